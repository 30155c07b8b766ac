/** The columns that sections of the rule sheet are made of, with their choices in words. */
import type { book } from "../locales/zh-CN/book";
import type { Choice, Column, ColumnWord, Form, NoteWord } from "./book-columns";
import type { BookWords } from "./book-words";
import { dayKinds, wishKinds } from "./roster-rules";
import { bases, units, windowEnds, wordKinds, type WorkTypeRule } from "./rule-book";

/** Columns whose heading and note go by the name of the field. */
type Described = keyof typeof book.column & keyof typeof book.note;

export function text(field: string, head: ColumnWord, note: NoteWord): Column {
  return { field, head, note, form: { kind: "text" } };
}

export function words(field: string, head: ColumnWord, note: NoteWord): Column {
  return { field, head, note, form: { kind: "words" } };
}

export function number(field: Described): Column {
  return { field, head: field, note: field, form: { kind: "number" } };
}

export function day(field: string, head: ColumnWord): Column {
  return { field, head, note: "day", form: { kind: "day" } };
}

export function optional(column: Column): Column {
  return { ...column, optional: true };
}

export function idOf(head: ColumnWord, field = "id"): Column {
  return optional(text(field, head, "id"));
}

export const name = text("name", "item", "item");
export const any = words("any", "any", "any");
/** What a row of a fixed place is about: for reading only. */
export const label: Column = {
  field: "label",
  head: "item",
  note: "item",
  form: { kind: "shown" },
};

/** Columns with something to choose from; each is written in the words of `say`. */
export interface ChoiceColumns {
  readonly basis: Column;
  readonly unit: Column;
  readonly to: Column;
  readonly kind: Column;
  readonly want: Column;
  readonly days: Column;
  readonly anywhere: Column;
  readonly type: Column;
}

/** @param types the types a row may name, as the sheet or the book has them */
export function choiceColumns(say: BookWords, types: readonly WorkTypeRule[]): ChoiceColumns {
  const column = (field: Described, choices: readonly Choice[]): Column => ({
    field,
    head: field,
    note: field,
    form: { kind: "choice", choices },
  });
  const basis = bases.map((value) => one(value, say(`book.basis.${value}`)));
  const dayKind = dayKinds.map((value) => one(value, say(`book.dayKind.${value}`)));
  const days: Form = { kind: "choices", choices: dayKind };
  const named = types.map((rule): Choice => ({
    value: rule.type,
    spellings: [rule.name, ...rule.names],
  }));
  return {
    basis: column("basis", basis),
    unit: column(
      "unit",
      units.map((value) => one(value, say(`book.unit.${value}`)))
    ),
    to: column(
      "to",
      windowEnds.map((value) => one(value, say(`book.to.${value}`)))
    ),
    kind: column(
      "kind",
      wordKinds.map((value) => one(value, say(`book.kind.${value}`)))
    ),
    want: column(
      "want",
      wishKinds.map((value) => one(value, say(`book.want.${value}`)))
    ),
    days: { field: "days", head: "days", note: "days", form: days },
    anywhere: optional(column("anywhere", [one(true, say("book.yes"))])),
    type: column("type", named),
  };
}

function one(value: Choice["value"], spelling: string): Choice {
  return { value, spellings: [spelling] };
}
