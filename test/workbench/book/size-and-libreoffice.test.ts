/** A large ledger opens (how fast is printed, not asserted); what is saved LibreOffice reads with the same values. */
import { openBook } from "../../../src/workbench/book";
import { columnLetters } from "../../../src/workbook/grid";
import { converted, describeWithLibreOffice } from "../../libreoffice/libreoffice";
import { buildXlsx } from "../../xlsx/package-builder";

test("5,000 rows of 20 columns open and compute", async () => {
  const row = (r: number): string => {
    const cells = Array.from({ length: 19 }, (_, c) =>
      c % 2 === 0
        ? `<c r="${columnLetters(c + 1)}${r}"><v>${r + c}</v></c>`
        : `<c r="${columnLetters(c + 1)}${r}" t="inlineStr"><is><t>事项${r}-${c}</t></is></c>`
    );
    return `<row r="${r}">${cells.join("")}<c r="T${r}"><f>A${r}*2</f></c></row>`;
  };
  const rows = Array.from({ length: 5000 }, (_, i) => row(i + 1)).join("");
  const bytes = buildXlsx({ sheets: [{ name: "台账", xml: `<sheetData>${rows}</sheetData>` }] });
  const start = performance.now();
  const book = await openBook(bytes);
  const openedIn = performance.now() - start;
  await book.settle();
  const settledIn = performance.now() - start;
  expect(book.sheets[0]?.usedArea(true)).toEqual({ row: 0, column: 0, rows: 5000, columns: 20 });
  expect(book.sheets[0]?.cell(4999, 19).value).toBe(10000);
  process.stdout.write(`5,000 × 20: opened ${openedIn | 0} ms, computed ${settledIn | 0} ms\n`);
  book.dispose();
}, 30_000);

describeWithLibreOffice("LibreOffice", () => {
  test("reads a saved book with an inserted row", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>3</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c></row><row r="4"><c r="A4"><f>SUM(A1:A2)</f><v>7</v></c></row></sheetData>';
    const book = await openBook(buildXlsx({ sheets: [{ name: "数", xml }] }));
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.insert({ row: 1, column: 0, rows: 1, columns: 16384 }, "Down");
    sheet.write({ row: 1, column: 0, rows: 1, columns: 2 }, [[{ value: 100 }, { value: "新增" }]]);
    sheet.setStyle({ row: 1, column: 0, rows: 1, columns: 2 }, { fill: "#FFFF00" });
    const csv = converted(await book.save(), "csv:Text - txt - csv (StarCalc):44,34,76");
    book.dispose();
    const lines = new TextDecoder().decode(csv).trim().split(/\r?\n/);
    expect(lines).toEqual(["3,甲", "100,新增", "4,", ",", "107,"]);
  }, 90_000);
});
