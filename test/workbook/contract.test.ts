/** The contract suite, the same cases against both adapters; afterwards the workbook is as it was. */
import { readFileSync } from "node:fs";
import { contractCases } from "../../src/workbook/contract";
import { hardWorkbook } from "../xlsx/hard-workbook";
import { buildXlsx, changedParts, oneCell } from "../xlsx/package-builder";
import { adapters, type OpenPort } from "./adapters";

const workbooks: Record<string, () => Uint8Array> = {
  "a monthly ledger": () => readFileSync("assets/samples/ledger-november.xlsx"),
  "a filtered ledger with a two-row header": () =>
    readFileSync("assets/samples/supervision-q4.xlsx"),
  "a workbook of everything that is hard": hardWorkbook,
  "a workbook without styles": () =>
    buildXlsx({ sheets: [{ name: "甲", xml: oneCell("一") }], styles: null }),
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
