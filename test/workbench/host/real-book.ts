/** A blank workbook with a sheet 台账 in the real book, and a runtime of Office.js on it. */
import { openBook, type Book } from "../../../src/workbench/book";
import { openInNode, type NodeRuntime } from "../../../src/workbench/node/open-in-node";
import { buildXlsx } from "../../xlsx/package-builder";

export interface OnRealBook {
  readonly book: Book;
  readonly runtime: NodeRuntime;
  /** One `Excel.run`, synced at its end. */
  run<T>(
    work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T | Promise<T>
  ): Promise<T>;
  close(): void;
}

export async function onRealBook(): Promise<OnRealBook> {
  const book = await openBook(buildXlsx({ sheets: [{ name: "台账", xml: "<sheetData/>" }] }));
  const runtime = openInNode(book);
  return {
    book,
    runtime,
    run: (work) =>
      runtime.Excel.run(async (context) => {
        const answer = await work(context, context.workbook.worksheets.getItem("台账"));
        await context.sync();
        return answer;
      }),
    close: () => {
      runtime.close();
      book.dispose();
    },
  };
}

/** Events come a moment after the answer of the batch that caused them. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
