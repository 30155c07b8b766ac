/** Rows that are shown by their number only: no word of theirs goes into a report, a journal, a history or a model. */
import type { Task } from "../ledger/ledger";

/** 秘密★10年, 机密☆, 绝密 * */
const MARK = /(?:秘密|机密|绝密)\s*[★☆*＊]/;
/** A filled cell that says "not secret" is not a marking. */
const NOT_SECRET = /^(?:|无|否|不|—+|-+|\/|非密|非涉密|不涉密|公开|普通|无密级|N|no|none)$/i;

export function isSecret(task: Task): boolean {
  const level = task.secrecy?.text.trim() ?? "";
  if (!NOT_SECRET.test(level)) return true;
  return [task.title, task.remarks, task.source, task.progressText, task.status, task.section].some(
    (part) => MARK.test(typeof part === "string" ? part : (part?.text ?? part?.value ?? ""))
  );
}

/** What stands in place of a secret row's title: its number in the ledger, else its row. */
export function numberOf(task: Task): string {
  const seq = task.seq?.value.trim() ?? "";
  return /^[\d０-９.\-–—()（）一二三四五六七八九十百]{1,8}$/.test(seq) ? seq : `#${task.row}`;
}
