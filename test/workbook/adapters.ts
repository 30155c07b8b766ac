/** A workbook opened through each adapter in turn, for what must hold in all of them. */
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx";
import { openInStandIn } from "../workbench/open-in-stand-in";

export interface OpenPort {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
  close(): void;
}

export const adapters: Readonly<Record<string, (bytes: Uint8Array) => Promise<OpenPort>>> = {
  "the file's package": (bytes) => {
    const opened = openXlsx(bytes, { fileName: "sample.xlsx" });
    if (!opened.ok) throw new Error(opened.problem.code);
    const port = opened.value;
    return Promise.resolve({
      port,
      save: () => Promise.resolve(port.save()),
      close: () => undefined,
    });
  },
  "Office.js in the Excel stand-in": openInStandIn,
};
