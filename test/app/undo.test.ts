/** 撤销 of any of the last deeds, through the real Office.js: each by itself, cell by cell, nothing on another row. */
import { readFileSync } from "node:fs";
import { applyAndJournal } from "../../src/app/journal";
import type { Deeds } from "../../src/app/deeds";
import { memoryText, parseMemory } from "../../src/memory/memory";
import type { CellPatch, Change } from "../../src/workbook/change";
import { changedParts } from "../xlsx/package-builder";
import { openInStandIn, type StandIn } from "../workbench/open-in-stand-in";
import { deedsOn, value } from "./deeds-on";

const SHEET = "工作台账";
const original = readFileSync("assets/samples/ledger-november.xlsx");
const signal = new AbortController().signal;

let standIn: StandIn;
let deeds: Deeds;
beforeEach(async () => {
  standIn = await openInStandIn(original);
  deeds = deedsOn(standIn.port);
});
afterEach(() => standIn.close());

/** Writes remarks by a deed of its own, as the chief's acceptance does. */
async function write(cells: Readonly<Record<string, string>>, at: string): Promise<void> {
  const patches = await Promise.all(
    Object.entries(cells).map(async ([cell, after]): Promise<CellPatch> => {
      return { ...unkeyed, cell, before: await valueOf(cell), after };
    })
  );
  const undo = (): Change => ({
    kind: "cells",
    patches: patches.map((p) => ({ ...p, before: p.after, after: p.before as string | null })),
  });
  const change = { kind: "cells", patches } as const;
  value(await applyAndJournal(standIn.port, change, { action: "owners", at, undo }));
}

const unkeyed = { sheet: SHEET, key: null, guards: [], reason: "test" } as const;

async function valueOf(cell: string) {
  const row = Number(cell.slice(1));
  const column = cell.charCodeAt(0) - 64;
  const grid = value(await standIn.port.read(SHEET, { row, column, rows: 1, columns: 1 }));
  return grid.values[0]?.[0] ?? null;
}

/** As somebody does it in the sheet. */
async function edit(cell: string, text: string): Promise<void> {
  await standIn.runtime.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange(cell).values = [[text]];
    await context.sync();
  });
}

test("the list tells what, when, how much and where, newest first, twenty at most", async () => {
  value(await deeds.mark({ signal }));
  const { sheet } = value(await deeds.meeting({ signal }));
  await write({ L6: "甲", L7: "乙" }, "2026-11-20T10:00:00.000Z");
  const { deeds: list, samples } = value(await deeds.standing());
  expect(list).toMatchObject([
    { action: "owners", count: 2, of: "cells", sheet: SHEET, at: "2026-11-20T10:00:00.000Z" },
    { action: "meeting", count: 1, of: "sheets", sheet },
    { action: "mark", of: "marks", sheet: null },
  ]);
  expect(samples).toEqual([]);
  for (let n = 0; n < 25; n++) await write({ L8: `第${n}次` }, `2026-11-20T11:00:${10 + n}.000Z`);
  expect(value(await deeds.standing()).deeds).toHaveLength(20);
});

test("an older one is taken back by itself; what a later one changed since is refused by its cell, and can be had afterwards", async () => {
  const before = [await valueOf("L6"), await valueOf("L7")];
  await write({ L6: "先", L7: "先" }, "2026-11-20T10:00:00.000Z");
  await write({ L6: "后" }, "2026-11-20T11:00:00.000Z");
  const [, older] = value(await deeds.standing()).deeds;
  const undone = value(await deeds.undo(older?.id));
  expect(undone).toMatchObject({ action: "owners", of: "cells", restored: 1 });
  expect(undone.refused).toMatchObject([{ code: "cell-changed", sheet: SHEET, cell: "L6" }]);
  expect([await valueOf("L6"), await valueOf("L7")]).toEqual(["后", before[1]]);
  expect(value(await deeds.standing()).deeds).toHaveLength(1);
});

test("where somebody changed all of it since, nothing is written and it stays in the list", async () => {
  const before = await valueOf("L6");
  await write({ L6: "我们" }, "2026-11-20T10:00:00.000Z");
  await edit("L6", "科长改过");
  expect(value(await deeds.undo())).toMatchObject({
    restored: 0,
    refused: [{ code: "cell-changed", cell: "L6" }],
  });
  expect(await valueOf("L6")).toBe("科长改过");
  await edit("L6", "我们");
  expect(value(await deeds.undo())).toMatchObject({ restored: 1, refused: [] });
  expect(await valueOf("L6")).toEqual(before);
  expect(value(await deeds.standing()).deeds).toEqual([]);
});

test("a sheet of ours goes although marks came after it, and the marks stay", async () => {
  const { sheet } = value(await deeds.report({ edition: "up", signal }));
  value(await deeds.mark({ signal }));
  const marks = value(await standIn.port.marks()).marks.length;
  const [, report] = value(await deeds.standing()).deeds;
  value(await deeds.undo(report?.id));
  expect(value(await standIn.port.outline()).sheets.map((s) => s.name)).not.toContain(sheet);
  expect(value(await standIn.port.marks()).marks).toHaveLength(marks);
  value(await deeds.undo());
  expect(changedParts(original, await standIn.save())).toEqual([]);
});

test("marks are one set: an older marking cannot be taken back from under a newer one", async () => {
  value(await deeds.mark({ signal }));
  value(await deeds.mark({ only: "deadlines", signal }));
  const [newer, older] = value(await deeds.standing()).deeds;
  expect(await deeds.undo(older?.id)).toMatchObject({
    ok: false,
    problem: { code: "marked-since" },
  });
  value(await deeds.undo(newer?.id));
  value(await deeds.undo(older?.id));
  expect(changedParts(original, await standIn.save())).toEqual([]);
});

test("what a newer version did is kept in the list as 改动, and only that version takes it back", async () => {
  const memory = parseMemory(null);
  if (memory === null) throw new Error("no memory");
  await write({ L6: "甲" }, "2026-11-20T10:00:00.000Z");
  const text = value(await standIn.port.readMemory());
  const known = parseMemory(text);
  const [entry] = known?.journal ?? [];
  if (!known || !entry) throw new Error("no entry");
  const foreign = { ...entry, id: "x", action: "transpose", undo: { kind: "columns" } };
  const written = { ...known, journal: [entry, foreign] } as unknown as typeof known;
  value(await standIn.port.writeMemory(memoryText(written)));
  expect(value(await deeds.standing()).deeds.map((deed) => deed.action)).toEqual([
    "write",
    "owners",
  ]);
  expect(await deeds.undo()).toMatchObject({ ok: false, problem: { code: "unsupported" } });
  value(await deeds.undo(entry.id));
  expect(value(await standIn.port.readMemory())).toContain('"transpose"');
});

test("an id that is no longer there is nothing to undo", async () => {
  expect(await deeds.undo("gone")).toMatchObject({ problem: { code: "nothing-to-undo" } });
});
