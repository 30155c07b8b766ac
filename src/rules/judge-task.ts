/** One row judged by itself: its verdict, and its share in what only shows across rows. */
import { mondayOf, yearOf, type PlainDate } from "../calendar/plain-date";
import type { Task } from "../ledger/ledger";
import { assignmentFindings } from "./assignment-findings";
import { dateFindings } from "./date-findings";
import { doubleKey } from "./doubles";
import type { EventSaying } from "./events";
import type { Finding, JudgedTask, Light, WorkType } from "./judgement";
import type { Sighting } from "./past";
import { givenTo } from "./approval";
import { leaderWhoGave } from "./leader";
import { isAway } from "./posts";
import { openWithoutDate, progressFindings } from "./progress-findings";
import { isRoutine, isThisTurn } from "./routines";
import type { Frame, RowFacts } from "./row-facts";
import { factsOf } from "./row-facts";
import { confirmedOn } from "./settled";
import { urgentFindings } from "./urgent-findings";

export interface RowVerdict {
  readonly task: Task;
  readonly event: EventSaying | null;
  readonly judged: JudgedTask;
  /** Of this row alone. */
  readonly findings: readonly Finding[];
  readonly share: RowShare;
  /** Null where the row has no key to be known by. */
  readonly sighting: Sighting | null;
}

/** What a row adds to the sums of its owners and of the ledger. */
export interface RowShare {
  readonly double: string | null;
  readonly owners: readonly string[];
  readonly open: boolean;
  /** Minutes of each owner's week on minor and on major work; whole numbers, so that sums are the same in any order. */
  readonly minor: number;
  readonly major: number;
  /** Major, close or late, and nothing to wait for. */
  readonly atRisk: boolean;
  /** Small, without a date, past half its limit. */
  readonly putOff: boolean;
  readonly misfit: { readonly person: string; readonly type: WorkType } | null;
  /** Fixed work whose turn this row is, and fixed work it speaks of at all. */
  readonly turns: readonly string[];
  readonly speaksOf: readonly string[];
  /** Year of an open due date. */
  readonly dueYear: number | null;
}

/** @param event what the row says of its event, as `frame.moves` rests on it */
export function judgeTask(read: Task, event: EventSaying | null, frame: Frame): RowVerdict {
  const confirmed = frame.confirmed ? confirmedOn(read, frame.confirmed) : null;
  const task = confirmed === null ? read : { ...read, done: true };
  const facts = factsOf(task, event, frame);
  const findings = [
    ...dateFindings(facts, frame),
    ...assignmentFindings(facts, frame),
    ...progressFindings(facts, frame),
    ...urgentFindings(facts, frame),
  ];
  const misfit = misfitIn(findings, facts);
  const judged = { ...judgedOf(facts, findings, frame), ...(confirmed ? { confirmed } : {}) };
  return {
    task,
    event,
    judged,
    findings,
    share: shareOf(facts, judged, misfit, frame),
    sighting: sightingOf(facts, judged, misfit, frame),
  };
}

function lightOf({ task, standing, tellsDone }: RowFacts): Light {
  if (task.cancelled) return "none";
  if (task.done === true) return "done";
  switch (standing.kind) {
    case "overdue":
      return tellsDone ? "red" : "none";
    case "due-soon":
      return standing.fresh ? "green" : "yellow";
    case "forewarned":
      return "blue";
    case "in-time":
      return "green";
    default:
      return "none";
  }
}

function judgedOf(facts: RowFacts, findings: readonly Finding[], { book }: Frame): JudgedTask {
  const { task, secret, inForce } = facts;
  return {
    sheet: task.sheet,
    row: task.row,
    // The ledger's key is made of the title, so a secret row goes without.
    key: secret ? null : task.key,
    title: facts.shownTitle,
    secret,
    hidden: task.hidden,
    category: facts.category,
    classification: facts.classification,
    timeliness: facts.timeliness,
    due: facts.due,
    deadline: secret ? null : (task.due?.value ?? null),
    light: lightOf(facts),
    owner: task.owner.map((o) => o.value),
    helpers: task.helpers.map((h) => h.value),
    status: secret ? null : (task.status?.text ?? null),
    done: task.done,
    cancelled: task.cancelled,
    doneDate: task.doneDate?.value ?? null,
    assignedDate: task.assignedDate?.value ?? null,
    findings: [...new Set(findings.map((f) => f.code))],
    weight: facts.weight,
    ...(inForce !== null && inForce !== facts.due ? { dueInForce: inForce } : {}),
    ...(facts.stated ? { statedCategory: facts.stated } : {}),
    ...(facts.hours === null ? {} : { effortHours: facts.hours }),
    ...(task.progress ? { progress: task.progress.value } : {}),
    ...(facts.event === null ? {} : { event: facts.event }),
    ...(facts.stock ? { stock: true as const } : {}),
    ...(leaderWhoGave(task, book) ? { byLeader: true as const } : {}),
  };
}

function misfitIn(findings: readonly Finding[], { category }: RowFacts): RowShare["misfit"] {
  const person = findings.find((f) => f.code === "misplaced")?.person ?? null;
  return person === null || category === null ? null : { person, type: category };
}

const MAJOR = 3;
const MINOR = 1;

function shareOf(
  facts: RowFacts,
  judged: JudgedTask,
  misfit: RowShare["misfit"],
  frame: Frame
): RowShare {
  const { task, weight, closed, waiting, stock } = facts;
  const minutes = stock ? 0 : minutesThisWeek(facts, frame.today);
  const close = judged.light === "red" || judged.light === "yellow";
  const { smallTask } = frame.book.limits;
  const small = weight.importance === MINOR && (facts.hours ?? 0) <= smallTask.value;
  const undated = small && !stock ? openWithoutDate(facts, frame) : null;
  return {
    double: doubleKey(task),
    owners: judged.owner,
    open: !closed,
    minor: weight.importance === MINOR ? minutes : 0,
    major: weight.importance === MAJOR ? minutes : 0,
    atRisk: weight.importance === MAJOR && close && !closed && !waiting && !stock,
    putOff: undated !== null && undated.share > 0.5,
    misfit: stock ? null : misfit,
    turns: frame.routines
      .filter((r) => isRoutine(r.routine, task) && isThisTurn(r, task))
      .map((r) => r.routine.id),
    speaksOf: frame.routines.filter((r) => isRoutine(r.routine, task)).map((r) => r.routine.id),
    dueYear: closed || facts.due === null ? null : yearOf(facts.due),
  };
}

/** What of an owner's week went or goes into it: done this week, or under way and due by its end. A half where no share is said. */
function minutesThisWeek(facts: RowFacts, today: PlainDate): number {
  const { task, hours, inForce } = facts;
  if (hours === null || task.cancelled || task.owner.length === 0) return 0;
  const monday = mondayOf(today);
  const doneOn = task.doneDate?.value ?? null;
  const finished = task.done === true && doneOn !== null && monday <= doneOn && doneOn <= today;
  const underWay = !facts.closed && facts.begun && inForce !== null && mondayOf(inForce) <= monday;
  const part = finished ? 1 : underWay ? (task.progress?.value ?? 0.5) : 0;
  return Math.round((hours * 60 * part) / task.owner.length);
}

function sightingOf(
  facts: RowFacts,
  judged: JudgedTask,
  misfit: RowShare["misfit"],
  { section }: Frame
): Sighting | null {
  const { task, secret, category } = facts;
  if (task.key === null) return null;
  const owner = secret ? [] : judged.owner;
  const standsIn =
    category !== null &&
    section.posts.some((p) => p.categories.has(category) && isAway(p, section.today)) &&
    section.posts.some((p) => owner.includes(p.person) && p.backup.has(category));
  return {
    key: task.key,
    owner,
    due: facts.due,
    said: facts.said,
    done: task.done === true,
    light: judged.light,
    ordered: standsIn || owner.some((name) => givenTo(facts.approval, name)),
    misfit: secret ? null : misfit,
  };
}
