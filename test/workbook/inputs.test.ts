/** Notes and lists of a new sheet, as they stand in the file afterwards; the same through both adapters. */
import { strFromU8, unzipSync } from "fflate";
import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { buildXlsx, oneCell } from "../xlsx/package-builder";
import { adapters } from "./adapters";

const spec: SheetSpec = {
  name: "规则",
  cells: [
    { row: 1, column: 1, value: "类别" },
    { row: 1, column: 2, value: "词语" },
  ],
  styles: {},
  columnWidths: [12, 30],
  rowHeights: {},
  merges: [],
  print: { orientation: "landscape", paper: "A4", fitToWidth: 1, marginsMm: [20, 20, 20, 20] },
  frozenRows: 1,
  inputs: [
    {
      area: "A2:A9",
      note: { title: "类别", text: "从清单里选，也可写“本科室”自己的类别 & 名称。" },
      choices: ["日常工作", '"急"件'],
    },
    { area: "B2:B9", note: { title: "词语", text: "含任一；多个词用、隔开。" }, choices: [] },
  ],
};

test.each(Object.keys(adapters))("%s", async (name) => {
  const book = await adapters[name]?.(buildXlsx({ sheets: [{ name: "甲", xml: oneCell("一") }] }));
  if (!book) throw new Error(name);
  try {
    const added = await book.port.apply({ kind: "add-sheet", spec });
    expect(added).toMatchObject({ ok: true });
    const parts = unzipSync(await book.save());
    const xml = Object.entries(parts)
      .filter(([part]) => part.startsWith("xl/worksheets/"))
      .map(([, bytes]) => strFromU8(bytes))
      .find((text) => text.includes("dataValidations"));
    if (xml === undefined) throw new Error("no validations written");
    expect(xml.match(/<dataValidation /g)).toHaveLength(2);
    const [list = "", note = ""] =
      xml.match(/<dataValidation .*?(?:\/>|<\/dataValidation>)/g) ?? [];
    expect(list).toContain('type="list"');
    expect(list).toContain('sqref="A2:A9"');
    expect(list).toContain('promptTitle="类别"');
    expect(list).toContain("自己的类别 &amp; 名称");
    expect(list.replaceAll("&quot;", '"')).toContain('<formula1>"日常工作,""急""件"</formula1>');
    // Anything may be typed: the list offers, it does not refuse.
    expect(list).not.toContain('showErrorMessage="1"');
    expect(note).not.toContain('type="list"');
    expect(note).toContain('prompt="含任一；多个词用、隔开。"');
    // Before the links and after the merged areas, or Excel offers to repair the file.
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("</sheetData>"));
    expect(xml.indexOf("<dataValidations")).toBeLessThan(xml.indexOf("<pageMargins"));
  } finally {
    book.close();
  }
});
