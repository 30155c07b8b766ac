/** Months, days and kinds of day in words. */
import { dayOf, monthOf, weekday, yearOf, type PlainDate } from "../../calendar/plain-date";
import type { Say } from "../../locales";
import { weekdayKey, type PlanDay, type RosterPlan } from "../../workload/roster";

export function monthWords(t: Say, date: PlainDate): string {
  return t("rosterView.period.month", { year: yearOf(date), month: monthOf(date) });
}

/** 2026年12月, or from when to when. */
export function periodWords(t: Say, { from, to }: Pick<RosterPlan, "from" | "to">): string {
  return from.slice(0, 7) === to.slice(0, 7)
    ? monthWords(t, from)
    : t("rosterView.plan.span", { from, to });
}

export function dayWords(t: Say, date: PlainDate): string {
  return t("rosterView.days.date", {
    month: monthOf(date),
    day: dayOf(date),
    weekday: t(weekdayKey(date)),
  });
}

/** What is not an ordinary working day: 国庆节, 双休日, 调休上班. Null = nothing to say. */
export function kindWords(t: Say, { date, kind, holiday }: PlanDay): string | null {
  if (kind === "weekday") return weekday(date) >= 6 ? t("rosterView.days.makeUp") : null;
  return holiday ?? t(`roster.kind.${kind}`);
}
