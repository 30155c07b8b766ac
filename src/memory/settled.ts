/**
 * What the chief has settled by himself: 不再提示 of single findings, 确认已办 of rows the ledger still has open. Rows are known by a
 * fingerprint of their key, so that no word of the ledger is kept; both are dated and can be taken back.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { FindingCode } from "../rules/judgement";

export interface Dismissal {
  /** The row, or the person, the finding is about: a fingerprint. */
  readonly subject: string;
  readonly code: FindingCode;
  /** Fingerprint of what it said; a finding that says something new is shown again. */
  readonly about: string;
  readonly on: PlainDate;
}

export interface Confirmation {
  /** Fingerprint of the row's key. */
  readonly row: string;
  /** Fingerprint of its due cell: a row that was given a new date is open again. */
  readonly about: string;
  readonly on: PlainDate;
}

export interface Settled {
  readonly dismissed: readonly Dismissal[];
  readonly confirmed: readonly Confirmation[];
}

export const nothingSettled: Settled = { dismissed: [], confirmed: [] };

/** The newest are kept: at some 80 bytes each they leave the part's 1 MB to the rest. */
export const SETTLED_LIMIT = 3_000;

export function withDismissals(settled: Settled, added: readonly Dismissal[]): Settled {
  const dismissed = replaced(settled.dismissed, added, dismissalId);
  return { ...settled, dismissed };
}

export function withoutDismissals(settled: Settled, gone: readonly Dismissal[]): Settled {
  const ids = new Set(gone.map(dismissalId));
  return { ...settled, dismissed: settled.dismissed.filter((one) => !ids.has(dismissalId(one))) };
}

export function withConfirmations(settled: Settled, added: readonly Confirmation[]): Settled {
  return { ...settled, confirmed: replaced(settled.confirmed, added, ({ row }) => row) };
}

/** @param rows fingerprints */
export function withoutConfirmations(settled: Settled, rows: readonly string[]): Settled {
  const gone = new Set(rows);
  return { ...settled, confirmed: settled.confirmed.filter(({ row }) => !gone.has(row)) };
}

export function isNothingSettled({ dismissed, confirmed }: Settled): boolean {
  return dismissed.length + confirmed.length === 0;
}

export function dismissalId({ subject, code, about }: Omit<Dismissal, "on">): string {
  return `${subject}|${code}|${about}`;
}

function replaced<T>(
  before: readonly T[],
  added: readonly T[],
  idOf: (one: T) => string
): readonly T[] {
  const ids = new Set(added.map(idOf));
  return [...before.filter((one) => !ids.has(idOf(one))), ...added].slice(-SETTLED_LIMIT);
}
