/** Names that users gave to areas, told alike by both adapters; names of other things are left out. */
import { openXlsx } from "../../src/workbook/xlsx";
import { placedName } from "../../src/workbook/named-range";
import type { WorkbookPort } from "../../src/workbook/port";
import { openInStandIn } from "../workbench/open-in-stand-in";
import { buildXlsx, oneCell } from "../xlsx/package-builder";

const bytes = buildXlsx({
  sheets: [
    { name: "台账", xml: oneCell("一") },
    { name: "名单 '26", xml: oneCell("二") },
  ],
  after:
    "<definedNames>" +
    '<definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$H$40</definedName>' +
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">台账!$A$3:$H$40</definedName>' +
    '<definedName name="督办表">台账!$A$3:$H$40</definedName>' +
    "<definedName name=\"人员\">'名单 ''26'!$A$1:$C$9</definedName>" +
    "<definedName name=\"本表\" localSheetId=\"1\">'名单 ''26'!$E$1:$F$5</definedName>" +
    '<definedName name="税率">0.13</definedName>' +
    '<definedName name="藏" hidden="1">台账!$A$1:$B$2</definedName>' +
    '<definedName name="坏">#REF!</definedName>' +
    "</definedNames>",
});

async function named(port: WorkbookPort): Promise<unknown> {
  const outline = await port.outline();
  if (!outline.ok) throw new Error(outline.problem.code);
  return outline.value.sheets.map((s) => [...s.named].sort((a, b) => (a.name < b.name ? -1 : 1)));
}

const told = [
  [{ name: "督办表", rect: { row: 3, column: 1, rows: 38, columns: 8 } }],
  [
    { name: "人员", rect: { row: 1, column: 1, rows: 9, columns: 3 } },
    { name: "本表", rect: { row: 1, column: 5, rows: 5, columns: 2 } },
  ],
];

test("the file's package", async () => {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(await named(opened.value)).toEqual(told);
});

test("Office.js in the Excel stand-in", async () => {
  const opened = await openInStandIn(bytes);
  try {
    expect(await named(opened.port)).toEqual(told);
  } finally {
    opened.close();
  }
}, 60_000);

test.each([
  ["Print_Area", "台账!$A$1:$B$2"],
  ["整列", "台账!$A:$B"],
  ["两处", "台账!$A$1:$B$2,台账!$D$1:$E$2"],
  ["动态", "OFFSET(台账!$A$1,0,0,COUNTA(台账!$A:$A),5)"],
  ["外部", "[别的.xlsx]台账!$A$1:$B$2"],
])("%s (%s) is no area of a sheet", (name, formula) => {
  expect(placedName(name, formula)).toBeNull();
});
