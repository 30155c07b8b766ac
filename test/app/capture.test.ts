/** 记一件事 on both adapters: drafted, added in the look of the rows above, taken away, refused where it would do harm. Friday 2026-11-27. */
import {
  captureDeeds,
  type CaptureDeeds,
  type DraftTarget,
  type RowDraft,
} from "../../src/app/capture";
import { parsePlainDate } from "../../src/calendar";
import type { WorkbookPort } from "../../src/workbook/port";
import { openXlsx } from "../../src/workbook/xlsx";
import { partsBesideMemory } from "../workbench/memory-parts";
import { adapters, type OpenPort } from "../workbook/adapters";
import { changedParts, partText } from "../xlsx/package-builder";
import { captureLedger, type LedgerShape } from "./capture-ledger";
import { deedsOn, value } from "./deeds-on";

const DAY = "2026-11-27";
const LINE = "王局 电话 明天下午前起草防汛工作汇报";

function deedsFor(port: WorkbookPort) {
  const deeds = deedsOn(port, () => DAY);
  const today = parsePlainDate(DAY);
  if (today === null) throw new Error(DAY);
  const capture = captureDeeds({
    port,
    check: deeds.check,
    refreshMarks: () => deeds.refreshMarks({}),
    today: () => today,
    now: () => `${DAY}T09:30:00.000Z`,
  });
  return { deeds, capture };
}

const quiet = { signal: new AbortController().signal };

async function drafted(capture: CaptureDeeds, line = LINE): Promise<[RowDraft, DraftTarget]> {
  const draft = value(await capture.draftRow(line, quiet));
  const [target] = draft.targets;
  if (!target) throw new Error("no target");
  return [draft, target];
}

const said = ({ fields }: DraftTarget): Record<string, string> =>
  Object.fromEntries(fields.map((f) => [f.header, `${f.kind}:${f.value}`]));

describe.each(Object.keys(adapters))("%s", (adapter) => {
  let opened: OpenPort;
  let bytes: Uint8Array;
  async function open(shape: LedgerShape = {}) {
    bytes = captureLedger(shape);
    const opener = adapters[adapter];
    if (!opener) throw new Error(adapter);
    opened = await opener(bytes);
    return deedsFor(opened.port);
  }
  afterEach(() => opened.close());

  const line = async (row: number) => {
    const rect = { row, column: 1, rows: 1, columns: 9 };
    const grid = value(await opened.port.read("督办台账", rect));
    return {
      values: grid.values[0],
      texts: grid.texts[0],
      formulas: grid.formulas[0]?.filter(Boolean),
      formats: grid.formats[0],
    };
  };

  test("a line is drafted: who, when, whose duty, and nothing is written", async () => {
    const { capture } = await open();
    const [draft, target] = await drafted(capture);
    expect(draft.type).toBe("writing");
    // Both write; 沈小楼 has two of them on his desk.
    expect(draft.proposedOwner).toMatchObject({ person: "程一诺", fit: "duty" });
    expect([target.sheet, target.row, target.blocked]).toEqual(["督办台账", 6, null]);
    expect(said(target)).toEqual({
      序号: "text:4",
      交办领导: "text:王局（电话）",
      工作事项: "text:起草防汛工作汇报",
      交办日期: "date:2026-11-27",
      办理时限: "date:2026-11-28",
      剩余天数: "formula:",
      承办人: "text:程一诺",
      完成情况: "left:",
      备注: "text:明天下午前",
    });
    expect(changedParts(bytes, await opened.save())).toEqual([]);
  });

  test("confirmed, it stands in the look of the rows above; 撤销 leaves the package as it was", async () => {
    const { capture, deeds } = await open();
    const [draft, target] = await drafted(capture);
    const added = value(await capture.addRow(draft, target, { G: "柳疏影", I: "=1+1" }));
    expect(added).toEqual({ sheet: "督办台账", row: 6, cell: "C6", refused: [] });
    const [above, row] = [await line(5), await line(6)];
    const days = row.values?.[5];
    expect(row.values).toEqual([
      ...[4, "王局（电话）", "起草防汛工作汇报", 46_353, 46_354],
      ...[days, "柳疏影", null, "=1+1"],
    ]);
    expect(row.formulas).toEqual(["=E6-D6"]);
    expect(row.formats).toEqual(above.formats);
    expect(row.texts?.[4]).toMatch(/^2026[-/]11[-/]28$/);

    // Read as a task, and judged.
    const checked = value(await deeds.check({}));
    const judged = checked.judgement.tasks.find((task) => task.row === 6);
    expect(judged).toMatchObject({
      title: "起草防汛工作汇报",
      due: "2026-11-28",
      owner: ["柳疏影"],
    });

    expect(value(await deeds.lastDeed())).toMatchObject({ action: "row", count: 1 });
    const undone = value(await deeds.undo());
    expect([undone.restored, undone.refused]).toEqual([1, []]);
    expect((await line(6)).values).toEqual(Array.from({ length: 9 }, () => null));
    // The file is asked to compute again, as after every change of cells.
    const changed = partsBesideMemory(changedParts(bytes, await opened.save()));
    expect(changed.filter((part) => part !== "xl/workbook.xml")).toEqual([]);
  });

  test("a row somebody has worked on stays, and says so", async () => {
    const { capture, deeds } = await open();
    const [draft, target] = await drafted(capture);
    value(await capture.addRow(draft, target, {}));
    const patch = {
      sheet: "督办台账",
      cell: "H6",
      key: null,
      guards: [],
      before: null,
      after: "办理中",
      reason: "t",
    };
    value(await opened.port.apply({ kind: "cells", patches: [patch] }));
    expect(await deeds.undo()).toMatchObject({
      ok: false,
      problem: { code: "cell-changed", cell: "H6" },
    });
    expect((await line(6)).values?.[2]).toBe("起草防汛工作汇报");
  });

  test("a row put in above meanwhile: nothing is written", async () => {
    const { capture } = await open();
    const [draft, target] = await drafted(capture);
    const patch = {
      sheet: "督办台账",
      cell: "C5",
      key: null,
      guards: [],
      before: "撰写营商环境工作汇报材料",
      after: "别的事",
      reason: "t",
    };
    value(await opened.port.apply({ kind: "cells", patches: [patch] }));
    expect(await capture.addRow(draft, target, {})).toMatchObject({
      ok: false,
      problem: { code: "row-moved", cell: "C5" },
    });
    expect((await line(6)).values?.[2]).toBeNull();
  });

  test("an empty row made ready is filled where it stands, and empty again after 撤销", async () => {
    const { capture, deeds } = await open({ ready: 3 });
    const [draft, target] = await drafted(capture);
    expect(target.blocked).toBeNull();
    expect(said(target)).toMatchObject({ 序号: "kept:4", 剩余天数: "formula:" });
    value(await capture.addRow(draft, target, {}));
    const row = await line(6);
    expect(row.values?.slice(0, 5)).toEqual([
      4,
      "王局（电话）",
      "起草防汛工作汇报",
      46_353,
      46_354,
    ]);
    expect(row.formulas).toEqual(["=E6-D6"]);
    value(await deeds.undo());
    expect((await line(6)).values).toEqual([4, ...Array.from({ length: 8 }, () => null)]);
  });

  test("an Excel table grows by the row and shrinks again", async () => {
    const { capture, deeds } = await open({ listed: true });
    const [draft, target] = await drafted(capture);
    value(await capture.addRow(draft, target, {}));
    const rowsOf = async () => value(await opened.port.outline()).sheets[0]?.tables[0]?.rect.rows;
    expect(await rowsOf()).toBe(5);
    expect((await line(6)).formulas).toEqual(["=E6-D6"]);
    value(await deeds.undo());
    expect(await rowsOf()).toBe(4);
    const changed = partsBesideMemory(changedParts(bytes, await opened.save()));
    expect(changed.filter((part) => part !== "xl/workbook.xml")).toEqual([]);
  });

  test.each<[string, LedgerShape, string]>([
    ["notes right under the ledger", { below: "备注：本表每周更新。" }, "row-taken"],
    ["a totals row", { totals: true }, "totals-row"],
    ["a protected sheet", { protected: true }, "protected-sheet"],
  ])("%s: said in the draft, and nothing is written", async (_, shape, code) => {
    const { capture } = await open(shape);
    const [draft, target] = await drafted(capture);
    expect(target.blocked?.code).toBe(code);
    expect(await capture.addRow(draft, target, {})).toMatchObject({ ok: false, problem: { code } });
    expect(changedParts(bytes, await opened.save())).toEqual([]);
  });

  test("words of secrecy are refused in the line and in the fields", async () => {
    const { capture } = await open();
    expect(await capture.draftRow("王局 机密件清退 明天前", quiet)).toMatchObject({
      ok: false,
      problem: { code: "secret-words" },
    });
    const [draft, target] = await drafted(capture);
    expect(await capture.addRow(draft, target, { C: "办理绝密来文" })).toMatchObject({
      ok: false,
      problem: { code: "secret-words" },
    });
    expect(changedParts(bytes, await opened.save())).toEqual([]);
  });
});

test("in the file, lists and colours reach one row further, as in Excel", async () => {
  const opened = openXlsx(captureLedger());
  if (!opened.ok) throw new Error(opened.problem.code);
  const { capture } = deedsFor(opened.value);
  const [draft, target] = await drafted(capture);
  value(await capture.addRow(draft, target, {}));
  const sheet = partText(opened.value.save(), "xl/worksheets/sheet1.xml");
  expect(sheet).toContain('<conditionalFormatting sqref="E3:E6">');
  expect(sheet).toContain('sqref="H3:H6"');
  expect(sheet).toMatch(/<c r="H6" s="1"\/>/);
});
