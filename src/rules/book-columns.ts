/** How one column of the rule sheet is written and read: text, words, numbers, a choice in words, a time of year. */
import { WORD_BREAK } from "./book-schema";
import type { book } from "../locales/zh-CN/book";
import { parseRoutineTime, routineTimeText } from "./routine-time";
import type { RoutineTime } from "./rule-book";

export type ColumnWord = keyof typeof book.column;
export type NoteWord = keyof typeof book.note;

/** A value that is kept, and what the sheet shows for it. The first spelling is written; all are read. */
export interface Choice {
  readonly value: string;
  readonly spellings: readonly string[];
}

export type Form =
  /** Only for reading; what is typed there is not looked at. */
  | { readonly kind: "shown" }
  | { readonly kind: "text" }
  | { readonly kind: "words" }
  | { readonly kind: "number" }
  /** Text or number, for the section itself to make sense of. */
  | { readonly kind: "setting" }
  | { readonly kind: "when" }
  /** `yes`, or blank for no. */
  | { readonly kind: "flag"; readonly yes: string }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] };

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

export type FieldProblem = "rule-blank" | "rule-not-number" | "rule-not-choice" | "rule-not-when";

/** What is written for a field. Blank for what is left out. */
export function cellOf(form: Form, value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  switch (form.kind) {
    case "words":
      return Array.isArray(value) && value.length > 0 ? value.join("、") : null;
    case "when":
      return isRoutineTime(value) ? routineTimeText(value) : null;
    case "flag":
      return value === true ? form.yes : null;
    case "choice":
      return form.choices.find((one) => one.value === value)?.spellings[0] ?? String(value);
    default:
      return typeof value === "number" ? value : String(value) || null;
  }
}

/** The field's value, or what is wrong with the cell. A blank cell is no words, no text, no number. */
export function fieldOf(
  column: Column,
  cell: ReadCell
): { readonly value: unknown } | { readonly problem: FieldProblem } {
  const { form, optional } = column;
  const text = cell.text.trim();
  if (form.kind === "words") {
    const words = wordsIn(text);
    return { value: words.length === 0 && optional ? undefined : words };
  }
  if (form.kind === "shown") return { value: undefined };
  if (text === "") {
    if (optional) return { value: undefined };
    return form.kind === "text" || form.kind === "setting"
      ? { value: "" }
      : { problem: "rule-blank" };
  }
  switch (form.kind) {
    case "number":
      return numberOf(cell);
    case "when": {
      const when = parseRoutineTime(text);
      return when === null ? { problem: "rule-not-when" } : { value: when };
    }
    case "choice": {
      const wanted = plain(text);
      const found = form.choices.find(
        (one) => one.value === text || one.spellings.some((spelling) => plain(spelling) === wanted)
      );
      return found ? { value: found.value } : { problem: "rule-not-choice" };
    }
    case "flag":
      return plain(text) === plain(form.yes) ? { value: true } : { problem: "rule-not-choice" };
    case "setting":
      return { value: typeof cell.value === "number" ? cell.value : text };
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
function numberOf(cell: ReadCell): ReturnType<typeof fieldOf> {
  if (typeof cell.value === "number") return { value: cell.value };
  const found = /^(-?\d+(?:\.\d+)?)\s*[^\d.\s-]{0,5}$/.exec(cell.text.normalize("NFKC").trim());
  return found ? { value: Number(found[1]) } : { problem: "rule-not-number" };
}

function isRoutineTime(value: unknown): value is RoutineTime {
  return typeof value === "object" && value !== null && "every" in value;
}
