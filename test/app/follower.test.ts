/** What is changed after a check is read row by row; what cannot be followed so is known to be lost until the next whole check. */
import { createDeeds, type Deeds } from "../../src/app/deeds";
import { checkWorkbook } from "../../src/app/check";
import { createFollower, type Follower } from "../../src/app/follower";
import { judgeSessionHere } from "../../src/app/judge-session";
import { nothingSettled, withDismissals } from "../../src/memory/settled";
import { dismissalOf } from "../../src/rules/settled";
import type { CellPatch } from "../../src/workbook/change";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import { openXlsx } from "../../src/workbook/xlsx";
import type { CellValue } from "../../src/workbook/grid";
import type { ChangedEvent, WorkbookPort } from "../../src/workbook/port";
import { done, failed, type Problem } from "../../src/workbook/problem";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx } from "../xlsx/package-builder";
import { day } from "../taskpane/fake-deeds";
import { value } from "./deeds-on";

const today = day("2026-11-20");
const SHEET = "任务台账";

interface Open {
  readonly follower: Follower;
  /** `任务台账 A6:G6` of every reading of rows since the check. */
  readonly reads: string[];
  /** A user types into a cell, and the host tells. */
  type(cell: string, before: CellValue, now: string | null): Promise<void>;
  /** @param meanwhile happens once it has begun */
  check(meanwhile?: () => void): ReturnType<Follower["around"]>;
  readonly deeds: Deeds;
  /** What the next reading fails with. */
  trouble: Problem | null;
  readonly event: (more?: Partial<ChangedEvent>) => void;
}

function open(rows = 60): Open {
  const opened = openXlsx(
    buildXlsx({
      sheets: [
        sheetOf(SHEET, [
          ["序号", "工作事项", "交办日期", "办理时限", "责任人", "完成情况"],
          ...Array.from({ length: rows }, (_, i) => [
            i + 1,
            `第${i + 1}次调度会议会务通知`,
            "2026年11月2日",
            "2026年11月10日",
            "沈知行",
            "未启动",
          ]),
        ]),
        sheetOf("职责分工", [
          ["序号", "姓名", "主要职责"],
          [1, "沈知行", "负责会议通知与会务、督查督办"],
          [2, "顾盼", "负责会议通知与会务、督查督办"],
        ]),
      ],
    }),
    { fileName: "台账.xlsx" }
  );
  if (!opened.ok) throw new Error(opened.problem.code);
  const file = opened.value;
  const reads: string[] = [];
  let isChecking = false;
  const state = { trouble: null as Problem | null };
  const port: WorkbookPort = {
    capabilities: file.capabilities,
    outline: () => file.outline(),
    read(sheet, rect, options) {
      if (!isChecking) reads.push(`${sheet} ${rect.row}+${rect.rows}`);
      return state.trouble && !isChecking
        ? Promise.resolve(failed(state.trouble))
        : file.read(sheet, rect, options);
    },
    readAll: (areas, options) => file.readAll(areas, options),
    apply: (change, remember) => file.apply(change, remember),
    marks: () => file.marks(),
    readMemory: () => file.readMemory(),
    writeMemory: (text) => file.writeMemory(text),
    select: (sheet, cell) => file.select(sheet, cell),
    onChanged: (listener) => file.onChanged(listener),
  };
  const session = judgeSessionHere();
  const follower = createFollower(port, session);
  const event = (more: Partial<ChangedEvent> = {}): void =>
    follower.note({ sheet: SHEET, address: "F2", kind: "edited", ...more });
  const deeds = createDeeds({
    port: follower.port,
    judge: session.check,
    today: () => today,
    now: () => "2026-11-20T09:00:00.000Z",
    words: reportWords(say("zh-CN")),
    around: follower.around,
    current: follower.current,
  });
  return Object.assign(state, {
    follower,
    deeds,
    reads,
    event,
    async type(cell: string, before: CellValue, now: string | null) {
      // Past the follower, as a user does.
      value(await file.apply({ kind: "cells", patches: [patch(cell, before, now)] }));
      event({ address: cell });
    },
    check: (meanwhile?: () => void) =>
      follower.around(async () => {
        meanwhile?.();
        isChecking = true;
        try {
          return await checkWorkbook(port, { today, judge: session.check });
        } finally {
          isChecking = false;
        }
      }),
  });
}

function patch(cell: string, before: CellValue, after: string | null): CellPatch {
  return { sheet: SHEET, cell, key: null, before, after, guards: [], reason: "" };
}

const followed = async ({ follower }: Open) => value(await follower.follow());

test("before a check there is nothing to follow", async () => {
  const book = open();
  book.event();
  expect(await followed(book)).toEqual({ kind: "nothing" });
  expect(book.reads).toEqual([]);
});

test("after a check one changed row is one reading", async () => {
  const book = open();
  await book.check();
  const before = book.follower.current();
  book.event({ address: "F5" });
  expect(book.follower.current()).toBeNull();
  const now = await followed(book);
  expect(book.reads).toEqual([`${SHEET} 5+1`]);
  expect(now.kind).toBe("rows");
  expect(book.follower.current()).toEqual(before);
});

test("near rows are read in one, far ones apart", async () => {
  const book = open(200);
  await book.check();
  for (const address of ["F5", "A9:B10", "D30,D31", "$E$150"]) book.event({ address });
  await followed(book);
  expect(book.reads).toEqual([`${SHEET} 5+27`, `${SHEET} 150+1`]);
});

test.each<[string, Partial<ChangedEvent>]>([
  ["rows put in", { kind: "structure" }],
  ["a sort", { kind: "sorted" }],
  ["a sheet taken away", { kind: "sheets", sheet: null, address: null }],
  ["a row below the last", { address: "B62" }],
  ["a column beside the last", { address: "G5" }],
  ["a whole column", { address: "F:F" }],
  ["a sheet not seen before", { sheet: "新表" }],
  ["the header", { address: "E1" }],
])("%s is lost until the next check", async (_, event) => {
  const book = open();
  await book.check();
  if (event.address === "E1") await book.type("E1", "责任人", "事由");
  else book.event(event);
  expect(await followed(book)).toEqual({ kind: "lost" });
  book.event({ address: "F5" });
  expect(await followed(book)).toEqual({ kind: "lost" });
  expect(book.follower.current()).toBeNull();
  await book.check();
  expect((await followed(book)).kind).toBe("rows");
});

test("more rows than are worth following: lost, and nothing is read", async () => {
  const book = open(700);
  await book.check();
  book.event({ address: "F2:F650" });
  expect(await followed(book)).toEqual({ kind: "lost" });
  expect(book.reads).toEqual([]);
});

test("what is changed while the check runs is followed after it", async () => {
  const book = open();
  await book.check(() => book.event({ address: "F7" }));
  expect((await followed(book)).kind).toBe("rows");
  expect(book.reads).toEqual([`${SHEET} 7+1`]);
});

test("a cell being edited: asked again later, with all that was noted", async () => {
  const book = open();
  await book.check();
  book.event({ address: "F5" });
  book.trouble = { code: "cell-editing" };
  expect(await book.follower.follow()).toEqual(failed({ code: "cell-editing" }));
  book.trouble = null;
  expect((await followed(book)).kind).toBe("rows");
  expect(book.reads).toEqual([`${SHEET} 5+1`, `${SHEET} 5+1`]);
});

test("a row that could not be read is lost", async () => {
  const book = open();
  await book.check();
  book.event();
  book.trouble = { code: "host-error" };
  expect(await followed(book)).toEqual({ kind: "lost" });
});

test("a check that was cancelled leaves what was shown behind", async () => {
  const book = open();
  await book.check();
  await book.follower.around(() => Promise.resolve(failed({ code: "cancelled" })));
  expect(await followed(book)).toEqual({ kind: "lost" });
});

test("our own writing to cells is followed as others' is", async () => {
  const book = open();
  await book.check();
  const patches = [patch("E5", "沈知行", "顾盼")];
  const applied = await book.follower.port.apply({ kind: "cells", patches });
  expect(applied).toEqual(done({ applied: 1, refused: [] }));
  const now = await followed(book);
  if (now.kind !== "rows") throw new Error(now.kind);
  expect(now.checked.judgement.tasks[3]?.owner).toEqual(["顾盼"]);
  expect(now.checked.people.map(({ name, open: count }) => [name, count])).toEqual([
    ["沈知行", 59],
    ["顾盼", 1],
  ]);
});

test("marks on owners follow what was written, and nothing is read again for it", async () => {
  const book = open();
  await book.type("E7", "沈知行", null);
  value(await book.deeds.mark({}));
  const violet = async () =>
    value(await book.follower.port.marks())
      .marks.filter(({ colour }) => colour === "violet")
      .map(({ row }) => row);
  expect(await violet()).toEqual([7]);
  const patches = [patch("E7", null, "顾盼"), patch("E5", "沈知行", null)];
  await book.follower.port.apply({ kind: "cells", patches });
  await followed(book);
  const before = book.reads.length;
  expect(value(await book.deeds.refreshMarks({})).marked).toBe(60);
  expect(await violet()).toEqual([5]);
  expect(book.reads.slice(before)).toEqual([]);
});

test("where the workbook has no marks there are none to refresh", async () => {
  const book = open();
  await book.check();
  expect(value(await book.deeds.refreshMarks({}))).toEqual({ marked: 0 });
});

test("what the chief settles after the check holds for the rows followed then, as if it had been settled before", async () => {
  const book = open();
  const checked = value(await book.check());
  const { findings, tasks, today: on } = checked.judgement;
  const [first, second] = findings.filter(({ code }) => code === "overdue");
  if (!first || !second) throw new Error("nothing is overdue");
  const dismissed = [first, second].flatMap((finding) => {
    const at = tasks.findIndex(({ row }) => row === finding.row);
    return dismissalOf(finding, checked.ledger.tasks[at] ?? null, tasks[at] ?? null, on) ?? [];
  });
  book.follower.settle(withDismissals(nothingSettled, dismissed));
  expect(book.follower.current()?.judgement.findings).not.toContain(first);
  await book.type(`F${second.row}`, "未启动", "已办结");
  const now = await followed(book);
  if (now.kind !== "rows") throw new Error(now.kind);
  const { judgement } = now.checked;
  expect(judgement.dismissed?.map(({ finding }) => finding.row)).toEqual([first.row]);
  const kept = findings.filter(({ row }) => row !== first.row && row !== second.row);
  expect(judgement.findings.filter(({ row }) => row !== second.row)).toEqual(kept);
  // Taken back, it is there again.
  book.follower.settle(nothingSettled);
  const again = await followed(book);
  if (again.kind !== "rows") throw new Error(again.kind);
  expect(again.checked.judgement.dismissed).toEqual([]);
  expect(again.checked.judgement.findings.map(({ row }) => row)).toContain(first.row);
});
