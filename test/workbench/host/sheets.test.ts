/** Sheets: which one is in front, what they are called, what a copy has. */
import { onRealBook, type OnRealBook } from "./real-book";

let on: OnRealBook;
beforeEach(async () => {
  on = await onRealBook();
});
afterEach(() => on.close());

const active = (): string | undefined =>
  on.book.sheets.find((s) => s.id === on.book.activeSheetId)?.name;

/** Univer does some things a moment later. */
const settled = () => on.book.settle();

test("an added sheet stays behind until it is activated, a hidden one that is shown again too", async () => {
  await on.run((context) => void context.workbook.worksheets.add("名单"));
  await settled();
  expect(active()).toBe("台账");
  await on.run((context) => {
    context.workbook.worksheets.getItem("名单").visibility = "Hidden";
  });
  await on.run((context) => {
    context.workbook.worksheets.getItem("名单").visibility = "Visible";
  });
  await settled();
  expect(active()).toBe("台账");
  await on.run((context) => context.workbook.worksheets.getItem("名单").activate());
  expect(active()).toBe("名单");
});

test.each([
  ["一", "二"],
  ["二", "三"],
  ["三", "二"],
])("when %s is deleted in front, %s comes to the front", async (gone, next) => {
  await on.run((context) => {
    for (const name of ["一", "二", "三"]) context.workbook.worksheets.add(name);
    context.workbook.worksheets.getItem(gone).activate();
  });
  await on.run((context) => context.workbook.worksheets.getItem(gone).delete());
  await settled();
  expect(active()).toBe(next);
});

test("copies are numbered on, each with the table under a name of its own", async () => {
  await on.run((_, sheet) => {
    sheet.getRange("A1:B2").values = [
      ["事项", "件数"],
      ["材料", 3],
    ];
    sheet.tables.add("A1:B2", true).name = "清单";
    sheet.getRange("D1").formulas = [["=SUM(清单[件数])"]];
  });
  const copy = (name: string) =>
    on.run(async (context) => {
      const made = context.workbook.worksheets.getItem(name).copy("End").load("name");
      const tables = made.tables.load("items/name");
      const sum = made.getRange("D1").load("formulas, values");
      await context.sync();
      return [made.name, tables.items[0]?.name, sum.formulas[0]?.[0], sum.values[0]?.[0]];
    });
  expect(await copy("台账")).toEqual(["台账 (2)", "清单2", "=SUM(清单2[件数])", 3]);
  expect(await copy("台账 (2)")).toEqual(["台账 (3)", "清单3", "=SUM(清单3[件数])", 3]);
});

test("a collection may be loaded with a word that nothing is called; a member that is not stated is refused", async () => {
  await on.run(async (context) => {
    const sheets = context.workbook.worksheets.load("nothingOfTheKind");
    await context.sync();
    expect(sheets.items).toHaveLength(1);
  });
  await expect(
    on.run(async (context) => {
      context.workbook.worksheets.load("items/tabId");
      await context.sync();
    })
  ).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Worksheet.tabId" } });
});
