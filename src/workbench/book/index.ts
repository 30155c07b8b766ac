/** Opens workbooks for the Excel stand-in. */
import { XlsxPackage, PackageError } from "../../workbook/xlsx";
import type { Book, OpenBook } from "./book";
import { startEngine } from "./engine";
import { GridBook } from "./grid-book";
import { newId } from "./ids";
import { type Loaded, loadPackage, snapshotOf } from "./load";

export type * from "./book";

/** @throws Error whose message is a problem code: `not-xlsx`, `encrypted`, `too-large`, `damaged`, `empty-workbook`. */
export const openBook: OpenBook = async (bytes, options = {}): Promise<Book> => {
  const loaded = load(bytes);
  if (loaded.sheets.length === 0) throw new Error("empty-workbook");
  const locale = options.locale ?? "zh-CN";
  const snapshot = snapshotOf(loaded, newId(), locale);
  const engine = await startEngine(snapshot, options.container, locale);
  const isShown = options.container !== undefined;
  return new GridBook(engine, loaded, bytes.slice(), options.fileName ?? null, isShown);
};

function load(bytes: Uint8Array): Loaded {
  const pack = XlsxPackage.open(bytes);
  if (!pack.ok) throw new Error(pack.problem.code);
  try {
    return loadPackage(pack.value);
  } catch (error) {
    if (error instanceof PackageError) throw new Error(error.code, { cause: error });
    throw error;
  }
}
