/** What we write is opened by another office suite. Skipped, loudly, where LibreOffice is not installed. */
import type { Change } from "../../src/workbook/change";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { converted, describeWithLibreOffice } from "../libreoffice/libreoffice";
import { hardWorkbook } from "./hard-workbook";
import { partText } from "./package-builder";

function open(bytes: Uint8Array): XlsxWorkbook {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** The file as LibreOffice saves it again. */
const resaved = (bytes: Uint8Array): Uint8Array => converted(bytes, "xlsx");

describeWithLibreOffice("LibreOffice", () => {
  it("opens a marked file with a new sheet and a written cell, and shows all three", async () => {
    const port = open(hardWorkbook());
    const changes: Change[] = [
      {
        kind: "marks",
        date: "2026-03-19",
        marks: [
          { sheet: "督办台账", row: 3, columns: [1, 5], colour: "red", key: null },
          { sheet: "督办台账", row: 5, columns: [1, 5], colour: "blue", key: null },
        ],
      },
      {
        kind: "add-sheet",
        spec: {
          name: "周报",
          cells: [
            { row: 1, column: 1, value: "工作周报", style: "title" },
            { row: 2, column: 1, value: 46100, style: "date" },
            { row: 2, column: 2, value: "见台账", link: { sheet: "督办台账", cell: "B3" } },
          ],
          styles: {
            title: { font: { size: 22, bold: true }, align: "center", border: true },
            date: { numberFormat: "yyyy-mm-dd", fill: "#EEF3FA" },
          },
          columnWidths: [14, 30],
          rowHeights: { 1: 36 },
          merges: ["A1:B1"],
          print: {
            orientation: "portrait",
            paper: "A4",
            fitToWidth: 1,
            repeatRows: [1, 1],
            marginsMm: [37, 26, 35, 28],
            footer: "&C— &P —",
          },
          frozenRows: 1,
        },
      },
      {
        kind: "cells",
        patches: [
          {
            sheet: "督办台账",
            cell: "D3",
            key: null,
            guards: [],
            before: "张三",
            after: "李四",
            reason: "改派",
          },
        ],
      },
    ];
    for (const change of changes) {
      const applied = await port.apply(change);
      expect(applied).toMatchObject({ ok: true, value: { refused: [] } });
    }
    await port.writeMemory("{}");
    const file = resaved(port.save());
    const back = open(file);
    const marks = await back.marks();
    expect(marks.ok && marks.value.marks.map((m) => [m.row, m.colour])).toEqual(
      expect.arrayContaining([
        [3, "red"],
        [5, "blue"],
      ])
    );
    // LibreOffice writes the colours it would have shown.
    const styles = partText(file, "xl/styles.xml");
    expect(styles).toMatch(/<dxf>.*FFFFC7CE.*<\/dxf>/);
    expect(styles).toMatch(/<dxf>.*FFD6E6F8.*<\/dxf>/);
    const report = await back.read("周报", { row: 1, column: 1, rows: 2, columns: 2 });
    expect(report.ok && report.value.texts).toEqual([
      ["工作周报", ""],
      ["2026-03-19", "见台账"],
    ]);
    const cell = await back.read("督办台账", { row: 3, column: 4, rows: 1, columns: 1 });
    expect(cell.ok && cell.value.values).toEqual([["李四"]]);
  }, 150_000);
});
