/** The sections of the rule sheet: which part of the book each holds, in which columns, and how its rows are checked. */
import type * as z from "zod/mini";
import type { book } from "../locales/zh-CN/book";
import { entrySchemas, limitSchema } from "./book-schema";
import { cellOf, type Choice, type Column, type ColumnWord, type Form } from "./book-columns";
import type { BookWords } from "./book-words";
import { bases, units, windowEnds, wordKinds, type RuleBook, type WorkTypeRule } from "./rule-book";

export type SectionId = keyof typeof book.section;

/** One row of a section by field; the fields are those of the book's entry. */
export type Entry = Readonly<Record<string, unknown>>;

export interface Section {
  readonly id: SectionId;
  readonly columns: readonly Column[];
  entries(book: RuleBook): readonly Entry[];
  /** Checks an entry; null where the section checks by id (`general`, `limits`, `lists`, `typos`). */
  readonly schema: z.ZodMiniType | null;
  /** Rows stand for named places of the book: an unknown or second id is wrong, a missing one leaves the default. */
  readonly keyed: boolean;
}

const text: Form = { kind: "text" };
const words: Form = { kind: "words" };
const number: Form = { kind: "number" };
const shown: Form = { kind: "shown" };

/** @param types the types a row may name, as the sheet or the book has them */
export function sectionsFor(say: BookWords, types: readonly WorkTypeRule[]): readonly Section[] {
  const unit = choice(units.map((value) => [value, say(`book.unit.${value}`)]));
  const basis = choice(bases.map((value) => [value, say(`book.basis.${value}`)]));
  const kind = choice(wordKinds.map((value) => [value, say(`book.kind.${value}`)]));
  const to = choice(windowEnds.map((value) => [value, say(`book.to.${value}`)]));
  const type: Form = {
    kind: "choice",
    choices: types.map((one): Choice => ({ value: one.type, spellings: [one.name, ...one.names] })),
  };
  const id = (head: ColumnWord): Column => ({
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
  const onlyWords: Column = { field: "words", head: "words", note: "words", form: words };

  return [
    {
      id: "general",
      keyed: true,
      schema: null,
      columns: [
        id("generalId"),
        item,
        { field: "value", head: "setting", note: "setting", form: { kind: "setting" } },
      ],
      entries: ({ effectiveFrom, sureFrom, accuseFrom }) =>
        Object.entries({ effectiveFrom, sureFrom, accuseFrom }).map(([key, value]) => ({
          id: key,
          label: say(`book.general.${generalKey(key)}`),
          value,
        })),
    },
    {
      id: "types",
      keyed: false,
      schema: entrySchemas.types,
      columns: [
        { ...id("typeId"), field: "type" },
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
      schema: limitSchema,
      columns: [id("limitId"), item, ...limit],
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
      schema: entrySchemas.windows,
      columns: [
        id("windowId"),
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
      schema: entrySchemas.leadTimes,
      columns: [id("leadId"), name, any, ...limit],
      entries: (book) => book.leadTimes.map((entry) => ({ ...entry })),
    },
    {
      id: "routines",
      keyed: false,
      schema: entrySchemas.routines,
      columns: [
        id("routineId"),
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
      schema: entrySchemas.approvers,
      columns: [
        id("approverId"),
        name,
        any,
        { field: "approver", head: "approver", note: "approver", form: text },
        basisColumn,
      ],
      entries: (book) => book.approvers.map((entry) => ({ ...entry })),
    },
    {
      id: "overstep",
      keyed: false,
      schema: entrySchemas.overstep,
      columns: [
        id("overstepId"),
        any,
        list("with", false),
        list("none", false),
        {
          field: "anywhere",
          head: "anywhere",
          note: "anywhere",
          form: { kind: "flag", yes: say("book.yes") },
          optional: true,
        },
      ],
      entries: (book) => book.overstep.map((entry) => ({ ...entry })),
    },
    {
      id: "duties",
      keyed: false,
      schema: entrySchemas.duties,
      columns: [{ field: "type", head: "dutyType", note: "type", form: type }, any],
      entries: (book) => book.duties.map((entry) => ({ ...entry })),
    },
    {
      id: "keywords",
      keyed: false,
      schema: entrySchemas.keywords,
      columns: [
        id("keywordId"),
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
    {
      id: "lists",
      keyed: true,
      schema: null,
      columns: [id("listId"), item, onlyWords],
      entries: (book) => listEntries(book, say),
    },
    {
      id: "typos",
      keyed: false,
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

const generalKeys = ["effectiveFrom", "sureFrom", "accuseFrom"] as const;

function generalKey(key: string): (typeof generalKeys)[number] {
  return generalKeys.find((known) => known === key) ?? "effectiveFrom";
}

export function limitKeys(book: RuleBook): readonly (keyof RuleBook["limits"])[] {
  return Object.keys(book.limits).filter(
    (key): key is keyof RuleBook["limits"] => key in book.limits
  );
}

/** Single lists of words, each known by its place in the book: `timeliness.arrival`. */
function listEntries(
  { bystanders, timeliness, weight, overstepFrames, approval }: RuleBook,
  say: BookWords
): Entry[] {
  return [
    { id: "bystanders", label: say("book.list.bystanders"), words: bystanders },
    ...listsOf(timeliness).map(([key, list]) => ({
      id: `timeliness.${key}`,
      label: say(`book.list.timeliness.${key}`),
      words: list,
    })),
    ...listsOf(weight).map(([key, list]) => ({
      id: `weight.${key}`,
      label: say(`book.list.weight.${key}`),
      words: list,
    })),
    ...listsOf(overstepFrames).map(([key, list]) => ({
      id: `overstepFrames.${key}`,
      label: say(`book.list.overstepFrames.${key}`),
      words: list,
    })),
    ...listsOf(approval).map(([key, list]) => ({
      id: `approval.${key}`,
      label: say(`book.list.approval.${key}`),
      words: list,
    })),
  ];
}

function listsOf<K extends string>(
  group: Readonly<Record<K, readonly string[]>>
): readonly (readonly [K, readonly string[]])[] {
  return Object.keys(group)
    .filter((key): key is K => key in group)
    .map((key) => [key, group[key]] as const);
}

/** The cells of an entry, in the section's columns. */
export function rowOf(section: Section, entry: Entry): readonly (string | number | null)[] {
  return section.columns.map(({ form, field }) =>
    form.kind === "shown" ? cellOf(text, entry.label) : cellOf(form, entry[field])
  );
}
