/** What a person can work over the horizon: working days of the statutory calendar, less leave, duty and the rest after it, week by week. */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, mondayOf } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Ledger, Leave, Shift } from "../ledger/ledger";
import type { RuleBook } from "../rules/rule-book";
import { isSecondment, secondmentOn, secondmentsOf, type Secondment } from "../rules/secondment";

/** Hours of one Monday-to-Sunday week, as far as it lies in the horizon. */
export interface WeekHours {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly workdays: number;
  /** What leave, duty and rest take, each. */
  readonly leave: number;
  readonly duty: number;
  readonly rest: number;
  /** What is left to work. */
  readonly hours: number;
}

export interface WorkingTime {
  readonly weeks: readonly WeekHours[];
  readonly hours: number;
  /** Part of the time at the section's disposal on the first day: 1, a share (半脱产), or 0 (借调, 驻村, 挂职). */
  readonly share: number;
  /** Days on duty within the horizon, and those of them on days off. */
  readonly dutyDays: number;
  readonly daysOff: number;
}

export interface TimeContext {
  readonly calendar: WorkCalendar;
  readonly book: RuleBook;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export function workingTime(
  person: string,
  ledger: Pick<Ledger, "leaves" | "shifts" | "duties">,
  context: TimeContext
): WorkingTime {
  const { from, to, book } = context;
  const seconded = secondmentsOf(person, ledger, book.secondment);
  const leaves = ledger.leaves.filter(
    (l) => l.person === person && !isSecondment(l.kind, book.secondment)
  );
  const shifts = ledger.shifts.filter((s) => s.person === person && !s.lead);
  const weeks: WeekHours[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const first = monday < from ? from : monday;
    const sunday = addDays(monday, 6);
    weeks.push(weekHours(first, sunday < to ? sunday : to, { leaves, shifts, seconded }, context));
  }
  const onDuty = new Set(shifts.map((s) => s.date).filter((d) => from <= d && d <= to));
  return {
    weeks,
    hours: weeks.reduce((sum, w) => sum + w.hours, 0),
    share: shareOn(from, seconded),
    dutyDays: onDuty.size,
    daysOff: [...onDuty].filter((d) => !context.calendar.isWorkday(d)).length,
  };
}

interface Absences {
  readonly leaves: readonly Leave[];
  readonly shifts: readonly Shift[];
  readonly seconded: readonly Secondment[];
}

function weekHours(
  from: PlainDate,
  to: PlainDate,
  { leaves, shifts, seconded }: Absences,
  { calendar, book }: TimeContext
): WeekHours {
  const rules = book.work;
  let hours = 0;
  let workdays = 0;
  let leave = 0;
  let duty = 0;
  let rest = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    workdays++;
    let left = rules.hoursADay * shareOn(day, seconded);
    const take = (hours: number): number => {
      const taken = Math.min(left, hours);
      left -= taken;
      return taken;
    };
    leave += take(leaveHours(leaves, day, rules.hoursADay));
    if (shifts.some((s) => s.date === day)) duty += take(rules.shiftHours);
    if (shifts.some((s) => restsOn(s, day, calendar))) rest += take(rules.restHours);
    hours += left;
  }
  return { from, to, workdays, leave, duty, rest, hours };
}

function leaveHours(leaves: readonly Leave[], day: PlainDate, hoursADay: number): number {
  const away = leaves.filter((l) => l.from <= day && day <= l.to);
  if (away.some((l) => !l.halfDay)) return hoursADay;
  return away.length > 0 ? hoursADay / 2 : 0;
}

/** The first working day after a shift into the night or on a day off begins late; a morning or an afternoon on duty asks no rest. */
function restsOn(shift: Shift, day: PlainDate, calendar: WorkCalendar): boolean {
  if (/上午|下午|早班|中班|白班/.test(shift.kind) && calendar.isWorkday(shift.date)) return false;
  return day === calendar.addWorkdays(shift.date, 1);
}

/** Who is seconded is not the section's to plan with, whatever the calendar says. */
function shareOn(day: PlainDate, seconded: readonly Secondment[]): number {
  return secondmentOn(seconded, day)?.share ?? 1;
}
