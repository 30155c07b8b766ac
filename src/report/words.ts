/** How the report gets its words: a formatter passed in, its keys checked against the Chinese wording. */
import type { KeyPath } from "../locales/same-keys";
import type { report } from "../locales/zh-CN/report";
import type { WorkTypeRule } from "../rules/rule-book";
import type { FoundRow } from "./report-model";

export type ReportKey = `report.${KeyPath<typeof report>}`;

/** Formats a key with its `{{name}}` arguments. */
export interface Words {
  (key: ReportKey, args?: Readonly<Record<string, string | number>>): string;
  /** The same words, with work types by the names a book gives them. */
  naming(types: readonly Pick<WorkTypeRule, "type" | "name">[]): Words;
  /** A work type's name as shown: 日常工作. */
  type(id: string): string;
  /** A finding's name (逾期) and the rule it rests on. */
  finding(found: Pick<FoundRow, "code" | "args">): { readonly name: string; readonly why: string };
}
