/** What needs a leader's decision: 不要将大小责任都往上推, so at most three, each with a proposal. */
import type { PlainDate } from "../calendar/plain-date";
import type { Judgement, JudgedTask } from "../rules/judgement";
import type { ReportMatter } from "./report-model";
import { byDate, dueOf, placeName, type ReportRows } from "./report-rows";

const MOST = 3;

/**
 * A leader can help where work goes from hand to hand, and where late work needs units that the section cannot command. What the
 * section can finish by itself, or has probably just not written up, is its own business; finding an owner is, too.
 * @param by the day the proposal names
 */
export function mattersForLeaders(
  judgement: Judgement,
  open: readonly JudgedTask[],
  rows: ReportRows,
  by: PlainDate
): readonly ReportMatter[] {
  const daysLate = new Map<string, number>();
  for (const { code, sheet, row, args } of judgement.findings)
    if (code === "overdue" && sheet !== null && row !== null)
      daysLate.set(placeName({ sheet, row }), Number(args.days ?? 0));
  const late = (t: JudgedTask): number => daysLate.get(placeName(t)) ?? 0;
  const inOrder = byDate(dueOf);
  return open
    .flatMap((task) => {
      const units = unitsOf(task, rows);
      const code = codeOf(task, units);
      return code === null ? [] : [{ task, code, units }];
    })
    .sort(
      (a, b) =>
        Number(a.code === "overdue") - Number(b.code === "overdue") ||
        late(b.task) - late(a.task) ||
        inOrder(a.task, b.task)
    )
    .slice(0, MOST)
    .map(({ task, code, units: [lead = "", ...others] }) => ({
      row: rows.row(task),
      code,
      args: { due: dueOf(task), by, lead, with: others.join("、") },
    }));
}

function codeOf(task: JudgedTask, units: readonly string[]): ReportMatter["code"] | null {
  if (task.findings.includes("bounced")) return "bounced";
  const late = task.findings.includes("overdue") && !task.findings.includes("likely-done");
  return late && units.length > 0 ? "overdue" : null;
}

/** Other units the row names: who is in charge first, then those who take part. */
function unitsOf(task: JudgedTask, rows: ReportRows): readonly string[] {
  const own = rows.taskOf(task);
  if (!own) return [];
  const named = [
    own.department?.value,
    ...(own.ownerIsUnit ? own.owner.map((o) => o.value) : []),
    ...own.externals,
  ];
  return [...new Set(named.flatMap((n) => rows.said(n ?? null) ?? []))].filter((n) => n !== "");
}
