/**
 * What a rule book must look like, checked before it is believed: a row of the sheet 科务规则, a file of rules, the book a workbook
 * remembers. A file or a memory may hold some parts only; the rest is as in the default book.
 */
import * as z from "zod/mini";
import { parsePlainDate, type PlainDate } from "../calendar/plain-date";
import { dayKinds, wishKinds } from "./roster-rules";
import { bases, units, windowEnds, wordKinds, type RuleBook } from "./rule-book";

/** What parts the words of a cell: never part of a word. */
export const WORD_BREAK = /[、，,；;\n\r]/;

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const word = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(60),
  z.refine((one) => !WORD_BREAK.test(one))
);
const words = z.array(word);
const someWords = words.check(z.minLength(1));
const basis = z.enum(bases);
const share = z.number().check(z.gte(0), z.lte(1));
const count = (least: number, most: number): z.ZodMiniNumber =>
  z.number().check(z.gte(least), z.lte(most));
const whole = (least: number, most: number): z.ZodMiniNumber =>
  z.int().check(z.gte(least), z.lte(most));
const day = z.custom<PlainDate>(
  (value) => typeof value === "string" && parsePlainDate(value) !== null
);

const limit = {
  value: count(0, 1000),
  unit: z.enum(units),
  basis,
  source: z.optional(text),
};

const monthDay = z.object({ month: whole(1, 12), day: whole(1, 31) });
const routineTime = z.discriminatedUnion("every", [
  z.object({ every: z.literal("week"), weekday: whole(1, 7) }),
  z.object({ every: z.literal("month"), day: whole(1, 31) }),
  z.object({ every: z.literal("holiday") }),
  z.object({ every: z.literal("year"), days: z.array(monthDay).check(z.minLength(1)) }),
]);

/** One entry of each list of the book. */
export const entrySchemas = {
  types: z.object({
    type: text,
    name: text,
    standard: z.string().check(z.maxLength(20)),
    names: words,
    checklist: words,
    effortHours: count(0, 1000),
    basis,
  }),
  keywords: z.object({
    id: text,
    type: text,
    kind: z.enum(wordKinds),
    any: someWords,
    all: z.optional(someWords),
    none: z.optional(someWords),
    weight: count(0, 100),
    priority: z.optional(whole(-100, 100)),
  }),
  duties: z.object({ type: text, any: someWords }),
  overstep: z.object({
    id: text,
    any: someWords,
    with: words,
    none: words,
    anywhere: z.optional(z.boolean()),
  }),
  leadTimes: z.object({ id: text, name: text, any: words, ...limit }),
  windows: z.object({
    id: text,
    name: text,
    any: someWords,
    all: words,
    to: z.enum(windowEnds),
    ...limit,
  }),
  routines: z.object({
    id: text,
    name: text,
    any: someWords,
    when: routineTime,
    leadWorkdays: whole(0, 250),
    basis,
  }),
  approvers: z.object({ id: text, name: text, any: someWords, approver: text, basis }),
  shifts: z.object({
    kind: text,
    people: whole(1, 50),
    days: z.array(z.enum(dayKinds)).check(z.minLength(1)),
  }),
  wishes: z
    .object({ person: word, from: day, to: day, want: z.enum(wishKinds) })
    .check(z.refine(({ from, to }) => from <= to, { path: ["to"] })),
  factors: z.object({ any: someWords, factor: count(0.1, 10) }),
} as const;

const limitSchema = z.object(limit);

const limits = {
  dueSoon: limitSchema,
  longWork: limitSchema,
  forewarn: limitSchema,
  likelyDone: limitSchema,
  handoffs: limitSchema,
  ageing: limitSchema,
  response: limitSchema,
  stalledSupervised: limitSchema,
  stalled: limitSchema,
  stalledLong: limitSchema,
  smallTask: limitSchema,
  smallCount: limitSchema,
  minorWork: limitSchema,
  misfits: limitSchema,
  shortTrip: limitSchema,
  smallSection: limitSchema,
} satisfies Record<keyof RuleBook["limits"], typeof limitSchema>;

const pairs = z.array(z.tuple([word, word]));

const roster = z.strictObject({
  weights: z.partial(
    z.strictObject({ weekday: whole(1, 100), weekend: whole(1, 100), holiday: whole(1, 100) })
  ),
  clearDays: whole(0, 60),
  clearDaysAfterLeave: whole(0, 60),
  restAfterWeekend: z.boolean(),
  restDays: whole(0, 30),
  historyMonths: whole(0, 60),
  catchUp: whole(0, 100),
  shifts: z.array(entrySchemas.shifts),
  nightWords: words,
  supportWords: words,
  exempt: words,
  noNight: words,
  together: pairs,
  apart: pairs,
  wishes: z.array(entrySchemas.wishes),
} satisfies Record<keyof RuleBook["roster"], z.ZodMiniType>);

const work = z.strictObject({
  hoursADay: count(1, 24),
  helperShare: share,
  helpersAtMost: share,
  genres: z.array(entrySchemas.factors),
  importance: z.array(entrySchemas.factors),
  urgent: words,
  shiftHours: count(0, 24),
  restHours: count(0, 24),
  farAlong: share,
  heavy: count(1, 10),
  light: share,
  recentDays: whole(0, 366),
} satisfies Record<keyof RuleBook["work"], z.ZodMiniType>);

/** Parts of a book: each list as a whole, limits one by one. */
export const changesSchema = z.strictObject({
  effectiveFrom: z.optional(z.nullable(day)),
  sureFrom: z.optional(share),
  accuseFrom: z.optional(share),
  types: z.optional(z.array(entrySchemas.types)),
  keywords: z.optional(z.array(entrySchemas.keywords)),
  bystanders: z.optional(words),
  typos: z.optional(z.record(word, word)),
  timeliness: z.optional(
    z.partial(
      z.strictObject({
        arrival: words,
        notArrival: words,
        leaders: words,
        handsOut: words,
        periodic: words,
        inherent: words,
        oneOff: words,
        holidays: words,
        vague: words,
      } satisfies Record<keyof RuleBook["timeliness"], typeof words>)
    )
  ),
  weight: z.optional(
    z.partial(
      z.strictObject({
        major: words,
        minor: words,
        atOnce: words,
        soon: words,
        high: words,
        low: words,
      } satisfies Record<keyof RuleBook["weight"], typeof words>)
    )
  ),
  approval: z.optional(
    z.partial(
      z.strictObject({
        grants: words,
        seenOnly: words,
        suspends: words,
        extends: words,
      } satisfies Record<keyof RuleBook["approval"], typeof words>)
    )
  ),
  overstepFrames: z.optional(
    z.partial(
      z.strictObject({ mention: words, thing: words } satisfies Record<
        keyof RuleBook["overstepFrames"],
        typeof words
      >)
    )
  ),
  duties: z.optional(z.array(entrySchemas.duties)),
  overstep: z.optional(z.array(entrySchemas.overstep)),
  leadTimes: z.optional(z.array(entrySchemas.leadTimes)),
  windows: z.optional(z.array(entrySchemas.windows)),
  routines: z.optional(z.array(entrySchemas.routines)),
  approvers: z.optional(z.array(entrySchemas.approvers)),
  limits: z.optional(z.partial(z.strictObject(limits))),
  roster: z.optional(z.partial(roster)),
  work: z.optional(z.partial(work)),
  secondment: z.optional(
    z.partial(
      z.strictObject({ away: words, half: words } satisfies Record<
        keyof RuleBook["secondment"],
        typeof words
      >)
    )
  ),
});

/** What a book says otherwise than the default one. */
export type BookChanges = z.infer<typeof changesSchema>;
