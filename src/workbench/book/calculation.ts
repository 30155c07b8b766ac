/**
 * Tells Univer what to compute, and when it is done. Edits through the book are computed on `settle` (or a moment later in a page);
 * what the user does in the grid Univer computes by itself, and `settle` waits for it.
 */
import { type ICommandInfo, type IUnitRange } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area } from "./book";
import { toRange } from "./areas";
import type { Engine } from "./engine";

/** Computed cells by row and column → areas, each a run of cells in one column. */
function computedAreas(cells: unknown): Area[] {
  const last = new Map<number, { readonly row: number; rows: number }>();
  const areas: Area[] = [];
  for (const [r, columns] of Object.entries(cells ?? {})) {
    for (const c of Object.keys(columns ?? {})) {
      const row = Number(r);
      const column = Number(c);
      const above = last.get(column);
      if (above && above.row + above.rows === row) above.rows += 1;
      else {
        const run = { row, column, rows: 1, columns: 1 };
        last.set(column, run);
        areas.push(run);
      }
    }
  }
  return areas;
}

export class Calculation {
  private ranges: IUnitRange[] = [];
  private everything = false;
  /**
   * Univer has seen a change that it will compute by itself a moment later: the opening, moved cells, a user's edit. Two runs at a time would
   * spoil each other.
   */
  private awaitsUniver = true;
  private running = false;
  private wasStopped = false;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly engine: Engine,
    /** Called with the sheets whose results came in, and the cells on each. */
    private readonly onCalculated: (results: ReadonlyMap<string, readonly Area[]>) => void
  ) {
    const dirtying = engine.injector.get(IActiveDirtyManagerService);
    // Before, not after: a run with nothing to compute ends while it starts.
    engine.commands.beforeCommandExecuted((command) => {
      if (command.id !== SetFormulaCalculationStartMutation.id) return;
      this.running = true;
      this.awaitsUniver = false;
      if (this.everything && command.params) this.takeAlong(command.params);
    });
    engine.commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) return;
      if (command.id === SetFormulaCalculationNotificationMutation.id) this.notified(command);
      else if (command.id === SetFormulaCalculationResultMutation.id) {
        const params: Partial<ISetFormulaCalculationResultMutation> = command.params ?? {};
        const sheets = params.unitData?.[engine.workbook.getUnitId()] ?? {};
        const results = Object.entries(sheets).map(
          ([id, cells]) => [id, computedAreas(cells)] as const
        );
        this.onCalculated(new Map(results));
      } else if (dirtying.get(command.id)) {
        // Values written with `onlyLocal` are left to the book; what else happens Univer computes a moment later by itself.
        const isOurs = command.id === SetRangeValuesMutation.id && options?.onlyLocal === true;
        this.awaitsUniver ||= !isOurs;
      }
    });
  }

  /** Cells of `area` changed their value or formula. */
  changed(sheetId: string, area: Area): void {
    this.ranges.push({
      unitId: this.engine.workbook.getUnitId(),
      sheetId,
      range: toRange(area),
    });
  }

  /** Cells moved, sheets or names changed: every formula is computed again. */
  changedAll(): void {
    this.everything = true;
  }

  /** Resolves when every formula shows its result. */
  async settle(): Promise<void> {
    for (;;) {
      if (this.running || this.awaitsUniver) await this.ended();
      else if (this.everything || this.ranges.length > 0) this.start();
      else return;
    }
  }

  /** A run of Univer's own computes what the book wants computed too; its remembered dependencies are no longer true. */
  private takeAlong(params: Partial<ISetFormulaCalculationStartMutation>): void {
    const sheets = this.engine.workbook.getSheets().map((sheet) => sheet.getSheetId());
    params.forceCalculation = true;
    params.clearDependencyTreeCache = {
      [this.engine.workbook.getUnitId()]: Object.fromEntries(sheets.map((id) => [id, "1"])),
    };
    this.everything = false;
    this.ranges = [];
    this.waiting.push(() => {
      if (this.wasStopped) this.everything = true;
    });
  }

  private start(): void {
    const { ranges } = this;
    if (!this.everything) {
      this.ranges = [];
      this.waiting.push(() => {
        if (this.wasStopped) this.ranges.push(...ranges);
      });
    }
    this.wasStopped = false;
    this.running = true;
    this.engine.mutate(
      SetFormulaCalculationStartMutation.id,
      {
        forceCalculation: false,
        dirtyRanges: ranges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        options: null,
      },
      { onlyLocal: true }
    );
  }

  private ended(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private notified(command: Readonly<ICommandInfo>): void {
    const params: ISetFormulaCalculationNotificationMutation = command.params ?? {};
    const state = params.functionsExecutedState;
    if (state === undefined) return;
    // A user's edit stops a run; what the stopped run was to compute is asked for again.
    this.wasStopped = state === FormulaExecutedStateType.STOP_EXECUTION;
    this.running = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }
}
