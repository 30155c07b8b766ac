/** What a person can work over the horizon: working days of the statutory calendar, less leave, duty and the rest after it, week by week. */
import type { PlainDate } from "../calendar/plain-date";
import { addDays, mondayOf } from "../calendar/plain-date";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Ledger, Leave, Shift } from "../ledger/ledger";
import type { WorkRules } from "./work-rules";

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
  /** Part of the time at the section's disposal: 1, a share (半脱产), or 0 (借调, 驻村, 挂职). */
  readonly share: number;
  /** Days on duty within the horizon, and those of them on days off. */
  readonly dutyDays: number;
  readonly daysOff: number;
}

export interface TimeContext {
  readonly calendar: WorkCalendar;
  readonly rules: WorkRules;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const SECONDED = /借调|抽调|挂职|驻村|驻点|援派|援建|跟班/;
const HALF_RELEASED = /半脱产|半日制/;

export function workingTime(
  person: string,
  ledger: Pick<Ledger, "leaves" | "shifts" | "duties">,
  context: TimeContext
): WorkingTime {
  const { from, to } = context;
  const leaves = ledger.leaves.filter((l) => l.person === person);
  const shifts = ledger.shifts.filter((s) => s.person === person && !s.lead);
  const share = shareOf(person, ledger);
  const weeks: WeekHours[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const first = monday < from ? from : monday;
    const sunday = addDays(monday, 6);
    weeks.push(weekHours(first, sunday < to ? sunday : to, leaves, shifts, share, context));
  }
  const onDuty = new Set(shifts.map((s) => s.date).filter((d) => from <= d && d <= to));
  return {
    weeks,
    hours: weeks.reduce((sum, w) => sum + w.hours, 0),
    share,
    dutyDays: onDuty.size,
    daysOff: [...onDuty].filter((d) => !context.calendar.isWorkday(d)).length,
  };
}

function weekHours(
  from: PlainDate,
  to: PlainDate,
  leaves: readonly Leave[],
  shifts: readonly Shift[],
  share: number,
  { calendar, rules }: TimeContext
): WeekHours {
  let workdays = 0;
  let leave = 0;
  let duty = 0;
  let rest = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!calendar.isWorkday(day)) continue;
    workdays++;
    let left = rules.hoursADay * share;
    const take = (hours: number): number => {
      const taken = Math.min(left, hours);
      left -= taken;
      return taken;
    };
    leave += take(leaveHours(leaves, day, rules));
    if (shifts.some((s) => s.date === day)) duty += take(rules.shiftHours);
    if (shifts.some((s) => restsOn(s, day, calendar))) rest += take(rules.restHours);
  }
  const hours = workdays * rules.hoursADay * share - leave - duty - rest;
  return { from, to, workdays, leave, duty, rest, hours };
}

function leaveHours(leaves: readonly Leave[], day: PlainDate, rules: WorkRules): number {
  const away = leaves.filter((l) => l.from <= day && day <= l.to && !HALF_RELEASED.test(l.kind));
  if (away.some((l) => !l.halfDay)) return rules.hoursADay;
  return away.length > 0 ? rules.hoursADay / 2 : 0;
}

/** The first working day after a shift into the night or on a day off begins late; a morning or an afternoon on duty asks no rest. */
function restsOn(shift: Shift, day: PlainDate, calendar: WorkCalendar): boolean {
  if (/上午|下午|早班|中班|白班/.test(shift.kind) && calendar.isWorkday(shift.date)) return false;
  return day === calendar.addWorkdays(shift.date, 1);
}

/** Who is seconded is not the section's to plan with, whatever the calendar says. */
function shareOf(person: string, { leaves, duties }: Pick<Ledger, "leaves" | "duties">): number {
  const said = [
    ...leaves.filter((l) => l.person === person).map((l) => l.kind),
    ...duties.filter((d) => d.person === person).map((d) => `${d.role ?? ""} ${d.text}`),
  ];
  if (said.some((text) => HALF_RELEASED.test(text))) return 0.5;
  return duties.some((d) => d.person === person && isSeconded(`${d.role ?? ""}${d.text}`)) ? 0 : 1;
}

/** 借调至市委组织部, not 负责抽调人员管理: the words open the duty or stand in its role. */
function isSeconded(duty: string): boolean {
  return new RegExp(`^.{0,6}(?:${SECONDED.source})(?!.{0,6}(?:管理|工作台账|人员))`).test(duty);
}
