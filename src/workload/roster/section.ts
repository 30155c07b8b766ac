/** Who may be put on duty, and what shifts an office keeps: read from its own rosters before anything is assumed. */
import { addMonths } from "../../calendar/month-arithmetic";
import type { PlainDate } from "../../calendar/plain-date";
import type { WorkCalendar } from "../../calendar/work-calendar";
import type { Ledger, RosterCell } from "../../ledger/ledger";
import type { DutyBook } from "../../rules/roster-conflicts";
import type { DayKind, RosterRules } from "../../rules/roster-rules";
import { secondmentsOf } from "../../rules/secondment";
import { dayKindOf } from "./day-kind";
import { byKind } from "./make-problem";

/** Why somebody of the section is not put on duty. */
export type LeftOutWhy = "lead" | "support" | "seconded" | "exempt" | "not-on-roster";

export interface Staff {
  /** In the ledger's order. */
  readonly people: readonly string[];
  readonly leftOut: readonly { readonly person: string; readonly why: LeftOutWhy }[];
}

/** Fewer duties than these are no roster to tell from who stands and who does not. */
const ROSTER_TELLS_FROM = 5;
const HEAD = /主持.{0,12}(?:全面|工作)|全面(?:工作|负责)|负责.{0,6}全面/;

/**
 * Everybody of the duty sheet and of the rosters of the last months. Not those who only lead (带班), support staff, whoever works elsewhere, whoever the
 * rules exempt; nor, where there is a roster, a head of section or a name from a mere telephone list that never stands on it.
 */
export function dutyStaff(
  ledger: Ledger,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  { roster: rules, secondment }: DutyBook
): Staff {
  const since = addMonths(from, -rules.historyMonths);
  const recent = ledger.shifts.filter((s) => s.date >= since);
  const own = recent.filter((s) => !s.lead);
  const stands = new Set([
    ...own.map((s) => s.person),
    ...(ledger.rosterCells ?? []).flatMap((c) => c.line ?? []),
  ]);
  const leads = new Set(recent.filter((s) => s.lead).map((s) => s.person));
  const onDutySheet = new Set(ledger.duties.map((d) => d.person));
  const hasRoster = own.length >= ROSTER_TELLS_FROM;
  const why = (person: string): LeftOutWhy | null => {
    if (rules.exempt.includes(person)) return "exempt";
    const duties = ledger.duties.filter((d) => d.person === person);
    const roles = duties.map((d) => d.role ?? "");
    if (roles.some((role) => rules.supportWords.some((w) => role.includes(w)))) return "support";
    const elsewhere = secondmentsOf(person, ledger, secondment).some(
      (s) => s.share === 0 && (s.from ?? from) <= from && to <= (s.until ?? to)
    );
    if (elsewhere) return "seconded";
    if (stands.has(person)) return null;
    if (leads.has(person)) return "lead";
    if (!hasRoster) return null;
    return !onDutySheet.has(person) || duties.some((d) => HEAD.test(d.text))
      ? "not-on-roster"
      : null;
  };
  const judged = ledger.people.map((person) => ({ person, why: why(person) }));
  return {
    people: judged.filter((j) => j.why === null).map((j) => j.person),
    leftOut: judged.flatMap(({ person, why }) => (why === null ? [] : [{ person, why }])),
  };
}

/** How many stand on a day of each kind, shift by shift. */
export interface ShiftPattern {
  readonly shift: string;
  readonly people: Readonly<Record<DayKind, number>>;
}

/** A kind of day seen on fewer days than this tells nothing of the others. */
const DAYS_THAT_TELL: Readonly<Record<DayKind, number>> = { weekday: 5, weekend: 2, holiday: 1 };

/**
 * The office's own shifts as its newest roster has them: the usual number of people for each shift and kind of day. What no roster shows is
 * taken from the rules.
 */
export function shiftPattern(
  ledger: Pick<Ledger, "rosterCells">,
  rules: RosterRules,
  calendar: WorkCalendar
): readonly ShiftPattern[] {
  const cells = newestRoster(ledger.rosterCells ?? []);
  const last = cells.reduce((d, c) => (isFilled(c) && c.date > d ? c.date : d), "");
  const days = [...new Set(cells.map((c) => c.date))].filter((d) => d <= last);
  const shifts = [
    ...new Set(cells.flatMap((c) => (isFilled(c) && c.kind !== null ? [c.kind] : []))),
  ];
  if (shifts.length === 0)
    return rules.shifts.map(({ kind, people, days: on }) => ({
      shift: kind,
      people: byKind((k) => (on.includes(k) ? people : 0)),
    }));
  const ofKind = (kind: DayKind): readonly PlainDate[] =>
    days.filter((d) => dayKindOf(d, calendar) === kind);
  return shifts.map((shift, i) => {
    const usual = (kind: DayKind): number | null => {
      const seen = ofKind(kind);
      if (seen.length < DAYS_THAT_TELL[kind]) return null;
      return mostCommon(
        seen.map((date) =>
          cells
            .filter((c) => c.date === date && c.kind === shift && c.text !== "")
            .reduce((n, c) => n + c.people.length, 0)
        )
      );
    };
    const ruled = (kind: DayKind): number =>
      rules.shifts[i]?.days.includes(kind) ? (rules.shifts[i]?.people ?? 0) : 0;
    return {
      shift,
      people: byKind(
        (kind) =>
          usual(kind) ??
          // A month without holidays shows by its weekends what a holiday needs, and the other way round.
          (kind === "weekday" ? null : usual(kind === "holiday" ? "weekend" : "holiday")) ??
          ruled(kind)
      ),
    };
  });
}

/** Whether somebody other than a leader stands there. */
function isFilled(cell: RosterCell): boolean {
  return !cell.lead && cell.kind !== null && cell.text !== "" && cell.people.length > 0;
}

/** The cells of the sheet whose filled days reach furthest; of several, the one with the most days. */
function newestRoster(cells: readonly RosterCell[]): readonly RosterCell[] {
  const bySheet = new Map<string, RosterCell[]>();
  for (const cell of cells.filter((c) => !c.lead))
    bySheet.set(cell.sheet, [...(bySheet.get(cell.sheet) ?? []), cell]);
  const told = [...bySheet.values()]
    .map((own) => ({ own, days: [...new Set(own.filter(isFilled).map((c) => c.date))].sort() }))
    .filter((sheet) => sheet.days.length > 0);
  // A holiday's own sheet of three days says less of the office than a month's.
  const enough = told.filter((sheet) => sheet.days.length >= DAYS_THAT_TELL.weekday);
  const pick = (enough.length > 0 ? enough : told).sort((a, b) =>
    (a.days.at(-1) ?? "") < (b.days.at(-1) ?? "") ? 1 : -1
  )[0];
  return pick?.own ?? [];
}

/** The number met most often; of equals the larger. */
export function mostCommon(numbers: readonly number[]): number {
  return byFrequency(numbers).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The text met most often; of equals the first met. */
export function mostCommonText(texts: readonly string[]): string {
  return byFrequency(texts).sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function byFrequency<T>(all: readonly T[]): (readonly [T, number])[] {
  const times = new Map<T, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return [...times];
}
