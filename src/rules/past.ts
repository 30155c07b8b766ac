/** What earlier checks knew of a row. Kept in `memory/history.ts`; the rules only ask. */
import type { PlainDate } from "../calendar/plain-date";
import type { Light, WorkType } from "./judgement";

/** One row's past, found by its key. */
export interface RowPast {
  /** Owners changed this often; moves a leader ordered, cover and moves accepted here left out. */
  readonly handoffs: number;
  /** The earliest due date it was seen with. */
  readonly firstDue: PlainDate | null;
  /** What status and progress said when last seen, and since when they have said so. */
  readonly said: string;
  readonly since: PlainDate;
  /** Something else was said before; else `since` is only the day we first looked. */
  readonly changed: boolean;
}

export interface Misfitted {
  readonly person: string;
  readonly type: WorkType;
  /** Which row, as history knows it. */
  readonly row: string;
}

export interface Past {
  row(key: string): RowPast | null;
  /** How history knows a row, to tell a misfit it has seen from another. */
  idOf(key: string): string;
  /** Who had work outside the duties within the last month, each row once. */
  readonly misfits: readonly Misfitted[];
}

/** A row as a check sees it, for history to keep. No word of the ledger is in it but names. */
export interface Sighting {
  readonly key: string;
  /** [] for a secret row. */
  readonly owner: readonly string[];
  readonly due: PlainDate | null;
  readonly said: string;
  readonly done: boolean;
  readonly light: Light;
  /** A leader gave it to this owner, or the owner stands in for somebody away: no hand-on that anybody answers for. */
  readonly ordered: boolean;
  readonly misfit: { readonly person: string; readonly type: WorkType } | null;
}
