/**
 * Number format codes by id, and values as a user sees them. Ids without a code of their own in the file stand for built-in
 * formats; 27–36 and 50–58 are those of Chinese Excel (ECMA-376 part 1, 18.8.30, zh-cn), which look like General elsewhere.
 */
import { addLocale, format as formatValue, getLocale, isDateFormat } from "numfmt";
import type { CellValue } from "../grid";

/** Ids 14 and 22 follow the system's short date; the workbooks this is for come from zh-CN systems. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The built-in code of an id; `General` for ids that mean nothing. */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? "General";
}

/** The id of a built-in format with exactly this code, or null. Locale-bound ids (5–8, 14, 22, 27–36, 50–58) are left out. */
export function builtInId(code: string): number | null {
  for (const [id, known] of Object.entries(BUILT_IN)) {
    const n = Number(id);
    const localeBound =
      (n >= 5 && n <= 8) || n === 14 || n === 22 || (n >= 27 && n <= 36) || n > 49;
    if (known === code && !localeBound) return n;
  }
  return null;
}

/**
 * Chinese Excel shows `aaa` as 三 and `aaaa` as 星期三, but `ddd` and `mmm` in English unless the code itself says `[$-804]`.
 * numfmt's own zh-CN would say 周三 for `aaa`, so it gets a locale of our own.
 */
const CHINESE_DAYS = "zh-XK";
addLocale({ ...getLocale("zh-CN"), ddd: [..."日一二三四五六"] }, CHINESE_DAYS);

interface Pattern {
  readonly code: string;
  readonly isDate: boolean;
  readonly locale: string;
}

/** Days between the zero points of the 1900 and 1904 date systems. */
const DAYS_1904 = 1462;

/** Turns values into what the cell shows, for one workbook; remembers what it has formatted. */
export class CellTexts {
  private readonly patterns = new Map<string, Pattern>();
  private readonly seen = new Map<string, Map<number, string>>();

  constructor(private readonly date1904: boolean) {}

  /** What a cell with this value and number format shows; a column's width is not considered. */
  text(value: CellValue, format: string): string {
    if (value === null) return "";
    if (typeof value === "number") return this.number(value, format);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "object") return value.error;
    if (format === "General" || format === "@" || !format.includes("@")) return value;
    return formatOr(this.pattern(format), value, value);
  }

  private number(value: number, format: string): string {
    // What General shows of small whole numbers is the number; most cells of most ledgers end here.
    if (format === "General") {
      const general = plainGeneral(value);
      if (general !== null) return general;
    }
    let known = this.seen.get(format);
    if (!known) this.seen.set(format, (known = new Map()));
    const before = known.get(value);
    if (before !== undefined) return before;
    const pattern = this.pattern(format);
    const { isDate } = pattern;
    // Excel fills a date before its first day with `#`; the number says more.
    const shown =
      isDate && (value < 0 || value > 2_958_466)
        ? String(value)
        : formatOr(pattern, isDate && this.date1904 ? value + DAYS_1904 : value, String(value));
    if (known.size < 50_000) known.set(value, shown);
    return shown;
  }

  private pattern(format: string): Pattern {
    let known = this.patterns.get(format);
    if (!known) {
      const code = systemFormat(format).replace(/上午\/下午/g, "AM/PM");
      const chinese = format.includes("上午/下午") || /a{3}/i.test(format);
      known = { code, isDate: isDateFormat(code), locale: chinese ? CHINESE_DAYS : "en" };
      this.patterns.set(format, known);
    }
    return known;
  }
}

/** General fills 11 characters: a number of ordinary size has as many decimals as fit. Null for those that need an exponent. */
function plainGeneral(value: number): string | null {
  const size = Math.abs(value);
  if (Number.isInteger(value)) return size < 1e11 ? String(value) : null;
  if (size < 1e-4 || size >= 1e10) return null;
  const digits = size < 10 ? 1 : Math.floor(Math.log10(size) + 1e-12) + 1;
  return String(Number(value.toFixed(Math.max(0, 10 - digits))));
}

/** `[$-F800]` and `[$-F400]` stand for the system's long date and time, whatever follows them. */
function systemFormat(code: string): string {
  if (/^\[\$-x?(F800|sysdate)/i.test(code)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-x?(F400|systime)/i.test(code)) return "h:mm:ss";
  return code;
}

function formatOr(pattern: Pattern, value: string | number, otherwise: string): string {
  try {
    return formatValue(pattern.code, value, { locale: pattern.locale, dateErrorThrows: false });
  } catch (error) {
    // A code that Excel would not have accepted either: show the bare value.
    if (error instanceof Error) return otherwise;
    throw error;
  }
}
