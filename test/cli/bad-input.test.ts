/** Whatever is wrong with a file: its own message with what to do, in both languages; what is still possible is done; the input is untouched. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { problems as chinese } from "../../src/locales/zh-CN/problems";
import { problems as english } from "../../src/locales/en-US/problems";
import type { ProblemCode } from "../../src/workbook/problem";
import { openXlsx } from "../../src/workbook/xlsx";
import { kewutong } from "./command-line";
import { workbooks } from "./ledgers";

let folder: string;
beforeAll(() => {
  mkdirSync("test/output", { recursive: true });
  folder = mkdtempSync(resolve("test/output/cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: keyof typeof workbooks): string {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, workbooks[name]());
  return file;
}

describe("nothing can be done: exit 2, one line, no output", () => {
  const cases: readonly (readonly [keyof typeof workbooks, ProblemCode])[] = [
    ["notXlsx", "not-xlsx"],
    ["encrypted", "encrypted"],
    ["empty", "empty-workbook"],
    ["noLedger", "no-ledger"],
  ];
  test.each(cases)("%s → %s", async (name, code) => {
    const file = written(name);
    const before = readFileSync(file);
    for (const [lang, words] of [
      ["zh-CN", chinese],
      ["en-US", english],
    ] as const) {
      const output = join(folder, "out.xlsx");
      const run = await kewutong(["check", file, "--json", "--lang", lang, "-o", output]);
      expect(run.code).toBe(2);
      expect(run.out).toBe("");
      expect(run.err.trimEnd().split("\n")).toHaveLength(1);
      expect(run.err).toContain(file);
      expect(run.err).toContain(words[code].todo);
      expect(existsSync(output)).toBe(false);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("a file that is not there", async () => {
    const run = await kewutong(["check", join(folder, "没有.xlsx"), "--json"]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(chinese["file-missing"].todo);
  });
});

describe("what is still possible is done", () => {
  test("a protected sheet is judged, and not marked", async () => {
    const file = written("protectedSheet");
    const output = join(folder, "protected-out.xlsx");
    const run = await kewutong(["check", file, "--json", "-o", output]);
    expect(run.code).toBe(0);
    const result = JSON.parse(run.out);
    expect(result.tasks).toHaveLength(3);
    expect(result.findings.map((f: { code: string }) => f.code)).toContain("overdue");
    const refused = result.errors.filter((e: { code: string }) => e.code === "protected-sheet");
    expect(refused[0]).toMatchObject({
      sheet: "台账",
      message: expect.stringContaining(chinese["protected-sheet"].todo),
    });
    expect(await marksIn(output)).toEqual([]);
  });

  test("a filtered sheet is judged with its hidden rows, and marked", async () => {
    const file = written("filteredSheet");
    const output = join(folder, "filtered-out.xlsx");
    const run = await kewutong(["check", file, "--json", "-o", output]);
    expect(run.code).toBe(0);
    const result = JSON.parse(run.out);
    expect(result.tasks.map((t: { hidden: boolean }) => t.hidden)).toEqual([true, true, false]);
    expect(result.errors.map((e: { code: string }) => e.code)).toContain("filtered-sheet");
    expect((await marksIn(output)).map((mark) => [mark.row, mark.colour])).toEqual([
      [2, "red"],
      [4, "yellow"],
    ]);
  });

  test("a protected structure takes no report sheet, the text is still there", async () => {
    const file = written("protectedStructure");
    const output = join(folder, "structure-out.xlsx");
    const refused = await kewutong(["report", file, "-o", output]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(chinese["protected-structure"].todo);
    expect(existsSync(output)).toBe(false);
    const text = await kewutong(["report", file, "--text"]);
    expect(text.code).toBe(0);
    expect(text.out).toContain("整理会议纪要");
  });
});

describe("usage", () => {
  test.each([
    [["check"]],
    [["check", "a.xlsx", "--nonsense"]],
    [["nonsense"]],
    [["date", "本周五前", "--from", "2026-02-30", "--json"]],
    [["report", "assets/samples/ledger-november.xlsx", "--week", "2026-W60"]],
    [["report", "assets/samples/ledger-november.xlsx", "--from", "2026-11-20"]],
    [["check", "assets/samples/ledger-november.xlsx", "--fail-on", "severe"]],
    [["classify", "--jsonl", "-"]],
  ])("%j exits with 2", async (args) => {
    const run = await kewutong(args, "{not json");
    expect(run.code).toBe(2);
    expect(run.out).toBe("");
    expect(run.err).not.toBe("");
  });

  test("-o never overwrites its input unless told --in-place", async () => {
    const file = written("ledger");
    const before = readFileSync(file);
    const refused = await kewutong(["check", file, "-o", file]);
    expect(refused.code).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
    const done = await kewutong(["check", file, "--in-place", "--json"]);
    expect(done.code).toBe(0);
    expect(await marksIn(file)).not.toEqual([]);
  });

  test("--in-place stops while Excel has the file open", async () => {
    const file = written("ledger");
    const lock = join(folder, "~$ledger.xlsx");
    writeFileSync(lock, "");
    const run = await kewutong(["check", file, "--in-place"]);
    rmSync(lock);
    expect(run.code).toBe(2);
    expect(run.err).toContain(chinese["file-locked"].todo);
    expect(await marksIn(file)).toEqual([]);
  });

  test("--fail-on tells findings by the exit code", async () => {
    const file = written("ledger");
    expect((await kewutong(["check", file, "--json", "--fail-on", "high"])).code).toBe(1);
    expect((await kewutong(["check", file, "--json"])).code).toBe(0);
    expect(
      (await kewutong(["check", file, "--json", "--today", "2026-11-03", "--fail-on", "high"])).code
    ).toBe(0);
  });

  test("help is no error", async () => {
    const run = await kewutong(["check", "--help"]);
    expect(run.code).toBe(0);
    expect(run.out).toContain("--in-place");
  });
});

async function marksIn(file: string): Promise<readonly { row: number; colour: string }[]> {
  const opened = openXlsx(readFileSync(file));
  if (!opened.ok) throw new Error(opened.problem.code);
  const state = await opened.value.marks();
  if (!state.ok) throw new Error(state.problem.code);
  return [...state.value.marks].sort((a, b) => a.row - b.row);
}
