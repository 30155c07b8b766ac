/** The whole book over Univer: its sheets, and what computing, drawing and saving them needs. */
import { type IWorksheetData, ObjectMatrix } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { CellTexts } from "../../workbook/xlsx";
import type { Book, BookChange } from "./book";
import { Calculation } from "./calculation";
import { withFormula } from "./cell-content";
import { copyNames, copyOf } from "./copied-sheet";
import { STAY_BEHIND, type Engine } from "./engine";
import { Formulas } from "./formulas";
import { GridSheet } from "./grid-sheet";
import { newId } from "./ids";
import { type Loaded, emptySheet } from "./load";
import { Looks } from "./looks";
import { mirrorRules } from "./marks";
import { mirrorNames } from "./names";
import { type Notice, Notices } from "./notices";
import { emptyExtras } from "./parts/sheet";
import { savePackage } from "./save/save";
import { mirrorTables } from "./table-names";
import { listenToUser } from "./user-edits";

const CORNER = [{ row: 0, column: 0, rows: 1, columns: 1 }];

export class GridBook implements Book {
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  names: Book["names"];
  customXml: Book["customXml"];
  documentSettings: Record<string, unknown> = {};
  editing = false;
  readOnly = false;
  readonly texts: CellTexts;
  readonly calculation: Calculation;
  readonly looks: Looks;
  readonly formulas: Formulas;
  /** Counts up with every change of a cell. */
  version = 0;

  private readonly all: GridSheet[];
  private readonly notices = new Notices();
  /** Mutations that run now are our own, not the user's. */
  private ownDepth = 0;
  private active: string;
  private chosen: Book["selection"];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly stopListening: () => void;

  constructor(
    readonly engine: Engine,
    readonly loaded: Loaded,
    /** The file as it was opened: what is saved is this with the differences patched in. */
    readonly bytes: Uint8Array,
    readonly fileName: string | null,
    private readonly isShown: boolean
  ) {
    const { model } = loaded;
    this.date1904 = model.date1904;
    this.structureProtected = model.structureProtected;
    this.texts = new CellTexts(model.date1904);
    this.looks = new Looks(engine.workbook, loaded.formats);
    this.formulas = new Formulas(this);
    this.names = loaded.names.map((name) => ({ ...name }));
    this.customXml = loaded.customXml.map((part) => ({ ...part }));
    this.all = loaded.sheets.map(
      (sheet) =>
        new GridSheet(
          this,
          sheet.id,
          sheet.part,
          structuredClone(sheet.file.extras),
          sheet.visibility
        )
    );
    const opened = model.sheets[model.activeTab]?.part;
    const visible = this.all.filter((s) => s.visibility === "Visible");
    const first = visible.find((s) => s.part === opened) ?? visible[0] ?? this.all[0];
    if (!first) throw new Error("damaged");
    this.active = first.id;
    this.chosen = { sheetId: first.id, areas: CORNER };
    this.calculation = new Calculation(engine, (results) => {
      this.version += 1;
      for (const [sheetId, areas] of results)
        this.notices.sendFromBook({ kind: "calculated", sheetId, areas });
      this.soon();
    });
    this.stopListening = listenToUser(this, () => this.ownDepth > 0);
    this.refreshMirrors();
    this.calculation.changedAll();
  }

  // Sheets

  get sheets(): readonly GridSheet[] {
    const order = this.engine.workbook.getConfig().sheetOrder;
    return this.all.slice().sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }

  sheet(id: string): GridSheet {
    const sheet = this.all.find((s) => s.id === id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  has(id: string): boolean {
    return this.all.some((s) => s.id === id);
  }

  get activeSheetId(): string {
    return this.active;
  }
  set activeSheetId(id: string) {
    this.activate(id, true);
  }

  /** Another sheet comes to the front; `show` also in the grid. */
  activate(id: string, show: boolean): void {
    if (id === this.active || !this.has(id)) return;
    const before = this.active;
    this.active = id;
    if (show) this.own(() => this.engine.showSheet(id));
    if (this.has(before)) this.notify({ kind: "sheet-deactivated", sheetId: before });
    this.notify({ kind: "sheet-activated", sheetId: id });
  }

  get selection(): Book["selection"] {
    return this.chosen;
  }
  set selection(selection: Book["selection"]) {
    this.select(selection, true);
  }

  select(selection: Book["selection"], show: boolean): void {
    this.chosen = selection;
    this.activate(selection.sheetId, show);
    if (show) this.own(() => this.engine.showSelection(selection.sheetId, selection.areas));
    this.notify({ kind: "selection", sheetId: selection.sheetId, areas: selection.areas });
  }

  addSheet(name: string, position?: number): GridSheet {
    const sheet = new GridSheet(this, newId(), null, emptyExtras(), "Visible");
    return this.insertSheet(sheet, emptySheet(sheet.id, name), position);
  }

  private insertSheet(sheet: GridSheet, config: IWorksheetData, position?: number): GridSheet {
    const unitId = this.engine.workbook.getUnitId();
    const index = position ?? this.sheets.length;
    this.mutate(InsertSheetMutation.id, { unitId, index, sheet: config }, STAY_BEHIND);
    this.all.push(sheet);
    this.calculation.changedAll();
    this.notify({ kind: "sheet-added", sheetId: sheet.id });
    return sheet;
  }

  copySheet(id: string, name: string, position: number): GridSheet {
    const source = this.sheet(id);
    const config: IWorksheetData = structuredClone(source.worksheet.getConfig());
    const freshId = newId();
    const { own, extras } = copyOf(this, source, name);
    new ObjectMatrix(config.cellData).forValue((_row, _column, cell) => {
      Object.assign(cell, withFormula(cell, own));
    });
    const copy = new GridSheet(this, freshId, null, extras, "Visible");
    this.insertSheet(copy, { ...config, id: freshId, name, hidden: 0 }, position);
    copyNames(this, source, copy, own);
    return copy;
  }

  deleteSheet(id: string): void {
    const sheet = this.sheet(id);
    const { name } = sheet;
    const order = this.sheets;
    const at = order.indexOf(sheet);
    const isShown = (s: GridSheet): boolean => s.visibility === "Visible" && s !== sheet;
    // Excel goes on with the sheet to the right, from the last one to the left.
    const next = order.slice(at).find(isShown) ?? order.slice(0, at).findLast(isShown);
    if (!next) throw new Error("the last visible sheet stays");
    if (this.active === id) this.activate(next.id, true);
    this.formulas.renameSheet(name, null, id);
    const unitId = this.engine.workbook.getUnitId();
    this.mutate(RemoveSheetMutation.id, { unitId, subUnitId: id, subUnitName: name });
    this.forget(id);
    this.notify({ kind: "sheet-deleted", sheetId: id });
  }

  /** A sheet is gone from Univer. */
  forget(id: string): void {
    const at = this.all.findIndex((s) => s.id === id);
    if (at >= 0) this.all.splice(at, 1);
    this.names = this.names.filter((n) => n.scope !== id);
    if (this.chosen.sheetId === id) this.chosen = { sheetId: this.active, areas: CORNER };
    this.calculation.changedAll();
  }

  /** A sheet that Univer has by a user's doing; a copied one has all that the `source` has. */
  adopt(id: string, source?: GridSheet): void {
    if (this.has(id)) return;
    const name = this.engine.workbook.getSheetBySheetId(id)?.getName() ?? "";
    const { own, extras } = source
      ? copyOf(this, source, name)
      : { own: (formula: string) => formula, extras: emptyExtras() };
    const sheet = new GridSheet(this, id, null, extras, "Visible");
    this.all.push(sheet);
    if (source) {
      this.formulas.mapSheet(sheet, own);
      copyNames(this, source, sheet, own);
    }
    this.calculation.changedAll();
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.sheets.findIndex((s) => s.id === id);
    const unitId = this.engine.workbook.getUnitId();
    this.mutate(SetWorksheetOrderMutation.id, {
      unitId,
      subUnitId: id,
      fromOrder,
      toOrder: position,
    });
    this.notify({ kind: "sheet-moved", sheetId: id });
  }

  renameSheet(sheet: GridSheet, name: string): void {
    const before = sheet.name;
    const unitId = this.engine.workbook.getUnitId();
    this.mutate(SetWorksheetNameMutation.id, { unitId, subUnitId: sheet.id, name });
    this.formulas.renameSheet(before, name);
    this.notify({ kind: "sheet-renamed", sheetId: sheet.id });
  }

  // Notices

  /** Runs work whose mutations are ours. */
  own<T>(work: () => T): T {
    this.ownDepth += 1;
    try {
      return work();
    } finally {
      this.ownDepth -= 1;
    }
  }

  /** Runs work that tells its changes as the user's. */
  asUser(work: () => void): void {
    this.notices.as("user", work);
  }

  mutate(id: string, params: object, options: object = {}): void {
    this.version += 1;
    // `onlyLocal`: the book tells Univer itself what to compute, at once instead of a while later.
    this.own(() => this.engine.mutate(id, params, { ...options, onlyLocal: true }));
  }

  notify(notice: Notice, origin?: string): void {
    this.version += 1;
    this.notices.send(notice, origin);
    this.soon();
  }

  batch<T>(work: () => T, origin = "user"): T {
    return this.notices.batch(work, origin, () => {
      this.engine.forgetUndo();
      this.soon();
    });
  }

  onChange(listener: (change: BookChange) => void): () => void {
    return this.notices.listen(listener);
  }

  // Computing and drawing

  /** In a page results and marks appear without being asked for. */
  private soon(): void {
    if (!this.isShown || this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.settle();
    }, 30);
  }

  private refreshMirrors(): void {
    this.own(() => {
      mirrorNames(this);
      mirrorTables(this);
      if (this.isShown) mirrorRules(this);
    });
  }

  async settle(): Promise<void> {
    this.refreshMirrors();
    await this.calculation.settle();
  }

  async save(): Promise<Uint8Array> {
    await this.settle();
    return savePackage(this);
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.stopListening();
    this.notices.stop();
    this.engine.dispose();
  }
}
