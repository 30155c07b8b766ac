/** 一事一行: the same row twice on a sheet, or the same title and date on two sheets. */
import type { Task } from "../ledger/ledger";
import type { Finding, JudgedTask } from "./judgement";

export interface Row {
  readonly task: Task;
  readonly judged: JudgedTask;
}

const SHORTEST_TITLE = 4;

/** What doubles share; null for a row too bare to be told from others. */
export function doubleKey(task: Task): string | null {
  const title = task.title.value.normalize("NFKC").replace(/[\s，,。.、；;：:（）()“”"《》]/g, "");
  const date = task.assignedDate?.value ?? task.due?.value.date ?? null;
  return title.length < SHORTEST_TITLE || date === null ? null : `${title}\n${date}`;
}

/**
 * Each row of one title and date with the first row before it that it doubles: one on another sheet, or one of the same number. Two
 * finished copies are an archive, not a double.
 * @param rows in any order; `before` is by table and row
 */
export function doublesAmong(rows: readonly Row[]): ReadonlyMap<Row, Finding> {
  const sorted = [...rows].sort((a, b) => place(a.task, b.task));
  const found = new Map<Row, Finding>();
  const [first] = sorted;
  let elsewhere: { readonly n: number; readonly row: Row } | null = null;
  const byNumber = new Map<string, { readonly n: number; readonly row: Row }>();
  sorted.forEach((row, n) => {
    const { task } = row;
    const number = task.seq?.value ?? "";
    const same = byNumber.get(number);
    const other = first && task.sheet !== first.task.sheet ? { n: 0, row: first } : elsewhere;
    const twin = same && (!other || same.n < other.n) ? same.row : other?.row;
    if (twin && !(twin.task.done === true && task.done === true)) found.set(row, double(row, twin));
    if (!same) byNumber.set(number, { n, row });
    if (!elsewhere && first && task.sheet !== first.task.sheet) elsewhere = { n, row };
  });
  return found;
}

function place(a: Task, b: Task): number {
  return a.table - b.table || a.row - b.row;
}

function double({ task, judged }: Row, twin: Row): Finding {
  return {
    code: "duplicate",
    severity: "low",
    sheet: task.sheet,
    row: task.row,
    cell: task.title.cell,
    key: judged.key,
    person: null,
    rule: "duplicate",
    evidence: [task, twin.task].map((t) => ({
      sheet: t.sheet,
      cell: t.title.cell,
      text: judged.title,
    })),
    args: { title: judged.title, sheet: twin.task.sheet, row: twin.task.row },
    ...(judged.stock ? { stock: true as const } : {}),
  };
}
