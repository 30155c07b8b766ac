/** A ledger full of secret rows: their numbers may be seen, no word of theirs is anywhere, whatever is done with it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { kewutong } from "../cli/command-line";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx } from "../xlsx/package-builder";
import { deedsOn, value } from "./deeds-on";

/** Runs of characters that occur nowhere else. */
const WORDS = ["鹓鶵", "潋滟", "氤氲", "崚嶒", "葳蕤", "觳觫", "龃龉", "蹀躞"] as const;
const [TITLE, LEADER, SOURCE, PROGRESS, REMARK, APPROVAL, FEEDBACK, CATEGORY] = WORDS;

const doings = ["起草", "清退", "接待", "报修", "擅自改定", "印发", "突发事件处置", "采购"];
const dues = [
  "2026年11月2日",
  "2026年10月9日",
  "11月20日",
  "2026年11月23日",
  "2026年12月30日",
  "待定",
  "2026年2月30日",
  "尽快",
];

const workbook = (): Uint8Array =>
  buildXlsx({
    sheets: [
      sheetOf("任务台账", [
        ["序号", "工作事项", "密级", "交办领导", "交办日期", "完成时限", "责任人", "备注"],
        ...doings.map((doing, i) => [
          i + 1,
          `${doing}${TITLE}${i < 6 ? i : 5}`,
          ["秘密", "机密★10年", "绝密", "机密"][i % 4] ?? "机密",
          `${LEADER}县长`,
          "2026年9月1日",
          dues[i] ?? "",
          ["柳疏影", "乔木生", "财务科", ""][i % 4] ?? "",
          `已转办3次，${REMARK}${SOURCE}`,
        ]),
      ]),
      sheetOf("督办台账", [
        ["序号", "事项", "密级", "类别", "完成时限", "责任人", "进展情况", "领导批示"],
        ...doings.map((doing, i) => [
          i + 1,
          `${doing}${TITLE}督${i}`,
          "秘密",
          ["综合文字", "后勤", `${CATEGORY}`][i % 3] ?? "",
          dues[i] ?? "",
          ["柳疏影", "乔木生"][i % 2] ?? "",
          `11月3日${PROGRESS}办理中`,
          `暂缓，${APPROVAL}请阅`,
        ]),
      ]),
      sheetOf("交办事项", [
        ["序号", "事项", "完成时限", "责任人", "完成情况", "反馈情况", "来源"],
        ...doings.map((doing, i) => [
          i + 1,
          `（机密★）${doing}${TITLE}交${i}`,
          dues[i] ?? "",
          "柳疏影",
          i % 2 === 0 ? "已完成" : `未启动${PROGRESS}`,
          i % 2 === 0 ? "" : FEEDBACK,
          `${SOURCE}书记`,
        ]),
      ]),
      sheetOf("职责分工", [
        ["姓名", "职责分工", "B角"],
        ["柳疏影", "负责综合文字", "乔木生"],
        ["乔木生", "负责日常工作、后勤", "柳疏影"],
      ]),
    ],
  });

function open(): XlsxWorkbook {
  const opened = openXlsx(workbook(), { fileName: "台账.xlsx" });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function expectSilent(text: string): void {
  expect(WORDS.filter((word) => text.includes(word))).toEqual([]);
}

async function memoryOf(port: WorkbookPort): Promise<string> {
  return value(await port.readMemory()) ?? "";
}

async function textOf(port: WorkbookPort, name: string): Promise<string> {
  const used = value(await port.outline()).sheets.find((sheet) => sheet.name === name)?.used;
  if (!used) throw new Error(`no sheet ${name}`);
  return JSON.stringify(value(await port.read(name, used)).values);
}

test("the ledger is read, and every row of it is secret", async () => {
  const { judgement } = value(await deedsOn(open()).check({}));
  expect(judgement.tasks.length).toBe(24);
  expect(judgement.tasks.every((task) => task.secret)).toBe(true);
  expect(judgement.findings.length).toBeGreaterThan(20);
});

test("what the check knows of the rules: findings, notes, problems, what changed", async () => {
  const port = open();
  const deeds = deedsOn(port);
  value(await deeds.rules.addSheet());
  const { judgement, people, sightings, changedJudgements, problems, understood } = value(
    await deeds.check({})
  );
  expectSilent(JSON.stringify({ judgement, people, sightings, changedJudgements, problems }));
  expectSilent(JSON.stringify(understood.tables.map((t) => t.columns.map((c) => c.preview))));
  expectSilent(await textOf(port, "科务规则"));
  expectSilent(await textOf(port, value(await deeds.rules.addNotice()).sheet));
});

test("memory after marking, reporting, learning and reminding: journal, history, cases, records", async () => {
  const port = open();
  let date = "2026-11-20";
  const deeds = deedsOn(port, () => date);
  value(await deeds.mark({}));
  const report = value(await deeds.report({ edition: "in" }));
  expectSilent(report.text + JSON.stringify(report.model));
  expectSilent(await textOf(port, report.sheet));
  const { ledger } = value(await deeds.check({}));
  for (const task of ledger.tasks)
    if (task.key !== null)
      expect(await deeds.learning.correctJudgement(task.key, "type", "writing")).toMatchObject({
        problem: { code: "row-moved" },
      });
  expect(value(await deeds.learning.rules())).toEqual([]);
  for (date of ["2026-11-20", "2026-11-24", "2026-11-26"]) {
    const { judgement } = value(await deeds.check({}));
    const reminders = value(await deeds.reminders.draft(judgement.findings));
    expect(reminders.length).toBeGreaterThan(0);
    expectSilent(JSON.stringify(reminders));
    value(await deeds.reminders.record(reminders));
  }
  const memory = await memoryOf(port);
  expect(memory).toContain("reminders");
  expectSilent(memory);
  value(await deeds.clearMarks());
  expectSilent(await memoryOf(port));
});

test("a row learned from while it was open is forgotten when it becomes secret", async () => {
  const rows = (level: string): Uint8Array =>
    buildXlsx({
      sheets: [
        sheetOf("任务台账", [
          ["序号", "工作事项", "密级", "类别", "完成时限", "责任人", "完成情况"],
          [1, `整理${TITLE}材料`, level, "后勤", "2026年11月2日", "柳疏影", "进行中"],
          [2, "起草周报", "", "综合文字", "2026年11月2日", "柳疏影", "进行中"],
        ]),
      ],
    });
  const at = (bytes: Uint8Array): XlsxWorkbook => {
    const opened = openXlsx(bytes, { fileName: "a.xlsx" });
    if (!opened.ok) throw new Error(opened.problem.code);
    return opened.value;
  };
  const before = at(rows(""));
  value(await deedsOn(before).mark({}));
  const learned = await memoryOf(before);
  expect(learned).toContain(TITLE);
  const after = at(rows("机密"));
  value(await after.writeMemory(learned));
  value(await deedsOn(after).mark({}));
  const { learned: kept } = JSON.parse(await memoryOf(after)) as {
    readonly learned: { readonly cases: readonly { readonly text: string }[] };
  };
  expect(kept.cases.map((one) => one.text)).toEqual(["起草周报"]);
});

describe("the command line", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kewutong-secret-"));
    writeFileSync(path.join(folder, "台账.xlsx"), workbook());
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [["check", "--json"]],
    [["check"]],
    [["report", "--json"]],
    [["report", "--text"]],
    [["report", "--edition", "in", "--json"]],
    [["report", "--edition", "in", "--text"]],
    [["inspect", "--json"]],
    [["inspect"]],
  ])("%j", async ([command = "", ...options]) => {
    const run = await kewutong([command, path.join(folder, "台账.xlsx"), ...options]);
    expect(run.code).toBe(0);
    expect(run.out.length).toBeGreaterThan(50);
    expectSilent(run.out + run.err);
  });
});
