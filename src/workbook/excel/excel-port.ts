/** The live workbook in Excel, through Office.js. */
import type { Capabilities, WorkbookPort } from "../port";
import { done, failed, type Outcome } from "../problem";
import { applyChange } from "./apply";
import { listen } from "./events";
import { listMarks } from "./marks";
import { askMemory } from "./memory";
import { readOutline } from "./outline";
import { readAreas } from "./read";
import { ExcelSession, type ExcelRuntime, type ExcelSessionOptions } from "./session";

/** The floor: Excel 2021. What lies above is asked for with `isSetSupported`. */
export const API_FLOOR = "1.14";

/** @param runtime in an add-in page: `officeRuntime()` */
export function createExcelPort(
  runtime: ExcelRuntime,
  options: ExcelSessionOptions = {}
): WorkbookPort {
  const session = new ExcelSession(runtime, options);
  const capabilities = capabilitiesOf(runtime);
  const readAll: WorkbookPort["readAll"] = (areas, readOptions = {}) =>
    session.run((trips) => readAreas(trips, areas, capabilities.mergedAreas, readOptions));
  return {
    capabilities,
    outline: () => session.run(readOutline),
    readAll,
    async read(sheet, rect, readOptions) {
      const grids = await readAll([{ sheet, rect }], readOptions);
      return grids.ok ? (grids.value[0] ?? failed({ code: "sheet-missing", sheet })) : grids;
    },
    apply: (change, remember) =>
      writing(capabilities, () => session.run((trips) => applyChange(trips, change, remember))),
    marks: () => session.run(listMarks),
    readMemory: () =>
      session.run(async (trips) => {
        const memory = askMemory(trips);
        await trips.ask();
        return memory.text();
      }),
    writeMemory: (text) =>
      writing(capabilities, () =>
        session.run(async (trips) => {
          const memory = askMemory(trips);
          await trips.ask();
          return memory.write(text);
        })
      ),
    select: (sheet, cell) =>
      session.run(async ({ context, write }) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cell).untrack().select();
        await write();
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
