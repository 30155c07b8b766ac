import { openInNode } from "../../../src/workbench/node/open-in-node";
import { MemoryBook } from "./memory-book";

test("a range is written and read as in Excel", async () => {
  const { Excel, close } = openInNode(new MemoryBook("台账", "名单"));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账");
    sheet.getRange("A1:B2").values = [
      ["5", "=A1*2"],
      ["'007", ""],
    ];
    const range = sheet.getRange("A1:B2").load("values, formulas, address, valueTypes");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    expect(range.values).toEqual([
      [5, 10],
      ["007", ""],
    ]);
    expect(range.formulas[0]?.[1]).toBe("=A1*2");
    expect(range.address).toBe("台账!A1:B2");
    expect(sheets.items.map((s) => s.name)).toEqual(["台账", "名单"]);
  });
  close();
});
