/** What one check costs, step by step, beside a peer and as the ledger grows. */
import { createCalendar, plainDate, toSerial, type PlainDate } from "../../src/calendar";
import { judgeSheets } from "../../src/app/judge-sheets";
import { marksFor } from "../../src/app/marks";
import { readLedger, type SheetInput } from "../../src/ledger";
import { defaultBook, judge } from "../../src/rules";
import { openXlsx } from "../../src/workbook/xlsx";
import { median } from "./measure";
import { buildXlsx } from "../../test/xlsx/package-builder";

const today = plainDate(2026, 11, 20) as PlainDate;

function ledgerFile(rows: number): Uint8Array {
  const titles = [
    "起草全县工作会议讲话",
    "报送月度报表",
    "来访接待方案",
    "机要文件登记送阅",
    "公务用车保养",
  ];
  const people = ["周砚秋", "沈知行", "陆婉", "林清晏", "赵大年"];
  const text = (at: string, value: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const cells = ["序号", "工作事项", "交办日期", "完成时限", "责任人", "完成情况"].map((h, c) =>
    text(`${"ABCDEF"[c]}1`, h)
  );
  const body = [`<row r="1">${cells.join("")}</row>`];
  const first = toSerial(plainDate(2026, 9, 1) as PlainDate);
  for (let i = 0; i < rows; i++) {
    const r = i + 2;
    const due =
      i % 3 === 0
        ? text(`D${r}`, `11月${(i % 28) + 1}日前`)
        : `<c r="D${r}" s="1"><v>${first + 60 + (i % 40)}</v></c>`;
    body.push(
      `<row r="${r}"><c r="A${r}"><v>${i + 1}</v></c>${text(`B${r}`, `${titles[i % 5]}（${i}）`)}<c r="C${r}" s="1"><v>${first + (i % 60)}</v></c>${due}${text(`E${r}`, people[i % 5] ?? "")}${text(`F${r}`, i % 4 ? "进行中" : "已办结")}</row>`
    );
  }
  return buildXlsx({ sheets: [{ name: "台账", xml: `<sheetData>${body.join("")}</sheetData>` }] });
}

/** The fourteen columns that make the ledger one of twenty, with what a row writes there. */
const more: readonly (readonly [string, (i: number) => string | number | null])[] = [
  ["类别", (i) => (i % 2 ? "会务" : "文稿")],
  ["来源", (i) => `县委常委会第${i % 40}次会议`],
  ["交办人", () => "邵县长"],
  ["开始时间", (i) => 46_300 + (i % 60)],
  ["办结时间", (i) => (i % 4 ? null : 46_330 + (i % 40))],
  ["进展情况", (i) => `${(i % 9) + 1}月已推进第${i % 300}步`],
  ["协办人", (i) => ["沈知行、陆婉", "周砚秋", "赵大年"][i % 3] ?? ""],
  ["科室", () => "秘书科"],
  ["优先级", (i) => (i % 7 ? "一般" : "紧急")],
  ["工时", (i) => i % 9],
  ["领导批示", (i) => (i % 11 ? null : "请抓紧")],
  ["反馈情况", (i) => (i % 5 ? null : "已反馈")],
  ["密级", () => "无"],
  ["备注", (i) => (i % 13 ? null : `备注${i}`)],
];

/** A ledger of twenty columns under a title. */
function wideLedgerFile(rows: number): Uint8Array {
  const first = toSerial(plainDate(2026, 9, 1) as PlainDate);
  const columns: readonly (readonly [string, (i: number) => string | number | null])[] = [
    ["序号", (i) => i + 1],
    ["工作事项", (i) => `起草全县工作会议讲话（${i}）`],
    ["交办日期", (i) => first + (i % 60)],
    ["完成时限", (i) => (i % 3 ? first + 60 + (i % 40) : `11月${(i % 28) + 1}日前`)],
    ["责任人", (i) => ["周砚秋", "沈知行", "陆婉", "林清晏"][i % 4] ?? ""],
    ["完成情况", (i) => (i % 4 ? "进行中" : "已办结")],
    ...more,
  ];
  const cell = (row: number, column: number, value: string | number | null): string => {
    const at = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return "";
    if (typeof value === "string") return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}"${value > 40_000 ? ' s="1"' : ""}><v>${value}</v></c>`;
  };
  const body = [
    `<row r="1">${cell(1, 0, "2026年重点工作台账")}</row>`,
    `<row r="2">${columns.map(([head], c) => cell(2, c, head)).join("")}</row>`,
  ];
  for (let i = 0; i < rows; i++)
    body.push(
      `<row r="${i + 3}">${columns.map(([, of], c) => cell(i + 3, c, of(i))).join("")}</row>`
    );
  return buildXlsx({ sheets: [{ name: "台账", xml: `<sheetData>${body.join("")}</sheetData>` }] });
}

/** 10,000 → 100,000 rows of twenty columns: reading grows with the rows, and costs less than SheetJS's parsing. */
async function wide(read: (bytes: Uint8Array) => unknown): Promise<void> {
  const calendar = createCalendar();
  const table: Record<string, Record<string, string>> = {};
  const before: Record<string, number> = {};
  for (const [rows, runs] of [
    [10_000, 3],
    [100_000, 1],
  ] as const) {
    const bytes = wideLedgerFile(rows);
    const sheets = await sheetsOf(bytes);
    const steps: Record<string, () => unknown> = {
      "grid → ledger": () => readLedger(sheets, { today, calendar, date1904: false }),
      "peer: SheetJS parses the same file": () => read(bytes),
    };
    const ms: Record<string, number> = {};
    for (const [step, work] of Object.entries(steps)) {
      // One parse by the peer is long enough to measure; ours, shorter, is told from the collector's pauses by three.
      ms[step] = await median(work, step === "grid → ledger" ? 3 : runs);
      const growth =
        before[step] === undefined ? "" : ` (×${(ms[step] / before[step]).toFixed(1)})`;
      (table[step] ??= {})[`${rows} × 20`] = `${ms[step].toFixed(0)} ms${growth}`;
      before[step] = ms[step];
    }
    const share = (ms["grid → ledger"] ?? 0) / (ms["peer: SheetJS parses the same file"] ?? 1);
    (table["grid → ledger : SheetJS"] ??= {})[`${rows} × 20`] = share.toFixed(2);
  }
  console.table(table);
}

async function sheetsOf(bytes: Uint8Array): Promise<SheetInput[]> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const outline = await opened.value.outline();
  if (!outline.ok) throw new Error(outline.problem.code);
  const sheets: SheetInput[] = [];
  for (const sheet of outline.value.sheets) {
    const grid = sheet.used ? await opened.value.read(sheet.name, sheet.used) : null;
    if (grid && !grid.ok) throw new Error(grid.problem.code);
    sheets.push({ outline: sheet, grid: grid?.value ?? null });
  }
  return sheets;
}

async function markAndSave(bytes: Uint8Array, change: ReturnType<typeof marksFor>): Promise<void> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.apply(change);
  opened.value.save();
}

export async function benchReading(): Promise<void> {
  const peer = await import("@e965/xlsx");
  const calendar = createCalendar();
  const table: Record<string, Record<string, string>> = {};
  const before: Record<string, number> = {};
  for (const rows of [1_000, 10_000, 50_000]) {
    const bytes = ledgerFile(rows);
    const sheets = await sheetsOf(bytes);
    const ledger = readLedger(sheets, { today, calendar, date1904: false });
    const judged = judgeSheets({ sheets, today, date1904: false });
    const marks = marksFor(judged.judgement, judged.ledger, "all");
    const steps: Record<string, () => unknown> = {
      "open and read the file": () => sheetsOf(bytes),
      "peer: SheetJS parses the same file": () =>
        peer.read(bytes, { cellNF: true, cellText: true, dense: true }),
      "grid → ledger": () => readLedger(sheets, { today, calendar, date1904: false }),
      "ledger → findings": () => judge(ledger, { today, calendar, book: defaultBook }),
      "open, mark, save": () => markAndSave(bytes, marks),
    };
    for (const [step, work] of Object.entries(steps)) {
      const ms = await median(work);
      const growth = before[step] === undefined ? "" : ` (×${(ms / before[step]).toFixed(1)})`;
      (table[step] ??= {})[`${rows} rows`] = `${ms.toFixed(0)} ms${growth}`;
      before[step] = ms;
    }
    const ratio = (a: string): string =>
      ((before[a] ?? 0) / (before["peer: SheetJS parses the same file"] ?? 1)).toFixed(2);
    (table["reading : SheetJS"] ??= {})[`${rows} rows`] = ratio("open and read the file");
    (table["grid → ledger : SheetJS"] ??= {})[`${rows} rows`] = ratio("grid → ledger");
  }
  console.table(table);
  await wide((bytes) => peer.read(bytes, { cellNF: true, cellText: true, dense: true }));
}
