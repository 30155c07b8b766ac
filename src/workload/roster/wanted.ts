/** What is still to be filled: the blanks of the sheet that has the period's days, or every day by the office's own shifts. */
import type { PlainDate } from "../../calendar/plain-date";
import type { WorkCalendar } from "../../calendar/work-calendar";
import type { Ledger, RosterCell } from "../../ledger/ledger";
import type { RosterRules } from "../../rules/roster-rules";
import { dayKindOf, daysFrom } from "./day-kind";
import type { WantedShift } from "./make-problem";
import { mostCommon, shiftPattern, type ShiftPattern } from "./section";

export interface Wanted {
  readonly shifts: readonly WantedCell[];
  /** The sheet that has the period's days; null = none, a new one is to be made. */
  readonly sheet: string | null;
  /** Blanks that cannot be written: merged over days, or worked out by a formula. */
  readonly notOwn: readonly RosterCell[];
}

export interface WantedCell extends WantedShift {
  /** Where it would be written; null = a new sheet, or a sheet of marks, where it depends on who is chosen. */
  readonly target: RosterCell | null;
}

export function wantedShifts(
  ledger: Pick<Ledger, "rosterCells" | "shifts">,
  from: PlainDate,
  to: PlainDate,
  rules: RosterRules,
  calendar: WorkCalendar
): Wanted {
  const all = (ledger.rosterCells ?? []).filter((c) => !c.lead);
  const pattern = shiftPattern(ledger, rules, calendar);
  const inPeriod = all.filter((c) => from <= c.date && c.date <= to);
  const sheet = sheetWithMostDays(inPeriod);
  if (sheet === null) {
    const shifts = daysFrom(from, to).flatMap((date) =>
      pattern.flatMap(({ shift, people }) =>
        times(people[dayKindOf(date, calendar)], { date, shift, only: null, target: null })
      )
    );
    return { shifts, sheet, notOwn: [] };
  }
  const cells = inPeriod.filter((c) => c.sheet === sheet);
  const blanks = cells.filter((c) => c.line === null && c.text === "");
  const named = blanks
    .filter((c) => isBlankOwn(c) && !isStoodFor(c, ledger.shifts))
    .flatMap((target) =>
      times(usualNames(target, all), {
        date: target.date,
        shift: target.kind ?? "",
        only: null,
        target,
      })
    );
  const marked = marksWanted(
    cells.filter((c) => c.line !== null),
    pattern,
    calendar
  );
  const shifts = [...named, ...marked].sort((a, b) =>
    a.date < b.date ? -1 : Number(a.date > b.date)
  );
  return { shifts, sheet, notOwn: blanks.filter((c) => !isBlankOwn(c)) };
}

/** Of a month's sheet and a holiday's the month's. */
function sheetWithMostDays(cells: readonly RosterCell[]): string | null {
  const days = new Map<string, Set<PlainDate>>();
  for (const { sheet, date } of cells) days.set(sheet, (days.get(sheet) ?? new Set()).add(date));
  return [...days].sort((a, b) => b[1].size - a[1].size)[0]?.[0] ?? null;
}

/** Another sheet, a holiday's, has somebody for that day's shift already. */
function isStoodFor(cell: RosterCell, shifts: Ledger["shifts"]): boolean {
  return shifts.some(
    (s) => !s.lead && s.sheet !== cell.sheet && s.date === cell.date && s.kind === cell.kind
  );
}

/** How many names stand in filled cells of that shift. */
function usualNames(cell: RosterCell, all: readonly RosterCell[]): number {
  const like = all.filter((c) => c.line === null && c.kind === cell.kind && c.people.length > 0);
  return Math.max(1, mostCommon(like.map((c) => c.people.length)));
}

/** A sheet with a line for each person: what the pattern asks of each day, less the marks that stand. */
function marksWanted(
  lines: readonly RosterCell[],
  pattern: readonly ShiftPattern[],
  calendar: WorkCalendar
): readonly WantedCell[] {
  const days = [...new Set(lines.map((c) => c.date))];
  return days.flatMap((date) => {
    const ofDay = lines.filter((c) => c.date === date);
    const only = ofDay.flatMap((c) => (isBlankOwn(c) && c.line !== null ? [c.line] : []));
    return pattern.flatMap(({ shift, people }) => {
      const standing = ofDay.filter((c) => c.kind === shift).length;
      const missing = people[dayKindOf(date, calendar)] - standing;
      return times(missing, { date, shift, only, target: null });
    });
  });
}

/** An error value shows no text and is no blank. */
export function isBlankOwn(cell: RosterCell): boolean {
  return cell.how === "own" && (cell.value === null || isBlankText(cell));
}

function isBlankText({ value, text }: RosterCell): boolean {
  return typeof value === "string" && text === "";
}

function times<T>(count: number, one: T): readonly T[] {
  return Array.from({ length: Math.max(0, count) }, () => one);
}
