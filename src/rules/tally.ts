/** Counts over all rows: for the summary and for what is said once of a table or a year. A row is counted in and out by itself. */
import type { Finding, FindingCode, Light } from "./judgement";
import type { RowVerdict } from "./judge-task";

export interface Tally {
  readonly tasks: number;
  readonly open: number;
  readonly done: number;
  readonly unsure: number;
  readonly stock: number;
  readonly lights: Readonly<Record<Light, number>>;
  /** Of findings about rows. */
  readonly codes: ReadonlyMap<FindingCode, number>;
  /** By table: its rows, and those with an owner. */
  readonly tables: ReadonlyMap<number, number>;
  readonly owned: ReadonlyMap<number, number>;
  /** Years of open due dates. */
  readonly years: ReadonlyMap<number, number>;
}

const NONE: Tally = {
  tasks: 0,
  open: 0,
  done: 0,
  unsure: 0,
  stock: 0,
  lights: { red: 0, yellow: 0, blue: 0, green: 0, done: 0, none: 0 },
  codes: new Map(),
  tables: new Map(),
  owned: new Map(),
  years: new Map(),
};

/** Counts in one go; `tally` stays as it was. */
export function recount(tally: Tally | null, count: (counter: Counter) => void): Tally {
  const counter = new Counter(tally ?? NONE);
  count(counter);
  return counter;
}

export class Counter implements Tally {
  tasks: number;
  open: number;
  done: number;
  unsure: number;
  stock: number;
  readonly lights: Record<Light, number>;
  readonly codes: Map<FindingCode, number>;
  readonly tables: Map<number, number>;
  readonly owned: Map<number, number>;
  readonly years: Map<number, number>;

  constructor(from: Tally) {
    ({
      tasks: this.tasks,
      open: this.open,
      done: this.done,
      unsure: this.unsure,
      stock: this.stock,
    } = from);
    this.lights = { ...from.lights };
    this.codes = new Map(from.codes);
    this.tables = new Map(from.tables);
    this.owned = new Map(from.owned);
    this.years = new Map(from.years);
  }

  /** @param sign 1 counts the row in, -1 out */
  row({ task, judged, findings, share }: RowVerdict, double: Finding | undefined, sign: 1 | -1) {
    this.tasks += sign;
    this.lights[judged.light] += sign;
    if (judged.done === true) this.done += sign;
    else if (!judged.cancelled) this.open += sign;
    if (judged.category === null) this.unsure += sign;
    if (judged.stock) this.stock += sign;
    for (const { code } of findings) add(this.codes, code, sign);
    if (double) add(this.codes, double.code, sign);
    add(this.tables, task.table, sign);
    if (judged.owner.length > 0) add(this.owned, task.table, sign);
    if (share.dueYear !== null) add(this.years, share.dueYear, sign);
  }
}

/** What has come down to nothing is left out. */
function add<K>(counts: Map<K, number>, key: K, sign: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + sign;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
