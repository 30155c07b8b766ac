/** The live workbook in Excel, through Office.js. */
import type { Applied, Change } from "../change";
import type { Capabilities, WorkbookPort } from "../port";
import { done, failed, type Outcome } from "../problem";
import { writeCells } from "./cells";
import { listen } from "./events";
import { applyMarks, listMarks } from "./marks";
import { readMemoryPart, writeMemoryPart } from "./memory";
import { readOutline } from "./outline";
import { readArea } from "./read";
import { ExcelSession, type ExcelRuntime, type ExcelSessionOptions } from "./session";
import { addSheet, removeSheet } from "./sheets";

/** The floor: Excel 2021. What lies above is asked for with `isSetSupported`. */
export const API_FLOOR = "1.14";

/** @param runtime in an add-in page: `officeRuntime()` */
export function createExcelPort(
  runtime: ExcelRuntime,
  options: ExcelSessionOptions = {}
): WorkbookPort {
  const session = new ExcelSession(runtime, options);
  const capabilities = capabilitiesOf(runtime);
  return {
    capabilities,
    outline: () => session.run(readOutline),
    read: (sheet, rect, readOptions = {}) =>
      session.run(
        (context) => readArea(context, sheet, rect, capabilities.mergedAreas, readOptions),
        sheet
      ),
    apply: (change) =>
      writing(capabilities, () => session.run((context) => applyChange(context, change))),
    marks: () => session.run(listMarks),
    readMemory: () => session.run(readMemoryPart),
    writeMemory: (text) =>
      writing(capabilities, () => session.run((context) => writeMemoryPart(context, text))),
    select: (sheet, cell) =>
      session.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
        return done(null);
      }, sheet),
    onChanged: (listener) => listen(session, listener),
  };
}

/** Said at once, before half of something is written that the host then refuses. */
function writing<T>(
  { readOnly }: Capabilities,
  write: () => Promise<Outcome<T>>
): Promise<Outcome<T>> {
  return readOnly ? Promise.resolve(failed({ code: "read-only" })) : write();
}

/** Office.js as the page has loaded it. */
export function officeRuntime(): ExcelRuntime {
  return {
    excel: Excel,
    isSetSupported: (set, version) => Office.context.requirements.isSetSupported(set, version),
    // Typed as numbers, told as words.
    readOnly: String(Office.context.document?.mode) === "readOnly",
  };
}

function applyChange(context: Excel.RequestContext, change: Change): Promise<Outcome<Applied>> {
  switch (change.kind) {
    case "cells":
      return writeCells(context, change.patches);
    case "marks":
      return applyMarks(context, change);
    case "add-sheet":
      return addSheet(context, change.spec);
    case "remove-sheet":
      return removeSheet(context, change.name, change.fingerprint);
  }
}

function capabilitiesOf(runtime: ExcelRuntime): Capabilities {
  const level = [
    "1.20",
    "1.19",
    "1.18",
    "1.17",
    "1.16",
    "1.15",
    "1.14",
    "1.13",
    "1.9",
    "1.7",
    "1.1",
  ].find((version) => runtime.isSetSupported("ExcelApi", version));
  return {
    session: "live",
    readOnly: runtime.readOnly ?? false,
    mergedAreas: runtime.isSetSupported("ExcelApi", "1.13"),
    changeEvents: runtime.isSetSupported("ExcelApi", API_FLOOR),
    undoGrouping: runtime.isSetSupported("ExcelApi", "1.20"),
    host: `ExcelApi ${level ?? "?"}`,
  };
}
