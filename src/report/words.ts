/** How the report gets its words: a formatter passed in, its keys checked against the Chinese wording. */
import type { KeyPath } from "../locales/same-keys";
import type { report } from "../locales/zh-CN/report";
import type { FoundRow } from "./report-model";

export type ReportKey = `report.${KeyPath<typeof report>}`;

/** Formats a key with its `{{name}}` arguments. */
export interface Words {
  (key: ReportKey, args?: Readonly<Record<string, string | number>>): string;
  /** A work type's name as shown: 日常工作. */
  type(id: string): string;
  /** A finding's name (逾期) and the rule it rests on. */
  finding(found: Pick<FoundRow, "code" | "args">): { readonly name: string; readonly why: string };
}
