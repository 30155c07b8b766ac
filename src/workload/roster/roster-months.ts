/** Which months have a roster, and which is the first that still needs one. */
import { addMonths, firstDayOfMonth, lastDayOfMonth } from "../../calendar/month-arithmetic";
import { monthOf, yearOf, type PlainDate } from "../../calendar/plain-date";
import type { Ledger } from "../../ledger/ledger";

export interface RosterMonth {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** `full`: most of the days its sheet lists have somebody; `begun`: some have; `listed`: a sheet has the days, nobody stands yet. */
  readonly state: "none" | "listed" | "begun" | "full";
}

/** The running month, of which only the days from today on can still be filled, and the year after it. */
const MONTHS = 13;

export function rosterMonths(
  ledger: Pick<Ledger, "rosterCells" | "shifts">,
  today: PlainDate
): readonly RosterMonth[] {
  const stood = new Set(ledger.shifts.filter((s) => !s.lead).map((s) => s.date));
  const listed = new Set((ledger.rosterCells ?? []).filter((c) => !c.lead).map((c) => c.date));
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = addMonths(firstDayOfMonth(yearOf(today), monthOf(today)), i);
    const from = i === 0 ? today : month;
    const to = lastDayOfMonth(yearOf(month), monthOf(month));
    const within = (days: Iterable<PlainDate>): readonly PlainDate[] =>
      [...days].filter((d) => from <= d && d <= to);
    const all = within(new Set([...listed, ...stood]));
    const filled = within(stood).length;
    const state =
      all.length === 0
        ? "none"
        : filled === 0
          ? "listed"
          : filled * 2 < all.length
            ? "begun"
            : "full";
    return { from, to, state };
  });
}

/** The running month counts only where a sheet lists days of it that are still to be filled: an office that keeps no roster begins with the next. */
export function firstMonthWithout(months: readonly RosterMonth[]): RosterMonth | null {
  const [running, ...later] = months;
  if (running && (running.state === "listed" || running.state === "begun")) return running;
  return later.find((m) => m.state !== "full") ?? later[0] ?? running ?? null;
}
