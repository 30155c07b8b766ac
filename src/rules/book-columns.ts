/** How one column of the rule sheet is written and read: text, words, numbers, a choice in words, a time of year. */
import { fromDayNumber, readDate, type PlainDate } from "../calendar";
import type { book } from "../locales/zh-CN/book";
import { WORD_BREAK } from "./book-schema";
import { parseRoutineTime, routineTimeText } from "./routine-time";
import type { RoutineTime } from "./rule-book";

export type ColumnWord = keyof typeof book.column;
export type NoteWord = keyof typeof book.note;

/** A value that is kept, and what the sheet shows for it. The first spelling is written; all are read. */
export interface Choice {
  readonly value: string | boolean;
  readonly spellings: readonly string[];
}

export type Form =
  /** Only for reading; what is typed there is not looked at. */
  | { readonly kind: "shown" }
  | { readonly kind: "text" }
  | { readonly kind: "words" }
  | { readonly kind: "number" }
  /** Each row has a form of its own, by its id. */
  | { readonly kind: "setting" }
  | { readonly kind: "when" }
  /** A calendar day with its year; null where blank. */
  | { readonly kind: "day" }
  /** Two names each: 张三+李四. */
  | { readonly kind: "pairs" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  /** Any number of them. */
  | { readonly kind: "choices"; readonly choices: readonly Choice[] };

export interface Column {
  /** Name of the entry's field. */
  readonly field: string;
  readonly head: ColumnWord;
  readonly note: NoteWord;
  readonly form: Form;
  /** Left out of the entry where the cell is blank. */
  readonly optional?: boolean;
}

/** What a cell of the sheet holds, as read: its value and what it shows. */
export interface ReadCell {
  readonly value: string | number | null;
  readonly text: string;
}

export type FieldProblem =
  "rule-blank" | "rule-not-number" | "rule-not-choice" | "rule-not-when" | "rule-not-pair";

type Read = { readonly value: unknown } | { readonly problem: FieldProblem };

/** What is written for a field. Blank for what is left out. */
export function cellOf(form: Form, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  switch (form.kind) {
    case "words":
      return joined(listOf(value).map(String));
    case "pairs":
      return joined(listOf(value).map((pair) => listOf(pair).join("+")));
    case "choices":
      return joined(listOf(value).map((one) => spellingOf(form.choices, one)));
    case "when":
      return isRoutineTime(value) ? routineTimeText(value) : null;
    case "choice":
      return spellingOf(form.choices, value);
    default:
      return typeof value === "number" ? value : String(value) || null;
  }
}

/** The field's value, or what is wrong with the cell. A blank cell is no words, no text, no day, no number. */
export function fieldOf(
  { form, optional }: Pick<Column, "form" | "optional">,
  cell: ReadCell
): Read {
  const text = cell.text.trim();
  if (text === "" && optional) return { value: undefined };
  switch (form.kind) {
    case "shown":
      return { value: undefined };
    case "words": {
      const words = wordsIn(text);
      return { value: words.length === 0 && optional ? undefined : words };
    }
    case "pairs":
      return pairsIn(text);
    case "choices":
      return choicesIn(text, form.choices);
    case "day":
      return { value: dayOf(cell) };
    case "text":
      return { value: text };
    default:
  }
  if (text === "") return { problem: "rule-blank" };
  switch (form.kind) {
    case "number":
      return numberOf(cell);
    case "when": {
      const when = parseRoutineTime(text);
      return when === null ? { problem: "rule-not-when" } : { value: when };
    }
    case "choice":
      return choiceOf(text, form.choices);
    default:
      return { value: text };
  }
}

export function wordsIn(text: string): readonly string[] {
  return text
    .split(WORD_BREAK)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Without blanks and widths, for comparing what people type. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

/** 15, “15”, １５ and 15个工作日 are all 15. */
function numberOf(cell: ReadCell): Read {
  if (typeof cell.value === "number") return { value: cell.value };
  const found = /^(-?\d+(?:\.\d+)?)\s*[^\d.\s-]{0,5}$/.exec(cell.text.normalize("NFKC").trim());
  return found ? { value: Number(found[1]) } : { problem: "rule-not-number" };
}

function choiceOf(text: string, choices: readonly Choice[]): Read {
  const wanted = plain(text);
  const found = choices.find(
    (one) => one.value === text || one.spellings.some((spelling) => plain(spelling) === wanted)
  );
  return found ? { value: found.value } : { problem: "rule-not-choice" };
}

function choicesIn(text: string, choices: readonly Choice[]): Read {
  const found = wordsIn(text).map((word) => choiceOf(word, choices));
  return (
    found.find((one) => "problem" in one) ?? {
      value: found.map((one) => ("value" in one ? one.value : undefined)),
    }
  );
}

const PAIR = /^([^+＋]+)[+＋]([^+＋]+)$/;

function pairsIn(text: string): Read {
  const pairs = wordsIn(text).map((word) => {
    const [, a = "", b = ""] = PAIR.exec(word) ?? [];
    return [a.trim(), b.trim()] as const;
  });
  const wrong = pairs.some(([a, b]) => a === "" || b === "" || a === b);
  return wrong ? { problem: "rule-not-pair" } : { value: pairs };
}

/** No date here goes without its year, so any day will do for dates to be near to. */
const FIRST_DAY = fromDayNumber(0);

/** The day, null where blank; what is no day stays as it is typed, for the check to refuse. */
function dayOf({ value, text }: ReadCell): PlainDate | string | null {
  if (text.trim() === "") return null;
  const context = { today: FIRST_DAY, date1904: false };
  const typed = /\d{4}/.test(text)
    ? readDate({ value: text, text, format: "General" }, context)
    : null;
  return typed ?? readDate({ value, text, format: "yyyy-mm-dd" }, context) ?? text;
}

function spellingOf(choices: readonly Choice[], value: unknown): string {
  return choices.find((one) => one.value === value)?.spellings[0] ?? String(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function joined(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join("、");
}

function isRoutineTime(value: unknown): value is RoutineTime {
  return typeof value === "object" && value !== null && "every" in value;
}
