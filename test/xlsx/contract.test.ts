import { contractCases } from "../../src/workbook/contract";
import { openXlsx } from "../../src/workbook/xlsx";
import { hardWorkbook } from "./hard-workbook";
import { buildXlsx, changedParts, oneCell } from "./package-builder";

describe("the file adapter keeps the port's contract", () => {
  for (const test of contractCases) {
    it(test.name, async () => {
      const opened = openXlsx(hardWorkbook());
      if (!opened.ok) throw new Error(opened.problem.code);
      await test.run(opened.value);
    });
  }

  it("in a workbook without styles, and leaves it as it was", async () => {
    const bytes = buildXlsx({ sheets: [{ name: "甲", xml: oneCell("一") }], styles: null });
    for (const test of contractCases) {
      const opened = openXlsx(bytes);
      if (!opened.ok) throw new Error(opened.problem.code);
      await test.run(opened.value);
      const writesCells = /written when|somebody else|reverse|worked on/.test(test.name);
      // Cells that changed tell Excel to compute again; that stays.
      const expected = writesCells ? ["xl/workbook.xml"] : [];
      expect([test.name, changedParts(bytes, opened.value.save())]).toEqual([test.name, expected]);
    }
  });
});
