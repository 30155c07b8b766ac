/** The public contract: field names and shapes of every command, and what `-o` changes of a file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { findingCodes } from "../../src/rules/judgement";
import { changedParts } from "../xlsx/package-builder";
import { kewutong } from "./command-line";

const sample = "assets/samples/ledger-november.xlsx";
const twoRow = "assets/samples/supervision-q4.xlsx";
let folder: string;
beforeAll(() => {
  mkdirSync("test/output", { recursive: true });
  folder = mkdtempSync(resolve("test/output/contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function json(...args: string[]) {
  const run = await kewutong([...args, "--json"]);
  expect(run.code).toBe(0);
  return JSON.parse(run.out);
}

describe("inspect", () => {
  test("tables with rows, columns, meanings and what was skipped", async () => {
    const { sheets } = await json("inspect", twoRow);
    expect(sheets.map((s: { name: string }) => s.name)).toEqual([
      "督办台账",
      "岗位职责",
      "请假情况",
    ]);
    const [tasks] = sheets[0].tables;
    expect(tasks).toMatchObject({
      kind: "tasks",
      headerRows: [3, 4],
      firstRow: 5,
      lastRow: 16,
      firstColumn: "A",
      lastColumn: "M",
    });
    expect(
      tasks.columns.map((c: { column: string; meaning: string }) => `${c.column} ${c.meaning}`)
    ).toEqual([
      "A seq",
      "B title",
      "C source",
      "D assignedDate",
      "E due",
      "F owner",
      "G helpers",
      "H helpers",
      "I progress",
      "J status",
      "K doneDate",
      "L approval",
      "M secrecy",
    ]);
    expect(sheets[1].tables[0].kind).toBe("duties");
    expect(sheets[2].tables[0].kind).toBe("leave");
  });
});

describe("check", () => {
  test("every field of the contract is there", async () => {
    const result = await json("check", sample, "--today", "2026-11-20");
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining([
        "today",
        "horizon",
        "tasks",
        "findings",
        "people",
        "summary",
        "errors",
      ])
    );
    expect(result.today).toBe("2026-11-20");
    for (const task of result.tasks) {
      expect(task).toMatchObject({
        sheet: "工作台账",
        row: expect.any(Number),
        title: expect.any(String),
        owner: expect.any(Array),
        findings: expect.any(Array),
      });
      expect(["red", "yellow", "blue", "green", "done", "none"]).toContain(task.light);
      for (const key of ["key", "category", "timeliness", "due", "helpers", "status", "done"])
        expect(task).toHaveProperty(key);
    }
    for (const finding of result.findings) {
      expect(findingCodes).toContain(finding.code);
      expect(["high", "medium", "low"]).toContain(finding.severity);
      for (const key of ["sheet", "row", "cell", "key", "person", "rule", "evidence"])
        expect(finding).toHaveProperty(key);
    }
    for (const person of result.people)
      expect(Object.keys(person).sort()).toEqual(["capacity", "load", "name", "open", "overdue"]);
  });

  test("the same file and date give the same bytes", async () => {
    const first = await kewutong(["check", sample, "--today", "2026-11-20", "--json"]);
    const second = await kewutong(["check", sample, "--today", "2026-11-20", "--json"]);
    expect(second.out).toBe(first.out);
  });

  test.each([sample, twoRow])(
    "-o marks %s and changes the marked sheet and the styles, nothing else",
    async (file) => {
      const output = join(folder, "marked.xlsx");
      const before = readFileSync(file);
      await json("check", file, "--today", "2026-11-20", "-o", output);
      expect(changedParts(before, readFileSync(output)).sort()).toEqual([
        "xl/styles.xml",
        "xl/worksheets/sheet1.xml",
      ]);
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  );

  test("a secret row is told by its number only, wherever it appears", async () => {
    const run = await kewutong(["check", twoRow, "--today", "2026-11-20", "--json"]);
    expect(run.out).not.toContain("密件清退");
    expect(JSON.parse(run.out).tasks.find((t: { row: number }) => t.row === 10)).toMatchObject({
      title: "6",
      light: "red",
    });
  });
});

describe("report", () => {
  test("-o adds one sheet and the memory part; of the parts that were there only what they need changes", async () => {
    const output = join(folder, "report.xlsx");
    const before = readFileSync(sample);
    await json("report", sample, "--today", "2026-11-20", "-o", output);
    expect(changedParts(before, readFileSync(output)).sort()).toEqual([
      "+customXml/_rels/item1.xml.rels",
      "+customXml/item1.xml",
      "+customXml/itemProps1.xml",
      "+xl/worksheets/sheet6.xml",
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  test("the same week written again replaces the sheet nobody has touched, and the report is never read as a ledger", async () => {
    const once = join(folder, "once.xlsx");
    const twice = join(folder, "twice.xlsx");
    await json("report", sample, "--today", "2026-11-20", "-o", once);
    await json("report", once, "--today", "2026-11-20", "-o", twice);
    const before = await json("check", sample, "--today", "2026-11-20");
    const after = await json("check", twice, "--today", "2026-11-20");
    expect(after.tasks).toEqual(before.tasks);
    const { sheets } = await json("inspect", twice);
    expect(sheets).toHaveLength(5);
    const changed = changedParts(readFileSync(once), readFileSync(twice));
    expect(changed.filter((part) => /worksheets|styles|drawings|charts/.test(part))).toEqual([]);
  });

  test("how the office words its report is kept in the workbook, and holds until something else is said", async () => {
    const kept = join(folder, "kept.xlsx");
    const said = [
      "--unit",
      "青川县府办",
      "--sections",
      "matters,figures",
      "--internal",
      "--remember",
    ];
    await json("report", sample, "--today", "2026-11-20", ...said, "-o", kept);
    const lines = async (...more: readonly string[]): Promise<string[]> =>
      (await json("report", kept, "--today", "2026-11-20", ...more)).text.split("\n");
    expect((await lines()).slice(0, 2)).toEqual([
      "内部事项　注意保管",
      "青川县府办一周工作情况（11月16日—20日）",
    ]);
    expect((await lines()).some((line) => line.includes("主要工作"))).toBe(false);
    expect((await lines("--unit", "秘书一科"))[1]).toContain("秘书一科");
    const wrong = await kewutong(["report", sample, "--sections", "figures,没有的"]);
    expect([wrong.code, wrong.err.includes("没有的")]).toEqual([2, true]);
  });

  test("several workbooks make one report", async () => {
    const one = await json("report", sample, "--today", "2026-11-20");
    const both = await json("report", sample, twoRow, "--today", "2026-11-20");
    expect(both.counts.open.value).toBeGreaterThan(one.counts.open.value);
    expect(both.sources.map((s: { name: string }) => s.name)).toEqual([
      "ledger-november.xlsx",
      "supervision-q4.xlsx",
    ]);
    const sum = (of: "handled" | "done" | "open") =>
      both.sources.reduce(
        (n: number, s: Record<string, { value: number }>) => n + (s[of]?.value ?? 0),
        0
      );
    expect([sum("handled"), sum("done"), sum("open")]).toEqual([
      both.counts.handled.value,
      both.counts.done.value,
      both.counts.open.value,
    ]);
  });

  test("--week and --from/--to name the same days", async () => {
    const week = await json("report", sample, "--today", "2026-11-20", "--week", "2026-W47");
    const days = await json(
      "report",
      sample,
      "--today",
      "2026-11-20",
      "--from",
      "2026-11-16",
      "--to",
      "2026-11-22"
    );
    expect(week.period).toEqual({ from: "2026-11-16", to: "2026-11-22" });
    expect(days.done).toEqual(week.done);
    const month = await json("report", sample, "--today", "2026-11-20", "--month", "2026-11");
    expect([month.kind, month.period, month.next]).toEqual([
      "month",
      { from: "2026-11-01", to: "2026-11-30" },
      { from: "2026-12-01", to: "2026-12-31" },
    ]);
  });
});

describe("lines in, lines out", () => {
  test("classify", async () => {
    const line = {
      id: "x1",
      title: "起草全县安全生产工作报告",
      note: "",
      assignedDate: "2026-11-02",
      deadlineText: "11月13日前",
    };
    const run = await kewutong(["classify", "--jsonl", "-", "--json"], `${JSON.stringify(line)}\n`);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      ...line,
      category: "writing",
      timeliness: "timed",
      due: "2026-11-13",
      confidence: expect.any(Number),
      why: expect.any(Array),
    });
  });

  test("audit", async () => {
    const record = {
      id: "a1",
      duties: [
        { person: "甲", role: "科员", categories: ["writing"], backup: [], leave: [] },
        { person: "乙", role: "科员", categories: ["logistics"], backup: [], leave: [] },
      ],
      task: {
        title: "采购硒鼓",
        category: "logistics",
        owner: "甲",
        helpers: [],
        approval: "",
        due: "2026-12-11",
        assigned: "2026-11-16",
        status: "办理中",
        handoffs: 0,
      },
      today: "2026-11-20",
    };
    const run = await kewutong(["audit", "--jsonl", "-", "--json"], JSON.stringify(record));
    expect(run.out).toBe('{"id":"a1","findings":["misplaced"]}\n');
    const broken = await kewutong(["audit", "--jsonl", "-", "--json"], '{"id":"a1"}');
    expect(broken).toMatchObject({ code: 2, out: "" });
  });

  test.each([
    ["本周五前", { kind: "date", date: "2026-03-06" }],
    ["2个工作日内", { kind: "date", date: "2026-03-04" }],
    ["长期", { kind: "open", date: null }],
    ["每周五", { kind: "recurring", date: "2026-03-06" }],
    ["2026-11-31", { kind: "invalid", date: null }],
    ["看情况", { kind: "unknown", date: null }],
  ])("date %s", async (text, expected) => {
    expect(await json("date", text, "--from", "2026-03-02")).toMatchObject({
      ...expected,
      reason: expect.any(String),
    });
  });
});
