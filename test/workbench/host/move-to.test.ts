/** `moveTo`: cells go with their look, and what refers to them goes along. */
import { onRealBook, type OnRealBook } from "./real-book";

let on: OnRealBook;
beforeEach(async () => {
  on = await onRealBook();
  await on.run((context, sheet) => {
    context.workbook.worksheets.add("汇总");
    sheet.getRange("A1:C1").values = [[3, 5, "=SUM(A1:B1)"]];
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    sheet.getRange("A3:A4").formulas = [["=A1+C1"], ["=SUM(A1:D1)"]];
    sheet.getRange("F9").values = [["旧"]];
    sheet.getRange("A5").formulas = [["=F9"]];
  });
});
afterEach(() => on.close());

const formulas = (sheet: string, address: string) =>
  on.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas, values");
    await context.sync();
    return [range.formulas.flat(), range.values.flat()];
  });

test("on the same sheet", async () => {
  await on.run((_, sheet) => sheet.getRange("A1:C1").moveTo("F9"));
  expect(await formulas("台账", "A1:C1")).toEqual([
    ["", "", ""],
    ["", "", ""],
  ]);
  expect(await formulas("台账", "F9:H9")).toEqual([
    [3, 5, "=SUM(F9:G9)"],
    [3, 5, 8],
  ]);
  // A reference to more than what moved stays; what stood at the destination is lost.
  expect((await formulas("台账", "A3:A5"))[0]).toEqual(["=F9+H9", "=SUM(A1:D1)", "=#REF!"]);
  const fill = await on.run(async (context, sheet) => {
    const [from, to] = ["A1", "F9"].map((a) => sheet.getRange(a).format.fill.load("color"));
    await context.sync();
    return [from?.color, to?.color];
  });
  expect(fill).toEqual(["#FFFFFF", "#FFFF00"]);
});

test("to another sheet", async () => {
  await on.run((context) => {
    context.workbook.worksheets.getItem("汇总").getRange("A9").formulas = [["=台账!B1*2"]];
  });
  await on.run((context, sheet) =>
    sheet.getRange("B1:C1").moveTo(context.workbook.worksheets.getItem("汇总").getRange("B2"))
  );
  expect(await formulas("汇总", "B2:C2")).toEqual([
    [5, "=SUM(台账!A1:B1)"],
    [5, 3],
  ]);
  expect((await formulas("台账", "A3"))[0]).toEqual(["=A1+汇总!C2"]);
  expect(await formulas("汇总", "A9")).toEqual([["=汇总!B2*2"], [10]]);
});
