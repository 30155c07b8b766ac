/**
 * Expected failures are values: a code, and where it happened. Wording lives in `locales/`, by code.
 * Exceptions are for bugs.
 */
export const problemCodes = [
  "not-xlsx",
  "encrypted",
  "too-large",
  "damaged",
  "empty-workbook",
  "no-ledger",
  "no-duty-staff",
  "sheet-missing",
  "protected-sheet",
  "protected-structure",
  "cell-editing",
  "read-only",
  "filtered-sheet",
  "row-moved",
  "cell-changed",
  "not-own-cell",
  "row-taken",
  "row-not-last",
  "totals-row",
  "secret-words",
  "write-unverified",
  "sheet-changed",
  "sheet-name-taken",
  "nothing-to-undo",
  "marked-since",
  "marks-present",
  "memory-unreadable",
  "memory-unwritable",
  "memory-changed",
  "import-unreadable",
  "file-locked",
  "file-missing",
  "file-exists",
  "cancelled",
  "unsupported",
  "host-error",
  "rule-blank",
  "rule-not-number",
  "rule-not-choice",
  "rule-not-when",
  "rule-not-pair",
  "rule-out-of-range",
  "rule-unknown-id",
  "rule-twice",
  "rule-header",
  "rule-section-missing",
  "usage",
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export interface Problem {
  readonly code: ProblemCode;
  readonly sheet?: string;
  readonly cell?: string;
  /** Named values for the message: a file name, a limit, the host's own words. */
  readonly args?: Readonly<Record<string, string | number>>;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
