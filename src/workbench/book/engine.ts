/**
 * Univer as workbook engine: holds cells and computes formulas. Runs in Node as it is; a page adds what draws (`engine-page.ts`).
 */
import {
  ICommandService,
  type Injector,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from "@univerjs/core";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import {
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  UniverSheetsPlugin,
} from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";

import { toRange } from "./areas";
import type { Area } from "./book";

/** For a mutation that Univer would follow with another active sheet: the book says itself which sheet is in front. */
export const STAY_BEHIND = { fromCollab: true };

export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  /** Runs a Univer mutation at once; throws when Univer refuses it. */
  mutate(id: string, params: object, options?: { readonly onlyLocal?: boolean }): void;
  /** As Excel does after an edit through the API: the grid's own undo list is emptied. */
  forgetUndo(): void;
  /** Brings a sheet to the front in the grid; nothing where there is no grid. */
  showSheet(sheetId: string): void;
  showSelection(sheetId: string, areas: readonly Area[]): void;
  dispose(): void;
}

/** Starts Univer over `snapshot`; with `container` (a page) the grid is drawn in it. */
export async function startEngine(
  snapshot: IWorkbookData,
  container: HTMLElement | undefined,
  locale: "zh-CN" | "en-US"
): Promise<Engine> {
  const page = container ? await import("./engine-page") : null;
  const univer = new Univer({
    locale: locale === "en-US" ? LocaleType.EN_US : LocaleType.ZH_CN,
    // Univer asks for words even where nobody reads them.
    locales: page?.locales ?? { [LocaleType.ZH_CN]: {}, [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
    ...(page ? { theme: page.theme } : {}),
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  if (page && container) page.registerBase(univer, container);
  univer.registerPlugin(UniverSheetsPlugin);
  if (page) page.registerSheets(univer);
  // Stored results are shown until something changes; what is volatile or has no result is computed by the book itself.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  if (page) page.registerRest(univer);

  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    snapshot
  );
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  return {
    univer,
    injector,
    commands,
    workbook,
    mutate(id, params, options) {
      if (!commands.syncExecuteCommand(id, params, options))
        throw new Error(`the workbook engine refused ${id}`);
    },
    forgetUndo: () => injector.get(IUndoRedoService).clearUndoRedo(workbook.getUnitId()),
    showSheet(sheetId) {
      const unitId = workbook.getUnitId();
      commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId });
    },
    showSelection(sheetId, areas) {
      if (!page) return;
      const selections = areas.map((area) => ({
        range: toRange(area),
        primary: {
          startRow: area.row,
          endRow: area.row,
          startColumn: area.column,
          endColumn: area.column,
          actualRow: area.row,
          actualColumn: area.column,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      }));
      commands.syncExecuteCommand(SetSelectionsOperation.id, {
        unitId: workbook.getUnitId(),
        subUnitId: sheetId,
        reveal: true,
        selections,
      });
    },
    dispose() {
      // Univer's progress timer outlives it and then asks for words that are gone; the end of a run stops the timer.
      commands.syncExecuteCommand(
        SetFormulaCalculationNotificationMutation.id,
        { functionsExecutedState: FormulaExecutedStateType.SUCCESS },
        { onlyLocal: true }
      );
      univer.dispose();
    },
  };
}
