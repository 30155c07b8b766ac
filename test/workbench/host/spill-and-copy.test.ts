/** Results that fill more than one cell, copies that turn, and links. */
import { onRealBook, type OnRealBook } from "./real-book";

let on: OnRealBook;
beforeEach(async () => {
  on = await onRealBook();
});
afterEach(() => on.close());

test("what spills is read where it shows, with where it comes from and how far it reaches", async () => {
  await on.run((_, sheet) => {
    sheet.getRange("A1:C1").values = [["甲", "乙", "丙"]];
    sheet.getRange("E2").formulas = [["=A1:C1"]];
  });
  await on.run(async (context, sheet) => {
    const shown = sheet.getRange("E2:G2").load("values");
    const reach = sheet.getRange("E2").getSpillingToRange().load("address");
    const from = sheet.getRange("G2").getSpillParent().load("address");
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    const inside = sheet.getRange("F2").getSpillingToRangeOrNullObject();
    const used = sheet.getUsedRange().load("address");
    await context.sync();
    expect(shown.values).toEqual([["甲", "乙", "丙"]]);
    expect([reach.address, from.address]).toEqual(["台账!E2:G2", "台账!E2"]);
    expect([none.isNullObject, inside.isNullObject]).toEqual([true, true]);
    expect(used.address).toBe("台账!A1:G2");
  });
});

test("a row copied as a column keeps the distances of its formulas, across instead of down", async () => {
  await on.run(async (context, sheet) => {
    sheet.getRange("A1:D1").values = [[3, 5, "=SUM(A1:B1)", "=$A$1*2"]];
    sheet.getRange("F4").copyFrom("A1:D1", "All", false, true);
    const copied = sheet.getRange("F4:F7").load("formulas, values");
    await context.sync();
    expect(copied.formulas).toEqual([[3], [5], ["=SUM(F4:F5)"], ["=$A$1*2"]]);
    expect(copied.values).toEqual([[3], [5], [8], [6]]);
  });
});

test("a link looks like one; clearing the link leaves the look", async () => {
  const look = () =>
    on.run(async (context, sheet) => {
      const cell = sheet.getRange("B2").load("hyperlink, format/font/underline, format/font/color");
      await context.sync();
      return [
        cell.hyperlink?.documentReference,
        cell.format.font.underline,
        cell.format.font.color,
      ];
    });
  await on.run((_, sheet) => {
    sheet.getRange("B2").hyperlink = { documentReference: "台账!A1", textToDisplay: "回首行" };
  });
  expect(await look()).toEqual(["台账!A1", "Single", "#0563C1"]);
  await on.run((_, sheet) => sheet.getRange("B2").clear("Hyperlinks"));
  expect(await look()).toEqual([undefined, "Single", "#0563C1"]);
});
