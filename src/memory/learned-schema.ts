/** What a workbook has learned, as its memory keeps it. */
import * as z from "zod/mini";
import { parsePlainDate, type PlainDate } from "../calendar/plain-date";
import { lessons, type Learned, type LearnedCase } from "../rules/learning";

const day = z.custom<PlainDate>(
  (value) => typeof value === "string" && parsePlainDate(value) !== null
);

export const learnedSchema = z.object({
  cases: z.array(
    z.object({
      key: z.string(),
      what: z.enum(lessons),
      value: z.string(),
      was: z.string(),
      on: day,
      text: z.string(),
      post: z.string(),
      type: z.nullable(z.string()),
      said: z.boolean(),
    })
  ),
  switches: z.record(z.string(), z.boolean()),
});

/** The newest are kept; with 60 characters a case the part stays small. */
export const CASE_LIMIT = 400;

/**
 * The lessons with these cases among them. Of one row and one question the newest word counts, but a confirmation of what was already
 * learned does not overwrite the correction it was learned from.
 */
export function withCases(learned: Learned, cases: readonly LearnedCase[]): Learned {
  const byRow = new Map(learned.cases.map((one) => [rowOf(one), one]));
  for (const one of cases) {
    const before = byRow.get(rowOf(one));
    if (before && before.value === one.value && (before.said || !one.said)) continue;
    // What the ledger's own column says does not take back what the chief said of the row.
    if (before?.said && !one.said) continue;
    byRow.set(rowOf(one), one);
  }
  const kept = [...byRow.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { ...learned, cases: kept.slice(-CASE_LIMIT) };
}

/** The lessons without the cases with these texts: their rows have become secret. */
export function withoutTexts(learned: Learned, texts: ReadonlySet<string>): Learned {
  return { ...learned, cases: learned.cases.filter((one) => !texts.has(one.text)) };
}

/** The lessons without what was said of these rows. */
export function withoutRows(learned: Learned, keys: ReadonlySet<string>): Learned {
  return { ...learned, cases: learned.cases.filter((one) => !keys.has(one.key)) };
}

/** The lessons without what the ledger's column taught on that day. */
export function withoutReadOn(learned: Learned, day: PlainDate): Learned {
  return { ...learned, cases: learned.cases.filter((one) => one.said || one.on !== day) };
}

export function withSwitch(learned: Learned, rule: string, on: boolean): Learned {
  return { ...learned, switches: { ...learned.switches, [rule]: on } };
}

function rowOf({ key, what }: LearnedCase): string {
  return `${what}\n${key}`;
}
