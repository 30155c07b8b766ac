/** 标记随改随新 on a workbook: however often the marks are set anew, one 撤销 takes all of it back. */
import { keepMarks } from "../../src/app/automation-marks";
import { adapters } from "../workbook/adapters";
import { partsBesideMemory } from "../workbench/memory-parts";
import { changedParts } from "../xlsx/package-builder";
import { captureLedger } from "./capture-ledger";
import { deedsOn, value } from "./deeds-on";

const options = { only: "all", signal: new AbortController().signal } as const;

test.each(Object.entries(adapters))("%s: set, set anew, taken back in one", async (_, open) => {
  const bytes = captureLedger();
  const opened = await open(bytes);
  try {
    const deeds = deedsOn(opened.port, () => "2026-11-27");
    const first = value(await keepMarks(deeds, options));
    expect(first.marked).toBeGreaterThan(0);
    const at = value(await deeds.lastDeed())?.at;
    expect(first.undo).toBe(at);

    // The task is done: its mark goes, and the journal has no second entry.
    const status = { sheet: "督办台账", cell: "H3", key: null, guards: [] };
    const patch = { ...status, before: "办理中", after: "已办结", reason: "t" };
    value(await opened.port.apply({ kind: "cells", patches: [patch] }));
    const second = value(await keepMarks(deeds, options));
    expect(second.undo).toBe(at);
    expect(value(await opened.port.marks()).marks.some((mark) => mark.row === 3)).toBe(false);
    const back = { ...status, before: "已办结", after: "办理中", reason: "t" };
    value(await opened.port.apply({ kind: "cells", patches: [back] }));

    value(await deeds.undo());
    expect(value(await opened.port.marks())).toEqual({ date: null, marks: [] });
    expect(value(await deeds.lastDeed())).toBeNull();
    const changed = partsBesideMemory(changedParts(bytes, await opened.save()));
    expect(changed.filter((part) => part !== "xl/workbook.xml")).toEqual([]);
  } finally {
    opened.close();
  }
});

test("a weekly report nobody looks for leaves the sheet that is looked at in front", async () => {
  const open = adapters["the file's package"];
  if (!open) throw new Error("no adapter");
  const { port, close } = await open(captureLedger());
  const shown: string[] = [];
  const watched = {
    capabilities: port.capabilities,
    outline: () => port.outline(),
    read: (...asked: Parameters<typeof port.read>) => port.read(...asked),
    readAll: (...asked: Parameters<typeof port.readAll>) => port.readAll(...asked),
    apply: (...asked: Parameters<typeof port.apply>) => {
      const [change] = asked;
      if (change.kind === "add-sheet" && change.behind !== true) shown.push(change.spec.name);
      return port.apply(...asked);
    },
    marks: () => port.marks(),
    readMemory: () => port.readMemory(),
    writeMemory: (text: string | null) => port.writeMemory(text),
    onChanged: (...asked: Parameters<typeof port.onChanged>) => port.onChanged(...asked),
    select: (sheet: string, cell: string) => port.select(sheet, cell),
  };
  const deeds = deedsOn(watched, () => "2026-11-27");
  const written = value(await deeds.report({ edition: "up", behind: true }));
  expect(shown).toEqual([]);
  expect(value(await port.outline()).sheets.map((sheet) => sheet.name)).toContain(written.sheet);
  // Nobody has edited it: the next one takes its place.
  const again = value(await deeds.report({ edition: "up", behind: true }));
  expect(again.sheet).toBe(written.sheet);
  expect(value(await port.outline()).sheets).toHaveLength(3);
  value(await deeds.report({ edition: "up" }));
  expect(shown).toEqual([written.sheet]);
  close();
});
