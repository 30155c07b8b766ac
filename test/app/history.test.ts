/** History through the deeds: taken when the user marks or reports, not by checking; read by the next check; given back by 撤销. */
import { createDeeds, type Deeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import { parseMemory } from "../../src/memory/memory";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { sheetOf } from "../cli/ledgers";
import { day } from "../rules/section";
import { buildXlsx } from "../xlsx/package-builder";

const HEAD = ["序号", "工作事项", "交办日期", "完成时限", "责任人", "完成情况", "领导批示"];

function workbook(due: string, approval = ""): XlsxWorkbook {
  const opened = openXlsx(
    buildXlsx({
      sheets: [
        sheetOf("任务台账", [
          HEAD,
          [1, "起草春耕现场会讲话", "2026-03-02", due, "柳疏影", "进行中", approval],
          [2, "整理会议纪要", "2026-03-02", "2026-03-27", "乔木生", "进行中", ""],
        ]),
      ],
    })
  );
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function deedsOn(port: XlsxWorkbook, today: string): Deeds {
  let clock = 0;
  return createDeeds({
    port,
    judge: judgeHere,
    today: () => day(today),
    now: () => `${today}T09:00:0${clock++}.000Z`,
    words: reportWords(say("zh-CN")),
  });
}

async function memoryOf(port: XlsxWorkbook): Promise<string | null> {
  const text = await port.readMemory();
  if (!text.ok) throw new Error(text.problem.code);
  return text.value;
}

async function codesIn(port: XlsxWorkbook, today: string): Promise<readonly string[]> {
  const checked = await deedsOn(port, today).check({});
  if (!checked.ok) throw new Error(checked.problem.code);
  return checked.value.judgement.findings.map((f) => f.code);
}

test("checking leaves no history, marking does, and undo takes it back", async () => {
  const port = workbook("2026-03-10");
  const deeds = deedsOn(port, "2026-03-11");
  await deeds.check({});
  expect(await memoryOf(port)).toBeNull();
  const marked = await deeds.mark({});
  expect(marked.ok).toBe(true);
  expect(Object.keys(parseMemory(await memoryOf(port))?.history?.rows ?? {})).toHaveLength(2);
  await deeds.undo();
  expect(await memoryOf(port)).toBeNull();
});

test("two deeds of one day share its snapshot: taking one back leaves it", async () => {
  const port = workbook("2026-03-10");
  const deeds = deedsOn(port, "2026-03-11");
  await deeds.mark({});
  await deeds.report({ edition: "up" });
  await deeds.undo();
  expect(parseMemory(await memoryOf(port))?.history).toBeDefined();
  await deeds.undo();
  expect(await memoryOf(port)).toBeNull();
});

test("a date moved since the ledger was marked is told in the next check, unless a leader agreed", async () => {
  const before = workbook("2026-03-10");
  await deedsOn(before, "2026-03-11").mark({});
  const memory = await memoryOf(before);
  const after = async (due: string, approval: string): Promise<readonly string[]> => {
    const port = workbook(due, approval);
    await port.writeMemory(memory);
    return codesIn(port, "2026-03-12");
  };
  expect(await after("2026-03-25", "")).toContain("due-moved");
  expect(await after("2026-03-25", "同意延至3月25日。陶主任")).not.toContain("due-moved");
  expect(await after("2026-03-10", "")).not.toContain("due-moved");
});

test("what has stood still since it was marked is told once its limit is over", async () => {
  const port = workbook("2026-03-31");
  await deedsOn(port, "2026-03-03").report({ edition: "in" });
  expect(await codesIn(port, "2026-03-13")).not.toContain("stalled");
  expect(await codesIn(port, "2026-03-18")).toContain("stalled");
});
