/** Judged rows as the report takes them: what counts as done in a period, how rows are ordered, and what of a row may be shown. */
import type { PlainDate } from "../calendar/plain-date";
import type { Ledger, Task } from "../ledger/ledger";
import type { JudgedTask } from "../rules/judgement";
import { discreet, mayList, names, staffNames, type StaffNames } from "./discretion";
import { within } from "./period";
import type {
  Edition,
  Place,
  ReportNumber,
  ReportPeriod,
  ReportRow,
  WorkItem,
  WorkView,
} from "./report-model";

/** Rows with what the ledger says of them beyond the judgement, and who may be named. */
export class ReportRows {
  private readonly tasks: ReadonlyMap<string, Task>;
  private readonly staff: StaffNames;

  constructor(
    ledger: Ledger,
    judged: readonly JudgedTask[],
    private readonly edition: Edition
  ) {
    this.tasks = new Map(ledger.tasks.map((task) => [placeName(task), task]));
    this.staff = staffNames(ledger, judged);
  }

  taskOf(place: Place): Task | undefined {
    return this.tasks.get(placeName(place));
  }

  listed(tasks: readonly JudgedTask[]): readonly JudgedTask[] {
    return tasks.filter((t) => this.mayList(t));
  }

  mayList(task: JudgedTask): boolean {
    return mayList(task, this.edition, this.staff);
  }

  /** Words of the ledger as this edition may show them; null where they name staff that it must not. */
  said(text: string | null): string | null {
    if (text === null || (this.edition === "up" && names(text, this.staff))) return null;
    return discreet(text);
  }

  namesStaff(text: string): boolean {
    return names(text, this.staff);
  }

  row(task: JudgedTask): ReportRow {
    const own = this.taskOf(task);
    const unit = own?.department?.value ?? (own?.ownerIsUnit ? own.owner[0]?.value : undefined);
    return {
      sheet: task.sheet,
      row: task.row,
      title: discreet(task.title),
      category: task.category,
      view: viewOf(task),
      due: dueOf(task),
      doneDate: task.doneDate,
      owner: this.edition === "up" ? [] : task.owner,
      status: this.said(task.status),
      unit: this.said(unit ?? null),
      leaders: leadersIn(task.title),
    };
  }

  /** Rows whose titles differ in numbers, dates and brackets only, told as one; in the order of the first of each. */
  alike(tasks: readonly JudgedTask[]): readonly WorkItem[] {
    const groups = new Map<string, JudgedTask[]>();
    for (const task of tasks) {
      const key = bare(task.title);
      const group = groups.get(key);
      if (group) group.push(task);
      else groups.set(key, [task]);
    }
    return [...groups].map(([key, group]) => ({
      title: group.length > 1 ? discreet(key) : discreet(group[0]?.title ?? ""),
      count: group.length,
      rows: group.map(placeOf),
    }));
  }
}

export function dueOf(task: JudgedTask): PlainDate | null {
  return task.dueInForce ?? task.due;
}

/** By the day it was done; where the ledger keeps none, by the day it was due. */
export function doneOn(task: JudgedTask): PlainDate | null {
  return task.done === true ? (task.doneDate ?? task.due) : null;
}

/**
 * Not done by the end of the period. The running period and later ones are judged as the ledger stands; for one that is over, what
 * was done since was open, and what was given since was not there.
 */
export function isOpenAt(task: JudgedTask, { to }: ReportPeriod, today: PlainDate): boolean {
  if (to >= today) return task.done !== true;
  if (task.assignedDate !== null && task.assignedDate > to) return false;
  const done = doneOn(task);
  return task.done !== true || (done !== null && done > to);
}

export function isDoneIn(task: JudgedTask, period: ReportPeriod): boolean {
  return within(doneOn(task), period);
}

export function byDate(
  by: (task: JudgedTask) => PlainDate | null
): (a: JudgedTask, b: JudgedTask) => number {
  return (a, b) => {
    const [x, y] = [by(a) ?? "", by(b) ?? ""];
    if (x !== y) return x < y ? -1 : 1;
    if (a.sheet !== b.sheet) return a.sheet < b.sheet ? -1 : 1;
    return a.row - b.row;
  };
}

export function numberOf(tasks: readonly Place[]): ReportNumber {
  return { value: tasks.length, rows: tasks.map(placeOf) };
}

export function placeOf({ sheet, row }: Place): Place {
  return { sheet, row };
}

export function placeName({ sheet, row }: Place): string {
  return `${sheet}\n${row}`;
}

const MEETING =
  /会务|会议(?!纪要|精神|费|室)|座谈会|视频会|电话会|培训班|开幕式|现场会|推进会|调度会|例会/;
const FOLLOW_UP = /督办|督查|督促|催办|信访|热线|批示|建议提案|人大代表建议|政协提案|回访|销号/;

/** Under which heading a section reports the work: by its type first, since a paper about a meeting is a paper. */
export function viewOf({ category, title }: JudgedTask): WorkView {
  if (category === "writing" || category === "confidential") return "papers";
  if (category === "reception" || category === "logistics") return "service";
  if (FOLLOW_UP.test(title)) return "follow-up";
  return MEETING.test(title) ? "meetings" : "service";
}

const TAKES_PART =
  /([\u4e00-\u9fff]{0,2}(?:副)?(?:县长|市长|区长|州长|省长|书记|主任|局长|主席|部长|秘书长|镇长|乡长))(?:同志)?(?:出席|参加|主持|带队|陪同)/g;

function leadersIn(title: string): readonly string[] {
  return [...new Set([...title.matchAll(TAKES_PART)].map((m) => m[1] ?? ""))];
}

const NUMBERED =
  /[（(【[][^）)】\]]*[）)】\]]|第?[0-9０-９一二三四五六七八九十百]+(?:月份?|期|号|次|批|季度|周|日|年度?|份|轮)|[0-9０-９]+/g;

/** A title without what tells one of a kind from the next. */
function bare(title: string): string {
  const short = title.replace(NUMBERED, "").replace(/^[\s、，,：:－-]+|[\s、，,：:－-]+$/g, "");
  return short.length >= 4 ? short : title;
}
