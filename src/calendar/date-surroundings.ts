/** What stands around a date: 前 makes it a limit, 原 a thing of the past, 延至 the one that counts. */

/** What the words around a date make of it. */
export type DateRole = "plain" | "limit" | "start" | "old" | "moved";

/** @param start where the date stands in `text`, `end` just behind it */
export function roleOf(text: string, start: number, end: number): DateRole {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 10);
  if (
    /(?:延至|延期至|延期到|延长至|延到|推迟至|推迟到|顺延至|改为|改至|改到|改成|调整为|调整至|调整到|提前至|提前到)$/.test(
      before
    )
  ) {
    return "moved";
  }
  if (/(?:原|原定|原为|原计划|原定于)$/.test(before)) return "old";
  if (/^(?:\([^)]*\))?@?(?:之前|以前|前(?!后)|底前|止|截止|为止|为限)/.test(after)) return "limit";
  if (
    /(?:截止|截至|最迟|最晚|至迟|不迟于|不晚于|限|限期|期限|务必于|务必在|须于|应于|时限|到期日)[于到至为:]?$/.test(
      before
    )
  )
    return "limit";
  if (/^@?(?:起|开始|后|之后|以后)/.test(after)) return "start";
  return "plain";
}

/** 6月5日(周五), 周五6月5日, 3月2日至6日(周一至周五): the weekday that stands beside this date. */
export function weekdayBeside(text: string, start: number, end: number): number | null {
  const after = /^[(,]?周([1-7])(?:[)]?(?:至|到|~|-)\(?周([1-7]))?/.exec(text.slice(end));
  if (after) return Number(after[2] ?? after[1]);
  const before = /周([1-7])[(,]?$/.exec(text.slice(0, start));
  return before ? Number(before[1]) : null;
}

export function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}
