/** The book: open, compute, edit, save. What is changed and changed back saves every part as it was. */
import { readFileSync } from "node:fs";
import { openBook } from "../../../src/workbench/book";
import type { Book, BookChange, BookSheet } from "../../../src/workbench/book/book";
import { hardBook } from "../../xlsx/hard-workbook";
import {
  buildXlsx,
  changedParts,
  checkedParts,
  oneCell,
  partText,
} from "../../xlsx/package-builder";

const SAMPLES = ["assets/samples/ledger-november.xlsx", "assets/samples/supervision-q4.xlsx"];

const open: Book[] = [];
async function opened(bytes: Uint8Array): Promise<Book> {
  const book = await openBook(bytes, { fileName: "台账.xlsx" });
  open.push(book);
  await book.settle();
  return book;
}
afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

function first(book: Book): BookSheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const wholeRows = (row: number, rows: number) => ({ row, column: 0, rows, columns: 16384 });

const numbers = buildXlsx({
  sheets: [
    {
      name: "数",
      xml:
        '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1" t="inlineStr"><is><t>丙</t></is></c><c r="C1"><f>A1*10</f><v>30</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>甲</t></is></c><c r="C2"><f>A2*10</f><v>10</v></c></row>' +
        '<row r="3"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>乙</t></is></c><c r="C3"><f>A3*10</f><v>20</v></c></row>' +
        '<row r="5"><c r="A5"><f>SUM(A1:A3)</f><v>6</v></c><c r="B5"><f>汇总!A1</f></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="D2:E3"/></mergeCells>' +
        '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" priority="1"><formula>$A2&gt;1</formula></cfRule></conditionalFormatting>',
    },
    {
      name: "汇总",
      xml: '<sheetData><row r="1"><c r="A1"><f>SUM(数!A1:A3)</f><v>6</v></c></row></sheetData>',
    },
  ],
});

const files: [string, () => Uint8Array][] = [
  ["a hard workbook", () => buildXlsx(hardBook)],
  ["numbers", () => numbers],
  ...SAMPLES.map((name): [string, () => Uint8Array] => [name, () => readFileSync(name)]),
];

describe.each(files)("%s", (_name, make) => {
  test("opened and saved is the same, part by part", async () => {
    const bytes = make();
    const book = await opened(bytes);
    expect(changedParts(bytes, await book.save())).toEqual([]);
  });

  test("changed and changed back is the same", async () => {
    const bytes = make();
    const book = await opened(bytes);
    const sheet = first(book);
    const used = sheet.usedArea(true) ?? one(0, 0);
    const free = one(used.row + used.rows + 3, used.column);
    sheet.write(free, [[{ value: "试写" }]]);
    sheet.setStyle(free, { fill: "#FF0000", bold: true });
    expect(changedParts(bytes, await book.save())).not.toEqual([]);
    sheet.clear(free, "All");
    const added = book.addSheet("新表");
    added.write(one(0, 0), [[{ value: 1 }]]);
    book.deleteSheet(added.id);
    book.customXml.push({
      id: "{11111111-1111-4111-8111-111111111111}",
      xml: "<a xmlns='urn:a'/>",
    });
    expect(changedParts(bytes, await book.save()).some((n) => n.includes("customXml"))).toBe(true);
    book.customXml.pop();
    const before = sheet.conditionalFormats;
    sheet.conditionalFormats = [...before, redMark(before.length)];
    expect(changedParts(bytes, await book.save()).length).toBeGreaterThan(0);
    sheet.conditionalFormats = before;
    sheet.insert(wholeRows(1, 2), "Down");
    sheet.remove(wholeRows(1, 2), "Up");
    expect(changedParts(bytes, await book.save())).toEqual([]);
  });
});

function redMark(priority: number) {
  return {
    id: "mark",
    type: "Custom" as const,
    areas: [{ row: 2, column: 0, rows: 3, columns: 4 }],
    priority,
    stopIfTrue: false,
    spec: {
      rule: { formula: '=AND(N("kwt:1")=0,N("red 2026-11-20")=0)' },
      format: { fill: { color: "#FFC7CE" } },
    },
    xml: null,
  };
}

test("formulas are computed after a write", async () => {
  const book = await opened(buildXlsx({ sheets: [{ name: "数", xml: oneCell("x") }] }));
  const sheet = first(book);
  sheet.write({ row: 1, column: 0, rows: 3, columns: 2 }, [
    [{ value: 1 }, { value: "甲" }],
    [{ value: 2 }, { value: "乙" }],
    [{ value: 3 }, { value: "丙" }],
  ]);
  const cases: [string, unknown][] = [
    ["=SUM(A2:A4)", 6],
    ['=COUNTIF(A2:A4,">1")', 2],
    ['=IF(A2=1,"是","否")', "是"],
    ['=TEXT(46346,"yyyy-mm-dd")', "2026-11-20"],
    ["=TODAY()>46000", true],
    ["=ROW()", 6],
    ["=VLOOKUP(2,A2:B4,2,FALSE)", "乙"],
    ["=1/0", { error: "#DIV/0!" }],
    ['=N("kwt:1")=0', true],
  ];
  sheet.write({ row: 5, column: 0, rows: 1, columns: cases.length }, [
    cases.map(([formula]) => ({ formula })),
  ]);
  await book.settle();
  expect(cases.map((_, i) => sheet.cell(5, i).value)).toEqual(cases.map(([, value]) => value));
  sheet.write(one(1, 0), [[{ value: 10 }]]);
  await book.settle();
  expect(sheet.cell(5, 0).value).toBe(15);
});

test("an inserted row moves formulas, merges and rules, and is saved so", async () => {
  const book = await opened(numbers);
  const sheet = first(book);
  sheet.insert(wholeRows(1, 1), "Down");
  sheet.write(one(1, 0), [[{ value: 100 }]]);
  await book.settle();
  expect(sheet.cell(5, 0)).toMatchObject({ formula: "=SUM(A1:A4)", value: 106 });
  expect(book.sheets[1]?.cell(0, 0).value).toBe(106);
  expect(sheet.cell(2, 2).formula).toBe("=A3*10");
  expect(sheet.merges).toEqual([{ row: 2, column: 3, rows: 2, columns: 2 }]);
  expect(sheet.conditionalFormats[0]).toMatchObject({
    areas: [{ row: 2, column: 0, rows: 2, columns: 1 }],
    spec: { rule: { formula: "=$A3>1" } },
  });
  const saved = await book.save();
  checkedParts(saved);
  const again = await opened(saved);
  expect(first(again).cell(5, 0)).toMatchObject({ formula: "=SUM(A1:A4)", value: 106 });
  expect(first(again).merges).toEqual(sheet.merges);
  expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain('sqref="A3:A4"');
});

test("rows sort with their formulas, and sort back to the same file", async () => {
  const book = await opened(numbers);
  const sheet = first(book);
  const area = { row: 0, column: 0, rows: 3, columns: 3 };
  sheet.reorderRows(area, [1, 2, 0]);
  await book.settle();
  expect([0, 1, 2].map((r) => sheet.cell(r, 1).value)).toEqual(["甲", "乙", "丙"]);
  expect(sheet.cell(0, 2)).toMatchObject({ formula: "=A1*10", value: 10 });
  expect(changedParts(numbers, await book.save())).toContain("xl/worksheets/sheet1.xml");
  sheet.reorderRows(area, [2, 0, 1]);
  expect(changedParts(numbers, await book.save())).toEqual([]);
});

test("removing cells shifts only their columns", async () => {
  const book = await opened(numbers);
  const sheet = first(book);
  sheet.remove(one(0, 0), "Up");
  await book.settle();
  expect(sheet.cell(0, 0).value).toBe(1);
  expect(sheet.cell(0, 1).value).toBe("丙");
});

test("a renamed sheet is renamed in formulas; a deleted one leaves #REF!", async () => {
  const book = await opened(numbers);
  const sheet = first(book);
  sheet.name = "数 一";
  expect(book.sheets[1]?.cell(0, 0).formula).toBe("=SUM('数 一'!A1:A3)");
  const other = book.sheets[1];
  if (!other) throw new Error("no second sheet");
  book.deleteSheet(other.id);
  expect(sheet.cell(4, 1).formula).toBe("=#REF!");
  const saved = await opened(await book.save());
  expect(saved.sheets.map((s) => s.name)).toEqual(["数 一"]);
});

test("a new sheet with looks, sizes, a link and a table is there again when opened", async () => {
  const book = await opened(numbers);
  const sheet = book.addSheet("周报", 0);
  sheet.write({ row: 0, column: 0, rows: 2, columns: 2 }, [
    [{ value: "事项" }, { value: "=不是公式" }],
    [{ value: 46346, numberFormat: "yyyy/m/d" }, { value: true }],
  ]);
  sheet.setStyle(one(0, 0), {
    bold: true,
    fontSize: 16,
    fontName: "方正小标宋简体",
    horizontalAlignment: "Center",
    wrapText: true,
    borders: { EdgeTop: { style: "thin", color: "#FF0000" } },
  });
  sheet.merge({ row: 4, column: 0, rows: 1, columns: 3 }, false);
  sheet.setRowHeight(0, 1, 30);
  sheet.setColumnWidth(1, 1, 90);
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.setRowsHidden(6, 2, true);
  sheet.hyperlinks.set("0,0", { documentReference: "数!A1" });
  sheet.conditionalFormats = [redMark(0)];
  const saved = await book.save();
  checkedParts(saved);
  const again = first(await opened(saved));
  expect(again.name).toBe("周报");
  expect(again.cell(1, 0)).toMatchObject({ value: 46346, text: "2026/11/20" });
  expect(again.cell(0, 1)).toMatchObject({ value: "=不是公式", formula: null });
  expect(again.cell(1, 1).value).toBe(true);
  expect(again.style(0, 0)).toEqual(sheet.style(0, 0));
  expect(again.merges).toEqual(sheet.merges);
  expect([again.rowHeight(0), again.freeze.rows, again.isRowHidden(7)]).toEqual([30, 1, true]);
  expect(again.columnWidth(1)).toBeCloseTo(90, 0);
  expect(again.hyperlinks.get("0,0")).toEqual({ documentReference: "数!A1" });
  expect(again.conditionalFormats[0]).toMatchObject({
    areas: redMark(0).areas,
    spec: redMark(0).spec,
  });
});

test("changes are told with who made them", async () => {
  const book = await opened(numbers);
  const told: BookChange[] = [];
  book.onChange((change) => told.push(change));
  book.batch(() => {
    first(book).write(one(0, 0), [[{ value: 9 }]]);
    expect(told).toEqual([]);
  }, "runtime-1");
  expect(told).toContainEqual(
    expect.objectContaining({ kind: "cells", origin: "runtime-1", changeType: "RangeEdited" })
  );
});

test.each([
  ["not-xlsx", new TextEncoder().encode("不是工作簿")],
  ["damaged", buildXlsx({ sheets: [{ name: "a", xml: oneCell("x") }] }).slice(0, 400)],
])("%s is refused by its code", async (code, bytes) => {
  await expect(openBook(bytes)).rejects.toThrow(code);
});
