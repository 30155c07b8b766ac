/** What is wrong with a roster as it stands: somebody on leave, duties too close together, two shifts on one day. */
import { daysBetween, type PlainDate } from "../calendar/plain-date";
import type { Leave, Shift } from "../ledger/ledger";
import { isNightShift } from "./roster-rules";
import type { RuleBook } from "./rule-book";
import { isHalfReleased } from "./secondment";

/** What of the book a duty roster goes by. */
export type DutyBook = Pick<RuleBook, "roster" | "secondment">;

export const rosterConflictCodes = [
  "on-leave",
  "too-close",
  "double-shift",
  "after-leave",
  "night-barred",
] as const;
export type RosterConflictCode = (typeof rosterConflictCodes)[number];

/** A conflict as data. `shift` is the later of two duties, the one that would have to move. */
export interface RosterConflict {
  readonly code: RosterConflictCode;
  readonly person: string;
  readonly shift: Shift;
  /** The duty it is too close to, or the other one of that day. */
  readonly other: Shift | null;
  /** The leave it falls into or follows. */
  readonly leave: Leave | null;
  /** Whole days between the two duties (`too-close`), or between leave and duty (`after-leave`). */
  readonly clearDays: number | null;
}

/** The rules a roster of the past or of somebody else is held to as well; the others are for rosters still to be made. */
export const plainConflicts: ReadonlySet<RosterConflictCode> = new Set<RosterConflictCode>([
  "on-leave",
  "too-close",
  "double-shift",
]);

/**
 * Every conflict of a roster, by date. A leader's 带班 is held against leave and doubles only: leaders lead for days on end. A merged
 * cell is one duty however many days it spans, the same duty listed on two sheets is one, and so are morning and afternoon.
 * @example rosterConflicts(ledger.shifts, ledger.leaves, defaultBook)
 */
export function rosterConflicts(
  shifts: readonly Shift[],
  leaves: readonly Leave[],
  { roster: rules, secondment }: DutyBook
): readonly RosterConflict[] {
  const noNight = new Set(rules.noNight);
  const away = new Map<string, Leave[]>();
  for (const leave of leaves)
    if (!leave.halfDay && !isHalfReleased(leave.kind, secondment))
      away.set(leave.person, [...(away.get(leave.person) ?? []), leave]);
  return [...dutiesByPerson(shifts)]
    .flatMap(([person, duties]) => [
      ...againstLeave(person, duties, away.get(person) ?? [], rules.clearDaysAfterLeave),
      ...againstEachOther(person, duties, rules.clearDays),
      ...duties
        .filter((shift) => noNight.has(person) && isNightShift(shift.kind, rules))
        .map((shift) => conflict("night-barred", person, shift)),
    ])
    .sort((a, b) => compare(a.shift.date, b.shift.date));
}

function conflict(
  code: RosterConflictCode,
  person: string,
  shift: Shift,
  found: Partial<Pick<RosterConflict, "other" | "leave" | "clearDays">> = {}
): RosterConflict {
  return { code, person, shift, other: null, leave: null, clearDays: null, ...found };
}

/**
 * Each person's duties by date, the same duty once: one that stands on the month's sheet and on the holiday's is one, one that is typed twice on a
 * sheet is two.
 */
export function dutiesByPerson(shifts: readonly Shift[]): ReadonlyMap<string, readonly Shift[]> {
  const byPerson = new Map<string, Map<string, Shift[]>>();
  for (const shift of shifts) {
    const own = byPerson.get(shift.person) ?? new Map<string, Shift[]>();
    const same = `${shift.date}\n${plainKind(shift.kind)}`;
    const known = own.get(same) ?? [];
    if (known.every((one) => one.sheet === shift.sheet && one.cell !== shift.cell))
      own.set(same, [...known, shift]);
    byPerson.set(shift.person, own);
  }
  return new Map(
    [...byPerson].map(([person, own]) => [
      person,
      [...own.values()].flat().sort((a, b) => compare(a.date, b.date)),
    ])
  );
}

/** 值班员, 值班人员 and 值班 are one shift. */
function plainKind(kind: string): string {
  return kind.replace(/(?:领导|人员|人|员|\d+|\s+)+$/, "");
}

function againstLeave(
  person: string,
  duties: readonly Shift[],
  leaves: readonly Leave[],
  clearDaysAfterLeave: number
): readonly RosterConflict[] {
  return duties.flatMap((shift) => {
    const inside = leaves.find((l) => l.from <= shift.date && shift.date <= l.to);
    if (inside) return [conflict("on-leave", person, shift, { leave: inside })];
    if (shift.lead) return [];
    const before = leaves.find(
      (l) => l.to < shift.date && daysBetween(l.to, shift.date) <= clearDaysAfterLeave
    );
    if (!before) return [];
    const clearDays = daysBetween(before.to, shift.date) - 1;
    return [conflict("after-leave", person, shift, { leave: before, clearDays })];
  });
}

function againstEachOther(
  person: string,
  duties: readonly Shift[],
  clearDays: number
): readonly RosterConflict[] {
  const doubles = inTurn(duties)
    .filter(([other, shift]) => other.date === shift.date && !arePartsOfADay(other, shift))
    .map(([other, shift]) => conflict("double-shift", person, shift, { other }));
  const close = inTurn(duties.filter((shift) => !shift.lead)).flatMap(([other, shift]) => {
    const between = daysBetween(other.date, shift.date) - 1;
    if (between < 0 || between >= clearDays) return [];
    return [conflict("too-close", person, shift, { other, clearDays: between })];
  });
  return [...doubles, ...close];
}

/** Each duty with the one before it, parts of one stint left out. */
export function inTurn(duties: readonly Shift[]): readonly (readonly [Shift, Shift])[] {
  return duties.flatMap((shift, i) => {
    const before = duties[i - 1];
    return before && !sameStint(before, shift) ? [[before, shift] as const] : [];
  });
}

/** A cell merged over days is one arrangement. */
function sameStint(a: Shift, b: Shift): boolean {
  return a.sheet === b.sheet && a.cell === b.cell;
}

/** 上午 and 下午 make one day of duty; 早班 and 晚班 are two shifts. */
const PART_OF_A_DAY = /上午|中午|下午|晚上|^[早中晚]$/;

function arePartsOfADay(a: Shift, b: Shift): boolean {
  return a.kind !== b.kind && PART_OF_A_DAY.test(a.kind) && PART_OF_A_DAY.test(b.kind);
}

function compare(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
