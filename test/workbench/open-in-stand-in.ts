/** A workbook in the Excel stand-in, headless, behind the add-in's own Office.js adapter. */
import { openBook } from "../../src/workbench/book";
import type { Book } from "../../src/workbench/book/book";
import { openInNode, type NodeRuntime } from "../../src/workbench/node/open-in-node";
import { createExcelPort } from "../../src/workbook/excel/excel-port";
import type { WorkbookPort } from "../../src/workbook/port";

export interface StandIn {
  readonly port: WorkbookPort;
  readonly book: Book;
  readonly runtime: NodeRuntime;
  save(): Promise<Uint8Array>;
  close(): void;
}

export async function openInStandIn(bytes: Uint8Array): Promise<StandIn> {
  const book = await openBook(bytes, { fileName: "sample.xlsx" });
  const runtime = openInNode(book);
  const level = 14;
  const port = createExcelPort({
    excel: runtime.Excel,
    isSetSupported: (set, version) => set === "ExcelApi" && Number(version.split(".")[1]) <= level,
  });
  return {
    port,
    book,
    runtime,
    save: () => book.save(),
    close: () => {
      runtime.close();
      book.dispose();
    },
  };
}
