/** A linear model with whole-number columns, and whoever can solve it. The room knows no solver: one is passed in, or none. */

/** Minimise cost·x where lower ≤ x ≤ upper and rowLower ≤ Ax ≤ rowUpper; `A` by columns. */
export interface LinearModel {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly isWhole: readonly boolean[];
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Column `j` holds entries `starts[j]` to `starts[j + 1]`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

export interface SolveLimits {
  /** Branch-and-bound nodes; budgets never count seconds, so that every machine gives the same answer. */
  readonly nodes: number;
  /** Relative gap at which the answer is good enough; 0 = until proven. */
  readonly gap: number;
  /** Ignores that columns are whole: the relaxation, for bounds. */
  readonly relaxed?: boolean;
  readonly isCancelled?: (() => boolean) | undefined;
}

export interface MilpAnswer {
  /** `limit`: stopped early; `values` is the best so far where there is one. */
  readonly status: "optimal" | "limit" | "infeasible";
  /** By column; null where none was found. */
  readonly values: Float64Array | null;
  /** No solution costs less. */
  readonly bound: number;
}

/** Null = the solver could not be had (no WebAssembly, file missing): what it is for is done without it. */
export type MilpSolver = (model: LinearModel, limits: SolveLimits) => Promise<MilpAnswer | null>;

/** Collects a model column by column. */
export class ModelBuilder {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly isWhole: boolean[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts: number[] = [0];
  private readonly rows: number[] = [];
  private readonly values: number[] = [];

  row(lower: number, upper: number): number {
    this.rowUpper.push(upper);
    return this.rowLower.push(lower) - 1;
  }

  column(
    { cost = 0, lower = 0, upper, isWhole = false }: ColumnSpec,
    entries: readonly (readonly [row: number, value: number])[]
  ): number {
    for (const [row, value] of entries) {
      this.rows.push(row);
      this.values.push(value);
    }
    this.starts.push(this.rows.length);
    this.cost.push(cost);
    this.lower.push(lower);
    this.isWhole.push(isWhole);
    return this.upper.push(upper) - 1;
  }

  build(): LinearModel {
    return {
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      isWhole: this.isWhole,
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      starts: Int32Array.from(this.starts),
      rows: Int32Array.from(this.rows),
      values: Float64Array.from(this.values),
    };
  }
}

interface ColumnSpec {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper: number;
  readonly isWhole?: boolean;
}
