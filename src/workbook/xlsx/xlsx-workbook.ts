/** The file adapter: a `WorkbookPort` over the parts of an .xlsx file, bytes in, bytes out. */
import type { Applied, CellPatch, Change, MarkChange, RowChange, RowRemoval } from "../change";
import { fingerprint } from "../fingerprint";
import { rectName, sameValue, type Grid, type Rect } from "../grid";
import type {
  Capabilities,
  MarkState,
  OpenedWorkbook,
  ReadOptions,
  Remember,
  SheetArea,
  SheetOutline,
  WorkbookPort,
} from "../port";
import { namesOn, placedName, type PlacedName } from "../named-range";
import { type Outcome, done, failed } from "../problem";
import type { SheetSpec } from "../sheet-spec";
import { appendRow, removeRow, tableArea } from "./append-row";
import { invalidateCalculation } from "./calc-state";
import { patchCells, stylesInUse, type PatchContext } from "./cell-patches";
import { listMarks, markName, replaceMarks } from "./marks";
import { readMemoryText, writeMemoryText } from "./memory";
import { addCharts } from "./new-chart";
import { columnOf, printTitles, worksheetXml } from "./new-sheet";
import { addWorksheet, namespacesOf, removeWorksheet } from "./sheet-list";
import { StyleTable, dropUnusedStyles, isOurs } from "./style-table";
import { CellTexts } from "./number-formats";
import { XlsxPackage, caught } from "./package";
import { isFiltered, readGrid, usedRect, type WorkbookTables } from "./read-grid";
import { readSharedStrings } from "./shared-strings";
import { type SheetModel, readSheetModel } from "./sheet-model";
import { type StylesModel, readStyles, relatedPart } from "./styles";
import { type SheetEntry, type WorkbookModel, readWorkbook } from "./workbook-part";

export interface XlsxWorkbook extends WorkbookPort {
  /** The file with every change in it; parts that were not changed are the same bytes. */
  save(): Uint8Array;
  /** Names of the parts, in the order of the file. */
  partNames(): string[];
  /** The package underneath, for whoever changes parts this port knows nothing of. */
  readonly pack: XlsxPackage;
}

const CAPABILITIES: Capabilities = {
  session: "file",
  readOnly: false,
  mergedAreas: true,
  changeEvents: false,
  undoGrouping: false,
  host: "package",
};

/**
 * Opens the bytes of an .xlsx or .xlsm file.
 * Fails with `not-xlsx`, `encrypted`, `too-large`, `damaged`, `empty-workbook`.
 *
 * @example
 * const opened = openXlsx(bytes, { fileName: "台账.xlsx" });
 * if (opened.ok) await opened.value.outline();
 */
export function openXlsx(
  bytes: Uint8Array,
  options: { readonly fileName?: string } = {}
): Outcome<XlsxWorkbook> {
  const pack = XlsxPackage.open(bytes);
  if (!pack.ok) return pack;
  const workbook = caught(() => readWorkbook(pack.value));
  if (!workbook.ok) return workbook;
  if (!workbook.value.sheets.some((s) => s.kind === "worksheet")) {
    return failed({ code: "empty-workbook" });
  }
  return done(new PackageWorkbook(pack.value, options.fileName ?? null));
}

class PackageWorkbook implements XlsxWorkbook {
  readonly capabilities = CAPABILITIES;
  private cachedWorkbook: WorkbookModel | null = null;
  private cachedStyles: StylesModel | null = null;
  private cachedTables: WorkbookTables | null = null;
  private readonly sheets = new Map<string, { model: SheetModel; version: number }>();

  constructor(
    readonly pack: XlsxPackage,
    private readonly fileName: string | null
  ) {}

  async outline(): Promise<Outcome<OpenedWorkbook>> {
    const memory = await this.readMemory();
    return caught(() => {
      const workbook = this.workbook();
      const names = workbook.names.flatMap((n) =>
        n.hidden ? [] : (placedName(n.name, n.formula) ?? [])
      );
      return {
        sheets: workbook.sheets
          .filter((s) => s.kind === "worksheet")
          .map((s) => this.outlineOf(s, names)),
        date1904: workbook.date1904,
        structureProtected: workbook.structureProtected,
        fileName: this.fileName,
        memory,
      };
    });
  }

  async readAll(
    areas: readonly SheetArea[],
    { signal, onProgress }: ReadOptions = {}
  ): Promise<Outcome<readonly Outcome<Grid>[]>> {
    const ofRows = areas.reduce((sum, { rect }) => sum + rect.rows, 0);
    const grids: Outcome<Grid>[] = [];
    let rows = 0;
    for (const { sheet, rect } of areas) {
      if (signal?.aborted) return failed({ code: "cancelled" });
      grids.push(this.readNow(sheet, rect));
      onProgress?.((rows += rect.rows), ofRows);
    }
    return done(grids);
  }

  async read(sheet: string, rect: Rect, options?: ReadOptions): Promise<Outcome<Grid>> {
    const grids = await this.readAll([{ sheet, rect }], options);
    return grids.ok ? (grids.value[0] ?? failed({ code: "sheet-missing", sheet })) : grids;
  }

  private readNow(name: string, rect: Rect): Outcome<Grid> {
    const entry = this.workbook().sheets.find((s) => s.name === name && s.kind === "worksheet");
    if (!entry) return failed({ code: "sheet-missing", sheet: name });
    const grid = caught(() => readGrid(this.sheet(entry), rect, this.tables()));
    if (!grid.ok) return grid;
    return grid.value === null ? failed({ code: "too-large", sheet: name }) : done(grid.value);
  }

  async apply(change: Change, remember?: Remember): Promise<Outcome<Applied>> {
    if (!remember) return this.applyWhole(change);
    const before = await this.readMemory();
    const text = before.ok ? remember(before.value) : before;
    if (!text.ok) return text;
    const applied = this.applyWhole(change);
    if (!applied.ok) return applied;
    const { refused } = applied.value;
    const written = await this.writeMemory(text.value(applied.value));
    return written.ok
      ? applied
      : done({ ...applied.value, refused: [...refused, written.problem] });
  }

  private applyWhole(change: Change): Outcome<Applied> {
    const restore = this.pack.snapshot();
    const outcome = caught(() => this.applyNow(change));
    const result = outcome.ok ? outcome.value : outcome;
    if (!result.ok) {
      // A change that could not be finished leaves nothing behind.
      restore();
      this.forget();
    }
    return result;
  }

  async marks(): Promise<Outcome<MarkState>> {
    return caught(() => listMarks(this.pack, this.workbook().sheets));
  }

  async readMemory(): Promise<Outcome<string | null>> {
    return caught(() => readMemoryText(this.pack, this.workbook().part));
  }

  async writeMemory(text: string | null): Promise<Outcome<null>> {
    const restore = this.pack.snapshot();
    const { part } = this.workbook();
    const written = caught(() => {
      writeMemoryText(this.pack, part, text);
      return readMemoryText(this.pack, part) === text;
    });
    if (written.ok && written.value) return done(null);
    restore();
    return written.ok ? failed({ code: "memory-unwritable" }) : written;
  }

  /** Nobody looks at a file. */
  async select(): Promise<Outcome<null>> {
    return done(null);
  }

  /** A file changes only through this port, and own changes are not told. */
  async onChanged(): Promise<Outcome<() => Promise<void>>> {
    return done(async () => {});
  }

  save(): Uint8Array {
    return this.pack.save();
  }

  partNames(): string[] {
    return this.pack.partNames();
  }

  private applyNow(change: Change): Outcome<Applied> {
    switch (change.kind) {
      case "cells":
        return done(this.writeCells(change.patches));
      case "marks":
        return done(this.writeMarks(change));
      case "add-sheet":
        return this.addSheet(change.spec);
      case "remove-sheet":
        return this.removeSheet(change.name, change.fingerprint);
      case "append-row":
      case "remove-row":
        return this.changeRow(change);
    }
  }

  private writeCells(patches: readonly CellPatch[]): Applied {
    const applied = this.patching((context) => patchCells(context, patches));
    if (applied.applied > 0) invalidateCalculation(this.pack, this.workbook().part);
    return applied;
  }

  private changeRow(change: RowChange | RowRemoval): Outcome<Applied> {
    const styles = this.styles().cellStyles;
    const changed = this.patching((patching) => {
      const context = {
        ...patching,
        isRuled: (style: number) =>
          Boolean(styles[style]?.border.left ?? styles[style]?.border.right),
        hasFormat: (style: number) => (styles[style]?.numberFormatId ?? 0) !== 0,
        resizeTable: ({ part }: { readonly part: string }, to: Rect) =>
          this.pack.edit(part, (root) => tableArea(root, rectName(to))),
      };
      return change.kind === "append-row" ? appendRow(context, change) : removeRow(context, change);
    });
    if (!changed.ok) return changed;
    invalidateCalculation(this.pack, this.workbook().part);
    if (change.kind === "remove-row") this.dropUnusedStyles();
    return changed;
  }

  /** Lends what patching needs; styles that came up on the way are stored at its end. */
  private patching<T>(act: (context: PatchContext) => T): T {
    let styles: StyleTable | null = null;
    const { part } = this.workbook();
    const result = act({
      sheet: (name) => this.sheetByName(name),
      shared: this.tables().shared,
      styleWithFormat: (style, format) =>
        (styles ??= new StyleTable(this.pack, part)).withNumberFormat(style, format),
      store: (sheet, text) => this.pack.setText(sheet.part, text),
    });
    // Set inside a callback, which the compiler cannot see.
    (styles as StyleTable | null)?.store();
    this.cachedStyles = null;
    this.cachedTables = null;
    return result;
  }

  private writeMarks(change: MarkChange): Applied {
    const { part, sheets } = this.workbook();
    const { refused, writable } = replaceMarks(this.pack, part, sheets, change);
    const standing = new Set(listMarks(this.pack, sheets).marks.map(markName));
    const missing = writable.filter((mark) => !standing.has(markName(mark)));
    const unverified = [...new Set(missing.map((m) => m.sheet))].map((sheet) => ({
      code: "write-unverified" as const,
      sheet,
    }));
    return { applied: writable.length - missing.length, refused: [...refused, ...unverified] };
  }

  private addSheet(spec: SheetSpec): Outcome<Applied> {
    const workbook = this.workbook();
    if (workbook.structureProtected) return failed({ code: "protected-structure" });
    const wanted = spec.name.toLowerCase();
    if (workbook.sheets.some((s) => s.name.toLowerCase() === wanted)) {
      return failed({ code: "sheet-name-taken", sheet: spec.name });
    }
    const styles = new StyleTable(this.pack, workbook.part);
    const ns = namespacesOf(workbook);
    const xml = worksheetXml(spec, styles, ns);
    styles.store();
    const part = addWorksheet(this.pack, workbook, spec.name, xml, printTitles(spec));
    const { charts = [] } = spec;
    if (charts.length > 0)
      addCharts(this.pack, { part, name: spec.name }, charts, columnOf(spec), ns);
    this.forget();
    const grid = this.usedGrid(spec.name);
    const holds = spec.cells.every((cell) => {
      const value = grid?.values[cell.row - grid.rect.row]?.[cell.column - grid.rect.column];
      return sameValue(value ?? null, cell.value);
    });
    if (!holds) return failed({ code: "write-unverified", sheet: spec.name });
    return done({ applied: 1, refused: [], fingerprint: fingerprint(grid) });
  }

  private removeSheet(name: string, expected: string): Outcome<Applied> {
    const workbook = this.workbook();
    const entry = workbook.sheets.find((s) => s.name === name);
    if (!entry) return failed({ code: "sheet-missing", sheet: name });
    if (workbook.structureProtected) return failed({ code: "protected-structure" });
    if (fingerprint(this.usedGrid(name)) !== expected) {
      return failed({ code: "sheet-changed", sheet: name });
    }
    if (!workbook.sheets.some((s) => s !== entry && s.visibility === "visible")) {
      // A workbook must keep a tab that can be seen.
      return failed({ code: "unsupported", sheet: name });
    }
    removeWorksheet(this.pack, workbook, entry);
    this.forget();
    this.dropUnusedStyles();
    return done({ applied: 1, refused: [] });
  }

  /** Takes back the styles that were added for a sheet of ours, as far as nothing else has come to use them. */
  private dropUnusedStyles(): void {
    const { part, sheets } = this.workbook();
    const table = new StyleTable(this.pack, part);
    if (!table.entries("cellXfs").some(isOurs)) return;
    const used = new Set<number>();
    for (const entry of sheets) {
      if (entry.kind !== "worksheet") continue;
      for (const id of stylesInUse(this.sheet(entry))) used.add(id);
    }
    dropUnusedStyles(table, used);
    table.store();
    this.cachedStyles = null;
    this.cachedTables = null;
  }

  private usedGrid(name: string): Grid | null {
    const sheet = this.sheetByName(name);
    if (!sheet) return null;
    const tables = this.tables();
    const rect = usedRect(sheet, tables.shared);
    return rect === null ? null : readGrid(sheet, rect, tables);
  }

  private forget(): void {
    this.cachedWorkbook = null;
    this.cachedStyles = null;
    this.cachedTables = null;
  }

  private workbook(): WorkbookModel {
    return (this.cachedWorkbook ??= readWorkbook(this.pack));
  }

  private styles(): StylesModel {
    return (this.cachedStyles ??= readStyles(this.pack, this.workbook().part));
  }

  private tables(): WorkbookTables {
    if (this.cachedTables) return this.cachedTables;
    const workbook = this.workbook();
    const strings = relatedPart(this.pack, workbook.part, "sharedStrings");
    this.cachedTables = {
      shared: strings === null ? [] : readSharedStrings(this.pack.text(strings)),
      formats: this.styles().cellStyles.map((s) => s.numberFormat),
      texts: new CellTexts(workbook.date1904),
    };
    return this.cachedTables;
  }

  private sheetByName(name: string): SheetModel | null {
    const entry = this.workbook().sheets.find((s) => s.name === name && s.kind === "worksheet");
    return entry ? this.sheet(entry) : null;
  }

  /** A sheet as its part is now; read again when the part has changed. */
  private sheet(entry: SheetEntry): SheetModel {
    const part = entry.part ?? "";
    const version = this.pack.version(part);
    const known = this.sheets.get(part);
    if (known?.version === version && known.model.entry.name === entry.name) return known.model;
    const model = readSheetModel(this.pack, entry, this.styles().theme, known?.model);
    this.sheets.set(part, { model, version });
    return model;
  }

  private outlineOf(entry: SheetEntry, names: readonly PlacedName[]): SheetOutline {
    const model = this.sheet(entry);
    return {
      name: entry.name,
      visibility: entry.visibility,
      used: usedRect(model, this.tables().shared),
      protected: model.protection.on,
      filtered: isFiltered(model),
      tables: model.tables.map((t) => ({
        name: t.name,
        rect: t.rect,
        hasHeaders: t.headerRows > 0,
        hasTotals: t.totalsRows > 0,
      })),
      named: namesOn(names, entry.name),
    };
  }
}
