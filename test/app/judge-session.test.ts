/** A changed row judged by itself is judged as the whole check would: rows, findings, counts, people and loads, whatever was typed into it. */
import * as fc from "fast-check";
import { judgedMessages } from "../../src/app/judge-worker-messages";
import { judgedOf } from "../../src/app/judge-in-worker";
import { judgeSessionHere } from "../../src/app/judge-session";
import { judgeSheets, type Judged } from "../../src/app/judge-sheets";
import { spliced, splices, withRows } from "../../src/app/judged-rows";
import { parsePlainDate } from "../../src/calendar";
import { understoodIn } from "../../src/app/understood";
import type { SheetInput } from "../../src/ledger";
import type { Grid } from "../../src/workbook/grid";
import { sheet, type SketchCell } from "../ledger/sheets";

const today = parsePlainDate("2026-11-20");
if (!today) throw new Error("no day");

const PEOPLE = ["沈知行", "顾盼", "周砚秋", "苏念"];
const TITLES = [
  "起草全县工作会议讲话稿",
  "春耕现场会会务（11月25日召开）",
  "春耕现场会会务（改至11月27日）",
  "来访考察团接待方案",
  "报送月度报表",
  "办公楼空调维修",
  "险情处置情况上报",
];
const HEADER = [
  "序号",
  "工作事项",
  "交办日期",
  "办理时限",
  "责任人",
  "完成情况",
  "进展情况",
  "备注",
];
/** First row of the ledger's body in the sheet. */
const FIRST = 3;

const titles = fc.constantFrom(...TITLES, `${TITLES[0]}（修改）`);
const dues = fc.constantFrom(
  "2026年11月10日",
  "2026-11-20",
  "11月23日前",
  "2026年12月20日",
  "长期",
  "2026年2月30日",
  null
);
const owners = fc.constantFrom(...PEOPLE, "沈知行、顾盼", "小周", "县财政局", null);
const statuses = fc.constantFrom("未启动", "进行中", "完成60%", "已办结", "已取消", "待回函", null);
const progresses = fc.constantFrom("11月16日征求意见", "9月1日完成初稿", "已报县政府", "", null);
const remarks = fc.constantFrom(null, "县长口头交代", "同意延至11月30日。陶主任");

const rowOf = fc.tuple(titles, dues, owners, statuses, progresses, remarks);
const edit = fc.record({
  row: fc.nat(),
  cell: fc.oneof(
    titles.map((value) => [1, value] as const),
    dues.map((value) => [3, value] as const),
    owners.map((value) => [4, value] as const),
    statuses.map((value) => [5, value] as const),
    progresses.map((value) => [6, value] as const)
  ),
});

type Cells = readonly (readonly SketchCell[])[];

function workbook(body: Cells, options: Parameters<typeof sheet>[2] = {}): readonly SheetInput[] {
  return [
    sheet("任务台账", [["2026年工作台账"], HEADER, ...body], options),
    sheet("职责分工", [
      ["序号", "姓名", "职务", "主要职责"],
      [1, PEOPLE[0] ?? "", "科员", "负责会议通知与会务、督查督办"],
      [2, PEOPLE[1] ?? "", "科员", "负责对外接待"],
      [3, PEOPLE[2] ?? "", "副科长", "负责综合文字：讲话、报告、总结的起草"],
      [4, PEOPLE[3] ?? "", "科员", "借调至市委组织部"],
    ]),
    sheet("请假登记", [
      ["姓名", "请假类别", "起始日期", "截止日期"],
      [PEOPLE[1] ?? "", "年休假", "2026年11月24日", "2026年11月25日"],
    ]),
  ];
}

/** Rows as reading them from the workbook gives them. */
function rowsOf([input]: readonly SheetInput[], row: number, rows = 1): Grid {
  const grid = input?.grid;
  if (!grid) throw new Error("no grid");
  const from = row - grid.rect.row;
  const cut = <T>(lines: readonly T[]): readonly T[] => lines.slice(from, from + rows);
  return {
    ...grid,
    rect: { ...grid.rect, row, rows },
    values: cut(grid.values),
    texts: cut(grid.texts),
    formats: cut(grid.formats),
    formulas: cut(grid.formulas),
    merges: grid.merges.filter((area) => area.row < row + rows && area.row + area.rows > row),
    hiddenRows: grid.hiddenRows.filter((one) => one >= row && one < row + rows),
  };
}

const inputOf = (sheets: readonly SheetInput[]) => ({ sheets, today, date1904: false });

/** Everything the pane shows. */
function shown({ ledger, judgement, people, team, sightings }: Judged): unknown {
  const { tasks, unread } = ledger;
  return { tasks, unread, judgement, people, team, sightings };
}

async function checked(sheets: readonly SheetInput[]) {
  const session = judgeSessionHere();
  const judged = await session.check(inputOf(sheets));
  if (!judged) throw new Error("not judged");
  return { session, judged };
}

test("random edits, row by row: what is shown is what a whole check of the edited sheet says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rowOf, { minLength: 12, maxLength: 30 }),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      async (specs, edits) => {
        let body: Cells = specs.map(([title, due, owner, status, progress, remark], i) => [
          i + 1,
          title,
          "2026-11-02",
          due,
          owner,
          status,
          progress,
          remark,
        ]);
        const { session, judged } = await checked(workbook(body));
        let now = judged;
        for (const { row, cell } of edits) {
          const at = row % body.length;
          body = body.map((cells, i) =>
            i === at ? cells.map((was, c) => (c === cell[0] ? cell[1] : was)) : cells
          );
          const sheets = workbook(body);
          const update = await session.update([rowsOf(sheets, FIRST + at)]);
          if (!update) throw new Error("a row that was an entry is one still");
          // As it comes out of the worker's message.
          now = withRows(now, structuredClone(update.rows));
          const whole = judgeSheets(inputOf(sheets));
          expect(shown(now)).toEqual(shown(whole));
          expect(update.understood).toEqual(understoodIn(whole.ledger, sheets, undefined));
        }
      }
    ),
    { numRuns: 40, seed: 20261120 }
  );
});

const BODY: Cells = [
  [1, TITLES[0] ?? "", "2026-11-02", "2026年11月10日", "周砚秋", "进行中", null, null],
  [2, TITLES[3] ?? "", "2026-11-02", "2026年11月25日", "顾盼", "未启动", null, null],
  [3, TITLES[4] ?? "", "2026-11-02", "2026年11月26日", "同上", "未启动", null, null],
  [4, TITLES[5] ?? "", "2026-11-02", "2026年11月27日", "沈知行", "未启动", null, null],
];

function edited(at: number, column: number, value: SketchCell): Cells {
  return BODY.map((cells, i) =>
    i === at ? cells.map((was, c) => (c === column ? value : was)) : cells
  );
}

async function afterEdit(
  before: readonly SheetInput[],
  after: readonly SheetInput[],
  row: number,
  rows = 1
) {
  const { session, judged } = await checked(before);
  const update = await session.update([rowsOf(after, row, rows)]);
  return update && { update, judged: withRows(judged, structuredClone(update.rows)) };
}

test("a row below that says 同上 follows the row it leans on", async () => {
  const after = workbook(edited(1, 4, "沈知行"));
  const followed = await afterEdit(workbook(BODY), after, FIRST + 1);
  expect(followed?.judged.judgement.tasks.map((task) => task.owner)).toEqual([
    ["周砚秋"],
    ["沈知行"],
    ["沈知行"],
    ["沈知行"],
  ]);
  expect(followed && shown(followed.judged)).toEqual(shown(judgeSheets(inputOf(after))));
});

test("rows that share a merged owner follow it", async () => {
  const options = { merges: ["E4:E6"] };
  const merged = (owner: string): Cells =>
    BODY.map((cells, i) =>
      cells.map((was, c) => (c !== 4 || i === 0 ? was : i === 1 ? owner : null))
    );
  const after = workbook(merged("沈知行"), options);
  const followed = await afterEdit(workbook(merged("顾盼"), options), after, FIRST + 1);
  expect(followed && shown(followed.judged)).toEqual(shown(judgeSheets(inputOf(after))));
  expect(followed?.update.rows.tasks.map(({ is }) => is.row)).toEqual([4, 5, 6]);
});

test("a row that comes to share its key takes it from the other, and gives it back", async () => {
  const twin = BODY.map((cells, i) => (i === 1 ? [1, ...(BODY[0] ?? []).slice(1)] : cells));
  const taken = await afterEdit(workbook(BODY), workbook(twin), FIRST + 1);
  expect(taken?.judged.judgement.tasks.map(({ key }) => key === null)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const given = await afterEdit(workbook(twin), workbook(BODY), FIRST + 1);
  expect(given && shown(given.judged)).toEqual(shown(judgeSheets(inputOf(workbook(BODY)))));
});

test("a row that is hidden is told so", async () => {
  const after = workbook(BODY, { hidden: [FIRST] });
  const followed = await afterEdit(workbook(BODY), after, FIRST);
  expect(followed?.judged.judgement.tasks[0]?.hidden).toBe(true);
});

test("nothing has changed: nothing is sent", async () => {
  const followed = await afterEdit(workbook(BODY), workbook(BODY), FIRST, 2);
  expect(followed?.update.rows).toMatchObject({ tasks: [], judged: [], findings: [], people: [] });
});

test.each<[string, readonly SheetInput[], readonly SheetInput[], number]>([
  ["a header", workbook(BODY), withHeader("经办人"), 2],
  ["a title", workbook(BODY), withTitle("2025年工作台账"), 1],
  ["a row emptied", workbook(BODY), workbook(edited(2, 1, null)), FIRST + 2],
  [
    "a row that becomes a section",
    workbook(BODY),
    workbook(BODY.map((cells, i) => (i === 2 ? [null, "一、重点工作"] : cells))),
    FIRST + 2,
  ],
  [
    "a row put in where none was",
    workbook([...BODY.slice(0, 2), [], ...BODY.slice(2)]),
    workbook([...BODY.slice(0, 2), BODY[0] ?? [], ...BODY.slice(2)]),
    FIRST + 2,
  ],
  ["a cell beside the table", workbook(BODY), workbook(BODY.map((c) => [...c, null, "注"])), FIRST],
  [
    "cells merged since",
    workbook(BODY),
    workbook(BODY, { merges: [`B${FIRST}:C${FIRST}`] }),
    FIRST,
  ],
  [
    "a day without its year, where the others are of two years",
    workbook([...BODY, [5, "报送月报", "2025-12-02", null, "顾盼", null, null, null]]),
    workbook([
      ...edited(3, 2, "11月2日"),
      [5, "报送月报", "2025-12-02", null, "顾盼", null, null, null],
    ]),
    FIRST + 3,
  ],
])("%s cannot be told by the row alone, and what was judged still stands", async (_, ...sheets) => {
  const [before, after, row] = sheets;
  const { session } = await checked(before);
  expect(await session.update([rowsOf(after, row)])).toBeNull();
  expect(await session.update([rowsOf(before, FIRST)])).not.toBeNull();
});

test("a value that turns what its column is taken for needs the whole sheet", async () => {
  // 完成时间 is when it was done where it stands on done rows only, else when it is due.
  const ledger = (last: string | null): readonly SheetInput[] => [
    sheet("台账", [
      ["序号", "工作事项", "责任人", "完成情况", "完成时间"],
      [1, "报送月度报表", "顾盼", "已办结", "2026-11-03"],
      [2, "起草会议纪要", "顾盼", "已办结", "2026-11-05"],
      [3, "办公楼空调维修", "沈知行", "未完成", null],
      [4, "来访接待方案", "沈知行", "未完成", last],
    ]),
  ];
  const meaning = (sheets: readonly SheetInput[]) =>
    judgeSheets(inputOf(sheets)).ledger.tables[0]?.columns.at(-1)?.meaning;
  expect([meaning(ledger(null)), meaning(ledger("2026-11-30"))]).toEqual(["doneDate", "due"]);
  const { session } = await checked(ledger(null));
  expect(await session.update([rowsOf(ledger("2026-11-30"), 5)])).toBeNull();
});

test("duties, leave and sheets not known are not followed", async () => {
  const sheets = workbook(BODY);
  const { session } = await checked(sheets);
  const duties = sheets[1]?.grid;
  if (!duties) throw new Error("no grid");
  const moved = {
    ...duties,
    values: duties.values.map((row, i) => (i === 1 ? [9, ...row.slice(1)] : row)),
  };
  expect(await session.update([moved])).toBeNull();
  expect(await session.update([{ ...rowsOf(sheets, FIRST), sheet: "别的表" }])).toBeNull();
});

test("before any check there is nothing to judge into", async () => {
  expect(await judgeSessionHere().update([])).toBeNull();
});

test("a sheet whose rows are reckoned from other rows says so", async () => {
  const reckoned = (formula: string): readonly SheetInput[] =>
    workbook(
      BODY.map((cells, i) => [
        { value: i + 1, formula: formula.replaceAll("#", String(FIRST + i)) },
        ...cells.slice(1),
      ])
    );
  for (const [formula, reaches] of [
    ["=ROW()-2", false],
    ['=IF(D#<TODAY(),"逾期 A1",1)', false],
    ["=[@序号]", false],
    ["=A2+1", true],
    ["=COUNTIF($B:$B,B#)", true],
    ["=VLOOKUP(E#,职责分工!B:D,3,0)", true],
  ] as const) {
    const sheets = reckoned(formula);
    const { session } = await checked(sheets);
    const update = await session.update([rowsOf(sheets, FIRST)]);
    expect([formula, update?.reachesOn]).toEqual([formula, reaches]);
  }
});

test("a judgement sent in slices comes together as it was", async () => {
  const { judged } = await checked(workbook(BODY));
  const read = judgedOf();
  const answers = [...judgedMessages(judged)].map((message) => read(structuredClone(message)));
  expect(answers.slice(0, -1).every((answer) => answer === undefined)).toBe(true);
  expect(answers.at(-1)).toEqual(judged);
});

test("lists of what stayed, went and came are the list as it is now", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.uniqueArray(fc.nat(60)), (before, after) => {
      expect(spliced(before, splices(before, after))).toEqual(after);
    })
  );
});

function withHeader(owner: string): readonly SheetInput[] {
  const [, ...others] = workbook(BODY);
  const header = HEADER.map((name) => (name === "责任人" ? owner : name));
  return [sheet("任务台账", [["2026年工作台账"], header, ...BODY]), ...others];
}

function withTitle(title: string): readonly SheetInput[] {
  const [, ...others] = workbook(BODY);
  return [sheet("任务台账", [[title], HEADER, ...BODY]), ...others];
}
