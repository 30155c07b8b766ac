/** Rows that are shown by their number only: no word of theirs goes into a report, a journal, a history or a model. */
import type { Task } from "../ledger/ledger";

/** 秘密★10年, 机密☆, 绝密 * */
const MARK = /(?:秘密|机密|绝密)\s*[★☆*＊]/;
/** A filled cell that says "not secret" is not a marking. */
const NOT_SECRET = /^(?:|无|否|不|—+|-+|\/|非密|非涉密|不涉密|公开|普通|无密级|N|no|none)$/i;

export function isSecret(task: Task): boolean {
  const { title, remarks, source, progressText, status, section } = task;
  return saysSecret(
    task.secrecy?.text ?? "",
    [title, remarks, source, progressText, status, section].map((part) =>
      typeof part === "string" ? part : (part?.text ?? part?.value ?? "")
    )
  );
}

/** The same of a row that is no task yet. @param level text of its 密级 cell @param texts its other cells */
export function saysSecret(level: string, texts: readonly string[]): boolean {
  return !NOT_SECRET.test(level.trim()) || texts.some((text) => MARK.test(text));
}

/** What stands in place of a secret row's title: its number in the ledger, else its row. */
export function numberOf(task: Task): string {
  const seq = task.seq?.value.trim() ?? "";
  return /^[\d０-９.\-–—()（）一二三四五六七八九十百]{1,8}$/.test(seq) ? seq : `#${task.row}`;
}
