/**
 * What the pane may do by itself, each a switch that is off until somebody turns it on; and when the next of them is due. Pure: the
 * clock, the timers and the deeds belong to the edge.
 */
import { addDays, daysBetween, weekday, type PlainDate } from "../calendar";
import * as z from "zod/mini";

export const automationNames = [
  "checkOnOpen",
  "checkOnChange",
  "marks",
  "weeklyReport",
  "forewarning",
] as const;
export type AutomationName = (typeof automationNames)[number];
/** Those that come at a time of day; the others follow what happens to the sheet. */
export type TimedName = "weeklyReport" | "forewarning";

export interface Automations {
  readonly on: Readonly<Record<AutomationName, boolean>>;
  /** 1 = Monday … 7. */
  readonly reportWeekday: number;
  /** `16:30`, the user's own time. */
  readonly reportTime: string;
  readonly reportEdition: "up" | "in";
  readonly warnTime: string;
  /** Due within so many working days. */
  readonly warnDays: number;
}

/** All off at first run. */
export const noAutomations: Automations = {
  on: {
    checkOnOpen: false,
    checkOnChange: false,
    marks: false,
    weeklyReport: false,
    forewarning: false,
  },
  reportWeekday: 5,
  reportTime: "16:30",
  reportEdition: "up",
  warnTime: "08:30",
  warnDays: 3,
};

const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const automationsSchema = z.object({
  on: z.object({
    checkOnOpen: z.boolean(),
    checkOnChange: z.boolean(),
    marks: z.boolean(),
    weeklyReport: z.boolean(),
    forewarning: z.boolean(),
  }),
  reportWeekday: z.int().check(z.minimum(1), z.maximum(7)),
  reportTime: time,
  reportEdition: z.enum(["up", "in"]),
  warnTime: time,
  warnDays: z.int().check(z.minimum(1), z.maximum(20)),
});

/** A moment by the user's own clock. */
export interface Moment {
  readonly date: PlainDate;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** When each ran last, or was last seen to have nothing to do; null = never. */
export type LastRuns = Readonly<Record<TimedName, Moment | null>>;

export const neverRan: LastRuns = { weeklyReport: null, forewarning: null };

export interface NextRun {
  readonly name: TimedName;
  /** When it was or will be due; not after `now` = it is due. */
  readonly at: Moment;
  /** Its time went by while nobody was there to run it; it is made up for on the same day only. */
  readonly missed: boolean;
}

/** Later than this after its time a run counts as made up for. */
const GRACE_MINUTES = 2;

/** The earliest timed run there is to come or to make up for; null where all are off. */
export function nextRun(now: Moment, automations: Automations, lastRuns: LastRuns): NextRun | null {
  const runs = (["forewarning", "weeklyReport"] as const).flatMap((name): NextRun[] => {
    if (!automations.on[name]) return [];
    const at = dueNext(name, now, automations, lastRuns[name]);
    const missed = minutesBetween(at, now) > GRACE_MINUTES;
    return [{ name, at, missed }];
  });
  return runs.reduce<NextRun | null>(
    (first, run) => (first === null || minutesBetween(run.at, first.at) > 0 ? run : first),
    null
  );
}

/** Today's time where it is still to come or was not kept; else the next day's of its kind. */
function dueNext(
  name: TimedName,
  now: Moment,
  automations: Automations,
  last: Moment | null
): Moment {
  const minute = minuteOf(name === "weeklyReport" ? automations.reportTime : automations.warnTime);
  const days = daysToNext(name, now.date, automations);
  const today: Moment = { date: addDays(now.date, days), minute };
  const kept = days === 0 && last !== null && minutesBetween(today, last) >= 0;
  if (!kept) return today;
  return { date: addDays(now.date, name === "weeklyReport" ? 7 : 1), minute };
}

function daysToNext(name: TimedName, date: PlainDate, { reportWeekday }: Automations): number {
  return name === "weeklyReport" ? (reportWeekday - weekday(date) + 7) % 7 : 0;
}

function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
}

/** From `a` to `b`; negative where `b` comes first. */
export function minutesBetween(a: Moment, b: Moment): number {
  return daysBetween(a.date, b.date) * 1440 + b.minute - a.minute;
}

/** Whether an automation puts something into the workbook. */
export function writes(name: AutomationName): boolean {
  return name === "marks" || name === "weeklyReport";
}
