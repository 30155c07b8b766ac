/** How the roster gets its words: a formatter passed in, its keys checked against the Chinese wording. */
import type { KeyPath } from "../../locales/same-keys";
import type { roster } from "../../locales/zh-CN/roster";

export type RosterKey = `roster.${KeyPath<typeof roster>}`;

/** Formats a key with its `{{name}}` arguments. */
export type RosterWords = (
  key: RosterKey,
  args?: Readonly<Record<string, string | number>>
) => string;
