/** What a user does in the grid, by the grid's own commands: everything that belongs to the cells follows. */
import { IUniverInstanceService } from "@univerjs/core";
import { openBook } from "../../../src/workbench/book";
import type { Book, BookSheet } from "../../../src/workbench/book/book";
import { GridBook } from "../../../src/workbench/book/grid-book";
import { buildXlsx, changedParts } from "../../xlsx/package-builder";

const row = (r: number): string =>
  `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="B${r}"><v>${r * 10}</v></c></row>`;
const ledger = buildXlsx({
  sheets: [
    {
      name: "台账",
      xml:
        `<sheetData>${[1, 2, 3, 4, 5, 6].map(row).join("")}<row r="8"><c r="D8"><f>SUM(A2:A4)</f><v>9</v></c><c r="E8"><f>NOSUCH(A2)</f><v>1</v></c></row></sheetData>` +
        '<autoFilter ref="A1:B6"/>' +
        '<conditionalFormatting sqref="A2:A6"><cfRule type="expression" priority="1"><formula>$A2&gt;3</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A4"><formula1>次表!$A$1:$A$2</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A2" location="台账!A6"/></hyperlinks>',
    },
    {
      name: "次表",
      xml:
        '<sheetData><row r="1"><c r="A1"><f>台账!A2</f><v>2</v></c><c r="C1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c r="A2"><f>NOSUCH(台账!A2)</f><v>5</v></c><c r="C2"><f>SUM(次表!A1:A2)</f></c></row></sheetData>' +
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>台账!$A$2&gt;次表!$A$1</formula></cfRule></conditionalFormatting>' +
        '<hyperlinks><hyperlink ref="A1" location="台账!A2"/></hyperlinks>' +
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      relations: { rId1: ["table", "/xl/tables/table1.xml"] },
    },
  ],
  after:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">次表!$A$1:$C$2</definedName><definedName name="要件">台账!$A$2:$A$3</definedName></definedNames>',
  more: {
    "xl/tables/table1.xml": [
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="人员" displayName="人员" ref="C1:C2"><tableColumns count="1"><tableColumn id="1" name="姓名"/></tableColumns></table>',
      "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    ],
  },
});

interface Opened {
  readonly book: Book;
  readonly sheet: BookSheet;
  readonly other: BookSheet;
  /** Runs a command of the grid as its menus do. */
  readonly does: (command: string, params: object) => Promise<void>;
}
const open: Book[] = [];
afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

async function opened(bytes = ledger): Promise<Opened> {
  const book = await openBook(bytes);
  open.push(book);
  await book.settle();
  const [sheet, other] = book.sheets;
  if (!sheet || !other || !(book instanceof GridBook)) throw new Error("not what was opened");
  const { engine } = book;
  // Undo is the focused workbook's.
  engine.injector.get(IUniverInstanceService).focusUnit(engine.workbook.getUnitId());
  const does = async (command: string, params: object): Promise<void> => {
    const unitId = engine.workbook.getUnitId();
    const done = await engine.commands.executeCommand(command, { unitId, ...params });
    if (!done) throw new Error(`${command} was refused`);
    await book.settle();
  };
  return { book, sheet, other, does };
}

const range = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const area = (r: number, column: number, rows: number, columns: number) => ({
  row: r,
  column,
  rows,
  columns,
});
const UNDO = "univer.command.undo";

test("a dragged block takes its rules, validations and links, and names follow it", async () => {
  const { book, sheet, other, does } = await opened();
  const move = { fromRange: range(1, 0, 2, 0), toRange: range(10, 3, 11, 3) };
  await does("sheet.command.move-range", move);
  expect(sheet.cell(10, 3).value).toBe(2);
  const [left, gone] = sheet.conditionalFormats;
  expect(left).toMatchObject({ areas: [area(3, 0, 3, 1)], spec: { rule: { formula: "=$A4>3" } } });
  expect(gone).toMatchObject({
    areas: [area(10, 3, 2, 1)],
    spec: { rule: { formula: "=$D11>3" } },
  });
  expect(sheet.dataValidations.map((v) => v.areas)).toEqual([
    [area(3, 0, 1, 1)],
    [area(10, 3, 2, 1)],
  ]);
  expect([...sheet.hyperlinks.keys()]).toEqual(["10,3"]);
  expect(book.names.find((n) => n.name === "要件")?.formula).toBe("=台账!$D$11:$D$12");
  expect(sheet.cell(7, 4).formula).toBe("=NOSUCH(D11)");
  expect(other.cell(0, 0)).toMatchObject({ value: 2, formula: "=台账!D11" });
  expect(other.conditionalFormats[0]?.spec).toMatchObject({
    rule: { formula: "=台账!$D$11>次表!$A$1" },
  });
});

test("cells put in push their rules, validations, links and names down; taken out, all is as before", async () => {
  const { book, sheet, does } = await opened();
  await does("sheet.command.insert-range-move-down", { range: range(2, 0, 2, 0) });
  expect(sheet.conditionalFormats[0]).toMatchObject({
    areas: [area(1, 0, 6, 1)],
    spec: { rule: { formula: "=$A2>3" } },
  });
  expect(sheet.dataValidations[0]?.areas).toEqual([area(1, 0, 4, 1)]);
  expect(book.names.find((n) => n.name === "要件")?.formula).toBe("=台账!$A$2:$A$4");
  expect(sheet.cell(7, 3)).toMatchObject({ formula: "=SUM(A2:A5)", value: 9 });
  expect(sheet.cell(2, 1).value).toBe(30);
  await does("sheet.command.delete-range-move-up", { range: range(2, 0, 2, 0) });
  expect(sheet.conditionalFormats[0]?.areas).toEqual([area(1, 0, 5, 1)]);
  expect(changedParts(ledger, await book.save())).toEqual([]);
});

test("rows dragged below others take everything along, and undo brings it back", async () => {
  const { sheet, does } = await opened();
  const whole = (first: number) => ({ ...range(first, 0, first, 25), rangeType: 1 });
  const drag = { fromRange: whole(1), toRange: whole(4), range: whole(1) };
  await does("sheet.command.move-rows", drag);
  expect([1, 2, 3, 4].map((r) => sheet.cell(r, 0).value)).toEqual([3, 4, 2, 5]);
  expect([...sheet.hyperlinks.keys()]).toEqual(["3,0"]);
  expect(sheet.cell(7, 4).formula).toBe("=NOSUCH(A4)");
  await does(UNDO, {});
  expect([1, 2, 3].map((r) => sheet.cell(r, 0).value)).toEqual([2, 3, 4]);
  expect([...sheet.hyperlinks.keys()]).toEqual(["1,0"]);
  expect(sheet.cell(7, 4).formula).toBe("=NOSUCH(A2)");
});

test("a sheet renamed by its tab is renamed in formulas, rules, validations, names and links", async () => {
  const { book, sheet, other, does } = await opened();
  const name = (subUnitId: string, name: string) =>
    does("sheet.command.set-worksheet-name", { subUnitId, name });
  await name(sheet.id, "督办 台账");
  expect(other.cell(0, 0)).toMatchObject({ value: 2, formula: "='督办 台账'!A2" });
  expect(other.cell(1, 0)).toMatchObject({ value: 5, formula: "=NOSUCH('督办 台账'!A2)" });
  expect(other.conditionalFormats[0]?.spec).toMatchObject({
    rule: { formula: "='督办 台账'!$A$2>次表!$A$1" },
  });
  expect(book.names.find((n) => n.name === "要件")?.formula).toBe("='督办 台账'!$A$2:$A$3");
  expect(other.hyperlinks.get("0,0")).toEqual({ documentReference: "'督办 台账'!A2" });
  await name(sheet.id, "台账");
  await name(other.id, "名册");
  expect(sheet.dataValidations[0]?.rule).toMatchObject({ list: { source: "=名册!$A$1:$A$2" } });
  await name(other.id, "次表");
  expect(changedParts(ledger, await book.save())).toEqual([]);
});

const copies: [string, (opened: Opened) => Promise<BookSheet | undefined>][] = [
  [
    "by its tab",
    async ({ book, other, does }) => {
      await does("sheet.command.copy-sheet", { subUnitId: other.id });
      return book.sheets[2];
    },
  ],
  ["through Office.js", async ({ book, other }) => book.copySheet(other.id, "次表 (2)", 2)],
];
test.each(copies)(
  "a sheet copied %s has all its source has, about itself",
  async (_how, copyIn) => {
    const all = await opened();
    const copy = await copyIn(all);
    if (!copy) throw new Error("no copy");
    const { book, other } = all;
    const quoted = `'${copy.name}'`;
    expect(copy.cell(1, 2).formula).toBe(`=SUM(${quoted}!A1:A2)`);
    expect(copy.conditionalFormats).toHaveLength(1);
    expect(copy.conditionalFormats[0]?.spec).toMatchObject({
      rule: { formula: `=台账!$A$2>${quoted}!$A$1` },
    });
    expect(copy.conditionalFormats[0]?.id).not.toBe(other.conditionalFormats[0]?.id);
    expect(copy.hyperlinks.get("0,0")).toEqual({ documentReference: "台账!A2" });
    expect(copy.tables.map((t) => [t.name, t.area])).toEqual([["人员2", area(0, 2, 2, 1)]]);
    expect(copy.pageLayout).toMatchObject({ printArea: "A1:C2" });
    const again = await opened(await book.save());
    const saved = again.book.sheets[2];
    expect(saved?.tables.map((t) => t.name)).toEqual(["人员2"]);
    expect(saved?.pageLayout).toMatchObject({ printArea: "A1:C2" });
    expect(again.book.sheets[1]?.tables.map((t) => t.name)).toEqual(["人员"]);
  }
);
