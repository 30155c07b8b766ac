/** The user's own calendar day, for the edges that hand `today` to everything else. */
import { plainDate, type PlainDate } from "../calendar/plain-date";

/** By the machine's clock, in its time zone. */
export function machineDay(): PlainDate {
  const now = new Date();
  const day = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`the machine's clock shows ${now.toISOString()}`);
  return day;
}
