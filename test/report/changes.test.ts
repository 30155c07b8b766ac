/** The second week on the same workbook says what has changed since the first, also after rows were sorted and put in. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/workbook/xlsx";
import { kewutong } from "../cli/command-line";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx } from "../xlsx/package-builder";

const HEAD = [
  "序号",
  "工作事项",
  "交办日期",
  "完成时限",
  "责任人",
  "完成情况",
  "办结时间",
] as const;
type Row = readonly (string | number)[];

const first: readonly Row[] = [
  [1, "起草半年工作总结", "2026年11月2日", "11月27日", "周一鸣", "进行中", ""],
  [2, "整理会议纪要", "2026年11月9日", "11月18日", "吴二妮", "进行中", ""],
  [3, "报送值班表", "2026年11月9日", "11月25日", "周一鸣", "未启动", ""],
  [4, "采购办公用品", "2026年11月10日", "11月26日", "吴二妮", "未启动", ""],
];
/** A week later: sorted the other way, one put in on top, one done, one moved, one late. */
const second: readonly Row[] = [
  [5, "印发检查通知", "2026年11月24日", "12月2日", "周一鸣", "未启动", ""],
  [4, "采购办公用品", "2026年11月10日", "12月3日", "吴二妮", "询价中", ""],
  [3, "报送值班表", "2026年11月9日", "11月25日", "周一鸣", "已办结", "2026-11-25"],
  [2, "整理会议纪要", "2026年11月9日", "11月18日", "吴二妮", "进行中", ""],
  [1, "起草半年工作总结", "2026年11月2日", "11月27日", "周一鸣", "进行中", ""],
];

const outputs = join(__dirname, "../output");
mkdirSync(outputs, { recursive: true });
const folder = mkdtempSync(join(outputs, "changes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ledger = (rows: readonly Row[]): Uint8Array =>
  buildXlsx({ sheets: [sheetOf("台账", [["2026年11月任务台账"], HEAD, ...rows])] });

async function memoryOf(bytes: Uint8Array): Promise<string | null> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const text = await opened.value.readMemory();
  return text.ok ? text.value : null;
}

async function withMemory(bytes: Uint8Array, text: string | null): Promise<Uint8Array> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  await opened.value.writeMemory(text);
  return opened.value.save();
}

test("new, done, carried over, newly late, dates moved", async () => {
  const [one, written, two] = ["one", "written", "two"].map((n) => join(folder, `${n}.xlsx`)) as [
    string,
    string,
    string,
  ];
  writeFileSync(one, ledger(first));
  await kewutong(["report", one, "--today", "2026-11-20", "-o", written]);
  writeFileSync(two, await withMemory(ledger(second), await memoryOf(readFileSync(written))));
  const run = await kewutong([
    "report",
    two,
    "--today",
    "2026-11-30",
    "--week",
    "2026-W48",
    "--edition",
    "in",
    "--json",
  ]);
  const { changes } = JSON.parse(run.out).inside;
  const rowsOf = (n: { rows: { row: number }[] }) => n.rows.map((r) => r.row);
  expect(changes.since).toBe("2026-11-20");
  expect(rowsOf(changes.added)).toEqual([3]);
  expect(rowsOf(changes.done)).toEqual([5]);
  expect(rowsOf(changes.carriedOver)).toEqual([4, 6, 7]);
  expect(rowsOf(changes.newlyLate)).toEqual([7]);
  expect(
    changes.datesMoved.map((m: { row: { title: string }; from: string; to: string }) => [
      m.row.title,
      m.from,
      m.to,
    ])
  ).toEqual([["采购办公用品", "2026-11-26", "2026-12-03"]]);
  expect(JSON.parse(run.out).text).toContain("新增1件，办结1件，结转3件，新逾期1件，时限变动1件。");
});

test("the first report has nothing to compare with, and says nothing", async () => {
  const file = join(folder, "fresh.xlsx");
  writeFileSync(file, ledger(first));
  const run = await kewutong([
    "report",
    file,
    "--today",
    "2026-11-20",
    "--edition",
    "in",
    "--json",
  ]);
  expect(JSON.parse(run.out).inside.changes).toBeNull();
  expect(JSON.parse(run.out).text).not.toContain("的变化");
});
