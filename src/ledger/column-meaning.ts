/** Which meaning each column has: the header proposes, the values and the neighbours decide, the kind of table limits. */
import type { Candidate } from "./header-words";
import type { ColumnMeaning, TableColumn, TableKind } from "./ledger";
import { neighbours } from "./column-neighbours";
import { byKind } from "./kind-meanings";
import type { ColumnMapping } from "./mapping";
import { squeeze } from "./folding";
import { columnLetters } from "../workbook/grid";
import { clamp } from "./value-fit";
import type { ValueProfile } from "./value-profile";

/** A column as read, before its meaning is known. */
export interface RawColumn {
  readonly column: number;
  readonly levels: readonly string[];
  readonly header: string;
  readonly profile: ValueProfile;
  /** Filled on done rows and blank on open ones, as far as a status column beside it tells. */
  readonly filledWhenDone: boolean;
  /** Header candidates weighed against the values. */
  readonly candidates: readonly Candidate[];
}

/** Meanings several columns of one table may share. */
export const sharedMeanings: ReadonlySet<ColumnMeaning> = new Set([
  "phone",
  "shiftPerson",
  "remarks",
  "helpers",
  "other",
  "department",
  "approval",
  "role",
  "progress",
  "feedback",
  "duties",
]);

/**
 * Where deadline and state stand but no known word says what is to be done, the column of longest texts does: registers name
 * their matters in their own words (反映情况概述, 拟建内容).
 */
export function withTitle(columns: readonly RawColumn[]): readonly RawColumn[] {
  const has = (m: ColumnMeaning, least: number): boolean =>
    columns.some((c) => c.candidates.some((x) => x.meaning === m && x.score >= least));
  if (
    has("title", 0.4) ||
    has("duties", 0.6) ||
    !has("due", 0.6) ||
    !(has("owner", 0.7) || has("status", 0.7))
  )
    return columns;
  const free = columns.filter(
    (c) =>
      c.candidates.length === 0 &&
      c.header !== "" &&
      c.profile.length >= 4 &&
      c.profile.number < 0.2 &&
      c.profile.date < 0.4
  );
  const longest = [...free].sort((a, b) => b.profile.length - a.profile.length)[0];
  if (!longest) return columns;
  const guess: Candidate = {
    meaning: "title",
    score: 0.55,
    why: "the longest texts beside a deadline",
  };
  return columns.map((c) => (c === longest ? { ...c, candidates: [guess] } : c));
}

interface Claim {
  readonly index: number;
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly why: string;
}

/** The columns of a table of this kind, each with its meaning, how sure, the runner-up and why. */
export function assignMeanings(
  raw: readonly RawColumn[],
  kind: TableKind,
  said: readonly ColumnMapping[] = []
): readonly TableColumn[] {
  const claims = raw.flatMap((column, index) => claimsOf(column, index, raw, kind));
  const chosen = new Map<number, Claim>();
  const taken = new Set<ColumnMeaning>();
  const bySaying = saidMeanings(raw, said);
  for (const [index, meaning] of bySaying) {
    chosen.set(index, { index, meaning, score: 1, why: "said by the user" });
    taken.add(meaning);
  }
  for (const claim of [...claims].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (chosen.has(claim.index)) continue;
    if (taken.has(claim.meaning) && !sharedMeanings.has(claim.meaning)) continue;
    if (claim.score < 0.35) continue;
    chosen.set(claim.index, claim);
    taken.add(claim.meaning);
  }
  return raw.map((column, index) => {
    const claim = chosen.get(index);
    const meaning = claim?.meaning ?? "other";
    const runnerUp = claims
      .filter((c) => c.index === index && c.meaning !== meaning)
      .sort((a, b) => b.score - a.score)[0];
    return {
      column: columnLetters(column.column),
      header: column.header,
      meaning,
      confidence: round(
        claim
          ? clamp(claim.score - (runnerUp && runnerUp.score > claim.score - 0.1 ? 0.1 : 0))
          : 0.3
      ),
      ...(runnerUp ? { runnerUp: runnerUp.meaning } : {}),
      why: claim?.why ?? "no known header word",
    };
  });
}

function saidMeanings(
  raw: readonly RawColumn[],
  said: readonly ColumnMapping[]
): Map<number, ColumnMeaning> {
  const found = new Map<number, ColumnMeaning>();
  for (const one of said) {
    const same = raw.flatMap((c, i) => (squeeze(c.header) === squeeze(one.header) ? [i] : []));
    const index = same[(one.nth ?? 1) - 1];
    if (index !== undefined) found.set(index, one.meaning);
  }
  return found;
}

function claimsOf(
  column: RawColumn,
  index: number,
  raw: readonly RawColumn[],
  kind: TableKind
): Claim[] {
  const { allowed, turn } = byKind[kind];
  const claims: Claim[] = [];
  for (const c of column.candidates) {
    const turned = allowed.includes(c.meaning) ? ([c.meaning, 1] as const) : turn[c.meaning];
    if (!turned) continue;
    const [meaning, factor] = turned;
    const score =
      c.score * factor +
      (kind === "tasks" || kind === "plan" ? neighbours(meaning, column, index, raw) : 0);
    const before = claims.findIndex((x) => x.meaning === meaning);
    const claim = { index, meaning, score, why: c.why };
    if (before < 0) claims.push(claim);
    else if ((claims[before]?.score ?? 0) < score) claims[before] = claim;
  }
  return claims;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
