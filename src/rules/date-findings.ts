/** 逾期、临期、疑似已办结、时限有误、时限后移. */
import { extendedTo } from "./approval";
import type { Finding } from "./judgement";
import { lastDatedProgress } from "./dated-progress";
import type { Frame, RowFacts } from "./row-facts";
import { tell } from "./tell";

export function dateFindings(facts: RowFacts, frame: Frame): Finding[] {
  const { task, closed } = facts;
  if (closed) return [];
  if (task.due?.value.kind === "invalid") {
    const args = { text: facts.secret ? "" : task.due.text, reason: task.due.value.reason };
    return [tell(facts, "unreadable-date", "medium", { cell: task.due, args })];
  }
  return [...standingFindings(facts, frame), ...dueMoved(facts, frame)];
}

function standingFindings(facts: RowFacts, frame: Frame): Finding[] {
  const { task, standing, inForce } = facts;
  if (inForce === null) return [];
  if (standing.kind === "overdue" && facts.tellsDone) {
    const likely = isLikelyDone(facts, frame);
    const about = {
      cell: task.due,
      evidence: [task.status],
      args: { days: standing.days, workdays: standing.workdays, due: inForce },
    };
    const late = tell(facts, "overdue", likely ? "medium" : "high", about);
    return likely ? [late, tell(facts, "likely-done", "medium", about)] : [late];
  }
  if (standing.kind === "due-soon") {
    const when = standing.workdays === 0 ? "today" : "days";
    return [
      tell(facts, "due-soon", standing.fresh ? "low" : "medium", {
        cell: task.due,
        args: { workdays: standing.workdays, due: inForce, when },
      }),
    ];
  }
  return [];
}

/** Overdue for so long that it is probably done and not written up, unless something has moved of late. */
export function isLikelyDone({ standing, past, said, task }: RowFacts, frame: Frame): boolean {
  const limit = frame.book.limits.likelyDone.value;
  if (standing.kind !== "overdue" || standing.workdays <= limit) return false;
  if (past && (past.said !== said || (past.changed && isWithin(past.since, limit, frame))))
    return false;
  const last = lastDatedProgress(task, frame.today);
  return last === null || !isWithin(last, limit, frame);
}

function isWithin(day: Frame["today"], workdays: number, { calendar, today }: Frame): boolean {
  return calendar.workdaysBetween(day, today) <= workdays;
}

const AGREED_LATER =
  /(?:同意|批准|准予|要求|指示|通知)[^；;。]{0,8}(?:延|推迟|顺延|调整|改期)|(?:延期|延至|推迟|顺延|改期)[^，,；;。]{0,10}(?:同意|批准|批复|报备|审定)/;
const NOT_AGREED = /未(?:经|获|报)?.{0,4}(?:同意|批准)|不同意|拟申请|拟延/;

/** Due later than it once was, and nobody is on record as having allowed it; an event's move is no one's doing. */
function dueMoved(facts: RowFacts, frame: Frame): Finding[] {
  const { task, due, past, event } = facts;
  if (due === null || !past?.firstDue || due <= past.firstDue) return [];
  if (event !== null && frame.moves.has(event)) return [];
  if (facts.approval && extendedTo(facts.approval, past.firstDue, frame.book, frame.calendar))
    return [];
  const words = [facts.approval, task.remarks?.value, task.progressText?.value].filter(Boolean);
  if (words.some((text) => text && AGREED_LATER.test(text) && !NOT_AGREED.test(text))) return [];
  return [
    tell(facts, "due-moved", "medium", {
      cell: task.due,
      evidence: [task.approval, task.remarks],
      args: { before: past.firstDue, due },
    }),
  ];
}
