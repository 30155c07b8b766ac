/**
 * What a report may say. Secret rows and 文秘机要 are counted and not listed; what goes up names no staff; phones and the names of
 * petitioners stay out of both editions.
 */
import type { Ledger } from "../ledger/ledger";
import type { JudgedTask } from "../rules/judgement";
import type { Edition } from "./report-model";

const PHONE = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-—]?\d{7,8})(?!\d)/g;
const PETITIONER =
  /(信访人|来访人|举报人|反映人|来信人|投诉人|上访人)[:：]?\s*[\u4e00-\u9fff]{2,3}(?=[，,；;、（(）)\s]|$)/g;

/** Everybody of the section by name, for keeping names out of what is handed up. */
export function staffNames(ledger: Ledger, tasks: readonly JudgedTask[]): readonly string[] {
  const named = [
    ...ledger.people,
    ...ledger.duties.map((d) => d.person),
    ...tasks.flatMap((t) => [...t.owner, ...t.helpers]),
  ];
  return [...new Set(named.map((n) => n.trim()))].filter((n) => n.length >= 2);
}

export function names(text: string, staff: readonly string[]): boolean {
  return staff.some((name) => text.includes(name));
}

/** Whether a row may be listed; if not, it is only counted. */
export function mayList(task: JudgedTask, edition: Edition, staff: readonly string[]): boolean {
  if (task.secret || task.category === "confidential") return false;
  return edition === "in" || !names(task.title, staff);
}

/** A title without phones and petitioners' names. */
export function discreet(title: string): string {
  return title
    .replace(PHONE, "")
    .replace(PETITIONER, "$1")
    .replace(/[（(]\s*[）)]/g, "")
    .trim();
}
