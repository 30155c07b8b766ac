/** The contract suite, the same cases against both adapters; afterwards the workbook is as it was. */
import { readFileSync } from "node:fs";
import { contractCases } from "../../src/workbook/contract";
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx";
import { openInStandIn } from "../workbench/open-in-stand-in";
import { hardWorkbook } from "../xlsx/hard-workbook";
import { buildXlsx, changedParts, oneCell } from "../xlsx/package-builder";

const workbooks: Record<string, () => Uint8Array> = {
  "a monthly ledger": () => readFileSync("assets/samples/ledger-november.xlsx"),
  "a filtered ledger with a two-row header": () =>
    readFileSync("assets/samples/supervision-q4.xlsx"),
  "a workbook of everything that is hard": hardWorkbook,
  "a workbook without styles": () =>
    buildXlsx({ sheets: [{ name: "甲", xml: oneCell("一") }], styles: null }),
};

interface OpenPort {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
  close(): void;
}

const adapters: Record<string, (bytes: Uint8Array) => Promise<OpenPort>> = {
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

describe.each(Object.keys(adapters))("%s", (adapter) => {
  describe.each(Object.keys(workbooks))("on %s", (name) => {
    let opened: OpenPort;
    let bytes: Uint8Array;

    beforeAll(async () => {
      const [open, workbook] = [adapters[adapter], workbooks[name]];
      if (!open || !workbook) throw new Error(`${adapter} ${name}`);
      bytes = workbook();
      opened = await open(bytes);
    }, 60_000);
    afterAll(() => opened.close());

    test.each(contractCases.map((c) => [c.name, c] as const))(
      "%s",
      async (_, contractCase) => {
        await contractCase.run(opened.port);
      },
      60_000
    );

    test("and the workbook is as it was", async () => {
      const changed = changedParts(bytes, await opened.save());
      // Cells were written: the file asks Excel to compute again, and the order of computing is dropped.
      const expected = [
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "-xl/calcChain.xml",
      ];
      expect(changed.filter((part) => !expected.includes(part))).toEqual([]);
    });
  });
});
