/** A book as what it says otherwise than the default one: what a file of rules holds, and what a workbook remembers of its book. */
import type { z } from "zod/mini";
import { changesSchema, type BookChanges } from "./book-schema";
import { defaultBook } from "./default-book";
import type { RuleBook } from "./rule-book";

/** The book with these parts in place of its own. */
export function withChanges(book: RuleBook, changes: BookChanges): RuleBook {
  return {
    ...book,
    ...changes,
    timeliness: { ...book.timeliness, ...changes.timeliness },
    weight: { ...book.weight, ...changes.weight },
    approval: { ...book.approval, ...changes.approval },
    overstepFrames: { ...book.overstepFrames, ...changes.overstepFrames },
    limits: { ...book.limits, ...changes.limits },
    secondment: { ...book.secondment, ...changes.secondment },
    work: { ...book.work, ...changes.work },
    roster: {
      ...book.roster,
      ...changes.roster,
      weights: { ...book.roster.weights, ...changes.roster?.weights },
    },
  };
}

/** What `book` says otherwise than `from`; `withChanges(from, changesOf(book, from))` is `book`. */
export function changesOf(book: RuleBook, from: RuleBook = defaultBook): BookChanges {
  const {
    timeliness,
    weight,
    approval,
    overstepFrames,
    limits,
    roster,
    work,
    secondment,
    ...lists
  } = book;
  const groups = Object.entries({
    timeliness: differing(timeliness, from.timeliness),
    weight: differing(weight, from.weight),
    approval: differing(approval, from.approval),
    overstepFrames: differing(overstepFrames, from.overstepFrames),
    limits: differing(limits, from.limits),
    roster: differing(roster, from.roster),
    work: differing(work, from.work),
    secondment: differing(secondment, from.secondment),
  }).filter(([, part]) => Object.keys(part).length > 0);
  return changesSchema.parse({ ...differing(lists, from), ...Object.fromEntries(groups) });
}

/** The changes, or where they are wrong: `limits.dueSoon.value`. */
export function parseChanges(
  raw: unknown
): { readonly changes: BookChanges } | { readonly wrong: string } {
  const parsed = changesSchema.safeParse(raw);
  if (parsed.success) return { changes: parsed.data };
  return { wrong: parsed.error.issues.map(placeOf).join(", ") };
}

/** Two books with the same text judge alike. */
export function bookText(book: RuleBook): string {
  return canonical(book);
}

function placeOf({ path, code, ...rest }: z.core.$ZodIssue): string {
  const keys = "keys" in rest && Array.isArray(rest.keys) ? rest.keys.map(String) : [];
  return [...path.map(String), ...keys].join(".") || code;
}

function differing(part: object, from: object): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(from));
  return Object.fromEntries(
    Object.entries(part).filter(([key, value]) => canonical(value) !== canonical(before.get(key)))
  );
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "object" && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part
    ) ?? ""
  );
}
