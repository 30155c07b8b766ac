/** What surrounds the cells: written through the book, saved, read back, and put back to the same file part by part. */
import { openBook } from "../../../src/workbench/book";
import type { Book, BookSheet, BookTable } from "../../../src/workbench/book/book";
import { converted, describeWithLibreOffice } from "../../libreoffice/libreoffice";
import { buildXlsx, changedParts, checkedParts, partText } from "../../xlsx/package-builder";
import { worksheetOrder } from "../../../src/workbook/xlsx/schema-order";
import { parseXml } from "../../../src/workbook/xlsx";

const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const cells =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>事项</t></is></c><c r="B1" t="inlineStr"><is><t>件数</t></is></c><c r="C1" t="inlineStr"><is><t>时限</t></is></c></row>' +
  [2, 3, 4]
    .map(
      (r) =>
        `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>事项${r}</t></is></c><c r="B${r}"><v>${r}</v></c><c r="C${r}"><v>4634${r}</v></c></row>`
    )
    .join("") +
  "</sheetData>";

/** One sheet with nothing around its cells, and a second one. */
const bare = buildXlsx({
  before: '<bookViews><workbookView xWindow="0"/></bookViews>',
  sheets: [
    { name: "台 账", xml: cells },
    { name: "次表", xml: "<sheetData/>" },
  ],
});

/** Everything is there already, written as Excel writes it. */
const full = buildXlsx({
  before: '<bookViews><workbookView xWindow="0" activeTab="0"/></bookViews>',
  sheets: [
    {
      name: "台 账",
      xml:
        '<sheetPr codeName="S1" filterMode="1"><tabColor rgb="FF00B050"/><outlinePr summaryBelow="0"/><pageSetUpPr autoPageBreaks="0" fitToPage="1"/></sheetPr>' +
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="2" width="20.625" customWidth="1"/><col min="3" max="16384" width="9" style="1"/></cols>' +
        cells.replace('<row r="1">', '<row r="1" ht="27.75" customHeight="1">') +
        '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/>' +
        '<autoFilter ref="A1:C4"><filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="2"/></customFilters></filterColumn><filterColumn colId="2"><filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters></filterColumn></autoFilter>' +
        '<dataValidations count="1"><dataValidation type="whole" errorStyle="warning" operator="greaterThan" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="件数" error="应为正数" promptTitle="填写" prompt="第一行_x000a_第二行" sqref="B2:B4"><formula1>0</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A2" r:id="rId1" tooltip="网站"/><hyperlink ref="A3" location="次表!A1" display="事项3"/></hyperlinks>' +
        '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="8" orientation="landscape" pageOrder="overThenDown" fitToHeight="0"/><headerFooter differentFirst="1"><oddHeader>&amp;L秘书科&amp;R&amp;D</oddHeader><oddFooter>&amp;C— &amp;P —</oddFooter><firstFooter>&amp;C首页</firstFooter></headerFooter>',
      relations: { rId1: ["hyperlink", 'https://example.cn/a?b=1&amp;c=2" TargetMode="External'] },
    },
    {
      name: "次表",
      xml:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>职务</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲一</t></is></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>乙二</t></is></c><c r="B3"><v>3</v></c></row></sheetData>' +
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      relations: { rId1: ["table", "/xl/tables/table1.xml"] },
    },
  ],
  after:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'台 账\'!$A$1:$C$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'台 账\'!$A$1:$C$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'台 账\'!$A:$A,\'台 账\'!$1:$1</definedName><definedName name="件数" comment="合计用">\'台 账\'!$B$2:$B$4</definedName></definedNames>',
  more: {
    "xl/tables/table1.xml": [
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="人员表" displayName="人员表" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"><filterColumn colId="1"><top10 val="5"/></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="姓名" dataDxfId="0"/><tableColumn id="4" name="职务" totalsRowFunction="count"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
      `${SHEETML}.table+xml`,
    ],
  },
});

const open: Book[] = [];
async function opened(bytes: Uint8Array): Promise<Book> {
  const book = await openBook(bytes);
  open.push(book);
  await book.settle();
  return book;
}
afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});

function sheetAt(book: Book, index: number): BookSheet {
  const sheet = book.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

const table = (area: BookTable["area"]): BookTable => ({
  id: "fresh",
  name: "任务表",
  area,
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: true,
  highlightLastColumn: false,
  filters: new Map([[1, { filterOn: "Values", values: ["2", "3"] }]]),
  sortFields: [],
});
const area = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});
const withoutId = (one: BookTable | undefined) => one && { ...one, id: "" };

interface Case {
  /** What the case reads, now and when opened again. */
  readonly read: (sheet: BookSheet, book: Book) => unknown;
  /** Changes something and answers how to put it back. */
  readonly change: (sheet: BookSheet, book: Book) => () => void;
  /** What is read when opened again, where it is said in another way than it was written. */
  readonly told?: unknown;
}

function property<K extends keyof BookSheet>(key: K, value: BookSheet[K]): Case {
  return {
    read: (sheet) => sheet[key],
    change: (sheet) => {
      const before = sheet[key];
      sheet[key] = value;
      return () => {
        sheet[key] = before;
      };
    },
  };
}

function layout(change: Record<string, unknown>): Case {
  return {
    read: (sheet) => sheet.pageLayout,
    change: (sheet) => {
      const before = sheet.pageLayout;
      sheet.pageLayout = { ...before, ...change };
      return () => {
        sheet.pageLayout = before;
      };
    },
  };
}

function validation(rule: Record<string, unknown>, told = rule): Case {
  return {
    read: (sheet) => sheet.dataValidations.find((v) => v.areas[0]?.column === 2)?.rule,
    change: (sheet) => {
      const before = sheet.dataValidations;
      const areas = [area(1, 2, 3, 1), area(7, 0, 1, 1)];
      sheet.dataValidations = [...before, { areas, rule, xml: null }];
      return () => {
        sheet.dataValidations = before;
      };
    },
    told,
  };
}

function protection(options: Record<string, unknown>): Case {
  return {
    read: (sheet) => [sheet.protection.protected, sheet.protection.options],
    change: (sheet) => {
      const before = { ...sheet.protection };
      sheet.protection.protected = true;
      sheet.protection.options = { ...allowNothing, ...options };
      return () => {
        sheet.protection.protected = before.protected;
        sheet.protection.options = before.options;
      };
    },
  };
}
const allowNothing = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const filter = (criteria: Record<string, unknown>): Case =>
  property("autoFilter", { area: area(0, 0, 3, 3), criteria: new Map([[1, criteria]]) });

const timed = {
  prompt: { showPrompt: true, title: "时限", message: "按年-月-日\n填写" },
  errorAlert: { showAlert: true, style: "Information", title: "请核", message: "日期不对" },
  ignoreBlanks: false,
};

const cases: Readonly<Record<string, Case>> = {
  "a filter by values": filter({ filterOn: "Values", values: ["2", "<甲>", ""] }),
  "a filter by comparison": filter({
    filterOn: "Custom",
    criterion1: ">=2",
    criterion2: "<>3",
    operator: "And",
  }),
  "a filter of the top items": filter({ filterOn: "TopPercent", criterion1: "20" }),
  "a filter below the average": filter({ filterOn: "Dynamic", dynamicCriteria: "BelowAverage" }),
  "protection that allows sorting": protection({ allowSort: true, allowAutoFilter: true }),
  "protection of locked cells only": protection({
    allowEditObjects: true,
    selectionMode: "Unlocked",
  }),
  "portrait on B5, fitted": layout({
    orientation: "Portrait",
    paperSize: "B5",
    zoom: { horizontalFitToPages: 2, verticalFitToPages: 3 },
  }),
  "a scale": layout({ zoom: { scale: 85 } }),
  // A page without margins does not exist: what nobody set is what Excel takes.
  margins: {
    ...layout({ leftMargin: 36.72, topMargin: 104.76, footerMargin: 14.4 }),
    read: ({ pageLayout: { leftMargin, topMargin, footerMargin } }) => [
      leftMargin,
      topMargin,
      footerMargin,
    ],
  },
  "print switches": layout({
    centerVertically: true,
    printGridlines: true,
    blackAndWhite: true,
    printOrder: "DownThenOver",
    printErrors: "Dash",
    printComments: "EndSheet",
    firstPageNumber: 3,
  }),
  "header and footer": layout({
    headersFooters: { leftHeader: "科务通 && <内部>", centerFooter: "第 &P 页", rightFooter: "&D" },
  }),
  "print area and titles": layout({ printArea: "A1:B4,C2:C3", printTitleRows: "1:2" }),
  "a list of words": validation({ list: { inCellDropDown: true, source: "办结,在办" } }),
  "a list from cells": validation({ list: { inCellDropDown: false, source: "=次表!$A$1:$A$3" } }),
  "a date rule with its words": validation(
    { date: { formula1: "2026-11-20", formula2: "=TODAY()+30", operator: "Between" }, ...timed },
    { date: { formula1: 46346, formula2: "=TODAY()+30", operator: "Between" }, ...timed }
  ),
  "a number rule": validation({
    wholeNumber: { formula1: 1, formula2: 10, operator: "NotBetween" },
  }),
  "a rule by formula": validation({ custom: { formula: '=AND(C2>0,$A2<>"")' } }),
  "links outside and inside": {
    read: ({ hyperlinks }) => [...hyperlinks].sort(([a], [b]) => (a < b ? -1 : 1)),
    change: ({ hyperlinks }) => {
      const before = [...hyperlinks];
      hyperlinks.delete("1,0");
      hyperlinks.set("2,1", { address: "https://example.cn/?x=1&y=2", screenTip: "打开" });
      hyperlinks.set("3,2", { documentReference: "次表!A1", textToDisplay: "去" });
      return () => {
        hyperlinks.clear();
        for (const [key, link] of before) hyperlinks.set(key, link);
      };
    },
  },
  "a name for the book and one for a sheet": {
    read: (_sheet, book) =>
      book.names
        .map((n) => ({ ...n, scope: book.sheets.findIndex((s) => s.id === n.scope) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    change: (sheet, book) => {
      const before = book.names;
      const formula = "='台 账'!$C$2:$C$4";
      book.names = [
        ...before.filter((n) => n.name !== "件数"),
        { name: "科室", formula: '="秘书科"', scope: null, visible: true, comment: "本<科>" },
        { name: "时限列", formula, scope: sheet.id, visible: false, comment: "" },
      ];
      return () => {
        book.names = before;
      };
    },
  },
  "column widths": {
    read: (sheet) => [0, 1, 2, 3, 4].map((column) => Math.round(sheet.columnWidth(column))),
    change: (sheet) => {
      const before = [1, 2].map((column) => sheet.columnWidth(column));
      sheet.setColumnWidth(1, 2, 120);
      return () => before.forEach((width, i) => sheet.setColumnWidth(1 + i, 1, width));
    },
  },
  "row heights": {
    read: (sheet) => [0, 1, 2, 8].map((row) => sheet.rowHeight(row)),
    change: (sheet) => {
      const before = [0, 1, 8].map((row): [number, number] => [row, sheet.rowHeight(row)]);
      sheet.setRowHeight(0, 2, 40.5);
      sheet.setRowHeight(8, 1, 30);
      return () => before.forEach(([row, height]) => sheet.setRowHeight(row, 1, height));
    },
  },
  "hidden lines": {
    read: (sheet) => [sheet.isRowHidden(2), sheet.isRowHidden(20), sheet.isColumnHidden(1)],
    change: (sheet) => {
      const hide = (hidden: boolean): void => {
        sheet.setRowsHidden(2, 1, hidden);
        sheet.setRowsHidden(20, 1, hidden);
        sheet.setColumnsHidden(1, 1, hidden);
      };
      hide(true);
      return () => hide(false);
    },
  },
  "two frozen rows": property("freeze", { rows: 2, columns: 0 }),
  "three frozen columns": property("freeze", { rows: 0, columns: 3 }),
  "a tab colour": property("tabColor", "#C00000"),
  "gridlines and headings": {
    read: (sheet) => [sheet.showGridlines, sheet.showHeadings],
    change: (sheet) => {
      const toggle = (): void => {
        sheet.showGridlines = !sheet.showGridlines;
        sheet.showHeadings = !sheet.showHeadings;
      };
      toggle();
      return toggle;
    },
  },
  "a hidden sheet": property("visibility", "VeryHidden"),
  "a new table": {
    read: (_, book) => withoutId(sheetAt(book, 1).tables.find((t) => t.name === "任务表")),
    change: (_, book) => {
      const sheet = sheetAt(book, 1);
      const before = sheet.tables;
      const cells = area(10, 3, 4, 2);
      sheet.write(area(10, 3, 1, 2), [[{ value: "事项" }, { value: "事项" }]]);
      sheet.tables = [...before, table(cells)];
      return () => {
        sheet.tables = before;
        sheet.clear(cells, "All");
      };
    },
  },
};

const onFull: Readonly<Record<string, Case>> = {
  "no filter": property("autoFilter", null),
  "no protection": protectionOff(),
  "no frozen panes": property("freeze", { rows: 0, columns: 0 }),
  "no tab colour": property("tabColor", ""),
  "no print set-up": {
    read: (sheet) => sheet.pageLayout,
    change: (sheet) => {
      const before = sheet.pageLayout;
      sheet.pageLayout = {};
      return () => {
        sheet.pageLayout = before;
      };
    },
    // A page without margins does not exist: these are what Excel takes.
    told: Object.fromEntries(
      Object.entries({
        left: 0.7,
        right: 0.7,
        top: 0.75,
        bottom: 0.75,
        header: 0.3,
        footer: 0.3,
      }).map(([side, inches]) => [`${side}Margin`, inches * 72])
    ),
  },
  "no links": property("hyperlinks", new Map()),
  "no validations": property("dataValidations", []),
  "a table that grew, was renamed, restyled and refiltered": {
    read: (_, book) => withoutId(sheetAt(book, 1).tables[0]),
    change: (_, book) => {
      const sheet = sheetAt(book, 1);
      const before = sheet.tables;
      const header = sheet.cell(0, 0).value;
      sheet.write(area(0, 0, 1, 3), [[{ value: "人员" }, undefined, { value: "岗位" }]]);
      sheet.tables = before.map((one) => ({
        ...one,
        name: "人员二",
        area: area(0, 0, 3, 3),
        style: "TableStyleDark1",
        showBandedColumns: true,
        filters: new Map([[0, { filterOn: "Custom", criterion1: "=*一" }]]),
      }));
      return () => {
        sheet.tables = before;
        sheet.clear(area(0, 2, 1, 1), "All");
        sheet.write(area(0, 0, 1, 1), [[{ value: String(header) }]]);
      };
    },
  },
  "a table with totals and without a filter": {
    read: (_, book) => withoutId(sheetAt(book, 1).tables[0]),
    change: (_, book) => {
      const sheet = sheetAt(book, 1);
      const before = sheet.tables;
      sheet.tables = before.map((one) => ({
        ...one,
        area: area(0, 0, 4, 2),
        showTotals: true,
        showFilterButton: false,
        filters: new Map(),
      }));
      return () => {
        sheet.tables = before;
      };
    },
  },
  "a deleted table": {
    read: (_, book) => sheetAt(book, 1).tables.length,
    change: (_, book) => {
      const sheet = sheetAt(book, 1);
      const before = sheet.tables;
      sheet.tables = [];
      return () => {
        sheet.tables = before;
      };
    },
  },
};

function protectionOff(): Case {
  return {
    read: (sheet) => sheet.protection,
    change: ({ protection: mine }) => {
      const before = { ...mine };
      Object.assign(mine, { protected: false, options: null, hasPassword: false });
      return () => Object.assign(mine, before);
    },
  };
}

const runs: [string, Uint8Array, Case][] = [
  ...Object.entries(cases).map(([name, one]): [string, Uint8Array, Case] => [
    `${name}, on a bare sheet`,
    bare,
    one,
  ]),
  ...Object.entries({ ...cases, ...onFull }).map(([name, one]): [string, Uint8Array, Case] => [
    `${name}, where all is set`,
    full,
    one,
  ]),
];

test.each(runs)("%s: saved, read back, put back", async (_name, bytes, { read, change, told }) => {
  const book = await opened(bytes);
  const sheet = sheetAt(book, 0);
  const restore = change(sheet, book);
  const saved = await book.save();
  expect(changedParts(bytes, saved)).not.toEqual([]);
  checkedParts(saved);
  for (const part of ["sheet1", "sheet2"])
    expectOrder(partText(saved, `xl/worksheets/${part}.xml`));
  const again = await opened(saved);
  const wanted = told ?? read(sheet, book);
  expect(plain(read(sheetAt(again, 0), again))).toEqual(plain(wanted));
  restore();
  expect(changedParts(bytes, await book.save())).toEqual([]);
});

/** Numbers to a hundredth, and what a rule holds of its file left out. */
function plain(value: unknown): unknown {
  const shown = JSON.stringify(value, (key, inner: unknown) => {
    if (key === "xml" || inner === undefined) return undefined;
    if (isMap(inner)) return [...inner];
    return typeof inner === "number" ? Math.round(inner * 100) / 100 : inner;
  });
  return shown === undefined ? undefined : JSON.parse(shown);
}

/** Also for a map of another realm than the test's. */
function isMap(value: unknown): value is Map<string, unknown> {
  return Object.prototype.toString.call(value) === "[object Map]";
}

/** Excel offers repair when a worksheet's children do not stand in the schema's order. */
function expectOrder(xml: string): void {
  const ranks = parseXml(xml).children.map((child) => worksheetOrder.indexOf(child.local));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
}

test("a table's columns are named as its header cells, each once, and keep what they had", async () => {
  const book = await opened(full);
  const sheet = sheetAt(book, 1);
  sheet.write(area(0, 0, 1, 1), [[{ value: "职务" }]]);
  const part = partText(await book.save(), "xl/tables/table1.xml");
  expect(part).toContain('<tableColumn id="1" name="职务" dataDxfId="0"/>');
  expect(part).toContain('<tableColumn id="4" name="职务2" totalsRowFunction="count"/>');
});

test("with its first sheet hidden the file opens on one that is shown", async () => {
  const book = await opened(full);
  sheetAt(book, 0).visibility = "Hidden";
  expect(partText(await book.save(), "xl/workbook.xml")).toContain('activeTab="1"');
});

test("a filter's hidden name says the filter's area, and goes with it", async () => {
  const book = await opened(bare);
  const sheet = sheetAt(book, 0);
  sheet.autoFilter = { area: area(0, 0, 4, 3), criteria: new Map() };
  const workbook = partText(await book.save(), "xl/workbook.xml");
  expect(workbook).toContain(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'台 账'!$A$1:$C$4</definedName>`
  );
  sheet.autoFilter = null;
  expect(changedParts(bare, await book.save())).toEqual([]);
});

test("a print area follows inserted rows and the sheet's name", async () => {
  const book = await opened(full);
  const sheet = sheetAt(book, 0);
  sheet.insert({ row: 1, column: 0, rows: 2, columns: 16384 }, "Down");
  sheet.name = "台账";
  expect(sheet.pageLayout).toMatchObject({ printArea: "A1:C5", printTitleRows: "1:1" });
  expect(partText(await book.save(), "xl/workbook.xml")).toContain(">台账!$A$1:$C$5<");
});

describeWithLibreOffice("LibreOffice", () => {
  test("opens a book with everything written, and keeps what it knows", async () => {
    const book = await opened(bare);
    const sheet = sheetAt(book, 0);
    const wanted = [
      "a filter by values",
      "protection that allows sorting",
      "portrait on B5, fitted",
      "header and footer",
      "print area and titles",
      "a date rule with its words",
      "links outside and inside",
      "a name for the book and one for a sheet",
      "a new table",
    ];
    for (const name of wanted) cases[name]?.change(sheet, book);
    // LibreOffice takes no tab colour on a protected sheet, and without a window writes no panes.
    sheetAt(book, 1).tabColor = "#C00000";
    const again = await opened(converted(await book.save(), "xlsx"));
    const first = sheetAt(again, 0);
    expect(first.cell(1, 0).value).toBe("事项2");
    expect(first.autoFilter?.area).toEqual(area(0, 0, 3, 3));
    expect(first.protection.protected).toBe(true);
    expect(first.pageLayout).toMatchObject({ orientation: "Portrait", printArea: "A1:B4,C2:C3" });
    expect(first.dataValidations[0]).toMatchObject({
      areas: expect.arrayContaining([area(7, 0, 1, 1)]),
      rule: { errorAlert: { message: "日期不对" } },
    });
    expect(first.hyperlinks.get("2,1")).toMatchObject({ address: "https://example.cn/?x=1&y=2" });
    expect(again.names.map((n) => n.name)).toEqual(expect.arrayContaining(["科室"]));
    expect(sheetAt(again, 1).tabColor).toBe("#C00000");
    expect(sheetAt(again, 1).tables[0]?.area).toEqual(area(10, 3, 4, 2));
  }, 120_000);
});
