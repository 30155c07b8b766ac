/**
 * A ledger judged: one verdict per row, which rests on that row and the frame alone, and sums that merge. So one changed row costs one row.
 */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, mondayOf, yearOf } from "../calendar/plain-date";
import type { ColumnMeaning, Ledger, Task } from "../ledger/ledger";
import type { Standing } from "./deadlines-left";
import { dueInForce, standingOf } from "./deadlines-left";
import { acrossRows } from "./ledger-findings";
import type {
  Finding,
  FindingCode,
  JudgedTask,
  JudgementSummary,
  Light,
  Judgement,
} from "./judgement";
import type { Frame, JudgeContext, RowFacts } from "./row-facts";
import { factsOf, frameOf } from "./row-facts";
import { assignmentFindings, dateFindings, progressFindings } from "./row-findings";

export interface TaskVerdict {
  readonly task: JudgedTask;
  readonly findings: readonly Finding[];
}

/** Judges a whole ledger. `people` comes from `workload/`. */
export function judge(ledger: Ledger, context: JudgeContext): Judgement {
  const frame = frameOf(ledger, context);
  return mergeVerdicts(
    ledger.tasks.map((task) => judgeTask(task, frame)),
    ledger,
    frame
  );
}

/** Judges one row. */
export function judgeTask(task: Task, frame: Frame): TaskVerdict {
  const facts = factsOf(task, frame);
  const dated = {
    due: facts.due,
    assigned: task.assignedDate?.value ?? null,
    approval: facts.approval,
  };
  const due = dueInForce(dated, frame.book, frame.calendar);
  const standing = standingOf(dated, frame.today, frame.calendar, frame.book);
  const findings = [
    ...dateFindings(facts, standing, due, frame),
    ...assignmentFindings(facts, due, frame),
    ...progressFindings(facts, due, frame),
  ];
  return { task: judged(facts, due, lightOf(facts, standing), findings, frame), findings };
}

function lightOf(facts: RowFacts, standing: Standing): Light {
  if (facts.task.cancelled) return "none";
  if (facts.task.done === true) return "done";
  switch (standing.kind) {
    case "overdue":
      return facts.tellsDone ? "red" : "none";
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

function judged(
  facts: RowFacts,
  due: PlainDate | null,
  light: Light,
  findings: readonly Finding[],
  frame: Frame
): JudgedTask {
  const { task, secret } = facts;
  const hours =
    task.effort?.value ?? frame.book.types.find((t) => t.type === facts.category)?.effortHours;
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
    light,
    owner: task.owner.map((o) => o.value),
    helpers: task.helpers.map((h) => h.value),
    status: secret ? null : (task.status?.text ?? null),
    done: task.done,
    cancelled: task.cancelled,
    doneDate: task.doneDate?.value ?? null,
    assignedDate: task.assignedDate?.value ?? null,
    findings: [...new Set(findings.map((f) => f.code))],
    ...(due !== null && due !== facts.due ? { dueInForce: due } : {}),
    ...(facts.stated ? { statedCategory: facts.stated } : {}),
    ...(hours === undefined ? {} : { effortHours: hours }),
    ...(task.progress ? { progress: task.progress.value } : {}),
  };
}

/** Puts verdicts together: what only shows across rows, sums, and what was not judged for lack of a column. */
export function mergeVerdicts(
  verdicts: readonly TaskVerdict[],
  ledger: Ledger,
  frame: Frame
): Judgement {
  const across = acrossRows(ledger, verdicts, frame);
  const extra = new Map<string, FindingCode[]>();
  for (const f of across) {
    if (f.sheet === null || f.row === null) continue;
    const place = `${f.sheet}\n${f.row}`;
    extra.set(place, [...(extra.get(place) ?? []), f.code]);
  }
  const tasks = verdicts.map(({ task }) => {
    const more = extra.get(`${task.sheet}\n${task.row}`);
    return more ? { ...task, findings: [...new Set([...task.findings, ...more])] } : task;
  });
  const findings = [...verdicts.flatMap((v) => v.findings), ...across];
  return {
    today: frame.today,
    horizon: horizonOf(frame.today),
    tasks,
    findings,
    summary: summaryOf(tasks, findings),
    notes: [...missingColumns(ledger, frame), ...assumedYears(tasks, frame)],
  };
}

/** From today to the Sunday of next week: what the chief can still steer, in the weeks he reports by. */
export function horizonOf(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  return { from: today, to: addDays(mondayOf(today), 13) };
}

function summaryOf(tasks: readonly JudgedTask[], findings: readonly Finding[]): JudgementSummary {
  const lights: Record<Light, number> = { red: 0, yellow: 0, blue: 0, green: 0, done: 0, none: 0 };
  for (const t of tasks) lights[t.light] += 1;
  const codes: Partial<Record<FindingCode, number>> = {};
  for (const f of findings) codes[f.code] = (codes[f.code] ?? 0) + 1;
  const done = tasks.filter((t) => t.done === true).length;
  return {
    tasks: tasks.length,
    open: tasks.filter((t) => t.done !== true && !t.cancelled).length,
    done,
    lights,
    findings: codes,
    unsure: tasks.filter((t) => t.category === null).length,
  };
}

/** Which rules a column carries. Any of the columns will do. */
const NEEDS: readonly {
  readonly any: readonly ColumnMeaning[];
  readonly codes: readonly FindingCode[];
}[] = [
  { any: ["due"], codes: ["overdue", "due-soon", "not-started"] },
  { any: ["status", "progress", "doneDate"], codes: ["overdue", "likely-done", "not-started"] },
  { any: ["owner"], codes: ["vacant", "misplaced"] },
  { any: ["assignedDate"], codes: ["ageing"] },
  { any: ["approval"], codes: ["overstep"] },
  { any: ["feedback"], codes: ["unanswered"] },
];

function missingColumns(ledger: Ledger, frame: Frame): Judgement["notes"][number][] {
  const used = [...new Set(ledger.tasks.map((t) => t.table))];
  const notes = NEEDS.flatMap(({ any, codes }) => {
    const lacking = used.filter(
      (t) =>
        !any.some((m) => frame.columnsOf[t]?.has(m)) &&
        // An owner in the sheet's title or name needs no column.
        !(
          any.includes("owner") &&
          ledger.tasks.some((task) => task.table === t && task.owner.length > 0)
        )
    );
    if (lacking.length === 0) return [];
    const sheets = [...new Set(lacking.map((t) => ledger.tables[t]?.sheet ?? ""))].join("、");
    return [
      {
        code: "missing-column" as const,
        args: { column: any[0] ?? "", codes: codes.join(","), sheets },
      },
    ];
  });
  if (used.length > 0 && !frame.section.hasDutySheet) {
    notes.push({
      code: "missing-column",
      args: { column: "duties", codes: "misplaced,vacant", sheets: "" },
    });
  }
  return notes;
}

function assumedYears(tasks: readonly JudgedTask[], frame: Frame): Judgement["notes"][number][] {
  const open = tasks.filter((t) => t.done !== true && !t.cancelled && t.due !== null);
  const years = new Set([yearOf(frame.today), ...open.map((t) => yearOf(t.due ?? frame.today))]);
  return [...years]
    .filter((year) => !frame.calendar.covers(year))
    .sort((a, b) => a - b)
    .map((year) => ({ code: "calendar-assumed", args: { year } }));
}
