/** What rows add up to, person by person and for the ledger. One row is taken away and put back by itself. */
import type { RowShare } from "./judge-task";
import type { WorkType } from "./judgement";

export interface PersonSums {
  /** Minutes of the week; whole numbers, so that the order of rows does not show. */
  readonly minor: number;
  readonly major: number;
  /** Row numbers, in no order. */
  readonly open: readonly number[];
  readonly minorRows: readonly number[];
  readonly atRisk: readonly number[];
  readonly putOff: readonly number[];
  readonly misfits: readonly { readonly row: number; readonly type: WorkType }[];
}

export interface Sums {
  readonly people: ReadonlyMap<string, PersonSums>;
  /** How many rows are this turn of a piece of fixed work, and how many speak of it at all; by its id. */
  readonly turns: ReadonlyMap<string, number>;
  readonly speaksOf: ReadonlyMap<string, number>;
}

/** The sums of all rows. */
export function sumOf(shares: readonly RowShare[]): Sums {
  const draft = new Draft({ people: new Map(), turns: new Map(), speaksOf: new Map() });
  shares.forEach((share, row) => draft.add(row, share));
  return draft;
}

export interface ShareChange {
  readonly row: number;
  readonly before: RowShare;
  readonly after: RowShare;
}

/** The sums with some rows' shares replaced; `sums` stays as it was. */
export function withShares(sums: Sums, changes: readonly ShareChange[]): Sums {
  const draft = new Draft(sums);
  for (const { row, before, after } of changes) {
    draft.remove(row, before);
    draft.add(row, after);
  }
  return draft;
}

type PersonDraft = {
  -readonly [K in keyof PersonSums]: PersonSums[K] extends readonly (infer T)[]
    ? T[]
    : PersonSums[K];
};

/** Copies a person's sums at the first change and then writes into the copy. */
class Draft implements Sums {
  readonly people: Map<string, PersonSums>;
  readonly turns: Map<string, number>;
  readonly speaksOf: Map<string, number>;
  private readonly copies = new Map<string, PersonDraft>();

  constructor({ people, turns, speaksOf }: Sums) {
    this.people = new Map(people);
    this.turns = new Map(turns);
    this.speaksOf = new Map(speaksOf);
  }

  add(row: number, share: RowShare): void {
    this.count(share, 1);
    for (const name of share.owners) {
      const person = this.copyOf(name);
      person.minor += share.minor;
      person.major += share.major;
      if (share.open) person.open.push(row);
      if (share.minor > 0) person.minorRows.push(row);
      if (share.atRisk) person.atRisk.push(row);
      if (share.putOff) person.putOff.push(row);
      if (share.misfit?.person === name) person.misfits.push({ row, type: share.misfit.type });
    }
  }

  remove(row: number, share: RowShare): void {
    this.count(share, -1);
    for (const name of share.owners) {
      const person = this.copyOf(name);
      person.minor -= share.minor;
      person.major -= share.major;
      person.open = person.open.filter((r) => r !== row);
      person.minorRows = person.minorRows.filter((r) => r !== row);
      person.atRisk = person.atRisk.filter((r) => r !== row);
      person.putOff = person.putOff.filter((r) => r !== row);
      person.misfits = person.misfits.filter((m) => m.row !== row);
    }
  }

  private count({ turns, speaksOf }: RowShare, sign: 1 | -1): void {
    for (const id of turns) this.turns.set(id, (this.turns.get(id) ?? 0) + sign);
    for (const id of speaksOf) this.speaksOf.set(id, (this.speaksOf.get(id) ?? 0) + sign);
  }

  private copyOf(name: string): PersonDraft {
    const known = this.copies.get(name);
    if (known) return known;
    const before = this.people.get(name);
    const copy: PersonDraft = {
      minor: before?.minor ?? 0,
      major: before?.major ?? 0,
      open: [...(before?.open ?? [])],
      minorRows: [...(before?.minorRows ?? [])],
      atRisk: [...(before?.atRisk ?? [])],
      putOff: [...(before?.putOff ?? [])],
      misfits: [...(before?.misfits ?? [])],
    };
    this.copies.set(name, copy);
    this.people.set(name, copy);
    return copy;
  }
}
