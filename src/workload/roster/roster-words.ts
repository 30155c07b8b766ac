/** How the roster gets its words: a formatter passed in, its keys checked against the Chinese wording. */
import { weekday, type PlainDate } from "../../calendar/plain-date";
import type { KeyPath } from "../../locales/same-keys";
import type { roster } from "../../locales/zh-CN/roster";

export type RosterKey = `roster.${KeyPath<typeof roster>}`;

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export function weekdayKey(date: PlainDate): RosterKey {
  return `roster.weekday.${WEEKDAYS[weekday(date) - 1] ?? "mon"}`;
}

/** Formats a key with its `{{name}}` arguments. */
export type RosterWords = (
  key: RosterKey,
  args?: Readonly<Record<string, string | number>>
) => string;
