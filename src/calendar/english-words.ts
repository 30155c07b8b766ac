/** English in a Chinese ledger, rewritten in Chinese so that one grammar reads both: "by Mar 5, 2026", "next Friday", "EOD". */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTH = `(${MONTHS.join("|")})[a-z]*\\.?`;
const WEEKDAY = `(${WEEKDAYS.join("|")})(?:day|sday|nesday|rsday|urday|s|r|rs)?`;

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const UNIT = "(?:(?:working|business|work|calendar)\\s+)?(?:day|week|month|hour)";

const REWRITES: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [
    rule(`${MONTH}\\s*(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:\\s*,?\\s*(\\d{4}))?`),
    (month, day, year) => written(month, day, year),
  ],
  [
    rule(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}(?:\\s*,?\\s*(\\d{4}))?`),
    (day, month, year) => written(month, day, year),
  ],
  [rule(`(\\d{1,2})-${MONTH}-(\\d{4}|\\d{2})`), (day, month, year) => written(month, day, year)],
  [new RegExp(`(?<![a-z])(${NUMBERS.join("|")})(?=\\s+${UNIT})`, "g"), numberDigit],
  [rule(`end of (?:the |this )?month|eom`), () => "月底"],
  [rule(`end of (?:the )?next month`), () => "下月底"],
  [rule(`end of (?:the |this )?week|eow`), () => "本周内"],
  [rule(`end of (?:the |this )?year|eoy`), () => "年底"],
  [rule(`end of (?:the )?day|eod|eob|cob`), () => "今天"],
  [rule(`next\\s+${WEEKDAY}`), (day) => `下周${weekdayDigit(day)}`],
  [rule(`this\\s+${WEEKDAY}`), (day) => `本周${weekdayDigit(day)}`],
  [rule(`next week`), () => "下周"],
  [rule(`next month`), () => "下月"],
  [rule(WEEKDAY), (day) => `周${weekdayDigit(day)}`],
  [rule(`today|tonight`), () => "今天"],
  [rule(`tomorrow|tmr`), () => "明天"],
  [rule(`(\\d+)\\s*(?:working|business|work)\\s*days?`), (n) => `${n}个工作日`],
  [rule(`(\\d+)\\s*wd`), (n) => `${n}个工作日`],
  [rule(`(\\d+)\\s*d`), (n) => `${n}天`],
  [rule(`(\\d+)\\s*w`), (n) => `${n}周`],
  [rule(`end of ${MONTH}`), (month = "") => `${MONTHS.indexOf(month) + 1}月底`],
  [rule(`(\\d+)\\s*days?`), (n) => `${n}天`],
  [rule(`(\\d+)\\s*weeks?`), (n) => `${n}周`],
  [rule(`(\\d+)\\s*months?`), (n) => `${n}个月`],
  [rule(`(\\d+)\\s*(?:hours?|hrs?|h)`), (n) => `${n}小时`],
  [rule(`(\\d+)\\s*(?:minutes?|mins?)`), (n) => `${n}分钟`],
  [rule(`(?:by|before|due|until|within|in|on|no later than|deadline:?)\\s+`), () => ""],
];

/** @param text lower case; Chinese text passes through unchanged */
export function englishToChinese(text: string): string {
  if (!/[a-z]/.test(text)) return text;
  return REWRITES.reduce(
    (line, [pattern, write]) =>
      line.replace(pattern, (_whole: string, ...rest: unknown[]) =>
        write(...rest.map((group) => (typeof group === "string" ? group : "")))
      ),
    text
  );
}

/** A whole English word or phrase; digits and Chinese characters may touch it. */
function rule(source: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "g");
}

function written(month = "", day = "", year = ""): string {
  const y = year === "" || !/^\d{2,4}$/.test(year) ? "" : `${year}年`;
  return `${y}${MONTHS.indexOf(month) + 1}月${day}日`;
}

function numberDigit(word = ""): string {
  return String(NUMBERS.indexOf(word) + 1);
}

function weekdayDigit(day = ""): number {
  return WEEKDAYS.indexOf(day) + 1;
}
