/** 科务规则 and 规则公示 in a workbook: made on request, read at the next check, edited, and taken away again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookPort } from "../../src/workbook/port";
import { cellName } from "../../src/workbook/grid";
import { openXlsx } from "../../src/workbook/xlsx";
import { kewutong } from "../cli/command-line";
import { openInStandIn } from "../workbench/open-in-stand-in";
import { partsBesideMemory } from "../workbench/memory-parts";
import { changedParts } from "../xlsx/package-builder";
import { deedsOn, value } from "./deeds-on";

const sample = readFileSync("assets/samples/ledger-november.xlsx");

/** Types into the cell right of `steps` columns from the one that holds `id`. */
async function type(
  port: WorkbookPort,
  id: string,
  steps: number,
  after: string | number
): Promise<string> {
  const outline = value(await port.outline());
  const used = outline.sheets.find((sheet) => sheet.name === "科务规则")?.used;
  if (!used) throw new Error("no rule sheet");
  const grid = value(await port.read("科务规则", used));
  const row = grid.values.findIndex(([first]) => first === id);
  const cell = cellName(used.row + row, used.column + steps);
  const before = grid.values[row]?.[steps] ?? null;
  const patch = { sheet: "科务规则", cell, key: null, guards: [], before, after, reason: "test" };
  expect(value(await port.apply({ kind: "cells", patches: [patch] })).refused).toEqual([]);
  return cell;
}

function openFile(): { readonly port: WorkbookPort; save(): Uint8Array } {
  const opened = openXlsx(sample, { fileName: "ledger.xlsx" });
  if (!opened.ok) throw new Error(opened.problem.code);
  const port = opened.value;
  return { port, save: () => port.save() };
}

test("in Excel: made, shown, undone, and every part is back", async () => {
  const standIn = await openInStandIn(sample);
  try {
    const deeds = deedsOn(standIn.port);
    expect(value(await deeds.rules.addSheet())).toMatchObject({ sheet: "科务规则", refused: [] });
    const active = standIn.book.sheets.find(({ id }) => id === standIn.book.activeSheetId);
    expect(active?.name).toBe("科务规则");
    expect(await deeds.rules.addSheet()).toMatchObject({ problem: { code: "sheet-name-taken" } });
    expect(value(await deeds.lastDeed())).toMatchObject({ action: "rules", count: 1 });
    expect(value(await deeds.undo())).toMatchObject({ action: "rules", restored: 1, refused: [] });
    const changed = changedParts(sample, await standIn.save());
    expect(partsBesideMemory(changed)).toEqual([]);
  } finally {
    standIn.close();
  }
}, 60_000);

test("the sheet is no ledger, and by itself it changes no judgement", async () => {
  const { port } = openFile();
  const deeds = deedsOn(port);
  const before = value(await deeds.check({}));
  value(await deeds.rules.addSheet());
  value(await deeds.rules.addNotice());
  const after = value(await deeds.check({}));
  expect(after.judgement).toEqual(before.judgement);
  expect(after.changedJudgements).toEqual([]);
  expect(after.problems).toEqual(before.problems);
  expect(after.understood.tables.map((t) => t.sheet)).not.toContain("科务规则");
  expect(after.understood.tables.map((t) => t.sheet)).not.toContain("规则公示");
});

test("an edited limit is in force at the next check, which lists what it judges otherwise, until somebody acts on it", async () => {
  const { port } = openFile();
  const deeds = deedsOn(port);
  value(await deeds.rules.addSheet());
  const before = value(await deeds.check({}));
  await type(port, "dueSoon", 2, 20);
  const after = value(await deeds.check({}));
  expect(after.rules.book.limits.dueSoon.value).toBe(20);
  const yellow = after.judgement.tasks.filter(
    (task, i) => task.light === "yellow" && before.judgement.tasks[i]?.light !== "yellow"
  );
  expect(yellow.length).toBeGreaterThan(0);
  const told = after.changedJudgements.filter((one) => one.light?.after === "yellow");
  expect(told.map((one) => [one.sheet, one.row])).toEqual(yellow.map((t) => [t.sheet, t.row]));
  expect(told[0]).toMatchObject({ added: ["due-soon"], why: ["due-soon"] });

  value(await deeds.mark({}));
  expect(value(await deeds.check({})).changedJudgements).toEqual([]);
});

test("a bad row is reported with its cell, and the rest of the edit holds", async () => {
  const { port } = openFile();
  const deeds = deedsOn(port);
  value(await deeds.rules.addSheet());
  const bad = await type(port, "ageing", 2, "很久");
  await type(port, "dueSoon", 2, 5);
  const { problems, rules } = value(await deeds.check({}));
  expect(problems).toContainEqual({
    code: "rule-not-number",
    sheet: "科务规则",
    cell: bad,
    args: { text: "很久" },
  });
  expect(rules.book.limits).toMatchObject({ dueSoon: { value: 5 }, ageing: { value: 15 } });
});

test("the book in force is told without a check: the built-in one, then the sheet's with what it spoilt", async () => {
  const { port } = openFile();
  const deeds = deedsOn(port);
  const builtIn = value(await deeds.rules.inForce());
  expect(builtIn).toMatchObject({ sheet: null, problems: [] });
  value(await deeds.rules.addSheet());
  expect(value(await deeds.rules.inForce())).toEqual({ ...builtIn, sheet: "科务规则" });
  const bad = await type(port, "ageing", 2, "很久");
  await type(port, "dueSoon", 2, 5);
  const { book, problems } = value(await deeds.rules.inForce());
  expect(book.limits.dueSoon.value).toBe(5);
  expect(problems).toMatchObject([{ code: "rule-not-number", sheet: "科务规则", cell: bad }]);
});

test("a copy of the sheet is neither in force nor a ledger", async () => {
  const { port } = openFile();
  const deeds = deedsOn(port);
  value(await deeds.rules.addSheet());
  const spec = value(await port.outline());
  expect(spec.sheets.at(-1)?.name).toBe("科务规则");
  const used = spec.sheets.at(-1)?.used;
  if (!used) throw new Error("empty");
  const grid = value(await port.read("科务规则", used));
  const cells = grid.values.flatMap((row, r) =>
    row.flatMap((v, c) =>
      typeof v === "string" || typeof v === "number"
        ? [{ row: r + 1, column: c + 1, value: v === 2 ? 9 : v }]
        : []
    )
  );
  const print = {
    orientation: "portrait",
    paper: "A4",
    fitToWidth: 1,
    marginsMm: [20, 20, 20, 20],
  } as const;
  value(
    await port.apply({
      kind: "add-sheet",
      spec: {
        name: "科务规则 (2)",
        cells,
        styles: {},
        columnWidths: [],
        rowHeights: {},
        merges: [],
        print,
        frozenRows: 0,
      },
    })
  );
  const { rules, understood } = value(await deeds.check({}));
  expect(rules.book.limits.dueSoon.value).toBe(2);
  expect(understood.tables.map((t) => t.sheet)).not.toContain("科务规则 (2)");
});

test("the notice says in plain words what holds from when, for everybody", async () => {
  const { port } = openFile();
  const deeds = deedsOn(port);
  value(await deeds.rules.addSheet());
  await type(port, "effectiveFrom", 2, "2026-12-01");
  await type(port, "roster.exempt", 2, "顾盼");
  const { sheet } = value(await deeds.rules.addNotice());
  const used = value(await port.outline()).sheets.find((one) => one.name === sheet)?.used;
  if (!used) throw new Error("no notice");
  const text = value(await port.read(sheet, used))
    .texts.map((row) => row.join(""))
    .join("\n");
  for (const said of [
    "自2026年12月1日起施行",
    "科长也不例外",
    "距办理时限不超过2个工作日",
    "综合文字，突出“精”",
    "信访办结：60天内办结。（《信访工作条例》（2022年））",
    "特急来文：当日答复。",
    "年终工作总结：每年12月20日，提前15个工作日列入台账。",
    "用印：由分管领导批。",
    "同一人两次值班之间至少空2天",
    "一个工作日按8小时算",
    "高于全科平均120%为偏重",
  ])
    expect(text).toContain(said);
  expect(text).not.toMatch(/undefined|\{\{|workdays/);
  // Who is spared is nobody else's business.
  expect(text).not.toContain("顾盼");
});

test("值班规则 and 工作量规则 of the sheet hold for the roster, the loads and the names shown", async () => {
  const { port, save } = openFile();
  value(await deedsOn(port).rules.addSheet());
  await type(port, "roster.exempt", 2, "顾盼");
  await type(port, "work.hoursADay", 2, 4);
  await type(port, "reception", 1, "公务接待");
  const folder = mkdtempSync(path.join(tmpdir(), "kewutong-sheet-"));
  try {
    const plain = path.join(folder, "plain.xlsx");
    const ruled = path.join(folder, "ruled.xlsx");
    writeFileSync(plain, sample);
    writeFileSync(ruled, save());
    const run = async (...args: string[]): Promise<string> => (await kewutong(args)).out;
    const json = async (...args: string[]) => JSON.parse(await run(...args, "--json"));

    const standing = async (file: string, ...args: string[]): Promise<readonly string[]> =>
      (await json("roster", file, "--month", "2026-12", ...args)).counts.map(
        (c: { person: string }) => c.person
      );
    expect(await standing(plain)).toContain("顾盼");
    expect(await standing(ruled)).not.toContain("顾盼");
    // The command's own options go on top of the book.
    const fewer = await standing(ruled, "--exempt", "林清晏");
    expect(fewer).toEqual((await standing(ruled)).filter((name) => name !== "林清晏"));

    const capacity = async (file: string): Promise<number> =>
      (await json("balance", file)).before.people.reduce(
        (sum: number, p: { capacity: number }) => sum + p.capacity,
        0
      );
    expect(await capacity(ruled)).toBeLessThan((await capacity(plain)) / 2);

    expect(await run("report", plain, "--edition", "in", "--text")).toContain("对外接待");
    const report = await run("report", ruled, "--edition", "in", "--text");
    expect(report).toContain("公务接待");
    expect(report).not.toContain("对外接待");
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

describe("--rules", () => {
  let folder: string;
  const at = (name: string): string => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "kewutong-rules-"));
    writeFileSync(at("ledger.xlsx"), sample);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const summary = async (...args: string[]): Promise<unknown> => {
    const run = await kewutong(["check", at("ledger.xlsx"), "--json", ...args]);
    expect(run).toMatchObject({ code: 0 });
    const { summary: sums } = JSON.parse(run.out) as { readonly summary: unknown };
    return sums;
  };

  test("a workbook with the sheet and JSON with the difference say the same", async () => {
    const { port, save } = openFile();
    value(await deedsOn(port).rules.addSheet());
    await type(port, "dueSoon", 2, 20);
    writeFileSync(at("rules.xlsx"), save());
    const limit = { value: 20, unit: "workdays", basis: "convention" };
    writeFileSync(at("rules.json"), JSON.stringify({ limits: { dueSoon: limit } }));
    const bySheet = await summary("--rules", at("rules.xlsx"));
    expect(bySheet).toEqual(await summary("--rules", at("rules.json")));
    expect(bySheet).not.toEqual(await summary());
  });

  test.each([
    ["broken.json", "{", "broken.json"],
    [
      "wrong.json",
      '{"limits":{"dueSoon":{"value":-1,"unit":"workdays","basis":"convention"}}}',
      "limits.dueSoon.value",
    ],
    ["unknown.json", '{"limts":{}}', "limts"],
  ])("%s ends with exit 2, the file and the place", async (name, text, place) => {
    writeFileSync(at(name), text);
    const run = await kewutong(["check", at("ledger.xlsx"), "--rules", at(name)]);
    expect(run.code).toBe(2);
    expect(run.err).toContain(name);
    expect(run.err).toContain(place);
  });

  test("a workbook without the sheet ends with exit 2", async () => {
    const run = await kewutong(["check", at("ledger.xlsx"), "--rules", at("ledger.xlsx")]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("科务规则");
  });
});
