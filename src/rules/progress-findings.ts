/** 未提前启动、响应迟缓、小事搁置、久未落实、无进展、办结未反馈. */
import type { Finding } from "./judgement";
import type { PlainDate } from "../calendar/plain-date";
import { daysBetween } from "../calendar/plain-date";
import { isLikelyDone } from "./date-findings";
import { lastDatedProgress } from "./dated-progress";
import { leaderWhoGave } from "./leader";
import type { Limit, RuleBook, TimeWindow, WindowEnd } from "./rule-book";
import type { Frame, RowFacts } from "./row-facts";
import { tell } from "./tell";

export function progressFindings(facts: RowFacts, frame: Frame): Finding[] {
  if (facts.closed) return unanswered(facts, frame);
  const errand = leadersErrand(facts, frame);
  return [
    ...notStarted(facts, frame),
    ...slowResponse(facts, errand.length > 0, frame),
    ...errand,
    ...ageing(facts, frame),
    ...stalled(facts, frame),
  ];
}

function notStarted(facts: RowFacts, frame: Frame): Finding[] {
  const { task, inForce, timeliness } = facts;
  if (timeliness !== "foreseeable" || inForce === null || frame.today > inForce) return [];
  if (!facts.tellsProgress || facts.begun || task.assignedDate?.value === frame.today) return [];
  const lead = leadTime(facts, frame.book);
  const left = frame.calendar.workdaysBetween(frame.today, inForce);
  if (!lead || left > lead.value) return [];
  return [
    tell(facts, "not-started", "medium", {
      cell: task.status ?? task.due,
      rule: lead.id,
      evidence: [task.due],
      args: { due: inForce, workdays: left, lead: lead.value },
    }),
  ];
}

function leadTime({ task }: RowFacts, book: RuleBook): RuleBook["leadTimes"][number] | undefined {
  return book.leadTimes.find(
    (l) => l.any.length === 0 || l.any.some((word) => task.title.value.includes(word))
  );
}

/** The first window of this kind whose words the row has. */
function windowOf(facts: RowFacts, to: WindowEnd, book: RuleBook): TimeWindow | undefined {
  const { task } = facts;
  const text = [task.title.value, task.remarks?.value, task.source?.value, task.priority?.value]
    .filter(Boolean)
    .join("；");
  return book.windows.find(
    (w) =>
      w.to === to &&
      w.any.some((word) => text.includes(word)) &&
      w.all.every((word) => text.includes(word))
  );
}

/** How much of a limit has gone by since that day, in the limit's own unit. */
function goneBy(since: PlainDate, { unit }: Limit, { calendar, today }: Frame): number {
  return unit === "days" ? daysBetween(since, today) : calendar.workdaysBetween(since, today);
}

/** Past the window within which it was to be answered; null where no assigned date tells. */
function unansweredFor(
  facts: RowFacts,
  frame: Frame
): { readonly rule: string; readonly workdays: number } | null {
  const assigned = facts.task.assignedDate?.value ?? null;
  if (assigned === null || facts.begun || facts.waiting || !facts.tellsProgress) return null;
  const window = windowOf(facts, "answer", frame.book);
  const limit = window ?? frame.book.limits.response;
  if (goneBy(assigned, limit, frame) <= limit.value) return null;
  return {
    rule: window?.id ?? "slow-response",
    workdays: frame.calendar.workdaysBetween(assigned, frame.today),
  };
}

/** 临时交办快速反应. */
function slowResponse(facts: RowFacts, told: boolean, frame: Frame): Finding[] {
  const { task } = facts;
  const silent = facts.timeliness === "adhoc" ? unansweredFor(facts, frame) : null;
  if (silent === null) return [];
  // Where the same row is already told as overdue or as a leader's errand, once aloud is enough.
  const quiet = told || facts.standing.kind === "overdue";
  return [
    tell(facts, "slow-response", quiet ? "low" : "medium", {
      cell: task.status ?? task.assignedDate,
      rule: silent.rule,
      evidence: [task.assignedDate, task.source, task.remarks],
      args: { workdays: silent.workdays },
    }),
  ];
}

/** 不以事小而不为: a leader's small errand is never small. */
function leadersErrand(facts: RowFacts, frame: Frame): Finding[] {
  const giver = leaderWhoGave(facts.task, frame.book);
  const { smallTask } = frame.book.limits;
  if (!giver || facts.inForce !== null || facts.hours === null || facts.hours > smallTask.value)
    return [];
  const silent = facts.timeliness === "foreseeable" ? null : unansweredFor(facts, frame);
  if (silent === null) return [];
  return [
    tell(facts, "neglected-small", "medium", {
      cell: giver,
      rule: "neglected-small.errand",
      evidence: [facts.task.assignedDate],
      args: { why: "errand", giver: facts.secret ? "" : giver.value, workdays: silent.workdays },
    }),
  ];
}

/** No date, not long-running, not waiting: how long it has been open, against its limit. */
export function openWithoutDate(
  facts: RowFacts,
  frame: Frame
): {
  readonly workdays: number;
  readonly limit: Limit;
  readonly rule: string;
  readonly share: number;
} | null {
  const assigned = facts.task.assignedDate?.value ?? null;
  if (facts.closed || facts.waiting || assigned === null || facts.inForce !== null) return null;
  const kind = facts.task.due?.value.kind;
  if (!facts.tellsDone || kind === "invalid" || kind === "recurring") return null;
  const window = windowOf(facts, "finish", frame.book);
  const limit = window ?? frame.book.limits.ageing;
  return {
    workdays: frame.calendar.workdaysBetween(assigned, frame.today),
    limit,
    rule: window?.id ?? "ageing",
    share: goneBy(assigned, limit, frame) / limit.value,
  };
}

/** 没有明确时限的尽快落实. */
function ageing(facts: RowFacts, frame: Frame): Finding[] {
  const { task } = facts;
  const open = facts.timeliness === "untimed" ? openWithoutDate(facts, frame) : null;
  if (open === null || open.share <= 1) return [];
  return [
    tell(facts, "ageing", "medium", {
      cell: task.assignedDate,
      rule: open.rule,
      evidence: [task.due],
      args: {
        workdays: open.workdays,
        limit: open.limit.value,
        unit: open.limit.unit,
        assigned: task.assignedDate?.value ?? "",
      },
    }),
  ];
}

/** Work that runs longer than this many times `longWork` moves slowly by nature. */
const LONG_RUNNING = 4;

function stalled(facts: RowFacts, frame: Frame): Finding[] {
  const { task, waiting } = facts;
  const kind = task.due?.value.kind;
  if (waiting || !facts.tellsProgress || kind === "recurring" || kind === "open") return [];
  if (isLikelyDone(facts, frame) || isStillEarly(facts, frame)) return [];
  const since = stillSince(facts, frame);
  const limit = stallLimit(facts, frame);
  if (since === null) return [];
  const workdays = frame.calendar.workdaysBetween(since, frame.today);
  if (workdays <= limit.value) return [];
  return [
    tell(facts, "stalled", "medium", {
      cell: task.progressText ?? task.status,
      args: { workdays, since, limit: limit.value },
    }),
  ];
}

/** Not begun, and its lead time has not either. */
function isStillEarly(facts: RowFacts, { book, calendar, today }: Frame): boolean {
  const { begun, inForce } = facts;
  if (begun || inForce === null) return false;
  return calendar.workdaysBetween(today, inForce) > (leadTime(facts, book)?.value ?? 0);
}

/** The last day on which something is known to have moved: dated progress, or since when history has seen the same words. */
function stillSince({ task, past, said }: RowFacts, { today }: Frame): PlainDate | null {
  if (past && past.said !== said) return null;
  const dated = lastDatedProgress(task, today);
  if (!past) return dated;
  if (dated === null) return past.since;
  return past.changed && past.since > dated ? past.since : dated;
}

function stallLimit({ task, inForce }: RowFacts, { book, tableNames }: Frame): Limit {
  const { stalled, stalledLong, stalledSupervised, longWork } = book.limits;
  const around = [task.title.value, task.source?.value, task.section, tableNames[task.table]];
  if (around.some((text) => text && /督办|督查/.test(text))) return stalledSupervised;
  const assigned = task.assignedDate?.value ?? null;
  const long =
    assigned !== null &&
    inForce !== null &&
    daysBetween(assigned, inForce) > LONG_RUNNING * longWork.value;
  return long ? stalledLong : stalled;
}

function unanswered(facts: RowFacts, frame: Frame): Finding[] {
  const { task, columns } = facts;
  if (task.done !== true || !columns.has("feedback") || (task.feedback?.text.trim() ?? "") !== "")
    return [];
  const giver = leaderWhoGave(facts.task, frame.book);
  if (!giver) return [];
  return [
    tell(facts, "unanswered", "low", {
      cell: giver,
      args: { giver: facts.secret ? "" : giver.value },
    }),
  ];
}
