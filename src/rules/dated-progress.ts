/** 11月3日已完成初稿；11月10日征求意见: the last day on which something is recorded to have happened. */
import { findDateMentions } from "../calendar/date-mentions";
import { normalise } from "../calendar/normalise";
import { addDays, plainDate, yearOf, type PlainDate } from "../calendar/plain-date";
import type { Task } from "../ledger/ledger";

/** Null where the progress names no day that has been. */
export function lastDatedProgress(task: Task, today: PlainDate): PlainDate | null {
  const text = task.progressText?.value ?? "";
  if (!/\d|[一二三四五六七八九十]月/.test(text)) return null;
  const days = findDateMentions(normalise(text).text, today, (month, day) =>
    lastTime(month, day, today)
  ).flatMap(({ date, role }) =>
    date !== null && date <= today && role !== "limit" && role !== "moved" ? [date] : []
  );
  return days.sort().at(-1) ?? null;
}

/** A progress is of the past: the last time the day came round, or within the next month what is planned. */
function lastTime(
  month: number,
  day: number,
  today: PlainDate
): { readonly date: PlainDate; readonly guessed: boolean } | null {
  const here = plainDate(yearOf(today), month, day);
  const date =
    here !== null && here > addDays(today, 31) ? plainDate(yearOf(today) - 1, month, day) : here;
  return date === null ? null : { date, guessed: true };
}
