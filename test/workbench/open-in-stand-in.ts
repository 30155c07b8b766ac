/** A workbook in the Excel stand-in, headless, behind the add-in's own Office.js adapter. */
import { openBook } from "../../src/workbench/book";
import type { Book } from "../../src/workbench/book/book";
import type { HostOptions } from "../../src/workbench/host/host";
import { openInNode, type NodeRuntime } from "../../src/workbench/node/open-in-node";
import { createExcelPort } from "../../src/workbook/excel/excel-port";
import type { WorkbookPort } from "../../src/workbook/port";

type Trip = Parameters<NonNullable<HostOptions["observe"]>>[0];

export interface StandIn {
  readonly port: WorkbookPort;
  readonly book: Book;
  readonly runtime: NodeRuntime;
  /** What the host was asked, oldest first. */
  readonly trips: readonly Trip[];
  save(): Promise<Uint8Array>;
  close(): void;
}

export async function openInStandIn(bytes: Uint8Array): Promise<StandIn> {
  const book = await openBook(bytes, { fileName: "sample.xlsx" });
  const trips: Trip[] = [];
  const runtime = openInNode(book, { observe: (trip) => trips.push(trip) });
  const level = 14;
  const port = createExcelPort({
    excel: runtime.Excel,
    isSetSupported: (set, version) => set === "ExcelApi" && Number(version.split(".")[1]) <= level,
  });
  return {
    port,
    book,
    runtime,
    trips,
    save: () => book.save(),
    close: () => {
      runtime.close();
      book.dispose();
    },
  };
}
