/** What history knows of the ledger as it stood before a day, for what a report says has changed since. */
import { fromDayNumber, toDayNumber, type PlainDate } from "../calendar/plain-date";
import type { EarlierLedger } from "../report/changes";
import { pointAt, type History } from "./history";

/** The ledger as it was last seen before `day`; null where nothing was seen before. */
export function ledgerBefore(history: History, day: PlainDate): EarlierLedger | null {
  const until = toDayNumber(day);
  let newest = 0;
  for (const points of Object.values(history.rows))
    for (const [seen] of points) if (seen < until && seen > newest) newest = seen;
  if (newest === 0) return null;
  return {
    date: fromDayNumber(newest),
    task: (key) => pointAt(history, key, day),
  };
}
