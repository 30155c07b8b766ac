/** When fixed work falls due, as a chief writes it in the rule book: 每周五, 每月25日, 每月末, 节前, 每年6月20日和12月20日. */
import type { MonthDay, RoutineTime } from "./rule-book";

const WEEKDAYS = "一二三四五六日";

/** `parseRoutineTime(routineTimeText(when))` is `when`. */
export function routineTimeText(when: RoutineTime): string {
  switch (when.every) {
    case "week":
      return `每周${WEEKDAYS.charAt(when.weekday - 1)}`;
    case "month":
      return when.day === 31 ? "每月末" : `每月${when.day}日`;
    case "holiday":
      return "节前";
    case "year":
      return `每年${when.days.map(({ month, day }) => `${month}月${day}日`).join("和")}`;
  }
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Null for anything that is none of these; 半年 and 年末 are 6月30日 and 12月31日. */
export function parseRoutineTime(text: string): RoutineTime | null {
  const said = text.normalize("NFKC").replace(/[\s,，。]/g, "");
  if (/^(?:法定)?(?:节假日|节日|节|假期)前$/.test(said)) return { every: "holiday" };
  const week = /^每?(?:周|星期|礼拜)([一二三四五六日天1-7])$/.exec(said);
  if (week) return { every: "week", weekday: weekdayOf(week[1] ?? "") };
  const month = /^每(?:个)?月(?:(\d{1,2})[日号]?|(末|底|最后一天|月末|月底))$/.exec(said);
  if (month) {
    const day = month[2] === undefined ? Number(month[1]) : 31;
    return day >= 1 && day <= 31 ? { every: "month", day } : null;
  }
  if (/^(?:每半年|半年)$/.test(said))
    return {
      every: "year",
      days: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
    };
  if (/^(?:每年)?年[末终底]$/.test(said)) return { every: "year", days: [{ month: 12, day: 31 }] };
  return yearly(said);
}

function weekdayOf(said: string): number {
  const at = WEEKDAYS.indexOf(said === "天" ? "日" : said);
  return at >= 0 ? at + 1 : Number(said);
}

function yearly(said: string): RoutineTime | null {
  const parts = said.replace(/^每年/, "").split(/[和、及;；]/);
  const days = parts.map((part): MonthDay | null => {
    const found = /^(\d{1,2})月(?:(\d{1,2})[日号]?|[末底])$/.exec(part);
    const month = Number(found?.[1] ?? 0);
    const longest = LONGEST[month - 1];
    if (!found || longest === undefined) return null;
    const day = found[2] === undefined ? longest : Number(found[2]);
    return day >= 1 && day <= longest ? { month, day } : null;
  });
  const known = days.filter((one) => one !== null);
  return known.length > 0 && known.length === days.length ? { every: "year", days: known } : null;
}
