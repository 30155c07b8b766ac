/** 不再提示 and 确认已办 on a workbook: remembered in it, judged by everywhere, taken back without a trace; no cell and no word of a secret row is touched. */
import { checkJson } from "../../src/app/check-json";
import type { Checked } from "../../src/app/check";
import { loadsOf } from "../../src/workload";
import { confirmationOf, dismissalOf } from "../../src/rules/settled";
import { parsePlainDate, type PlainDate } from "../../src/calendar/plain-date";
import type { FindingCode } from "../../src/rules/judgement";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx } from "../xlsx/package-builder";
import { deedsOn, value } from "./deeds-on";

const head = ["序号", "工作事项", "交办日期", "完成时限", "责任人", "完成情况", "密级"];
const usual = [
  [1, "报送督查报告", "2026年11月2日", "2026年11月10日", "柳疏影", "进行中", ""],
  [2, "修订工作制度", "2026年9月2日", "2026年10月9日", "乔木生", "未启动", ""],
  [3, "潋滟氤氲", "2026年9月2日", "2026年10月9日", "乔木生", "未启动", "秘密"],
  [4, "印发会议通知", "2026年11月16日", "2026年11月23日", "柳疏影", "未启动", ""],
] as const;

const duties = sheetOf("职责分工", [
  ["姓名", "职务", "主要职责"],
  ["柳疏影", "科员", "综合文字、督查"],
  ["乔木生", "科员", "综合文字、制度"],
]);

function ledger(rows: readonly (readonly (string | number)[])[] = usual): XlsxWorkbook {
  const opened = openXlsx(buildXlsx({ sheets: [sheetOf("任务台账", [head, ...rows]), duties] }));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new Error(text);
  return date;
}

/** As the pane would have it remembered. */
function dismissal({ judgement, ledger: { tasks } }: Checked, row: number, code: FindingCode) {
  const at = judgement.tasks.findIndex((task) => task.row === row);
  const finding = judgement.findings.find((one) => one.row === row && one.code === code);
  const made =
    finding &&
    dismissalOf(finding, tasks[at] ?? null, judgement.tasks[at] ?? null, judgement.today);
  if (!made) throw new Error(`${code} in row ${row}`);
  return made;
}

function confirmation({ judgement, ledger: { tasks } }: Checked, row: number) {
  const task = tasks.find((one) => one.row === row);
  const made = task && confirmationOf(task, judgement.today);
  if (!made) throw new Error(`row ${row}`);
  return made;
}

const codesOf = ({ judgement }: Checked, row: number): readonly FindingCode[] =>
  judgement.findings.filter((one) => one.row === row).map((one) => one.code);

test("不再提示: neither listed nor marked, in figures as before; taken back without a trace", async () => {
  const port = ledger();
  const deeds = deedsOn(port);
  const before = value(await deeds.check({}));
  expect(codesOf(before, 2)).toContain("overdue");
  const said = dismissal(before, 2, "overdue");
  value(await deeds.settle.dismiss([said]));

  const after = value(await deeds.check({}));
  expect(codesOf(after, 2)).not.toContain("overdue");
  expect(after.judgement.dismissed).toMatchObject([
    { finding: { code: "overdue", row: 2 }, on: "2026-11-20" },
  ]);
  expect(after.judgement.summary.lights).toEqual(before.judgement.summary.lights);
  expect(after.people).toEqual(before.people);
  const json = checkJson(after, () => "");
  expect(json.dismissed).toMatchObject([{ code: "overdue", row: 2, on: "2026-11-20" }]);

  value(await deeds.mark({}));
  const marked = value(await port.marks()).marks.map((mark) => mark.row);
  expect(marked).not.toContain(2);
  expect(marked).toContain(3);
  value(await deeds.undo());
  value(await deeds.settle.showAgain([said]));
  expect(codesOf(value(await deeds.check({})), 2)).toContain("overdue");
  expect(value(await port.readMemory())).toBeNull();
});

test("a later day does not bring it back, a new due date does", async () => {
  const said = dismissal(value(await deedsOn(ledger()).check({})), 2, "overdue");
  const seen = async (rows: readonly (readonly (string | number)[])[], today: string) => {
    const deeds = deedsOn(ledger(rows), () => today);
    value(await deeds.settle.dismiss([said]));
    return codesOf(value(await deeds.check({})), 2).includes("overdue");
  };
  expect(await seen(usual, "2026-11-24")).toBe(false);
  const [first, ...rest] = usual;
  const moved = [...first.slice(0, 3), "2026年11月12日", ...first.slice(4)];
  expect(await seen([moved, ...rest], "2026-11-20")).toBe(true);
});

test("确认已办: done without a date, no light, no load; no cell is written; taken back without a trace", async () => {
  const port = ledger();
  const deeds = deedsOn(port);
  const before = value(await deeds.check({}));
  expect(codesOf(before, 3)).toEqual(expect.arrayContaining(["overdue", "likely-done"]));
  const bytes = port.save();
  const said = confirmation(before, 3);
  value(await deeds.settle.confirm([said]));

  const after = value(await deeds.check({}));
  const task = after.judgement.tasks.find((one) => one.row === 3);
  expect(task).toMatchObject({
    ...{ done: true, doneDate: null, light: "done", confirmed: "2026-11-20" },
    status: "未启动",
  });
  expect(codesOf(after, 3)).not.toContain("overdue");
  expect(codesOf(after, 3)).not.toContain("likely-done");
  const loadOf = (checked: Checked) =>
    loadsOf(checked.team).find((person) => person.name === "乔木生");
  expect(loadOf(after)?.open).toBe((loadOf(before)?.open ?? 0) - 1);
  expect(loadOf(after)?.overdue).toBe((loadOf(before)?.overdue ?? 0) - 1);
  expect(after.judgement.summary.done).toBe(before.judgement.summary.done + 1);

  value(await deeds.settle.reopen([said.row]));
  expect(value(await deeds.check({})).judgement).toEqual(before.judgement);
  expect(value(await port.readMemory())).toBeNull();
  expect(port.save()).toEqual(bytes);
});

test("a row that was given a new date is open again", async () => {
  const said = confirmation(value(await deedsOn(ledger()).check({})), 3);
  const rows = usual.map((row) =>
    row[0] === 2 ? [...row.slice(0, 3), "2026年11月30日", ...row.slice(4)] : row
  );
  const deeds = deedsOn(ledger(rows));
  value(await deeds.settle.confirm([said]));
  const task = value(await deeds.check({})).judgement.tasks.find((one) => one.row === 3);
  expect(task).toMatchObject({ done: false });
  expect(task?.confirmed).toBeUndefined();
});

test("of a secret row no word is kept, and it can be settled all the same", async () => {
  const port = ledger();
  const deeds = deedsOn(port);
  const checked = value(await deeds.check({}));
  value(await deeds.settle.dismiss([dismissal(checked, 4, "overdue")]));
  value(await deeds.settle.confirm([confirmation(checked, 4)]));
  const kept = value(await port.readMemory()) ?? "";
  expect(kept).toContain("overdue");
  for (const word of ["潋滟", "氤氲", "报送", "柳疏影", "乔木生"]) expect(kept).not.toContain(word);
  const after = value(await deeds.check({}));
  expect(after.judgement.tasks.find((one) => one.row === 4)?.confirmed).toBe(day("2026-11-20"));
});

test("two rows of one key cannot be confirmed, but their double can be dismissed", async () => {
  const [first] = usual;
  const deeds = deedsOn(ledger([first, first]));
  const checked = value(await deeds.check({}));
  expect(checked.ledger.tasks.map((task) => confirmationOf(task, day("2026-11-20")))).toEqual([
    null,
    null,
  ]);
  value(await deeds.settle.dismiss([dismissal(checked, 3, "duplicate")]));
  expect(codesOf(value(await deeds.check({})), 3)).not.toContain("duplicate");
});
