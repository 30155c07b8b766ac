/** Laws: nothing throws, and what stands around a table does not change what is read from it. */
import fc from "fast-check";
import type { CellValue } from "../../src/workbook/grid";
import { columnLetters, columnNumber } from "../../src/workbook/grid";
import type { SketchCell } from "./sheets";
import { holidayOverrides, inspection } from "../../src/ledger";
import { calendar, date, day, read, sheet } from "./sheets";

const words = [
  "序号",
  "事项",
  "责任人",
  "完成时限",
  "状态",
  "备注",
  "姓名",
  "日期",
  "值班",
  "职责",
  "合计",
  "一、重点",
  "（自动）",
  "备注：无",
  "11月20日",
  "唐一苇",
  "已完成",
  "2026年",
  "",
  " ",
  "\n",
  "—",
  "#N/A",
  "负责人/联系方式",
  "😀",
  "١٢",
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<CellValue>(...words) },
  { weight: 2, arbitrary: fc.constant<CellValue>(null) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 60_000 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant<CellValue>({ error: "#REF!" }) }
);
const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
const merge = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 5 })
  )
  .map(([r, c, h, w]) => `${columnLetters(c)}${r}:${columnLetters(c + w - 1)}${r + h - 1}`);

/** Anywhere, also where nothing stands: files say what they like. */
const excelTable = fc.record({
  name: fc.constant("表1"),
  rect: fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 6 }),
  }),
  hasHeaders: fc.boolean(),
  hasTotals: fc.boolean(),
});

test("no grid throws, and rows and columns lie inside the sheet", () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(merge, { maxLength: 3 }),
      fc.array(fc.integer({ min: 1, max: 14 })),
      fc.array(merge, { maxLength: 2 }),
      fc.option(excelTable, { nil: null }),
      fc.constantFrom("随意", "值班", "请假", "本周任务", "节假日", "分工", "唐一苇"),
      (cells, merges, hidden, named, table, name) => {
        const tablesOfExcel = table === null ? [] : [table];
        const input = sheet(name, cells, { merges, hidden, named, tables: tablesOfExcel });
        const ledger = read([input]);
        const { tables, tasks } = ledger;
        expect(() => inspection(ledger, [input], calendar)).not.toThrow();
        expect(() =>
          holidayOverrides([input], { today: day("2026-11-18"), date1904: false })
        ).not.toThrow();
        for (const t of tables) {
          expect(t.firstRow).toBeGreaterThan(0);
          if (table === null) expect(t.lastRow).toBeLessThanOrEqual(cells.length);
          expect(columnNumber(t.firstColumn)).toBeLessThanOrEqual(columnNumber(t.lastColumn));
        }
        for (const task of tasks) expect(task.title.value).not.toBe("");
      }
    ),
    { numRuns: 500 }
  );
});

const people = ["唐一苇", "易水寒", "顾行舟", "唐一苇、易水寒", ""];
const task: fc.Arbitrary<SketchCell[]> = fc
  .record({
    title: fc.constantFrom(
      "起草月度简报",
      "报送政务信息",
      "更换一楼门禁系统",
      "接待外市考察团",
      "整理会议纪要",
      "核对固定资产"
    ),
    owner: fc.constantFrom(...people),
    due: fc.constantFrom<SketchCell>("11月20日", date("2026-11-25"), "2026.12.1", "长期", ""),
    status: fc.constantFrom("进行中", "已完成", "未启动", "50%", ""),
  })
  .map((t) => [t.title, date("2026-11-02"), t.due, t.owner, t.status]);
const ledgerRows = fc
  .array(task, { minLength: 2, maxLength: 8 })
  .map((list) => [
    ["序号", "工作事项", "交办日期", "完成时限", "责任人", "完成情况"] as SketchCell[],
    ...list.map((t, i) => [i + 1, ...t] as SketchCell[]),
  ]);

/** What is read, without the places. */
function essence(
  rows: readonly (readonly SketchCell[])[],
  at: string,
  merges: readonly string[] = []
): unknown {
  const ledger = read([sheet("台账", rows, { at, merges })]);
  return {
    tables: ledger.tables.map((t) => [t.kind, t.columns.map((c) => [c.header, c.meaning])]),
    tasks: ledger.tasks.map((t) => [
      t.key,
      t.title.value,
      t.due?.value.date,
      t.due?.value.kind,
      t.owner.map((o) => o.value),
      t.done,
      t.status?.value,
    ]),
  };
}

describe("what stands around a table changes nothing", () => {
  test("the table says its tasks", () => {
    fc.assert(
      fc.property(ledgerRows, (cells) => {
        const { tasks } = read([sheet("台账", cells)]);
        expect(tasks.map((t) => t.title.value)).toEqual(cells.slice(1).map((r) => r[1]));
        expect(tasks.map((t) => t.owner.map((o) => o.value).join("、"))).toEqual(
          cells.slice(1).map((r) => r[4])
        );
      }),
      { numRuns: 60 }
    );
  });

  test("blank rows and columns, a title, a footer", () => {
    fc.assert(
      fc.property(ledgerRows, fc.nat(4), fc.nat(3), (cells, down, right) => {
        const plain = essence(cells, "A1");
        expect(essence(cells, `${columnLetters(right + 1)}${down + 1}`)).toEqual(plain);
        const blanks = Array.from({ length: down }, (): SketchCell[] => []);
        const shifted = cells.map((r) => [
          ...Array.from({ length: right }, (): SketchCell => null),
          ...r,
          null,
          null,
        ]);
        expect(essence([...blanks, ...shifted, [], []], "A1")).toEqual(plain);
        expect(essence([["综合科工作台账"], ...cells], "A1", ["A1:F1"])).toEqual(plain);
        expect(
          essence([["综合科工作台账"], ["制表：综合科　单位：项"], [], ...cells], "A1")
        ).toEqual(plain);
        expect(
          essence(
            [...cells, [], ["备注：本表每周更新。"], ["填表人：唐一苇　审核人：易水寒"]],
            "A1"
          )
        ).toEqual(plain);
      }),
      { numRuns: 60 }
    );
  });

  test("rows in another order are the same tasks in another order", () => {
    fc.assert(
      fc.property(ledgerRows, (cells) => {
        const [head = [], ...body] = cells;
        const there = read([sheet("台账", cells)]).tasks.map(
          (t) => `${t.key} ${t.done} ${t.due?.value.date}`
        );
        const back = read([sheet("台账", [head, ...body.reverse()])]).tasks.map(
          (t) => `${t.key} ${t.done} ${t.due?.value.date}`
        );
        expect([...back].sort()).toEqual([...there].sort());
      }),
      { numRuns: 40 }
    );
  });
});
