/** What a task still takes: by the ledger's own column, else by the book's hours, the kind of text, its weight and what is done. */
import type { Sourced } from "../../src/ledger";
import { defaultBook, judge } from "../../src/rules";
import { effortOf } from "../../src/workload/effort";
import { calendar, day, section, type RowSpec } from "../rules/section";

const ctx = { today: day("2026-03-18"), calendar, book: defaultBook };

function sourced<T>(value: T, text: string): Sourced<T> {
  return { value, sheet: "任务台账", cell: "Z4", how: "own", text };
}

function effort(
  row: RowSpec,
  more: { effort?: [number, string]; header?: string; priority?: string } = {}
) {
  const plain = section({ rows: [row] });
  const ledger = {
    ...plain,
    tables: plain.tables.map((t) => ({
      ...t,
      columns: [
        ...t.columns,
        {
          column: "Z",
          header: more.header ?? "预计工时",
          meaning: "effort" as const,
          confidence: 1,
        },
      ],
    })),
    tasks: plain.tasks.map((t) => ({
      ...t,
      effort: more.effort ? sourced(...more.effort) : null,
      priority: more.priority === undefined ? null : sourced(more.priority, more.priority),
    })),
  };
  const [task] = ledger.tasks;
  const [judged] = judge(ledger, ctx).tasks;
  if (!task || !judged) throw new Error("one row in, one row out");
  return effortOf(task, judged, ledger, defaultBook);
}

const speech = { title: "起草春耕现场会讲话", category: "综合文字" };

test.each<[string, Parameters<typeof effort>, number]>([
  ["a speech by the book", [speech], 16],
  ["a quarter left", [{ ...speech, percent: 0.75 }], 4],
  ["a notice is half a speech", [{ title: "起草防汛值班通知", category: "综合文字" }], 8],
  ["a government work report is more", [{ title: "起草政府工作报告", category: "综合文字" }], 24],
  ["only texts have genres", [{ title: "印发会议通知", category: "日常工作" }], 4],
  ["important", [speech, { priority: "重要" }], 20],
  ["of little weight", [speech, { priority: "一般" }], 12.8],
  ["the ledger says 6 hours", [speech, { effort: [6, "6"], priority: "重要" }], 6],
  ["the ledger counts in days", [speech, { effort: [1.5, "1.5"], header: "工作量（天）" }], 12],
  ["the cell says days", [speech, { effort: [2, "2天"] }], 16],
  [
    "the cell says hours where the header says days",
    [speech, { effort: [3, "3小时"], header: "工作量（天）" }],
    3,
  ],
  ["half of what the ledger says", [{ ...speech, percent: 0.5 }, { effort: [6, "6"] }], 3],
  ["nothing is left", [{ ...speech, percent: 1 }], 0],
])("%s", (_, input, hours) => {
  const parts = effort(...input);
  expect(parts.hours).toBeCloseTo(hours, 9);
  expect(parts.base * parts.genre * parts.importance * parts.remaining).toBeCloseTo(hours, 9);
});
