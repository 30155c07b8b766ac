/** The sections of the rule sheet: which part of the book each holds, in which columns, and how its rows are checked. */
import type * as z from "zod/mini";
import type { book } from "../locales/zh-CN/book";
import { cellOf, type Column, type ColumnWord, type Form, type NoteWord } from "./book-columns";
import {
  any,
  choiceColumns,
  day,
  idOf,
  label,
  name,
  number,
  optional,
  text,
  words,
} from "./book-fields";
import { entrySchemas } from "./book-schema";
import { settingEntries, settingForms, valueAt, type SettingsId } from "./book-settings";
import type { BookWords } from "./book-words";
import type { RuleBook, WorkTypeRule } from "./rule-book";

export type SectionId = keyof typeof book.section;

/** One row of a section by field; the fields are those of the book's entry. */
export type Entry = Readonly<Record<string, unknown>>;

export interface Section {
  readonly id: SectionId;
  readonly columns: readonly Column[];
  entries(book: RuleBook): readonly Entry[];
  /** Where its rows are a list of the book: `roster.shifts`; null where each row has a place of its own. */
  readonly path: string | null;
  /** Checks an entry; null where each row has a place of its own, to be checked there. */
  readonly schema: z.ZodMiniType | null;
  /** By the row's id, where each row is one value with a form of its own. */
  readonly forms?: ReadonlyMap<string, Form>;
  /** Rows stand for named places of the book: an unknown or second id is wrong, a missing one leaves the default. */
  readonly keyed: boolean;
}

/** @param types the types a row may name, as the sheet or the book has them */
export function sectionsFor(say: BookWords, types: readonly WorkTypeRule[]): readonly Section[] {
  const { basis, unit, to, kind, want, days, anywhere, type } = choiceColumns(say, types);
  const source = optional(text("source", "source", "source"));
  const limit = [number("value"), unit, basis, source];
  const settings = (
    id: SettingsId,
    head: ColumnWord,
    value: ColumnWord,
    note: NoteWord
  ): Section => ({
    id,
    keyed: true,
    path: null,
    schema: null,
    forms: settingForms(id, say),
    columns: [idOf(head), label, { field: "value", head: value, note, form: { kind: "setting" } }],
    entries: (book) => settingEntries(id, book, say),
  });
  return [
    settings("general", "generalId", "setting", "setting"),
    list("types", "types", entrySchemas.types, [
      idOf("typeId", "type"),
      text("name", "typeName", "typeName"),
      words("names", "names", "names"),
      words("checklist", "checklist", "checklist"),
      text("standard", "standard", "standard"),
      number("effortHours"),
      basis,
    ]),
    {
      id: "limits",
      keyed: true,
      path: null,
      schema: null,
      columns: [idOf("limitId"), label, ...limit],
      entries: (book) =>
        limitKeys(book).map((key) => ({
          id: key,
          label: say(`book.limit.${key}`),
          ...book.limits[key],
        })),
    },
    list("windows", "windows", entrySchemas.windows, [
      idOf("windowId"),
      name,
      any,
      words("all", "all", "all"),
      to,
      ...limit,
    ]),
    list("leadTimes", "leadTimes", entrySchemas.leadTimes, [idOf("leadId"), name, any, ...limit]),
    list("routines", "routines", entrySchemas.routines, [
      idOf("routineId"),
      name,
      any,
      { field: "when", head: "when", note: "when", form: { kind: "when" } },
      number("leadWorkdays"),
      basis,
    ]),
    list("approvers", "approvers", entrySchemas.approvers, [
      idOf("approverId"),
      name,
      any,
      text("approver", "approver", "approver"),
      basis,
    ]),
    settings("roster", "rosterId", "setting", "rosterSetting"),
    list("shifts", "roster.shifts", entrySchemas.shifts, [
      text("kind", "shift", "shift"),
      number("people"),
      days,
    ]),
    list("wishes", "roster.wishes", entrySchemas.wishes, [
      text("person", "person", "person"),
      day("from", "from"),
      day("to", "until"),
      want,
    ]),
    settings("work", "workId", "setting", "workSetting"),
    list("genres", "work.genres", entrySchemas.factors, [
      words("any", "genreAny", "genreAny"),
      number("factor"),
    ]),
    list("importance", "work.importance", entrySchemas.factors, [
      words("any", "importanceAny", "importanceAny"),
      number("factor"),
    ]),
    list("overstep", "overstep", entrySchemas.overstep, [
      idOf("overstepId"),
      any,
      words("with", "with", "with"),
      words("none", "none", "none"),
      anywhere,
    ]),
    list("duties", "duties", entrySchemas.duties, [{ ...type, head: "dutyType" }, any]),
    list("keywords", "keywords", entrySchemas.keywords, [
      idOf("keywordId"),
      type,
      any,
      optional(words("all", "all", "all")),
      optional(words("none", "none", "none")),
      kind,
      number("weight"),
      optional(number("priority")),
    ]),
    settings("lists", "listId", "words", "words"),
    {
      id: "typos",
      keyed: false,
      path: null,
      schema: null,
      columns: [text("wrong", "wrong", "wrong"), text("right", "right", "right")],
      entries: (book) => Object.entries(book.typos).map(([wrong, right]) => ({ wrong, right })),
    },
  ];
}

/** A list of the book, a row for each of its entries. */
function list(
  id: SectionId,
  path: string,
  schema: z.ZodMiniType,
  columns: readonly Column[]
): Section {
  return {
    id,
    keyed: false,
    path,
    schema,
    columns,
    entries: (book) => {
      const all = valueAt(book, path);
      return Array.isArray(all) ? all.map((entry: object) => ({ ...entry })) : [];
    },
  };
}

export function limitKeys(book: RuleBook): readonly (keyof RuleBook["limits"])[] {
  return Object.keys(book.limits).filter(
    (key): key is keyof RuleBook["limits"] => key in book.limits
  );
}

/** The cells of an entry, in the section's columns. */
export function rowOf(section: Section, entry: Entry): readonly (string | number | null)[] {
  return section.columns.map(({ form, field }) =>
    form.kind === "shown"
      ? String(entry.label)
      : cellOf(formAt(section, form, String(entry.id)), entry[field])
  );
}

/** The form of a cell: the column's, or that of the row's own value. */
export function formAt({ forms }: Section, form: Form, id: string): Form {
  return form.kind === "setting" ? (forms?.get(id) ?? form) : form;
}
