/** Proposals accepted, refused and taken back, on the real Office.js; the cells are what the test computes from the proposals. */
import { readFileSync } from "node:fs";
import {
  acceptProposals,
  proposeBalance,
  type Accepted,
  type AcceptOptions,
  type Proposed,
} from "../../src/app/balance";
import { balancerHere } from "../../src/app/balance-here";
import { highsSolver } from "../../src/app/balance-highs";
import { createDeeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import { plainDate, type PlainDate } from "../../src/calendar";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import { ownerWords } from "../../src/locales/workload-words";
import type { BalanceWishes, Proposal } from "../../src/workload";
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx";
import { sheetOf } from "../cli/ledgers";
import { partsBesideMemory } from "../workbench/memory-parts";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { buildXlsx, changedParts } from "../xlsx/package-builder";

// The first solve loads the solver, and machines may be busy.
jest.setTimeout(60_000);

const today = plainDate(2026, 11, 20) as PlainDate;
const sample = readFileSync("assets/samples/ledger-november.xlsx");
const SHEET = "工作台账";
const balancer = balancerHere(highsSolver());
const accepting: AcceptOptions = {
  at: "2026-11-20T09:00:00.000Z",
  today,
  oldOwner: "remarks",
  words: ownerWords(say("zh-CN")),
};

function value<T>(outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function propose(port: WorkbookPort, wishes: BalanceWishes = {}): Promise<Proposed> {
  return value(await proposeBalance(port, { today, balancer, wishes }));
}

async function accept(
  port: WorkbookPort,
  proposed: Proposed,
  proposals: readonly Proposal[],
  options: Partial<AcceptOptions> = {}
): Promise<Accepted> {
  return value(await acceptProposals(port, proposed, proposals, { ...accepting, ...options }));
}

/** What is typed, and what is computed as its formula: TODAY() has its own idea of the day. */
async function everyCell(port: WorkbookPort): Promise<unknown> {
  const grid = value(await port.read(SHEET, { row: 1, column: 1, rows: 40, columns: 12 }));
  const typed = grid.values.map((row, r) => row.map((v, c) => grid.formulas[r]?.[c] ?? v));
  return [typed, grid.formats];
}

async function cells(port: WorkbookPort, names: readonly string[]): Promise<unknown[]> {
  const grid = value(await port.read(SHEET, { row: 1, column: 1, rows: 40, columns: 12 }));
  return names.map((name) => {
    const column = name.charCodeAt(0) - 65;
    return grid.values[Number(name.slice(1)) - 1]?.[column] ?? null;
  });
}

function moveOf({ balanced }: Proposed, row: number): Proposal {
  const move = balanced.moves.find((m) => m.row === row);
  if (!move) throw new Error(`row ${row} is not proposed`);
  return move;
}

describe("in a workbook somebody looks at", () => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await openInStandIn(sample);
  });
  afterEach(() => standIn.close());

  test("proposing writes nothing", async () => {
    const { balanced } = await propose(standIn.port);
    expect(balanced.moves.length).toBeGreaterThan(3);
    expect(changedParts(sample, await standIn.save())).toEqual([]);
  });

  test("two accepted, one refused: two owner cells and the old owner behind the remarks; 撤销 brings every cell back", async () => {
    const before = await everyCell(standIn.port);
    const first = await propose(standIn.port);
    const refused = moveOf(first, 15);
    const wishes = { refused: [{ sheet: SHEET, row: 15, person: refused.to }] };
    const second = await propose(standIn.port, wishes);
    expect(second.balanced.moves.some((m) => m.row === 15 && m.to === refused.to)).toBe(false);
    const answers = await balancer.whyNot(refused.task);
    expect(answers?.find(({ name }) => name === refused.to)?.why).toEqual([{ code: "refused" }]);

    const chosen = [moveOf(second, 13), moveOf(second, 19)];
    const accepted = await accept(standIn.port, second, chosen);
    expect(accepted).toEqual({ written: 2, byHand: [], refused: [] });
    expect(await cells(standIn.port, ["F13", "L13", "F19", "L19"])).toEqual([
      chosen[0]?.to,
      "原承办人：沈知行（2026-11-20调整）",
      chosen[1]?.to,
      null,
    ]);
    const after = await propose(standIn.port, wishes);
    expect(after.balanced.moves.map((m) => m.row)).not.toContain(13);

    const deeds = createDeeds({
      port: standIn.port,
      judge: judgeHere,
      today: () => today,
      now: () => "2026-11-20T10:00:00.000Z",
      words: reportWords(say("zh-CN")),
    });
    expect(value(await deeds.lastDeed())).toMatchObject({ action: "owners", count: 3 });
    expect(value(await deeds.undo())).toMatchObject({ restored: 3, refused: [] });
    expect(await everyCell(standIn.port)).toEqual(before);
    expect(partsBesideMemory(changedParts(sample, await standIn.save()))).toEqual([
      "xl/worksheets/sheet1.xml",
      "xl/workbook.xml",
    ]);
  });

  test("a row that is no longer the row, or has another owner by now, is refused and nothing else is touched", async () => {
    const proposed = await propose(standIn.port);
    await standIn.runtime.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("B13").values = [["另一件事"]];
      sheet.getRange("F9").values = [["周砚秋"]];
      await context.sync();
    });
    const chosen = [moveOf(proposed, 13), moveOf(proposed, 9), moveOf(proposed, 19)];
    const accepted = await accept(standIn.port, proposed, chosen);
    expect(accepted.written).toBe(1);
    expect(accepted.refused.map((p) => `${p.code} ${p.cell}`).sort()).toEqual([
      "cell-changed F9",
      "row-moved F13",
    ]);
    expect(await cells(standIn.port, ["F13", "L13", "F9", "L9", "F19"])).toEqual([
      "沈知行",
      null,
      "周砚秋",
      null,
      "赵大年",
    ]);
  });

  test("undo finds the rows again after the ledger has been sorted", async () => {
    const proposed = await propose(standIn.port);
    const move = moveOf(proposed, 13);
    await accept(standIn.port, proposed, [move], { oldOwner: "nowhere" });
    await standIn.runtime.Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("5:5").insert("Down");
      await context.sync();
    });
    const deeds = createDeeds({
      port: standIn.port,
      judge: judgeHere,
      today: () => today,
      now: () => "2026-11-20T10:00:00.000Z",
      words: reportWords(say("zh-CN")),
    });
    expect(value(await deeds.undo())).toMatchObject({ restored: 1, refused: [] });
    expect(await cells(standIn.port, ["F14"])).toEqual(["沈知行"]);
  });
});

describe("what the add-in may not write is said, not written", () => {
  const duties = sheetOf("职责分工", [
    ["序号", "姓名", "主要职责"],
    [1, "沈知行", "负责会议通知与会务、督查督办、值班安排"],
    [2, "顾盼", "负责会议通知与会务、督查督办"],
  ]);
  const header = ["序号", "工作事项", "完成时限", "责任人", "完成情况", "密级"];
  const rows = (owner: string, secrecy = "") => [
    header,
    ...[1, 2, 3, 4].map((n) => [
      n,
      `第${n}次调度会议会务通知`,
      "11月25日",
      owner,
      "未启动",
      secrecy,
    ]),
  ];
  const open = (sheet: ReturnType<typeof sheetOf>) =>
    value(openXlsx(buildXlsx({ sheets: [sheet, duties] }), { fileName: "台账.xlsx" }));

  test.each([
    [
      "merged over rows",
      '<mergeCells count="1"><mergeCell ref="D2:D5"/></mergeCells>',
      "沈知行",
      "merged",
    ],
    ["a name with a note", "", "沈知行（代）", "several-names"],
  ])("%s", async (_, after, owner, why) => {
    const plain = sheetOf("台账", rows(owner));
    const port = open({ ...plain, xml: `${plain.xml}${after}` });
    const proposed = await propose(port);
    expect(proposed.balanced.moves.length).toBeGreaterThan(0);
    const accepted = await accept(port, proposed, proposed.balanced.moves);
    expect(accepted.written).toBe(0);
    expect(new Set(accepted.byHand.map((b) => b.why))).toEqual(new Set([why]));
  });

  test("the journal holds no word of a secret row", async () => {
    const confidential = sheetOf("职责分工", [
      ["序号", "姓名", "主要职责"],
      [1, "沈知行", "负责会议通知与会务、机要文件"],
      [2, "顾盼", "负责会议通知与会务、机要文件"],
    ]);
    const bytes = buildXlsx({ sheets: [sheetOf("台账", rows("沈知行", "机密")), confidential] });
    const standIn = await openInStandIn(bytes);
    const proposed = await propose(standIn.port);
    const accepted = await accept(standIn.port, proposed, proposed.balanced.moves);
    expect(accepted.written).toBeGreaterThan(0);
    expect(value(await standIn.port.readMemory())).not.toMatch(/调度|会务通知/);
    standIn.close();
  });
});
