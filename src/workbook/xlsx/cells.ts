/** Reads the cells of a worksheet part in one pass. */
import {
  CellKind,
  type FormulaEntry,
  type RowEntry,
  type SheetCells,
  lowerBound,
} from "./cell-store";
import { readRichText, unescapeCharacters } from "./shared-strings";
import { XmlScanner, decodeContent } from "./xml";
import { PackageError } from "./zip";

export * from "./cell-store";

/** Most cells a sheet may have before it is refused: what 32-bit places and memory can hold. */
const CELL_LIMIT = 24_000_000;

/** Grows the columns while reading. */
class CellColumns {
  count = 0;
  rows = new Int32Array(1024);
  columns = new Uint16Array(1024);
  styles = new Uint32Array(1024);
  kinds = new Uint8Array(1024);
  numbers = new Float64Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);

  reserve(): number {
    if (this.count === this.rows.length) this.grow();
    this.count += 1;
    return this.count - 1;
  }

  private grow(): void {
    const size = this.rows.length * 2;
    if (size > CELL_LIMIT * 2) throw new PackageError("too-large", "cells");
    const rows = new Int32Array(size);
    const columns = new Uint16Array(size);
    const styles = new Uint32Array(size);
    const kinds = new Uint8Array(size);
    const numbers = new Float64Array(size);
    const starts = new Int32Array(size);
    const ends = new Int32Array(size);
    rows.set(this.rows);
    columns.set(this.columns);
    styles.set(this.styles);
    kinds.set(this.kinds);
    numbers.set(this.numbers);
    starts.set(this.starts);
    ends.set(this.ends);
    Object.assign(this, { rows, columns, styles, kinds, numbers, starts, ends });
  }
}

/**
 * Reads the content of `sheetData`, from just after its open tag to its end tag.
 * @param prefix the part's own prefix with its colon, or empty
 * @throws PackageError for rows or cells that are not where they say.
 */
export function readCells(text: string, from: number, to: number, prefix: string): SheetCells {
  return new CellReader(text, from, to, prefix).read();
}

class CellReader {
  private readonly scanner: XmlScanner;
  private readonly cells = new CellColumns();
  private readonly strings: string[] = [];
  private readonly interned = new Map<string, number>();
  private readonly formulas = new Map<number, FormulaEntry>();
  private readonly rowList: RowEntry[] = [];
  private ascending = true;

  constructor(
    private readonly text: string,
    from: number,
    to: number,
    private readonly prefix: string
  ) {
    this.scanner = new XmlScanner(text, from, to);
  }

  read(): SheetCells {
    const scanner = this.scanner;
    const rowName = `${this.prefix}row`;
    let last = 0;
    while (scanner.next()) {
      if (scanner.isClose || !scanner.is(rowName)) continue;
      const stated = scanner.attribute("r");
      const row = stated === null ? last + 1 : Number(stated);
      if (!(row >= 1 && row <= 1_048_576)) throw new PackageError("damaged", `row ${stated}`);
      if (row <= last) this.ascending = false;
      last = row;
      this.readRow(row);
    }
    const c = this.cells;
    const all: SheetCells = {
      count: c.count,
      rows: c.rows,
      columns: c.columns,
      styles: c.styles,
      kinds: c.kinds,
      numbers: c.numbers,
      starts: c.starts,
      ends: c.ends,
      strings: this.strings,
      formulas: this.formulas,
      rowList: this.rowList,
    };
    return this.ascending ? all : sorted(all);
  }

  private readRow(row: number): void {
    const scanner = this.scanner;
    const height = scanner.attribute("ht");
    const style = scanner.attribute("customFormat") === null ? null : scanner.attribute("s");
    const entry = {
      row,
      hidden: isTrue(scanner.attribute("hidden")),
      height: height === null ? null : Number(height),
      customHeight: isTrue(scanner.attribute("customHeight")),
      style: style === null ? null : Number(style),
      outlineLevel: Number(scanner.attribute("outlineLevel") ?? 0),
      start: scanner.start,
      openEnd: scanner.end,
      end: scanner.end,
      selfClosing: scanner.selfClosing,
      firstCell: this.cells.count,
      endCell: this.cells.count,
    };
    this.rowList.push(entry);
    if (scanner.selfClosing) return;
    const cellName = `${this.prefix}c`;
    const rowName = `${this.prefix}row`;
    let column = 0;
    for (;;) {
      if (!scanner.next()) throw new PackageError("damaged", `row ${row}`);
      if (scanner.isClose) {
        if (scanner.is(rowName)) break;
      } else if (scanner.is(cellName)) column = this.readCell(row, column);
      else scanner.skip();
    }
    entry.end = scanner.end;
    entry.endCell = this.cells.count;
  }

  /** Reads the cell whose open tag the scanner stands on; answers its column. */
  private readCell(row: number, before: number): number {
    const scanner = this.scanner;
    const { text } = this;
    const i = this.cells.reserve();
    const start = scanner.start;
    let column = before + 1;
    let style = 0;
    let type = "";
    // One pass over the attributes: this runs once per cell of the sheet.
    for (let p = scanner.nameEnd; p < scanner.end;) {
      const eq = text.indexOf("=", p);
      if (eq < 0 || eq >= scanner.end) break;
      const quote = text[eq + 1] === "'" ? "'" : '"';
      const open = text.indexOf(quote, eq) + 1;
      const close = text.indexOf(quote, open);
      const key = text.charCodeAt(eq - 1);
      const isSingle = text.charCodeAt(eq - 2) <= 32;
      if (isSingle && key === 114) column = columnOf(text, open, close, row);
      else if (isSingle && key === 115) style = Number(text.slice(open, close));
      else if (isSingle && key === 116) type = text.slice(open, close);
      p = close + 1;
    }
    if (!(column >= 1 && column <= 16384)) throw new PackageError("damaged", `row ${row}`);
    if (column <= before) this.ascending = false;
    const { cells } = this;
    cells.rows[i] = row;
    cells.columns[i] = column;
    cells.styles[i] = style >= 0 ? style : 0;
    cells.starts[i] = start;
    if (!scanner.selfClosing) this.readContent(i, type);
    else cells.kinds[i] = CellKind.empty;
    cells.ends[i] = scanner.end;
    return column;
  }

  private readContent(i: number, type: string): void {
    const scanner = this.scanner;
    const { text, prefix } = this;
    const v = prefix.length;
    this.cells.kinds[i] = CellKind.empty;
    for (;;) {
      if (!scanner.next()) throw new PackageError("damaged", "cell");
      const at = scanner.nameStart + v;
      const length = scanner.nameEnd - at;
      const code = text.charCodeAt(at);
      if (scanner.isClose) {
        if (length === 1 && code === 99) return;
        continue;
      }
      if (length === 1 && code === 118) {
        if (scanner.selfClosing) continue;
        const from = scanner.end;
        if (!scanner.next()) throw new PackageError("damaged", "cell");
        this.setValue(i, type, from, scanner.start);
      } else if (length === 1 && code === 102) this.readFormula(i);
      else if (length === 2 && scanner.is(`${prefix}is`)) {
        this.setString(i, CellKind.text, readRichText(scanner, prefix));
      } else scanner.skip();
    }
  }

  private setValue(i: number, type: string, from: number, to: number): void {
    const { cells, text } = this;
    if (type === "" || type === "n" || type === "s") {
      const raw = text.slice(from, to);
      const value = Number(raw);
      if (raw.trim() === "") return;
      if (!Number.isFinite(value)) {
        // Some writers put text, NaN or Infinity where a number belongs; what is there is shown.
        this.setString(i, CellKind.text, decodeContent(text, from, to));
        return;
      }
      cells.kinds[i] = type === "s" ? CellKind.shared : CellKind.number;
      cells.numbers[i] = value;
      return;
    }
    const value = decodeContent(text, from, to);
    if (type === "b") {
      cells.kinds[i] = CellKind.boolean;
      cells.numbers[i] = value.trim() === "1" || value.trim() === "true" ? 1 : 0;
    } else if (type === "e") this.setString(i, CellKind.error, value);
    else if (type === "d") {
      const serial = isoSerial(value);
      if (serial === null) this.setString(i, CellKind.text, value);
      else {
        cells.kinds[i] = CellKind.number;
        cells.numbers[i] = serial;
      }
    } else this.setString(i, CellKind.text, unescapeCharacters(value));
  }

  private setString(i: number, kind: number, value: string): void {
    let index = this.interned.get(value);
    if (index === undefined) {
      index = this.strings.length;
      this.strings.push(value);
      this.interned.set(value, index);
    }
    this.cells.kinds[i] = kind;
    this.cells.numbers[i] = index;
  }

  private readFormula(i: number): void {
    const scanner = this.scanner;
    const type = scanner.attribute("t");
    const index = scanner.attribute("si");
    const ref = scanner.attribute("ref");
    let formula = "";
    if (!scanner.selfClosing) {
      const from = scanner.end;
      if (!scanner.next()) throw new PackageError("damaged", "cell");
      formula = decodeContent(this.text, from, scanner.start);
    }
    const kind = type === "array" || type === "shared" || type === "dataTable" ? type : "normal";
    const sharedIndex = index === null ? null : Number(index);
    this.formulas.set(i, { text: formula, kind, ref, sharedIndex });
  }
}

function columnOf(text: string, from: number, to: number, row: number): number {
  let column = 0;
  let i = from;
  for (; i < to; i += 1) {
    const digit = (text.charCodeAt(i) & ~32) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  let stated = 0;
  for (; i < to; i += 1) stated = stated * 10 + text.charCodeAt(i) - 48;
  if (stated !== row) throw new PackageError("damaged", text.slice(from, to));
  return column;
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** `2026-11-20T08:30:00` as a serial of the 1900 system; null for what is no date. */
function isoSerial(text: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!m) return null;
  const days = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3])) / 86_400_000 + 25_569;
  const time = Number(m[4] ?? 0) * 3600 + Number(m[5] ?? 0) * 60 + Number(m[6] ?? 0);
  return (days <= 60 ? days - 1 : days) + time / 86_400;
}

/** Rows or cells out of order (the schema forbids it, some writers do it): put in order, the last one of two stands. */
function sorted(c: SheetCells): SheetCells {
  const order = Array.from({ length: c.count }, (_, i) => i).sort(
    (a, b) =>
      (c.rows[a] ?? 0) - (c.rows[b] ?? 0) || (c.columns[a] ?? 0) - (c.columns[b] ?? 0) || a - b
  );
  const kept = order.filter((i, n) => {
    const next = order[n + 1];
    return next === undefined || c.rows[i] !== c.rows[next] || c.columns[i] !== c.columns[next];
  });
  const formulas = new Map<number, FormulaEntry>();
  kept.forEach((from, n) => {
    const formula = c.formulas.get(from);
    if (formula) formulas.set(n, formula);
  });
  const rowList = c.rowList.slice().sort((a, b) => a.row - b.row);
  const rows = Int32Array.from(kept, (i) => c.rows[i] ?? 0);
  for (const entry of rowList) {
    entry.firstCell = lowerBound(rows, kept.length, entry.row);
    entry.endCell = lowerBound(rows, kept.length, entry.row + 1);
  }
  return {
    count: kept.length,
    rows,
    columns: Uint16Array.from(kept, (i) => c.columns[i] ?? 0),
    styles: Uint32Array.from(kept, (i) => c.styles[i] ?? 0),
    kinds: Uint8Array.from(kept, (i) => c.kinds[i] ?? 0),
    numbers: Float64Array.from(kept, (i) => c.numbers[i] ?? 0),
    starts: Int32Array.from(kept, (i) => c.starts[i] ?? 0),
    ends: Int32Array.from(kept, (i) => c.ends[i] ?? 0),
    strings: c.strings,
    formulas,
    rowList,
  };
}
