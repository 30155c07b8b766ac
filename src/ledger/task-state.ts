/** What became of a task, from the columns that say it. */
import type { DateAround, ReadingContext } from "./cell-reading";
import { dateInWords, sourced, textAt } from "./cell-reading";
import type { ColumnMeaning, Sourced, TableColumn, Task } from "./ledger";
import type { ReadTable } from "./read-table";
import { saysThisTurn } from "./recurring-turn";
import { deniesDone, readStatus, saysDone, statusQuestion } from "./status";
import type { PlainDate } from "../calendar/plain-date";
import { columnNumber } from "../workbook/grid";

/** The columns of a task table, looked up once for all its rows. */
export interface TaskColumns {
  readonly at: Readonly<Record<ColumnMeaning, number>>;
  readonly status: readonly TableColumn[];
  readonly progress: readonly TableColumn[];
  readonly helpers: readonly TableColumn[];
  /** What says it where neither status nor progress does: 办理结果, 答复情况. */
  readonly results: readonly TableColumn[];
  /** Some column says what became of a task. */
  readonly tellsState: boolean;
}

interface TaskState {
  readonly done: boolean | null;
  readonly cancelled: boolean;
  readonly status: Sourced<string> | null;
  readonly progress: Sourced<number> | null;
  /** 已完成（6.17）: the day said in brackets beside the status. */
  readonly doneDate: (ctx: ReadingContext, around: DateAround) => Task["doneDate"];
}

/**
 * What became of the task: status first, then progress, then the done date, remarks only where nothing else could say it.
 * `recurringOn` is today where the work comes round again, else null.
 */
export function stateOf(
  from: ReadTable,
  row: number,
  columns: TaskColumns,
  hasDoneDate: boolean,
  remarks: Sourced<string> | null,
  recurringOn: PlainDate | null
): TaskState {
  const { cells } = from;
  let done: boolean | null = null;
  let cancelled = false;
  let status: Sourced<string> | null = null;
  let progress: Sourced<number> | null = null;
  const take = (reading: ReturnType<typeof readStatus>, column: number): void => {
    if (reading.cancelled) cancelled = true;
    if (reading.done === true || done === null) done = reading.done ?? done;
    if (reading.progress !== null && progress === null)
      progress = sourced(cells, row, column, reading.progress);
  };
  for (const c of columns.status) {
    const column = columnNumber(c.column);
    const at = cells.anchor(row, column);
    status ??= textAt(cells, row, column);
    take(
      readStatus(
        cells.value(at.row, at.column),
        cells.text(at.row, at.column),
        statusQuestion(c.header)
      ),
      column
    );
  }
  const answered = done;
  for (const c of columns.progress) {
    const column = columnNumber(c.column);
    const at = cells.anchor(row, column);
    const value = cells.value(at.row, at.column);
    const reading =
      typeof value === "string"
        ? saysDone(value)
        : readStatus(value, cells.text(at.row, at.column));
    if (answered === null) take(reading, column);
    else if (reading.progress !== null && progress === null)
      progress = sourced(cells, row, column, reading.progress);
  }
  // The status is often left at 进行中 or 已报 when the day of completion is written in.
  const leftBehind = answered === false && status !== null && !deniesDone(status.value);
  if (hasDoneDate && (done === null || leftBehind)) done = true;
  for (const c of columns.results)
    take(saysDone(cells.shown(row, columnNumber(c.column))), columnNumber(c.column));
  if (!columns.tellsState && remarks) {
    const reading = saysDone(remarks.value);
    if (reading.done !== null || reading.cancelled) {
      done = reading.done;
      cancelled = reading.cancelled;
    }
  }
  if (done === null && !cancelled && columns.tellsState) done = false;
  if (done === true && recurringOn !== null) {
    const told = [...columns.status, ...columns.progress].map((c) =>
      cells.shown(row, columnNumber(c.column))
    );
    done = saysThisTurn(told.join(" "), recurringOn) ?? done;
  }
  const finished = done;
  return {
    done: cancelled ? null : done,
    cancelled,
    status,
    progress,
    doneDate: (ctx, around) => {
      const said =
        finished === true && status
          ? /[（(【[]\s*([^）)】\]]*\d[^）)】\]]*)[）)】\]]/.exec(status.value)?.[1]
          : undefined;
      const date = said === undefined ? null : dateInWords(said, ctx, around);
      return date === null || status === null ? null : { ...status, value: date, how: "part" };
    },
  };
}
