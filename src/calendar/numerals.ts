/** Chinese numerals inside dates and spans: 三月十日, 廿五号, 二〇二六年, 十五个工作日. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30 };

/** What a numeral must stand before, or after, to be one: 三天, 周五, 第二, 三月二十五. Everything else (统一, 三干会) stays text. */
const NUMERAL_IN_PLACE =
  /(?:(?<=[周第]|星期|礼拜)|(?<![统唯专单同逐]))([〇零一二两三四五六七八九十廿卅百]+)(?=[年月日号天个周旬季时点分工礼星小半刻])|(?<=[周第]|星期|礼拜)([一二三四五六十]+)|(?<=月)([一二三四五六七八九十廿]+)(?=$|[前止,、;.(~@ ])/g;

/**
 * Writes the numerals of dates and spans as digits; other words keep theirs.
 * @example numeralsToDigits("三月十日") // "3月10日"
 */
export function numeralsToDigits(text: string): string {
  return (
    text
      .replace(/元月/g, "1月")
      .replace(/两日(?!期)/g, "2天")
      .replace(/两月(?!份)/g, "2个月")
      // 三五天 is three to five.
      .replace(/三五(?=[天日个])/g, "5")
      .replace(NUMERAL_IN_PLACE, (run: string) => {
        const value = readNumeral(run);
        return value === null ? run : String(value);
      })
  );
}

/** 十五 → 15, 二〇二六 → 2026, 两三 (two or three) → 3, the later; null for what is no number. */
export function readNumeral(run: string): number | null {
  if (/[十廿卅百]/.test(run)) return readTens(run);
  const digits = [...run].map((sign) => DIGITS[sign]);
  if (digits.some((digit) => digit === undefined)) return null;
  if (digits.length === 1) return digits[0] ?? null;
  // 二六 and 二〇二六 are years; 两三 is "two or three".
  if (digits.length === 2 && (digits[1] ?? 0) === (digits[0] ?? 0) + 1) return digits[1] ?? null;
  return Number(digits.join(""));
}

function readTens(run: string): number | null {
  const m =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?([十廿卅]))?([一二三四五六七八九])?$/.exec(
      run
    );
  if (!m) return null;
  const [, hundreds, factor, ten, unit] = m;
  const tens =
    ten === undefined ? 0 : (factor === undefined ? 1 : (DIGITS[factor] ?? 0)) * (TENS[ten] ?? 0);
  return (
    (hundreds === undefined ? 0 : (DIGITS[hundreds] ?? 0) * 100) +
    tens +
    (unit === undefined ? 0 : (DIGITS[unit] ?? 0))
  );
}
