import {
  openXlsx,
  readSheetModel,
  readWorkbook,
  setCells,
  shiftFormula,
} from "../../src/workbook/xlsx";
import { buildXlsx } from "./package-builder";

describe("a shared formula moved to another cell", () => {
  const cases: readonly (readonly [string, number, number, string])[] = [
    ["A1+$B$2*SUM(C1:C3)", 1, 0, "A2+$B$2*SUM(C2:C4)"],
    ["$A1+A$1", 2, 3, "$A3+D$1"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ["'A1 表'!B2+台账!B2", 1, 1, "'A1 表'!C3+台账!C3"],
    ["LOG10(A1)+ABC1X+_A1", 1, 0, "LOG10(A2)+ABC1X+_A1"],
    ["SUM(A:B)+SUM(2:3)+SUM($A:C)", 1, 1, "SUM(B:C)+SUM(3:4)+SUM($A:D)"],
    ["A1", -1, 0, "#REF!"],
    ["表1[数量]+A1", 0, 1, "表1[数量]+B1"],
    ["XFD1048576", 1, 0, "#REF!"],
  ];
  it.each(cases)("%s by %i rows and %i columns", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

it("overwriting the first cell of a shared formula leaves the others their own", () => {
  const xml =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="4">A1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="4"/><v>0</v></c></row><row r="3"><c r="B3" s="1"><f t="shared" si="4"></f><v>0</v></c></row></sheetData>';
  const opened = openXlsx(buildXlsx({ sheets: [{ name: "甲", xml }] }));
  if (!opened.ok) throw new Error(opened.problem.code);
  const { pack } = opened.value;
  const [entry] = readWorkbook(pack).sheets;
  if (!entry) throw new Error("no sheet");
  const text = setCells(readSheetModel(pack, entry), [
    { row: 1, column: 2, value: 7 },
    { row: 1, column: 4, formula: 'B1&"<"', value: "7<" },
    { row: 5, column: 1, value: true },
  ]);
  expect(text.slice(text.indexOf("<sheetData>"))).toBe(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>7</v></c><c r="D1" t="str"><f>B1&amp;"&lt;"</f><v>7&lt;</v></c></row>' +
      '<row r="2"><c r="B2"><f>A2*2</f><v>0</v></c></row><row r="3"><c r="B3" s="1"><f>A3*2</f><v>0</v></c></row>' +
      '<row r="5"><c r="A5" t="b"><v>1</v></c></row></sheetData></worksheet>'
  );
});
