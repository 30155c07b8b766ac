/** Formulas that fill more than their cell, and formulas whose result only the file knows. */
import { openBook } from "../../../src/workbench/book";
import type { Book, BookSheet } from "../../../src/workbench/book/book";
import { openXlsx } from "../../../src/workbook/xlsx";
import { buildXlsx, changedParts, partText } from "../../xlsx/package-builder";

const open: Book[] = [];
async function opened(bytes: Uint8Array): Promise<{ book: Book; sheet: BookSheet }> {
  const book = await openBook(bytes);
  open.push(book);
  await book.settle();
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return { book, sheet };
}
afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const wholeRows = (row: number, rows: number) => ({ row, column: 0, rows, columns: 16384 });
const SHEET = "xl/worksheets/sheet1.xml";

/** A1:A3 numbers; C1 fills C1:C3; D1 fills D1:D3 with a function that Univer lacks. */
const spilling = buildXlsx({
  sheets: [
    {
      name: "数",
      xml:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1:C3">_xlfn._xlws.SORT(A1:A3,,-1)</f><v>3</v></c><c r="D1"><f t="array" ref="D1:D3">NOSUCH(A1:A3)</f><v>7</v></c></row>' +
        '<row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>2</v></c><c r="D2"><v>8</v></c></row>' +
        '<row r="3"><c r="A3"><v>2</v></c><c r="C3"><v>1</v></c><c r="D3"><v>9</v></c><c r="E3"><f>SUM(C1:C3)</f><v>6</v></c></row></sheetData>',
    },
  ],
});

const column = (sheet: BookSheet, at: number, from = 0) =>
  [0, 1, 2].map((row) => sheet.cell(from + row, at).value);

test("a stored spill is computed again, not barred by its own values", async () => {
  const { book, sheet } = await opened(spilling);
  expect(column(sheet, 2)).toEqual([3, 2, 1]);
  expect(sheet.cell(1, 2)).toMatchObject({ value: 2, formula: null });
  expect(sheet.spillParent?.(2, 2)).toEqual({ row: 0, column: 2 });
  expect(sheet.spillParent?.(2, 0)).toBeNull();
  sheet.write(one(0, 0), [[{ value: 9 }]]);
  await book.settle();
  expect(column(sheet, 2)).toEqual([9, 3, 2]);
  expect(sheet.cell(2, 4).value).toBe(14);
  sheet.write(one(0, 0), [[{ value: 1 }]]);
  expect(changedParts(spilling, await book.save())).toEqual([]);
});

test("a moved spill keeps its area and its values in the file", async () => {
  const { book, sheet } = await opened(spilling);
  sheet.insert(wholeRows(0, 2), "Down");
  await book.settle();
  expect(column(sheet, 2, 2)).toEqual([3, 2, 1]);
  expect(sheet.spillParent?.(4, 2)).toEqual({ row: 2, column: 2 });
  const saved = await book.save();
  expect(partText(saved, SHEET)).toContain('<f t="array" ref="C3:C5">');
  const again = await opened(saved);
  expect(column(again.sheet, 2, 2)).toEqual([3, 2, 1]);
});

test("a spill's values go from the file with its formula", async () => {
  const { book, sheet } = await opened(spilling);
  sheet.write(one(0, 2), [[{ value: "手填" }]]);
  await book.settle();
  expect(column(sheet, 2)).toEqual(["手填", null, null]);
  const again = await opened(await book.save());
  expect(column(again.sheet, 2)).toEqual(["手填", null, null]);
});

test("a formula written since is saved with the area its result fills", async () => {
  const { book, sheet } = await opened(spilling);
  sheet.write(one(0, 6), [[{ formula: "=SEQUENCE(3,2)" }]]);
  await book.settle();
  expect(sheet.cell(2, 7).value).toBe(6);
  const saved = await book.save();
  expect(partText(saved, SHEET)).toContain('<f t="array" ref="G1:H3">_xlfn.SEQUENCE(3,2)</f>');
  expect((await opened(saved)).sheet.cell(2, 7).value).toBe(6);
});

/** NOSUCH is nobody's; the other asks a workbook that is not here. */
const unknown = buildXlsx({
  sheets: [
    {
      name: "数",
      xml:
        '<sheetData><row r="1"><c r="A1"><v>5</v></c><c r="B1"><f>NOSUCH(A1)+1</f><v>42</v></c><c r="C1" t="str"><f>[1]外表!$A$1</f><v>外部</v></c><c r="D1"><f>B1*2</f><v>84</v></c><c r="E1" t="e"><f>NOSUCH(A1)</f><v>#VALUE!</v></c></row>' +
        '<row r="2"><c r="A2"><v>6</v></c><c r="B2"><f>NOSUCH("SUM(")</f></c></row></sheetData>',
    },
    {
      name: "次",
      xml: '<sheetData><row r="1"><c r="A1"><f>NOSUCH(数!A1)</f><v>1</v></c></row></sheetData>',
    },
  ],
});

test("what cannot be computed keeps the file's result, and others compute with it", async () => {
  const { book, sheet } = await opened(unknown);
  expect(sheet.cell(0, 1)).toMatchObject({ value: 42, formula: "=NOSUCH(A1)+1", stored: true });
  expect(sheet.cell(0, 2)).toMatchObject({ value: "外部", formula: "=[1]外表!$A$1", stored: true });
  expect(sheet.cell(0, 4)).toMatchObject({ value: { error: "#VALUE!" }, stored: true });
  expect(sheet.cell(0, 3)).toMatchObject({ value: 84 });
  expect(sheet.cell(0, 3).stored).toBeUndefined();
  // Without a result of its own there is nothing to keep.
  expect(sheet.cell(1, 1)).toMatchObject({ value: { error: "#NAME?" } });
  sheet.write(one(0, 0), [[{ value: 50 }]]);
  await book.settle();
  expect(sheet.cell(0, 1).value).toBe(42);
  sheet.write(one(0, 0), [[{ value: 5 }]]);
  expect(changedParts(unknown, await book.save())).toEqual([]);
});

test("it follows moved cells and renamed sheets, and is saved with its result", async () => {
  const { book, sheet } = await opened(unknown);
  sheet.insert(wholeRows(0, 1), "Down");
  sheet.name = "数据";
  expect(sheet.cell(1, 1).formula).toBe("=NOSUCH(A2)+1");
  expect(book.sheets[1]?.cell(0, 0)).toMatchObject({ value: 1, formula: "=NOSUCH(数据!A2)" });
  const saved = openXlsx(await book.save());
  if (!saved.ok) throw new Error(saved.problem.code);
  const grid = await saved.value.read("数据", { row: 2, column: 2, rows: 1, columns: 1 });
  expect(grid).toMatchObject({ value: { values: [[42]], formulas: [["=NOSUCH(A2)+1"]] } });
});

test("what is put over it replaces it", async () => {
  const { sheet } = await opened(unknown);
  sheet.write(one(0, 1), [[{ value: 1 }]]);
  expect(sheet.cell(0, 1)).toMatchObject({ value: 1, formula: null });
  expect(sheet.cell(0, 1).stored).toBeUndefined();
});
