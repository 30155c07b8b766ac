/** What the members do, told as a user of Office.js would try them. */
import { openInNode, type NodeRuntime } from "../../../src/workbench/node/open-in-node";
import { MemoryBook } from "./memory-book";

let book: MemoryBook;
let runtime: NodeRuntime;
beforeEach(() => {
  book = new MemoryBook("台账");
  runtime = openInNode(book);
});
afterEach(() => runtime.close());

const run = <T>(
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>
): Promise<T> =>
  runtime.Excel.run((context) => work(context, context.workbook.worksheets.getItem("台账")));

test.each<readonly [string, unknown, string]>([
  ["5", 5, "General"],
  ["1,200", 1200, "#,##0"],
  ["12.5%", 0.125, "0.00%"],
  ["3/5/2026", 46086, "m/d/yyyy"],
  ["2026-03-05", 46086, "m/d/yyyy"],
  ["13/5/2026", "13/5/2026", "General"],
  ["8:30", 8.5 / 24, "h:mm"],
  ["true", true, "General"],
  ["2026年3月5日", "2026年3月5日", "General"],
  ["1号楼", "1号楼", "General"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["3/1/1900", 61, "m/d/yyyy"],
])("%s typed into a cell", async (typed, value, format) => {
  await run(async (context, sheet) => {
    const range = sheet.getRange("A1");
    range.values = [[typed]];
    range.load("values, numberFormat");
    await context.sync();
    expect(range.values).toEqual([[value]]);
    expect(range.numberFormat).toEqual([[format]]);
  });
});

test("null leaves a cell alone, one value goes everywhere, text format keeps text", async () => {
  await run(async (context, sheet) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["甲", "乙"],
      ["丙", "丁"],
    ];
    range.values = [
      [null, "新"],
      ["", null],
    ];
    sheet.getRange("D1:D3").values = "同" as unknown as string[][];
    sheet.getRange("E1").numberFormat = [["@"]];
    sheet.getRange("E1").values = [["007"]];
    range.load("values");
    const others = sheet.getRange("D1:E3").load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["甲", "新"],
      ["", "丁"],
    ]);
    expect(others.values).toEqual([
      ["同", "007"],
      ["同", ""],
      ["同", ""],
    ]);
  });
});

test("a held range moves when rows are inserted above it, in every runtime", async () => {
  const other = openInNode(runtime.host);
  await run(async (context, sheet) => {
    const held = sheet.getRange("B5:C6");
    await context.sync();
    await other.Excel.run(async (c) => {
      c.workbook.worksheets.getItem("台账").getRange("2:3").insert("Down");
      await c.sync();
    });
    held.load("address");
    await context.sync();
    expect(held.address).toBe("台账!B7:C8");
  });
  other.close();
});

test("what hangs on a null object is null, and acting on it does nothing", async () => {
  await run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = missing.getRange("A1");
    missing.delete();
    range.load("values");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

test("mixed formats answer null, equal ones their value", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1:B1").format.fill.color = "yellow";
    const range = sheet.getRange("A1:B1").load("format/font/bold, format/fill/color");
    await context.sync();
    expect(range.format.font.bold).toBeNull();
    expect(range.format.fill.color).toBe("#FFFF00");
  });
});

test("a new conditional format comes first; priorities stay contiguous and count from the back", async () => {
  await run(async (context, sheet) => {
    const range = sheet.getRange("A1:A9");
    const first = range.conditionalFormats.add("Custom");
    first.custom.rule.formula = '=AND(N("kwt:1")=0,$A1="")';
    const second = range.conditionalFormats.add("CellValue");
    second.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    first.load("priority");
    second.load("priority");
    await context.sync();
    expect([first.priority, second.priority]).toEqual([1, 0]);
    second.priority = -1;
    const all = range.conditionalFormats.load("items/type, items/priority, items/id");
    await context.sync();
    expect(all.items.map((f) => `${f.priority} ${f.type}`)).toEqual(["0 Custom", "1 CellValue"]);
    const [custom] = all.items;
    const rule = custom?.customOrNullObject.rule.load("formula");
    const wrong = custom?.cellValueOrNullObject.load("rule");
    await context.sync();
    expect(rule?.formula).toContain("kwt:1");
    expect(wrong?.isNullObject).toBe(true);
    sheet.getRange("A4:A5").conditionalFormats.clearAll();
    const left = custom?.getRanges().load("address");
    await context.sync();
    expect(left?.address).toBe("台账!A1:A3,台账!A6:A9");
  });
});

test("a table made of its header takes its first rows without a gap, filters and sorts", async () => {
  await run(async (context, sheet) => {
    const table = sheet.tables.add("A1:C1", true);
    table.name = "任务表";
    table.getHeaderRowRange().values = [["事项", "件数", "2026"]];
    table.rows.add(undefined, [
      ["会务", 3, 1],
      ["值班", 1, 2],
      ["督办", 2, 3],
    ]);
    table.sort.apply([{ key: 1, ascending: true }]);
    table.columns.getItem("件数").filter.applyCustomFilter(">1");
    const body = table.getDataBodyRange().load("values, address");
    const head = table.getHeaderRowRange().load("values");
    const visible = body.getVisibleView().load("values");
    await context.sync();
    expect(body.address).toBe("台账!A2:C4");
    expect(head.values).toEqual([["事项", "件数", "2026"]]);
    expect(body.values.map((row) => row[0])).toEqual(["值班", "督办", "会务"]);
    expect(visible.values.map((row) => row[0])).toEqual(["督办", "会务"]);
  });
});

test("copied formulas point along, whole columns answer no values", async () => {
  await run(async (context, sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, "=A1*2"],
      [2, ""],
    ];
    sheet.getRange("B2").copyFrom("B1");
    const copied = sheet.getRange("B2").load("formulas, formulasR1C1, values");
    const column = sheet.getRange("A:A").load("values, address, cellCount");
    await context.sync();
    expect(copied.formulas).toEqual([["=A2*2"]]);
    expect(copied.formulasR1C1).toEqual([["=RC[-1]*2"]]);
    expect(copied.values).toEqual([[4]]);
    expect([column.values, column.address, column.cellCount]).toEqual([null, "台账!A:A", 1048576]);
  });
});

test("memory in a custom XML part is found by its namespace", async () => {
  await run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<m xmlns="urn:kewutong:memory"><v>1</v></m>');
    const only = parts.getByNamespace("urn:kewutong:memory").getOnlyItemOrNullObject();
    const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    const xml = only.getXml();
    only.load("namespaceUri");
    none.load("id");
    await context.sync();
    expect(xml.value).toContain("<v>1</v>");
    expect(only.namespaceUri).toBe("urn:kewutong:memory");
    expect(none.isNullObject).toBe(true);
    only.delete();
    const count = parts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
