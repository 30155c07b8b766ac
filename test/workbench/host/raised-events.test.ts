/** Events over the real book: each with the arguments Excel gives it, none registered in silence. */
import { onRealBook, soon, type OnRealBook } from "./real-book";

let on: OnRealBook;
let heard: string[];
beforeEach(async () => {
  heard = [];
  on = await onRealBook();
  await on.run((_, sheet) => {
    sheet.getRange("A1:D4").values = [
      ["科室", "一季", "二季", "三季"],
      ["甲科", 5, 9, 1],
      ["乙科", 2, 3, 4],
      ["丙科", 7, 8, 6],
    ];
  });
});
afterEach(() => on.close());

const hear = async (text: string): Promise<void> => void heard.push(text);

test("sorted rows and columns are told by those that moved", async () => {
  await on.run((_, sheet) => {
    sheet.onRowSorted.add((e) => hear(`rows ${e.address}`));
    sheet.onColumnSorted.add((e) => hear(`columns ${e.address}`));
  });
  const sort = (key: number, orientation: "Rows" | "Columns") =>
    on.run((_, sheet) => sheet.getRange("A1:D4").sort.apply([{ key }], false, true, orientation));
  await sort(1, "Rows");
  await sort(2, "Columns");
  await soon();
  expect(heard).toEqual(["rows A2:D3", "columns B1:D4"]);
  await on.run(async (context, sheet) => {
    const range = sheet.getRange("A1:D4").load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["科室", "三季", "一季", "二季"],
      ["乙科", 4, 2, 3],
      ["甲科", 1, 5, 9],
      ["丙科", 6, 7, 8],
    ]);
  });
});

test("protection, tables and computed cells", async () => {
  await on.run((context, sheet) => {
    sheet.onProtectionChanged.add((e) => hear(`protected ${e.isProtected}`));
    sheet.onCalculated.add((e) => hear(`computed ${e.address}`));
    context.workbook.tables.onAdded.add((e) => hear(`table ${e.tableId} added`));
    context.workbook.tables.onDeleted.add((e) => hear(`${e.tableName} deleted`));
  });
  await on.run((_, sheet) => void (sheet.tables.add("A1:D4", true).name = "季度"));
  await on.run((context) => context.workbook.tables.getItem("季度").convertToRange());
  await on.run((_, sheet) => void (sheet.getRange("F1:F2").formulas = [["=B2+1"], ["=B3+1"]]));
  await on.run((_, sheet) => sheet.protection.protect());
  await on.run((_, sheet) => sheet.protection.unprotect());
  await soon();
  expect(heard).toEqual([
    "table 1 added",
    "季度 deleted",
    "computed F1:F2",
    "protected true",
    "protected false",
  ]);
});

test("inserted cells say which way the others went", async () => {
  await on.run((_, sheet) => {
    sheet.onChanged.add((e) =>
      hear(
        `${e.changeType} ${e.address} ${e.changeDirectionState.insertShiftDirection ?? ""}${e.changeDirectionState.deleteShiftDirection ?? ""}`
      )
    );
  });
  await on.run((_, sheet) => {
    sheet.getRange("F1:F2").insert("Right");
    sheet.getRange("F1:F2").insert("Down");
    sheet.getRange("F1:F2").delete("Left");
  });
  await soon();
  expect(heard).toEqual([
    "CellInserted F1:F2 Right",
    "CellInserted F1:F2 Down",
    "CellDeleted F1:F2 Left",
  ]);
});

test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
  ["Worksheet.onFormulaChanged", (sheet) => sheet.onFormulaChanged.add(() => hear("never"))],
  ["Worksheet.onSingleClicked", (sheet) => sheet.onSingleClicked.add(() => hear("never"))],
])("%s is refused by its name", async (member, register) => {
  await expect(on.run((_, sheet) => void register(sheet))).rejects.toMatchObject({
    code: "ApiNotFound",
    debugInfo: { errorLocation: member },
  });
});
