/** 清除全部痕迹 against both adapters: what was ours is listed, what the user chose goes, and the package is what it was. */
import { readFileSync } from "node:fs";
import { traceDeeds } from "../../src/app/traces";
import type { WorkbookPort } from "../../src/workbook/port";
import type { AutoShow } from "../../src/workbook/excel/auto-show";
import { done } from "../../src/workbook/problem";
import { adapters, type OpenPort } from "../workbook/adapters";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx, changedParts, oneCell } from "../xlsx/package-builder";
import { deedsOn, value } from "./deeds-on";

const sample = readFileSync("assets/samples/ledger-november.xlsx");
jest.setTimeout(60_000);

/** Everything that leaves something behind. */
async function workedOn(port: WorkbookPort): Promise<void> {
  const deeds = deedsOn(port);
  value(await deeds.check({}));
  value(await deeds.mark({}));
  value(await deeds.report({ edition: "up" }));
  value(await deeds.report({ edition: "in" }));
  value(await deeds.meeting({}));
  value(await deeds.rules.addSheet());
  value(await deeds.rules.addNotice());
  const { tasks, findings } = value(await deeds.check({})).judgement;
  const known = tasks.find((one) => one.key !== null);
  value(await deeds.learning.correctJudgement(known?.key ?? "", "light", "none"));
  value(await deeds.reminders.record(value(await deeds.reminders.draft(findings))));
  const columns = [{ header: "甲", nth: 1, meaning: "title" }] as const;
  value(await deeds.correct({ table: { sheet: "丙", headers: ["甲"], title: null }, columns }));
}

async function typeInto(port: WorkbookPort, sheet: string, cell: string): Promise<void> {
  const patch = { sheet, cell, key: null, guards: [], before: null, after: "批注", reason: "test" };
  expect(value(await port.apply({ kind: "cells", patches: [patch] })).refused).toEqual([]);
}

describe.each(Object.keys(adapters))("%s", (name) => {
  let opened: OpenPort;
  const open = async (bytes: Uint8Array): Promise<WorkbookPort> => {
    opened = await (adapters[name]?.(bytes) ?? Promise.reject(new Error(name)));
    return opened.port;
  };
  afterEach(() => opened.close());

  test("everything of ours is listed, and once it is cleared every part is what it was", async () => {
    const port = await open(sample);
    await workedOn(port);
    const traces = traceDeeds(port, null);
    const found = value(await traces.find());
    expect(found.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ["周报11.16-11.20", "unchanged"],
      ["科内周报11.16-11.20", "unchanged"],
      ["科务会单11.16-11.20", "unchanged"],
      ["科务规则", "unchanged"],
      ["规则公示", "unchanged"],
    ]);
    expect(found.marks[0]?.rows).toBeGreaterThan(3);
    expect(found.memory).toMatchObject({ mapping: 1, days: 1 });
    const cleared = value(await traces.clear(found.sheets));
    expect(cleared.refused).toEqual([]);
    expect(cleared.marks).toBe(found.marks.reduce((sum, one) => sum + one.rows, 0));
    expect(cleared.sheets).toHaveLength(5);
    expect(changedParts(sample, await opened.save())).toEqual([]);
    expect(value(await traces.find())).toEqual({
      marks: [],
      sheets: [],
      memory: null,
      opensByItself: false,
      structureProtected: false,
    });
  });

  test("a sheet somebody worked on is said to be changed, and goes only when it was chosen", async () => {
    const port = await open(sample);
    const deeds = deedsOn(port);
    value(await deeds.report({ edition: "up" }));
    value(await deeds.rules.addNotice());
    await typeInto(port, "周报11.16-11.20", "J40");
    const traces = traceDeeds(port, null);
    const found = value(await traces.find());
    expect(found.sheets.map((sheet) => sheet.state)).toEqual(["changed", "unchanged"]);
    value(await traces.clear(found.sheets.filter((sheet) => sheet.state === "unchanged")));
    const names = value(await port.outline()).sheets.map((sheet) => sheet.name);
    expect(names).toContain("周报11.16-11.20");
    expect(names).not.toContain("规则公示");
    expect(value(await port.readMemory())).toBeNull();
  });

  test("a sheet that changed after it was listed stays, and is named", async () => {
    const port = await open(sample);
    value(await deedsOn(port).rules.addNotice());
    const traces = traceDeeds(port, null);
    const found = value(await traces.find());
    await typeInto(port, "规则公示", "C2");
    expect(value(await traces.clear(found.sheets))).toEqual({
      marks: 0,
      sheets: [],
      refused: [{ code: "sheet-changed", sheet: "规则公示" }],
    });
  });

  test("a copied rule sheet is known by its looks, a draft of that name is nobody's but its writer's", async () => {
    const head = ["标题", "说明"];
    const port = await open(
      buildXlsx({
        sheets: [{ name: "台账", xml: oneCell("一") }, sheetOf("科务规则讨论稿", [head])],
      })
    );
    value(await deedsOn(port).rules.addSheet());
    value(await port.writeMemory(null));
    const found = value(await traceDeeds(port, null).find());
    expect(found.sheets.map((sheet) => [sheet.name, sheet.state])).toEqual([
      ["科务规则", "unknown"],
    ]);
  });

  test("a memory nobody can read any more is named as such, and goes", async () => {
    const port = await open(sample);
    value(await port.writeMemory('{"version":99}'));
    const traces = traceDeeds(port, null);
    expect(value(await traces.find()).memory).toBe("unreadable");
    value(await traces.clear([]));
    expect(changedParts(sample, await opened.save())).toEqual([]);
  });
});

test("marks on a protected sheet stay and are named; the rest goes", async () => {
  const cell =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>一</t></is></c></row></sheetData>';
  const mark =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>AND(N("kwt:1")=0,N("red 2026-11-20")=0)</formula></cfRule></conditionalFormatting>';
  const bytes = buildXlsx({
    sheets: [
      { name: "锁着", xml: `${cell}<sheetProtection sheet="1"/>${mark}` },
      { name: "开着", xml: cell + mark },
    ],
  });
  const opened = await (adapters["the file's package"]?.(bytes) ?? Promise.reject(new Error()));
  const traces = traceDeeds(opened.port, null);
  expect(value(await traces.find()).marks).toEqual([
    { name: "锁着", rows: 1, locked: true },
    { name: "开着", rows: 1, locked: false },
  ]);
  const cleared = value(await traces.clear([]));
  expect(cleared).toEqual({
    marks: 1,
    sheets: [],
    refused: [{ code: "protected-sheet", sheet: "锁着" }],
  });
});

test("the pane no longer opens by itself", async () => {
  const opened = await (adapters["the file's package"]?.(sample) ?? Promise.reject(new Error()));
  let on = true;
  const autoShow: AutoShow = {
    isOn: () => on,
    set: () => {
      on = false;
      return Promise.resolve(done(null));
    },
  };
  const traces = traceDeeds(opened.port, autoShow);
  expect(value(await traces.find()).opensByItself).toBe(true);
  value(await traces.clear([]));
  expect(value(await traces.find()).opensByItself).toBe(false);
});
