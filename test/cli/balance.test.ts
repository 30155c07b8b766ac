/** `balance`: the public contract, the options, and what `-o` changes of a file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { changedParts } from "../xlsx/package-builder";
import { kewutong } from "./command-line";

// The first solve loads the solver, and machines may be busy.
jest.setTimeout(60_000);

const sample = "assets/samples/ledger-november.xlsx";
const twoRow = "assets/samples/supervision-q4.xlsx";
let folder: string;
beforeAll(() => {
  mkdirSync("test/output", { recursive: true });
  folder = mkdtempSync(resolve("test/output/balance-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function json(...args: string[]) {
  const run = await kewutong(["balance", ...args, "--json"]);
  expect(run.code).toBe(0);
  return JSON.parse(run.out);
}

test("every field of the contract is there, with hours and fractions that agree", async () => {
  const result = await json(sample);
  for (const key of [
    "horizon",
    "before",
    "after",
    "moves",
    "cover",
    "lowerBound",
    "gap",
    "proven",
    "solver",
    "ms",
  ])
    expect(result).toHaveProperty(key);
  for (const side of [result.before, result.after]) {
    expect(Object.keys(side).sort()).toEqual(["fairness", "max", "people"]);
    for (const person of side.people) {
      expect(Object.keys(person).sort()).toEqual(["capacity", "load", "name", "ratio"]);
      if (person.capacity > 0) expect(person.ratio).toBeCloseTo(person.load / person.capacity, 2);
      else expect(person.ratio).toBeNull();
    }
    expect(side.max).toBe(
      Math.max(...side.people.map((p: { ratio: number | null }) => p.ratio ?? 0))
    );
  }
  expect(result.moves.length).toBeGreaterThan(0);
  for (const move of result.moves) {
    for (const key of ["sheet", "row", "key", "title", "from", "to", "reason"])
      expect(move).toHaveProperty(key);
    expect(["vacant", "owner-away", "overloaded", "makes-room"]).toContain(move.reason.code);
    expect(move.from === null).toBe(move.reason.code === "vacant");
  }
  expect(result.after.max).toBeLessThanOrEqual(result.ceiling + 0.001);
  expect(result).toMatchObject({
    proven: true,
    gap: 0,
    lowerBound: result.handOvers,
    solver: "highs",
  });
  for (const cover of result.cover) expect(cover).toMatchObject({ standIns: expect.any(Array) });
});

test("what is balanced is what everybody is said to carry", async () => {
  for (const file of [sample, twoRow]) {
    const { before, people } = await json(file);
    for (const { name, load, capacity } of people) {
      const carried = before.people.find((p: { name: string }) => p.name === name);
      expect(carried.load).toBeCloseTo(load, 1);
      expect(carried.capacity).toBe(capacity);
    }
  }
});

test("every load is the sum of its parts, every capacity of its weeks", async () => {
  for (const file of [sample, twoRow]) {
    for (const person of (await json(file)).people) {
      const sum = (list: { hours: number }[]): number =>
        list.reduce((n, part) => n + part.hours, 0);
      expect(sum(person.loadParts)).toBeCloseTo(person.load, 1);
      expect(sum(person.backlogParts)).toBeCloseTo(person.backlog, 1);
      expect(sum(person.weeks)).toBeCloseTo(person.capacity, 1);
      for (const p of person.loadParts)
        expect(p.base * p.genre * p.importance * p.remaining * p.share).toBeCloseTo(p.hours, 2);
    }
  }
});

test("the same file and date give the same answer; only the time it took may differ", async () => {
  const first = await json(twoRow);
  const second = await json(twoRow);
  expect({ ...second, ms: 0 }).toEqual({ ...first, ms: 0 });
});

test("-o writes owners and remarks into a copy, nothing else; balancing the copy proposes nothing", async () => {
  const output = join(folder, "balanced.xlsx");
  const before = readFileSync(sample);
  const { moves } = await json(sample, "-o", output);
  expect(changedParts(before, readFileSync(output)).sort()).toEqual([
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect(readFileSync(sample).equals(before)).toBe(true);
  const check = JSON.parse((await kewutong(["check", output, "--json"])).out);
  for (const { row, to } of moves)
    expect(check.tasks.find((t: { row: number }) => t.row === row).owner).toEqual([to]);
  expect((await json(output)).moves).toEqual([]);
});

test.each([
  [["--lock", "沈知行"], (m: Move) => m.from === "沈知行" || m.to === "沈知行"],
  [["--lock", "工作台账!13", "--lock", "9"], (m: Move) => m.row === 13 || m.row === 9],
  [
    ["--only", "沈知行", "--only", "顾盼"],
    (m: Move) => ![m.from ?? "顾盼", m.to].every((n) => ["沈知行", "顾盼"].includes(n)),
  ],
])("%j is kept", async (options, broken) => {
  const { moves } = await json(sample, ...options);
  expect(moves.filter(broken)).toEqual([]);
});

interface Move {
  readonly row: number;
  readonly from: string | null;
  readonly to: string;
}

test("a higher ceiling needs no more hand-overs", async () => {
  const at = async (ceiling: string): Promise<number> =>
    (await json(sample, "--ceiling", ceiling)).handOvers;
  const few = await at("3");
  expect(few).toBeLessThan(await at("1"));
});

test.each([
  [["--ceiling", "0.9"], "--ceiling"],
  [["--lock", "查无此人"], "查无此人"],
  [["--lock", "工作台账!999"], "工作台账!999"],
  [["--only", "路人甲"], "路人甲"],
  [["--old-owner", "somewhere"], "--old-owner"],
])("%j is refused in one line and nothing is written", async (options, named) => {
  const output = join(folder, "never.xlsx");
  const run = await kewutong(["balance", sample, ...options, "-o", output]);
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
  expect(run.err.trim().split("\n")).toHaveLength(1);
  expect(run.err).toContain(named);
  expect(() => readFileSync(output)).toThrow();
});

test("a secret row is told by its number only", async () => {
  const run = await kewutong(["balance", twoRow, "--json"]);
  expect(run.out).not.toContain("密件清退");
});

test.each(["zh-CN", "en-US"])(
  "as text in %s: who, what, why, and who could cover",
  async (lang) => {
    const { out } = await kewutong(["balance", sample, "--lang", lang]);
    expect(out).toContain("沈知行");
    expect(out).toContain(lang === "zh-CN" ? "最忙 100% → 40%" : "busiest 100 % → 40 %");
    expect(out).toContain(lang === "zh-CN" ? "分工表上的B角" : "stand-in by the duty sheet");
    expect(out).not.toMatch(/\{\{|workload\./);
  }
);
