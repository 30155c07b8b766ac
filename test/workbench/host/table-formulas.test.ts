/** Formulas that name a table and its columns, and rows that are added to it. */
import { onRealBook, type OnRealBook } from "./real-book";

let on: OnRealBook;
beforeEach(async () => {
  on = await onRealBook();
});
afterEach(() => on.close());

const formulaAndValue = (address: string) =>
  on.run(async (context, sheet) => {
    const range = sheet.getRange(address).load("formulas, values");
    await context.sync();
    return [range.formulas[0]?.[0], range.values[0]?.[0]];
  });

const fill = () =>
  on.run((_, sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Days", "Per Day"],
      [2, 10],
      [3, 20],
    ];
    sheet.tables.add("A1:B3", true).name = "Plan";
  });

test("the row's own cells are named with @, in whatever case, and shown as the table has them", async () => {
  await fill();
  await on.run((_, sheet) => {
    const formula = "=[@DAYS]*[@[per day]]";
    sheet.tables.getItem("Plan").columns.add(undefined, [["Total"], [formula], [formula]]);
  });
  expect(await formulaAndValue("C2")).toEqual(["=[@Days]*[@[Per Day]]", 20]);
  expect(await formulaAndValue("C3")).toEqual(["=[@Days]*[@[Per Day]]", 60]);
});

test("outside the table its name is needed; text in quotes is no name", async () => {
  await fill();
  await on.run((_, sheet) => {
    sheet.getRange("E1").formulas = [["=SUM(plan[days])"]];
    sheet.getRange("E2").formulas = [['="plan[days]"&COUNTA(Plan[#Headers])']];
  });
  expect(await formulaAndValue("E1")).toEqual(["=SUM(Plan[Days])", 5]);
  expect(await formulaAndValue("E2")).toEqual([
    '="plan[days]"&COUNTA(Plan[#Headers])',
    "plan[days]2",
  ]);
});

test("formulas follow a table and a column that are called otherwise", async () => {
  await fill();
  await on.run((_, sheet) => {
    sheet.getRange("E1").formulas = [["=SUM(Plan[Days])"]];
    sheet.getRange("E2").formulas = [["=SUM(Plan[[#Data],[Per Day]])"]];
  });
  await on.run((_, sheet) => {
    sheet.getRange("A1").values = [["天数"]];
    const table = sheet.tables.getItem("Plan");
    table.columns.getItemAt(1).name = "每天";
    table.name = "计划";
  });
  expect(await formulaAndValue("E1")).toEqual(["=SUM(计划[天数])", 5]);
  expect(await formulaAndValue("E2")).toEqual(["=SUM(计划[[#Data],[每天]])", 30]);
});

test("blank rows added to a table of headers only are all there, and the totals stay below", async () => {
  const blank = [null, null] as unknown as string[];
  await on.run((_, sheet) => {
    const table = sheet.tables.add("A1:B1", true);
    table.name = "Plan";
    table.showTotals = true;
    table.getHeaderRowRange().values = [["Item", "Count"]];
    table.rows.add(undefined, [blank, blank, blank]);
  });
  await on.run(async (context, sheet) => {
    const table = sheet.tables.getItem("Plan");
    const body = table.getDataBodyRange().load("address");
    const total = table.getTotalRowRange().load("address");
    await context.sync();
    expect([body.address, total.address]).toEqual(["台账!A2:B4", "台账!A5:B5"]);
    body.values = [
      ["甲", 1],
      ["乙", 2],
      ["丙", 4],
    ];
  });
  expect(await formulaAndValue("B5")).toEqual(["=SUBTOTAL(109,[Count])", 7]);
});
