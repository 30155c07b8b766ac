/** The file adapter: a `WorkbookPort` over the parts of an .xlsx file, bytes in, bytes out. */
import type { Applied } from "../change";
import type { Grid, Rect } from "../grid";
import type {
  Capabilities,
  MarkState,
  Outline,
  ReadOptions,
  SheetOutline,
  WorkbookPort,
} from "../port";
import { type Outcome, done, failed } from "../problem";
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
  private readonly sheets = new Map<string, SheetModel>();

  constructor(
    readonly pack: XlsxPackage,
    private readonly fileName: string | null
  ) {}

  async outline(): Promise<Outcome<Outline>> {
    return caught(() => {
      const workbook = this.workbook();
      return {
        sheets: workbook.sheets.filter((s) => s.kind === "worksheet").map((s) => this.outlineOf(s)),
        date1904: workbook.date1904,
        structureProtected: workbook.structureProtected,
        fileName: this.fileName,
      };
    });
  }

  async read(name: string, rect: Rect, options: ReadOptions = {}): Promise<Outcome<Grid>> {
    if (options.signal?.aborted) return failed({ code: "cancelled", sheet: name });
    const entry = this.workbook().sheets.find((s) => s.name === name && s.kind === "worksheet");
    if (!entry) return failed({ code: "sheet-missing", sheet: name });
    const grid = caught(() => readGrid(this.sheet(entry), rect, this.tables()));
    if (!grid.ok) return grid;
    if (grid.value === null) return failed({ code: "too-large", sheet: name });
    options.onProgress?.(rect.rows, rect.rows);
    return done(grid.value);
  }

  async apply(): Promise<Outcome<Applied>> {
    return failed({ code: "unsupported" });
  }

  async marks(): Promise<Outcome<MarkState>> {
    return failed({ code: "unsupported" });
  }

  async readMemory(): Promise<Outcome<string | null>> {
    return failed({ code: "unsupported" });
  }

  async writeMemory(): Promise<Outcome<null>> {
    return failed({ code: "unsupported" });
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

  private sheet(entry: SheetEntry): SheetModel {
    const known = this.sheets.get(entry.name);
    if (known) return known;
    const model = readSheetModel(this.pack, entry, this.styles().theme);
    this.sheets.set(entry.name, model);
    return model;
  }

  private outlineOf(entry: SheetEntry): SheetOutline {
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
    };
  }
}
