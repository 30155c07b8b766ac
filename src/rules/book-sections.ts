/** The sections of the rule sheet: which part of the book each holds, in which columns, and how its rows are checked. */
import type * as z from "zod/mini";
import type { book } from "../locales/zh-CN/book";
import {
  cellOf,
  type Choice,
  type Column,
  type ColumnWord,
  type Form,
  type NoteWord,
} from "./book-columns";
import { entrySchemas } from "./book-schema";
import { settingEntries, settingForms, type SettingsId } from "./book-settings";
import type { BookWords } from "./book-words";
import { dayKinds, wishKinds } from "./roster-rules";
import { bases, units, windowEnds, wordKinds, type RuleBook, type WorkTypeRule } from "./rule-book";

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

const text: Form = { kind: "text" };
const words: Form = { kind: "words" };
const number: Form = { kind: "number" };
const shown: Form = { kind: "shown" };

/** @param types the types a row may name, as the sheet or the book has them */
export function sectionsFor(say: BookWords, types: readonly WorkTypeRule[]): readonly Section[] {
  const dayKind = dayKinds.map((value): Choice => ({
    value,
    spellings: [say(`book.dayKind.${value}`)],
  }));
  const want = choice(wishKinds.map((value) => [value, say(`book.want.${value}`)]));
  const unit = choice(units.map((value) => [value, say(`book.unit.${value}`)]));
  const basis = choice(bases.map((value) => [value, say(`book.basis.${value}`)]));
  const kind = choice(wordKinds.map((value) => [value, say(`book.kind.${value}`)]));
  const to = choice(windowEnds.map((value) => [value, say(`book.to.${value}`)]));
  const type: Form = {
    kind: "choice",
    choices: types.map((one): Choice => ({ value: one.type, spellings: [one.name, ...one.names] })),
  };
  const idOf = (head: ColumnWord): Column => ({
    field: "id",
    head,
    note: "id",
    form: text,
    optional: true,
  });
  const item: Column = { field: "label", head: "item", note: "item", form: shown };
  const name: Column = { field: "name", head: "item", note: "item", form: text };
  const any: Column = { field: "any", head: "any", note: "any", form: words };
  const list = (field: "all" | "none" | "with", optional: boolean): Column => ({
    field,
    head: field,
    note: field,
    form: words,
    optional,
  });
  const limit: readonly Column[] = [
    { field: "value", head: "value", note: "value", form: number },
    { field: "unit", head: "unit", note: "unit", form: unit },
    { field: "basis", head: "basis", note: "basis", form: basis },
    { field: "source", head: "source", note: "source", form: text, optional: true },
  ];
  const basisColumn: Column = { field: "basis", head: "basis", note: "basis", form: basis };
  const factor: Column = { field: "factor", head: "factor", note: "factor", form: number };
  const day = (field: "from" | "to", head: ColumnWord): Column => ({
    field,
    head,
    note: "day",
    form: { kind: "day" },
  });

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
    columns: [idOf(head), item, { field: "value", head: value, note, form: { kind: "setting" } }],
    entries: (book) => settingEntries(id, book, say),
  });

  return [
    settings("general", "generalId", "setting", "setting"),
    {
      id: "types",
      keyed: false,
      path: "types",
      schema: entrySchemas.types,
      columns: [
        { ...idOf("typeId"), field: "type" },
        { field: "name", head: "typeName", note: "typeName", form: text },
        { field: "names", head: "names", note: "names", form: words },
        { field: "checklist", head: "checklist", note: "checklist", form: words },
        { field: "standard", head: "standard", note: "standard", form: text },
        { field: "effortHours", head: "effortHours", note: "effortHours", form: number },
        basisColumn,
      ],
      entries: (book) => book.types.map((entry) => ({ ...entry })),
    },
    {
      id: "limits",
      keyed: true,
      path: null,
      schema: null,
      columns: [idOf("limitId"), item, ...limit],
      entries: (book) =>
        limitKeys(book).map((key) => ({
          id: key,
          label: say(`book.limit.${key}`),
          ...book.limits[key],
        })),
    },
    {
      id: "windows",
      keyed: false,
      path: "windows",
      schema: entrySchemas.windows,
      columns: [
        idOf("windowId"),
        name,
        any,
        list("all", false),
        { field: "to", head: "to", note: "to", form: to },
        ...limit,
      ],
      entries: (book) => book.windows.map((entry) => ({ ...entry })),
    },
    {
      id: "leadTimes",
      keyed: false,
      path: "leadTimes",
      schema: entrySchemas.leadTimes,
      columns: [idOf("leadId"), name, any, ...limit],
      entries: (book) => book.leadTimes.map((entry) => ({ ...entry })),
    },
    {
      id: "routines",
      keyed: false,
      path: "routines",
      schema: entrySchemas.routines,
      columns: [
        idOf("routineId"),
        name,
        any,
        { field: "when", head: "when", note: "when", form: { kind: "when" } },
        { field: "leadWorkdays", head: "leadWorkdays", note: "leadWorkdays", form: number },
        basisColumn,
      ],
      entries: (book) => book.routines.map((entry) => ({ ...entry })),
    },
    {
      id: "approvers",
      keyed: false,
      path: "approvers",
      schema: entrySchemas.approvers,
      columns: [
        idOf("approverId"),
        name,
        any,
        { field: "approver", head: "approver", note: "approver", form: text },
        basisColumn,
      ],
      entries: (book) => book.approvers.map((entry) => ({ ...entry })),
    },
    settings("roster", "rosterId", "setting", "rosterSetting"),
    {
      id: "shifts",
      keyed: false,
      path: "roster.shifts",
      schema: entrySchemas.shifts,
      columns: [
        { field: "kind", head: "shift", note: "shift", form: text },
        { field: "people", head: "people", note: "people", form: number },
        {
          field: "days",
          head: "days",
          note: "days",
          form: { kind: "choices", choices: dayKind },
        },
      ],
      entries: (book) => book.roster.shifts.map((entry) => ({ ...entry })),
    },
    {
      id: "wishes",
      keyed: false,
      path: "roster.wishes",
      schema: entrySchemas.wishes,
      columns: [
        { field: "person", head: "person", note: "person", form: text },
        day("from", "from"),
        day("to", "until"),
        { field: "want", head: "want", note: "want", form: want },
      ],
      entries: (book) => book.roster.wishes.map((entry) => ({ ...entry })),
    },
    settings("work", "workId", "setting", "workSetting"),
    {
      id: "genres",
      keyed: false,
      path: "work.genres",
      schema: entrySchemas.factors,
      columns: [{ ...any, head: "genreAny", note: "genreAny" }, factor],
      entries: (book) => book.work.genres.map((entry) => ({ ...entry })),
    },
    {
      id: "importance",
      keyed: false,
      path: "work.importance",
      schema: entrySchemas.factors,
      columns: [{ ...any, head: "importanceAny", note: "importanceAny" }, factor],
      entries: (book) => book.work.importance.map((entry) => ({ ...entry })),
    },
    {
      id: "overstep",
      keyed: false,
      path: "overstep",
      schema: entrySchemas.overstep,
      columns: [
        idOf("overstepId"),
        any,
        list("with", false),
        list("none", false),
        {
          field: "anywhere",
          head: "anywhere",
          note: "anywhere",
          form: { kind: "choice", choices: [{ value: true, spellings: [say("book.yes")] }] },
          optional: true,
        },
      ],
      entries: (book) => book.overstep.map((entry) => ({ ...entry })),
    },
    {
      id: "duties",
      keyed: false,
      path: "duties",
      schema: entrySchemas.duties,
      columns: [{ field: "type", head: "dutyType", note: "type", form: type }, any],
      entries: (book) => book.duties.map((entry) => ({ ...entry })),
    },
    {
      id: "keywords",
      keyed: false,
      path: "keywords",
      schema: entrySchemas.keywords,
      columns: [
        idOf("keywordId"),
        { field: "type", head: "type", note: "type", form: type },
        any,
        list("all", true),
        list("none", true),
        { field: "kind", head: "kind", note: "kind", form: kind },
        { field: "weight", head: "weight", note: "weight", form: number },
        {
          field: "priority",
          head: "priority",
          note: "priority",
          form: number,
          optional: true,
        },
      ],
      entries: (book) => book.keywords.map((entry) => ({ ...entry })),
    },
    settings("lists", "listId", "words", "words"),
    {
      id: "typos",
      keyed: false,
      path: null,
      schema: null,
      columns: [
        { field: "wrong", head: "wrong", note: "wrong", form: text },
        { field: "right", head: "right", note: "right", form: text },
      ],
      entries: (book) => Object.entries(book.typos).map(([wrong, right]) => ({ wrong, right })),
    },
  ];
}

function choice(pairs: readonly (readonly [value: string, shown: string])[]): Form {
  return {
    kind: "choice",
    choices: pairs.map(([value, spelling]): Choice => ({ value, spellings: [spelling] })),
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
      ? cellOf(text, entry.label)
      : cellOf(formAt(section, form, String(entry.id)), entry[field])
  );
}

/** The form of a cell: the column's, or that of the row's own value. */
export function formAt({ forms }: Section, form: Form, id: string): Form {
  return form.kind === "setting" ? (forms?.get(id) ?? form) : form;
}
