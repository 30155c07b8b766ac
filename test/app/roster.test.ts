/** 排班 in the sheet's own layout: only its blank cells are filled, every rule is kept, and 撤销 brings the sheet back. */
import { planRoster, rosterChange, writeRoster, type PlannedRoster } from "../../src/app/roster";
import { undoEntry } from "../../src/app/journal";
import { readMemory } from "../../src/app/remembered";
import { readWorkbook } from "../../src/app/read-workbook";
import { say } from "../../src/locales";
import { defaultBook, rosterConflicts, type RosterRules } from "../../src/rules";
import type { WorkbookPort } from "../../src/workbook/port";
import { done, type Outcome } from "../../src/workbook/problem";
import { openXlsx } from "../../src/workbook/xlsx";
import { day } from "../rules/section";
import { openInStandIn } from "../workbench/open-in-stand-in";
import {
  dayLines,
  duties,
  leaves,
  marks,
  shiftLines,
  TEAM,
  workbookOf,
  type Rows,
} from "./rosters";

const words = say("zh-CN");

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function plan(
  port: WorkbookPort,
  period: readonly [string, string] = ["2026-12-01", "2026-12-31"],
  rules: Partial<RosterRules> = {}
): Promise<PlannedRoster> {
  const [from, to] = period;
  const read = value(await readWorkbook(port));
  const book = { ...defaultBook, roster: { ...defaultBook.roster, ...rules } };
  return value(planRoster(read, { from: day(from), to: day(to), today: day("2026-11-20"), book }));
}

/** Every cell of every sheet, by name. */
async function allCells(port: WorkbookPort): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = value(await readWorkbook(port));
  return new Map(
    sheets.flatMap(({ grid }) =>
      (grid?.values ?? []).flatMap((row, r) =>
        row.flatMap((cell, c) =>
          cell === null || cell === ""
            ? []
            : [
                [
                  `${grid?.sheet} ${r + (grid?.rect.row ?? 1)},${c + (grid?.rect.column ?? 1)}`,
                  cell,
                ] as const,
              ]
        )
      )
    )
  );
}

const turn = (d: number): string => TEAM[d % TEAM.length] ?? "";

const layouts: readonly (readonly [string, Readonly<Record<string, Rows>>, number])[] = [
  [
    "a line a day, the first days filled",
    {
      职责分工: duties,
      请假登记: leaves,
      十一月: dayLines(11, turn),
      十二月: dayLines(12, (d) => (d <= 3 ? turn(d + 3) : null)),
    },
    28,
  ],
  [
    "marks in a line for each person, some off",
    {
      职责分工: duties,
      请假登记: leaves,
      十一月: marks(11, (p, d) => (d % TEAM.length === p ? "√" : null)),
      十二月: marks(12, (p, d) => (p === 1 && d >= 20 && d <= 24 ? "休" : null)),
    },
    31,
  ],
  [
    "a line a shift, 带班 filled by the leaders",
    {
      职责分工: duties,
      请假登记: leaves,
      十一月: shiftLines(11, (s, d) => (s === 0 ? "石闻远" : turn(d))),
      十二月: shiftLines(12, (s, d) => (s === 0 ? "石闻远" : d === 1 ? turn(3) : null)),
    },
    30,
  ],
];

describe.each(layouts)("%s", (_, sheets, wanted) => {
  async function fillsBlanks(port: WorkbookPort): Promise<void> {
    const before = await allCells(port);
    const planned = await plan(port);
    expect(planned.plan.sheet).toBe("十二月");
    const places = planned.plan.days.flatMap((d) => d.shifts).filter((s) => s.proposed);
    expect(places).toHaveLength(wanted);
    expect(planned.plan.open).toEqual([]);
    const change = rosterChange(planned, (key, args) => words(key, { ...args }));
    if (!change) throw new Error("something is to be written");
    const written = value(await writeRoster(port, change, "2026-11-20T09:00:00.000Z"));
    expect(written.refused).toEqual([]);

    const after = await allCells(port);
    for (const [cell, text] of before) expect([cell, after.get(cell)]).toEqual([cell, text]);
    expect(after.size).toBe(before.size + written.applied);

    const again = await plan(port);
    expect(again.plan.days.flatMap((d) => d.shifts).filter((s) => s.proposed)).toEqual([]);
    const duty = (p: PlannedRoster): readonly string[] =>
      p.plan.days.flatMap((d) => d.shifts.map((s) => `${d.date} ${s.shift} ${s.person}`).sort());
    expect(duty(again)).toEqual(duty(planned));
    const { ledger } = again;
    const december = rosterConflicts(ledger.shifts, ledger.leaves, defaultBook).filter(
      (c) => c.shift.date >= "2026-12-04"
    );
    expect(december).toEqual([]);

    const undone = value(
      await undoEntry(port, value(await readMemory(port)), null, async () => done([]))
    );
    expect(undone).toMatchObject({ restored: written.applied, refused: [] });
    expect(await allCells(port)).toEqual(before);
  }

  test("in a file", async () => {
    await fillsBlanks(value(openXlsx(workbookOf(sheets), { fileName: "值班.xlsx" })));
  });

  test("in the stand-in, through the real Office.js", async () => {
    const standIn = await openInStandIn(workbookOf(sheets));
    try {
      await fillsBlanks(standIn.port);
    } finally {
      standIn.close();
    }
  });
});

describe("without a sheet for the month", () => {
  const book = (): WorkbookPort =>
    value(
      openXlsx(workbookOf({ 职责分工: duties, 请假登记: leaves, 十一月: dayLines(11, turn) }), {
        fileName: "值班.xlsx",
      })
    );

  test("a new sheet, read next time as the office's own", async () => {
    const port = book();
    const planned = await plan(port);
    expect(planned.plan.sheet).toBeNull();
    const change = rosterChange(planned, (key, args) => words(key, { ...args }));
    if (change?.kind !== "add-sheet") throw new Error("a new sheet is to be written");
    expect(change.spec.name).toBe("12月值班表");
    value(await writeRoster(port, change, "2026-11-20T09:00:00.000Z"));

    const again = await plan(port);
    expect(again.plan.sheet).toBe("12月值班表");
    expect(again.plan.days.map((d) => d.shifts.map((s) => s.person))).toEqual(
      planned.plan.days.map((d) => d.shifts.map((s) => s.person))
    );
    // 带班领导 is left for the leaders.
    expect(
      again.ledger.rosterCells?.filter((c) => c.lead && c.sheet === "12月值班表")
    ).toHaveLength(31);
    value(await undoEntry(port, value(await readMemory(port)), null, async () => done([])));
    expect(value(await port.outline()).sheets.map((s) => s.name)).not.toContain("12月值班表");
  });

  test("twelve months from December: one sheet that names both years, read back day by day", async () => {
    const port = book();
    const period = ["2026-12-01", "2027-11-30"] as const;
    const planned = await plan(port, period);
    expect(planned.plan.open).toEqual([]);
    const change = rosterChange(planned, (key, args) => words(key, { ...args }));
    if (change?.kind !== "add-sheet") throw new Error("a new sheet is to be written");
    expect(change.spec.name).toBe("2026.12-2027.11值班表");
    expect(change.spec.cells[0]?.value).toBe("2026年12月至2027年11月值班表");
    value(await writeRoster(port, change, "2026-11-20T09:00:00.000Z"));
    const again = await plan(port, period);
    expect(again.plan.days.map((d) => d.shifts.map((s) => s.person))).toEqual(
      planned.plan.days.map((d) => d.shifts.map((s) => s.person))
    );
  });

  test("who stands: the staff; not the head who only leads, not the driver, not whom the rules exempt", async () => {
    const rules = { exempt: ["程大川"] };
    const { plan: made } = await plan(book(), ["2026-12-01", "2026-12-31"], rules);
    expect(made.counts.map((c) => c.person)).toEqual(TEAM.filter((name) => name !== "程大川"));
    expect(made.leftOut).toEqual([
      { person: "石闻远", why: "lead" },
      { person: "程大川", why: "exempt" },
      { person: "赵师傅", why: "support" },
    ]);
  });

  test("a year over is counted as one: what November had is made up for", async () => {
    const { plan: made } = await plan(book());
    expect(made.proven).toBe(true);
    for (const kind of ["weekday", "weekend"] as const) {
      const sums = made.counts.map((c) => c.now[kind] + c.history[kind]);
      expect(Math.max(...sums) - Math.min(...sums)).toBeLessThanOrEqual(1);
    }
  });

  test("New Year's Day is a holiday by law; the rest of an unknown year is assumed, and said to be", async () => {
    const { plan: made } = await plan(book(), ["2027-01-01", "2027-01-31"]);
    expect(made.days.slice(0, 4).map((d) => d.kind)).toEqual([
      "holiday",
      "weekend",
      "weekend",
      "weekday",
    ]);
    expect(made.assumedYears).toEqual([2027]);
  });
});

test("what cannot be staffed says who, when and why, and is left blank", async () => {
  const two = TEAM.slice(0, 2);
  const port = value(
    openXlsx(
      workbookOf({
        职责分工: [["职责分工表"], ["姓名", "主要职责"], ...two.map((name) => [name, "综合文字"])],
        请假登记: [
          ["请假登记"],
          ["姓名", "请假类别", "起始日期", "截止日期"],
          ["柳疏影", "年休假", "2026年12月1日", "2026年12月31日"],
        ],
      }),
      { fileName: "值班.xlsx" }
    )
  );
  const { plan: made } = await plan(port);
  expect(made.proven).toBe(false);
  // One person with two clear days between duties: the 31 days take eleven of them, and most stay open.
  expect(made.open.length).toBeGreaterThanOrEqual(20);
  for (const { date, keptFrom } of made.open) {
    expect(keptFrom.map((k) => k.person)).toEqual([...two]);
    expect(keptFrom[0]).toEqual({ person: "柳疏影", why: "on-leave", on: null });
    expect(keptFrom[1]?.why).toBe("rest");
    const taken = made.days.filter((d) => d.shifts.some((s) => s.person === "乔木生"));
    expect(taken.map((d) => d.date)).toContain(keptFrom[1]?.on);
    expect(taken.map((d) => d.date)).not.toContain(date);
  }
  expect(made.shortages[0]).toMatchObject({ from: "2026-12-01", wanted: 2, available: 1 });
});

test("which rule to bend so that nobody is missing", async () => {
  // Four for every day, one of them away over two weekends, which take four people who are not the same.
  const port = value(
    openXlsx(
      workbookOf({
        职责分工: [
          ["职责分工表"],
          ["姓名", "主要职责"],
          ...TEAM.slice(0, 4).map((name) => [name, "综合文字"]),
        ],
        请假登记: [
          ["请假登记"],
          ["姓名", "请假类别", "起始日期", "截止日期"],
          ["柳疏影", "年休假", "2026年12月3日", "2026年12月20日"],
        ],
      }),
      { fileName: "值班.xlsx" }
    )
  );
  const { plan: strict } = await plan(port);
  expect(strict.open.length).toBeGreaterThan(0);
  expect(strict.relief[0]).toEqual({ rule: "restAfterWeekend", open: 0 });
  const rules = { restAfterWeekend: false };
  const { plan: bent } = await plan(port, ["2026-12-01", "2026-12-31"], rules);
  expect([bent.open, bent.relief]).toEqual([[], []]);
});

test("nobody to put on duty is a clear answer", async () => {
  const port = value(
    openXlsx(
      workbookOf({
        台账: [
          ["序号", "工作事项", "完成时限"],
          [1, "起草总结", "12月3日"],
        ],
      }),
      {
        fileName: "台账.xlsx",
      }
    )
  );
  const read = value(await readWorkbook(port));
  const none = planRoster(read, {
    from: day("2026-12-01"),
    to: day("2026-12-31"),
    today: day("2026-11-20"),
  });
  expect(none).toEqual({ ok: false, problem: { code: "no-duty-staff" } });
});
