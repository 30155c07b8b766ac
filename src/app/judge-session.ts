/**
 * Judging that goes on: a whole check first, then the rows that change, each at the cost of a row. Here in place, for Node, tests and inside the
 * worker; `judge-in-worker` is its far end in a page.
 */
import { reachesOtherRows } from "../ledger";
import type { Settled } from "../memory/settled";
import type { Grid } from "../workbook/grid";
import { judgedRows, type JudgedRows } from "./judged-rows";
import {
  judgeAndKeep,
  judgeRows,
  settledAs,
  type JudgeInput,
  type JudgeSheets,
  type Standing,
} from "./judge-sheets";
import { rulesKeeper } from "./rules-in-force";
import { understoodIn, type Understood } from "./understood";

export interface JudgeSession {
  /** Judges all of a workbook; what was judged before is forgotten. */
  readonly check: JudgeSheets;
  /**
   * Judges rows of what was checked last anew: of each sheet all its columns. Null where they cannot be judged by themselves, or nothing has been
   * checked; what was judged then still stands for the rows as they were.
   * @param settled what the chief has settled by now; left out = as at the check
   */
  update(blocks: readonly Grid[], settled?: Settled): Promise<RowsUpdate | null>;
}

export interface RowsUpdate {
  readonly rows: JudgedRows;
  readonly understood: Understood;
  /** Rows are reckoned from others: the change may have reached some that nobody has typed in. */
  readonly reachesOn: boolean;
}

export function judgeSessionHere(): JudgeSession {
  let kept: { readonly input: JudgeInput; readonly standing: Standing } | null = null;
  const rulesKept = rulesKeeper();
  let reaches: boolean | null = null;
  return {
    check(asked) {
      const input = { ...asked, rules: rulesKept(asked.rules) };
      kept = null;
      reaches = null;
      const standing = judgeAndKeep(input);
      kept = { input, standing };
      return Promise.resolve(standing.judged);
    },
    update(blocks, settled) {
      if (!kept) return Promise.resolve(null);
      const { input } = kept;
      const standing = settled ? settledAs(kept.standing, settled) : kept.standing;
      let now: Standing | null = standing;
      for (const block of blocks) now = now && judgeRows(now, block);
      if (!now) return Promise.resolve(null);
      const { reading } = now.office;
      if (reaches === null || blocks.some(hasFormulas)) reaches = reachesOtherRows(reading);
      kept = { input, standing: now };
      const grids = new Set(reading.tables.map(({ cells }) => cells.grid));
      return Promise.resolve({
        rows: judgedRows(standing.judged, now.judged),
        understood: understoodIn(
          now.judged.ledger,
          [...grids].map((grid) => ({ grid })),
          input.mapping
        ),
        reachesOn: reaches,
      });
    },
  };
}

function hasFormulas({ formulas }: Grid): boolean {
  return formulas.some((row) => row.some((formula) => formula !== null));
}
