/**
 * 知轻知重: importance times urgency, each from 1 to 3, told from the words of the row, whose it is, the ledger's own priority and the days
 * that are left. Says why, so that it can be disputed.
 */
import { anyOf } from "./cue-words";
import type { Timeliness } from "./judgement";
import { plain } from "./plain-text";
import type { RuleBook } from "./rule-book";

export type Degree = 1 | 2 | 3;

export interface WeightInput {
  readonly title: string;
  /** Source, who gave it, approval and remarks, as typed. */
  readonly around?: string;
  /** Its effort; a task up to the book's `smallTask` is small. */
  readonly hours?: number;
  /** The ledger's own priority, as typed. */
  readonly priority?: string;
  /** The due cell, as typed. */
  readonly deadlineText?: string;
  readonly timeliness: Timeliness;
  /** Working days left, below 0 when overdue; null where the task has no date. */
  readonly left: number | null;
}

/** `text` is the row's own words; a number of days where the date decided. */
export interface WeightReason {
  readonly code:
    | "major"
    | "minor"
    | "leader"
    | "priority"
    | "at-once"
    | "soon"
    | "days-left"
    | "hours"
    | "errand";
  readonly text: string;
}

export interface TaskWeight {
  readonly importance: Degree;
  readonly urgency: Degree;
  /** importance × urgency, 1…9 */
  readonly weight: number;
  readonly why: readonly WeightReason[];
}

interface Graded {
  readonly degree: Degree;
  readonly why: readonly WeightReason[];
}

interface Signs {
  readonly major: RegExp | null;
  readonly minor: RegExp | null;
  readonly leaders: RegExp | null;
  readonly atOnce: RegExp | null;
  readonly soon: RegExp | null;
}

const signsOf = new WeakMap<RuleBook, Signs>();

/**
 * @example weightOf({ title: "落实县长批示", timeliness: "timed", left: 1 }, defaultBook).weight // 9
 */
export function weightOf(input: WeightInput, book: RuleBook): TaskWeight {
  const importance = importanceOf(input, book);
  const urgency = urgencyOf(input, book);
  return {
    importance: importance.degree,
    urgency: urgency.degree,
    weight: importance.degree * urgency.degree,
    why: [...importance.why, ...urgency.why],
  };
}

/** The ledger's own word goes first; then what is great; a leader's errand is never small; then what is small. */
function importanceOf(input: WeightInput, book: RuleBook): Graded {
  const { high, low } = book.weight;
  const s = signs(book);
  const priority = (input.priority ?? "").trim();
  const stated = { code: "priority", text: priority } as const;
  if (high.includes(priority)) return { degree: 3, why: [stated] };
  const title = plain(input.title, book.typos);
  const around = plain(input.around ?? "", book.typos);
  const major = firstOf(s.major, title) ?? firstOf(s.major, around);
  if (major) return { degree: 3, why: [{ code: "major", text: major }] };
  const leader = firstOf(s.leaders, around);
  if (leader) return { degree: 2, why: [{ code: "leader", text: leader }] };
  if (low.includes(priority)) return { degree: 1, why: [stated] };
  const { hours } = input;
  if (hours !== undefined && hours <= book.limits.smallTask.value)
    return { degree: 1, why: [{ code: "hours", text: String(hours) }] };
  const minor = firstOf(s.minor, title);
  return minor ? { degree: 1, why: [{ code: "minor", text: minor }] } : { degree: 2, why: [] };
}

/** Days decide before words: a row typed 马上 in spring and due in autumn is not on fire. */
function urgencyOf(input: WeightInput, book: RuleBook): Graded {
  const { left } = input;
  const { dueSoon, forewarn } = book.limits;
  if (left !== null) {
    const why = [{ code: "days-left", text: String(left) }] as const;
    if (left <= dueSoon.value) return { degree: 3, why };
    return left <= forewarn.value ? { degree: 2, why } : { degree: 1, why: [] };
  }
  const s = signs(book);
  const text = plain(
    [input.title, input.around, input.deadlineText].filter(Boolean).join("；"),
    book.typos
  );
  const atOnce = firstOf(s.atOnce, text);
  if (atOnce) return { degree: 3, why: [{ code: "at-once", text: atOnce }] };
  const soon = firstOf(s.soon, text);
  if (soon) return { degree: 2, why: [{ code: "soon", text: soon }] };
  return input.timeliness === "adhoc"
    ? { degree: 2, why: [{ code: "errand", text: "" }] }
    : { degree: 1, why: [] };
}

function signs(book: RuleBook): Signs {
  const known = signsOf.get(book);
  if (known) return known;
  const { major, minor, atOnce, soon } = book.weight;
  const made = {
    major: anyOf(major),
    minor: anyOf(minor),
    leaders: anyOf(book.timeliness.leaders),
    atOnce: anyOf(atOnce),
    soon: anyOf(soon),
  };
  signsOf.set(book, made);
  return made;
}

function firstOf(words: RegExp | null, text: string): string | null {
  if (!words) return null;
  words.lastIndex = 0;
  return words.exec(text)?.[0] ?? null;
}
