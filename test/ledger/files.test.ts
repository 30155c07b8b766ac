/** What only files show: Excel tables, names, formats that look like General, the 1904 system, formats out to column XFD. */
import { readOfficeLedger } from "../../src/app/office-ledger";
import { readWorkbook } from "../../src/app/read-workbook";
import type { Ledger } from "../../src/ledger";
import { openXlsx } from "../../src/workbook/xlsx";
import { buildXlsx, type BookParts } from "../xlsx/package-builder";
import { tablesOf, tasksOf } from "./shapes/drawing";
import { day } from "./sheets";

async function ledgerOf(book: BookParts): Promise<Ledger> {
  const opened = openXlsx(buildXlsx(book));
  if (!opened.ok) throw new Error(opened.problem.code);
  const read = await readWorkbook(opened.value);
  if (!read.ok) throw new Error(read.problem.code);
  const { sheets, outline } = read.value;
  return readOfficeLedger({ sheets, today: day("2026-11-18"), date1904: outline.date1904 }).ledger;
}

/** Rows of cells: texts, numbers, `[number, style]`. */
type FileCell = string | number | readonly [number, number] | null;

function sheetData(rows: readonly (readonly FileCell[])[], more = ""): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      const at = `${"ABCDEFGH"[c]}${r + 1}`;
      if (cell === null) return "";
      if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      const [value, style] = typeof cell === "number" ? [cell, 0] : cell;
      return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
    });
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}${more}</sheetData>`;
}

const header = ["序号", "事项", "责任人", "完成时限", "完成情况"];
/** 20 and 25 November 2026, and in the 1904 system. */
const [NOV_20, NOV_25] = [46346, 46351];
const SINCE_1904 = 1462;

test("locale formats 57 and 58 (m月d日) are dates, though their code is told as General", async () => {
  const ledger = await ledgerOf({
    sheets: [
      {
        name: "台账",
        xml: sheetData([
          header,
          [1, "起草简报", "唐一苇", [NOV_20, 2], "进行中"],
          [2, "核对数据", "易水寒", [NOV_25, 2], "已完成"],
        ]),
      },
    ],
  });
  expect(tasksOf(ledger)).toEqual(["2 唐一苇 2026-11-20 open", "3 易水寒 2026-11-25 done"]);
});

test("a workbook that counts from 1904", async () => {
  const ledger = await ledgerOf({
    before: '<workbookPr date1904="1"/>',
    sheets: [
      {
        name: "台账",
        xml: sheetData([
          header,
          [1, "起草简报", "唐一苇", [NOV_20 - SINCE_1904, 1], "进行中"],
          [2, "核对数据", "易水寒", "11月25日", "已完成"],
        ]),
      },
    ],
  });
  expect(tasksOf(ledger)).toEqual(["2 唐一苇 2026-11-20 open", "3 易水寒 2026-11-25 done"]);
});

test("formats out to column XFD and down to the last row are no cells", async () => {
  const stray = Array.from(
    { length: 300 },
    (_, i) =>
      `<row r="${1_000_000 + i}" s="1" customFormat="1"><c r="XFD${1_000_000 + i}" s="1"/></row>`
  ).join("");
  const xml = `<dimension ref="A1:XFD1048576"/>${sheetData(
    [header, [1, "起草简报", "唐一苇", "11月20日", "进行中"]],
    stray
  )}`;
  const ledger = await ledgerOf({ sheets: [{ name: "台账", xml }] });
  expect(tablesOf(ledger)).toEqual(["tasks A2:E2 header 1: seq title owner due status"]);
});

test("an Excel table is where it says, with its totals row, beside notes and a second table", async () => {
  const table = (
    id: number,
    name: string,
    ref: string,
    columns: readonly string[],
    totals = 0
  ): string =>
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${name}" displayName="${name}" ref="${ref}" ` +
    `${totals > 0 ? `totalsRowCount="${totals}"` : 'totalsRowShown="0"'}><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.map((c, i) => `<tableColumn id="${i + 1}" name="${c}"/>`).join("")}</tableColumns></table>`;
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
  const xml =
    sheetData([
      ["综合科"],
      ["编号", "内容", "谁来办", "期限", "结果", null, "姓名", "职责"],
      ["D1", "起草简报", "唐一苇", "11月20日", "未办", null, "唐一苇", "文稿起草"],
      ["D2", "核对数据", "易水寒", "11月25日", "办完", null, "易水寒", "会务接待"],
      ["汇总", 2],
      ["以上事项每周更新一次"],
    ]) +
    '<tableParts count="2"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>' +
    '<tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/></tableParts>';
  const ledger = await ledgerOf({
    sheets: [
      {
        name: "汇总",
        xml,
        relations: {
          rId1: ["table", "../tables/table1.xml"],
          rId2: ["table", "../tables/table2.xml"],
        },
      },
    ],
    more: {
      "xl/tables/table1.xml": [
        table(1, "督办", "A2:E5", ["编号", "内容", "谁来办", "期限", "结果"], 1),
        type,
      ],
      "xl/tables/table2.xml": [table(2, "分工", "G2:H4", ["姓名", "职责"]), type],
    },
  });
  expect(ledger.tables.map((t) => [t.listed, t.kind, t.firstRow, t.lastRow])).toEqual([
    ["督办", "tasks", 3, 4],
    ["分工", "duties", 3, 4],
  ]);
  expect(tasksOf(ledger)).toEqual(["3 唐一苇 2026-11-20 open", "4 易水寒 2026-11-25 done"]);
});

test("a named area joins what a blank column parts", async () => {
  const ledger = await ledgerOf({
    sheets: [
      {
        name: "台账",
        xml: sheetData([
          ["姓名", "工作任务", null, null, null, "截止", "完成情况"],
          ["唐一苇", "起草简报", null, null, null, [NOV_20, 1], "进行中"],
        ]),
      },
    ],
    after: '<definedNames><definedName name="任务表">台账!$A$1:$G$2</definedName></definedNames>',
  });
  expect(tasksOf(ledger)).toEqual(["2 唐一苇 2026-11-20 open"]);
});
