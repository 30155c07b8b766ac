/**
 * What Excel makes of a value that is written through the API: text is read as if typed, dates in the US way
 * (OfficeDev/office-js#1559), `'` keeps it text, a cell formatted as text keeps everything.
 */
import type { CellWrite } from "../../book/book";
import { fail } from "../errors";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;

/** Today's year and the workbook's date system, which a date without a year and a serial rest on. */
export interface InputSettings {
  readonly year: number;
  readonly date1904: boolean;
}

/** One element of `values` or `formulas`; undefined (leave alone) for null. */
export function typedInput(
  value: unknown,
  currentFormat: string,
  settings: InputSettings
): CellWrite | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean" || typeof value === "number") return { value };
  if (typeof value !== "string") return fail("InvalidArgument");
  if (value === "") return { value: null };
  if (currentFormat === "@") return text(value);
  if (value.startsWith("'")) return text(value.slice(1));
  if (value.startsWith("=") && value.length > 1) {
    return value.length > LONGEST_FORMULA ? fail("InvalidArgument") : { formula: value };
  }
  const general = currentFormat === "General";
  const found = asBoolean(value) ?? asNumber(value) ?? asDateTime(value, settings);
  if (!found) return text(value);
  return found.format !== null && general
    ? { value: found.value, numberFormat: found.format }
    : { value: found.value };
}

function text(value: string): CellWrite {
  return value.length > LONGEST_TEXT ? fail("InvalidArgument") : { value };
}

interface Found {
  readonly value: number | boolean;
  readonly format: string | null;
}

function asBoolean(input: string): Found | null {
  const word = input.trim().toUpperCase();
  return word === "TRUE" || word === "FALSE" ? { value: word === "TRUE", format: null } : null;
}

function asNumber(input: string): Found | null {
  const s = input.trim();
  const m =
    /^(\()?([+-])?(\$)?([+-])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?(%)?(\))?$/.exec(
      s
    );
  if (!m) return fraction(s);
  const [, open, sign1, dollar, sign2, digits = "", exponent, percent, close] = m;
  if ((open === undefined) !== (close === undefined)) return null;
  if ([open, sign1, sign2].filter((x) => x !== undefined).length > 1) return null;
  const size = Number(digits.replace(/,/g, "") + (exponent === undefined ? "" : `e${exponent}`));
  const negative = open !== undefined || sign1 === "-" || sign2 === "-";
  const value = (negative ? -size : size) / (percent === undefined ? 1 : 100);
  const decimals = /\.\d/.test(digits);
  let format: string | null = null;
  if (percent !== undefined) format = decimals ? "0.00%" : "0%";
  else if (dollar !== undefined)
    format = decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  else if (exponent !== undefined) format = "0.00E+00";
  else if (digits.includes(",")) format = decimals ? "#,##0.00" : "#,##0";
  return { value, format };
}

function fraction(s: string): Found | null {
  const m = /^([+-])?(\d+) (\d{1,3})\/(\d{1,3})$/.exec(s);
  if (!m) return null;
  const size = Number(m[2]) + Number(m[3]) / Number(m[4]);
  if (!Number.isFinite(size)) return null;
  return { value: m[1] === "-" ? -size : size, format: "# ?/?" };
}

function asDateTime(input: string, settings: InputSettings): Found | null {
  const s = input.trim().replace(/\s+/g, " ");
  const time = asTime(s);
  if (time) return time;
  const date = asDate(s, settings);
  if (date) return date;
  const cut = /^(.+?) (\d{1,2}:\d{2}.*)$/.exec(s);
  const day = cut ? asDate(cut[1] ?? "", settings) : null;
  const hour = cut ? asTime(cut[2] ?? "") : null;
  if (!day || !hour || Number(hour.value) >= 1) return null;
  return { value: Number(day.value) + Number(hour.value), format: "m/d/yyyy h:mm" };
}

function asTime(s: string): Found | null {
  const m = /^(\d{1,4}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?: ?([AaPp])(?:[Mm])?)?$/.exec(s);
  if (!m) return null;
  const [, h = "0", min = "0", sec, part, half] = m;
  let hours = Number(h);
  if (Number(min) > 59 || Number(sec ?? 0) > 59) return null;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  const seconds = hours * 3600 + Number(min) * 60 + Number(`${sec ?? 0}.${part ?? 0}`);
  const withSeconds = sec !== undefined;
  let format = withSeconds ? "h:mm:ss" : "h:mm";
  if (half !== undefined) format += " AM/PM";
  else if (hours > 23) format = "[h]:mm:ss";
  return { value: seconds / 86400, format };
}

function asDate(s: string, settings: InputSettings): Found | null {
  let m = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(s);
  if (m) {
    const [, a = "", b = "", y] = m;
    if (y === undefined) {
      const dayOfYear = serial(settings.year, Number(a), Number(b), settings, "d-mmm");
      // "3/99" is March 1999 to Excel, "13/5" nothing.
      return (
        dayOfYear ?? (Number(b) > 31 ? serial(fullYear(b), Number(a), 1, settings, "mmm-yy") : null)
      );
    }
    return serial(fullYear(y), Number(a), Number(b), settings, "m/d/yyyy");
  }
  m = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(s);
  if (m) return serial(Number(m[1]), Number(m[2]), Number(m[3]), settings, "m/d/yyyy");
  m = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ,]+(\d{4}|\d{2}))?$/.exec(s);
  if (m)
    return named(
      m[2] ?? "",
      Number(m[1]),
      m[3],
      settings,
      m[3] === undefined ? "d-mmm" : "d-mmm-yy"
    );
  m = /^([A-Za-z]{3,9}) (\d{1,2}),? (\d{4})$/.exec(s);
  if (m) return named(m[1] ?? "", Number(m[2]), m[3], settings, "d-mmm-yy");
  m = /^([A-Za-z]{3,9})[- ](\d{4})$/.exec(s);
  if (m) return named(m[1] ?? "", 1, m[2], settings, "mmm-yy");
  m = /^([A-Za-z]{3,9})[- ](\d{1,2})$/.exec(s);
  if (m) return named(m[1] ?? "", Number(m[2]), undefined, settings, "d-mmm");
  return null;
}

function named(
  month: string,
  day: number,
  year: string | undefined,
  settings: InputSettings,
  format: string
): Found | null {
  const word = month.toLowerCase();
  const index = MONTHS.findIndex((m) => word.startsWith(m));
  if (index < 0 || !LONG_MONTHS.some((full) => full.startsWith(word))) return null;
  const y = year === undefined ? settings.year : fullYear(year);
  return serial(y, index + 1, day, settings, format);
}

const LONG_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Two digits: 00–29 are this century's, 30–99 the last one's. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function serial(
  year: number,
  month: number,
  day: number,
  settings: InputSettings,
  format: string
): Found | null {
  const first = settings.date1904 ? 1904 : 1900;
  if (year < first || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const when = new Date(Date.UTC(year, month - 1, day));
  if (when.getUTCMonth() !== month - 1) return null;
  const days = Math.round(when.getTime() / 86400000);
  // 1900-01-01 is day 1, and Excel counts a 29 February 1900 that never was.
  const value = settings.date1904 ? days + 24107 : days + (days < -25508 ? 25568 : 25569);
  return { value, format };
}
