/** How the report gets its words: a formatter passed in, its keys checked against the Chinese wording. */
import type { KeyPath } from "../locales/same-keys";
import type { report } from "../locales/zh-CN/report";
import type { WorkType } from "../rules/judgement";

export type ReportKey = `report.${KeyPath<typeof report>}` | `rules.type.${WorkType}`;

/** Formats a key with its `{{name}}` arguments. */
export type Words = (key: ReportKey, args?: Readonly<Record<string, string | number>>) => string;
