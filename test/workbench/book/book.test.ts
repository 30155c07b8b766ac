import { readFileSync } from "node:fs";
import { openBook } from "../../../src/workbench/book";

test("opens a sample", async () => {
  const bytes = readFileSync("assets/samples/ledger-november.xlsx");
  const book = await openBook(bytes, { fileName: "x.xlsx" });
  await book.settle();
  for (const sheet of book.sheets) {
    console.log(sheet.name, sheet.usedArea(true), sheet.merges.length, sheet.conditionalFormats.length);
    const used = sheet.usedArea(true);
    if (used)
      for (let r = 0; r < Math.min(6, used.rows); r += 1)
        console.log(
          Array.from({ length: Math.min(8, used.columns) }, (_, c) => sheet.cell(used.row + r, used.column + c).text).join("|")
        );
  }
  const [s] = book.sheets;
  if (!s) throw new Error();
  s.write({ row: 100, column: 1, rows: 1, columns: 3 }, [[{ value: 2 }, { value: 3 }, { formula: "=SUM(B101:C101)*2" }]]);
  await book.settle();
  expect(s.cell(100, 3).value).toBe(10);
  s.insert({ row: 50, column: 0, rows: 2, columns: 16384 }, "Down");
  await book.settle();
  expect(s.cell(102, 3)).toMatchObject({ value: 10, formula: "=SUM(B103:C103)*2" });
  s.write({ row: 102, column: 1, rows: 1, columns: 1 }, [[{ value: 5 }]]);
  await book.settle();
  expect(s.cell(102, 3).value).toBe(16);
  book.dispose();
});
