/** What a report costs beside reading the ledger it is of, in the same run. */
import { wordDocument } from "../../src/app/word-document";
import { createCalendar, plainDate, toSerial, type PlainDate } from "../../src/calendar";
import { readLedger, type SheetInput } from "../../src/ledger";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import {
  buildReport,
  reportDocument,
  reportSheet,
  reportText,
  usualSettings,
  weekOf,
} from "../../src/report";
import type { Edition, ReportModel } from "../../src/report/report-model";
import { defaultBook, judge } from "../../src/rules";
import { openXlsx } from "../../src/workbook/xlsx";
import { loadsOf, teamWork } from "../../src/workload";
import { buildXlsx } from "../../test/xlsx/package-builder";
import { median } from "./measure";

const today = plainDate(2026, 11, 20) as PlainDate;
const TASKS = 20_000;

function ledgerFile(): Uint8Array {
  const titles = [
    "起草全县工作会议讲话",
    "报送月度报表",
    "来访接待方案",
    "公务用车保养",
    "督办事项催办",
  ];
  const people = ["周砚秋", "沈知行", "陆婉", "林清晏", "赵大年"];
  const heads = [
    "序号",
    "工作事项",
    "交办人",
    "交办日期",
    "完成时限",
    "责任人",
    "协办",
    "完成情况",
    "办结时间",
  ];
  const first = toSerial(plainDate(2026, 9, 1) as PlainDate);
  const cell = (row: number, column: number, value: string | number | null): string => {
    const at = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return "";
    if (typeof value === "string") return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    return `<c r="${at}"${value > 40_000 ? ' s="1"' : ""}><v>${value}</v></c>`;
  };
  const rows = [heads.map((head, c) => cell(1, c, head)).join("")];
  for (let i = 0; i < TASKS; i++) {
    const done = i % 3 === 0;
    rows.push(
      [
        i + 1,
        `${titles[i % 5]}（${i}）`,
        i % 7 === 0 ? "邵县长" : "办公室",
        first + (i % 75),
        first + 20 + (i % 90),
        people[i % 5] ?? "",
        people[(i + 2) % 5] ?? "",
        done ? "已办结" : "进行中",
        done ? first + 30 + (i % 50) : null,
      ]
        .map((value, c) => cell(i + 2, c, value))
        .join("")
    );
  }
  const xml = rows.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join("");
  return buildXlsx({ sheets: [{ name: "台账", xml: `<sheetData>${xml}</sheetData>` }] });
}

async function sheetsOf(bytes: Uint8Array): Promise<SheetInput[]> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const outline = await opened.value.outline();
  if (!outline.ok) throw new Error(outline.problem.code);
  const [sheet] = outline.value.sheets;
  if (!sheet?.used) throw new Error("no sheet");
  const grid = await opened.value.read(sheet.name, sheet.used);
  if (!grid.ok) throw new Error(grid.problem.code);
  return [{ outline: sheet, grid: grid.value }];
}

/** 20,000 tasks: a report is composed, as sheet and text, in less time than reading the tasks took. */
export async function benchReport(): Promise<void> {
  const calendar = createCalendar();
  const words = reportWords(say("zh-CN"));
  const bytes = ledgerFile();
  const read = async () => readLedger(await sheetsOf(bytes), { today, calendar, date1904: false });
  const ledger = await read();
  const judgement = judge(ledger, { today, calendar, book: defaultBook });
  const people = loadsOf(teamWork(ledger, judgement, { calendar, book: defaultBook }));
  const model = (edition: Edition): ReportModel =>
    buildReport(judgement, ledger, {
      period: weekOf(today),
      edition,
      today,
      calendar,
      book: defaultBook,
      people,
    });
  const compose = (edition: Edition): void => {
    const built = model(edition);
    const document = reportDocument(built, words, usualSettings);
    reportSheet(built, document, words);
    reportText(built, document, words, usualSettings);
  };
  const reading = await median(read);
  const table: Record<string, Record<string, string>> = {
    "reading file and ledger": { ms: reading.toFixed(0), "of reading": "1.00" },
  };
  const add = (name: string, ms: number): void => {
    table[name] = { ms: ms.toFixed(0), "of reading": (ms / reading).toFixed(2) };
  };
  add("报送版: model, sheet, text", await median(() => compose("up")));
  add("科内版: model, sheet, text", await median(() => compose("in")));
  const up = reportDocument(model("up"), words, usualSettings);
  add("报送版: Word", await median(() => wordDocument(up, { date: today, title: "周报" })));
  console.table(table);
}
