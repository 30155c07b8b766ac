import { readCellNumber } from "./cell-number";
import type { Deadline, DeadlineContext, DeadlineInput } from "./deadline";
import { readPhrase } from "./forms";
import { unknown } from "./forms/form";
import type { At } from "./forms/form";
import { limitInText } from "./limit-in-text";
import { normalise } from "./normalise";
import { yearOf } from "./plain-date";
import { isPlausibleYear, placeInYear } from "./year-policy";

/**
 * Reads what a due cell says: a day, open, recurring, hanging on an event, invalid, or not understood.
 * A blank or vague cell falls through to a limit stated in the row's title, then its note (`foundIn`).
 * Never throws on what users type; a date it is not sure of carries `ambiguous`.
 * @example readDeadline({ value: "3个工作日内", text: "3个工作日内", format: "General" }, { assigned: 2026-09-24, … }).date // 2026-09-30
 */
export function readDeadline(input: DeadlineInput, ctx: DeadlineContext): Deadline {
  const at = placeOf(ctx);
  const reading = readCell(input, at);
  if (!isVague(reading)) return reading;
  for (const foundIn of ["title", "note"] as const) {
    const limit = limitInText(at[foundIn], at);
    if (limit !== null) return { ...limit, foundIn };
  }
  return reading;
}

function readCell({ value, text, format }: DeadlineInput, at: At): Deadline {
  if (value === null) return unknown("blank");
  switch (typeof value) {
    case "number":
      return Number.isFinite(value)
        ? readCellNumber(value, format, at.date1904, at)
        : unknown("number-no-date");
    case "string":
      return value.trim() === "" ? unknown("blank") : readPhrase(normalise(value), at);
    case "boolean":
      return unknown("not-understood");
    case "object":
      return unknown(text === "" && value.error === "" ? "blank" : "cell-error");
  }
}

/** Says when without saying a day: nothing, 尽快, 月中. */
function isVague(reading: Deadline): boolean {
  return (
    reading.kind === "open" ||
    (reading.kind === "unknown" &&
      ["blank", "no-day-fixed", "not-understood"].includes(reading.reason))
  );
}

function placeOf(ctx: DeadlineContext): At {
  // A system's "for ever" (9999-12-31) or a slip of the year places nothing.
  const assigned =
    ctx.assigned !== null && isPlausibleYear(yearOf(ctx.assigned)) ? ctx.assigned : null;
  return {
    calendar: ctx.calendar,
    base: assigned ?? ctx.today,
    baseGuessed: assigned === null,
    date1904: ctx.date1904,
    place: (month, day) => placeInYear(month, day, { ...ctx, assigned }),
    title: ctx.title ?? "",
    note: ctx.note ?? "",
  };
}
