/** `roster`: the public contract, what `-o` writes, and what is refused. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dayLines, duties, leaves, TEAM, workbookOf } from "../app/rosters";
import { changedParts } from "../xlsx/package-builder";
import { kewutong } from "./command-line";

const sample = "assets/samples/ledger-november.xlsx";
let folder: string;
let half: string;
beforeAll(() => {
  mkdirSync("test/output", { recursive: true });
  folder = mkdtempSync(resolve("test/output/roster-"));
  half = join(folder, "half.xlsx");
  const turn = (d: number): string => TEAM[d % TEAM.length] ?? "";
  writeFileSync(
    half,
    workbookOf({
      职责分工: duties,
      请假登记: leaves,
      十一月: dayLines(11, turn),
      十二月: dayLines(12, (d) => (d <= 3 ? turn(d + 3) : null)),
    })
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function json(...args: string[]) {
  const run = await kewutong(["roster", ...args, "--json"]);
  expect(run.code).toBe(0);
  return JSON.parse(run.out);
}

test("every field of the contract is there", async () => {
  const result = await json(sample, "--month", "2026-12");
  expect(result.month).toBe("2026-12");
  expect(result.days).toHaveLength(31);
  for (const day of result.days) {
    expect(day).toMatchObject({
      date: expect.stringMatching(/^2026-12-\d\d$/),
      shifts: expect.any(Array),
    });
    expect(["weekday", "weekend", "holiday"]).toContain(day.kind);
    for (const shift of day.shifts)
      expect(shift).toMatchObject({ shiftKind: "值班员", person: expect.any(String) });
  }
  for (const count of result.counts) {
    expect(Object.keys(count)).toEqual(["person", "weekday", "weekend", "holiday", "history"]);
    const own = (kind: string): number =>
      result.days.filter(
        (d: { kind: string; shifts: { person: string }[] }) =>
          d.kind === kind && d.shifts.some((s) => s.person === count.person)
      ).length;
    expect([count.weekday, count.weekend, count.holiday]).toEqual([
      own("weekday"),
      own("weekend"),
      own("holiday"),
    ]);
  }
  expect(result).toMatchObject({ conflicts: [], proven: true, calendarAssumed: false, errors: [] });
});

test("conflicts of what stands are told with their cells", async () => {
  const { conflicts, days } = await json(sample, "--month", "2026-11");
  expect(conflicts).toMatchObject([
    {
      code: "on-leave",
      person: "陆婉",
      date: "2026-11-18",
      sheet: "值班表",
      leave: { from: "2026-11-16", to: "2026-11-24" },
    },
    { code: "on-leave", person: "陆婉", date: "2026-11-24" },
  ]);
  expect(days[15].shifts).toMatchObject([
    { shiftKind: "带班领导", lead: true, proposed: false },
    { shiftKind: "值班员", lead: false, proposed: false, cell: "D3" },
  ]);
});

test("-o fills the blank cells of the month's sheet and changes that sheet alone", async () => {
  const output = join(folder, "filled.xlsx");
  const before = readFileSync(half);
  const run = await kewutong(["roster", half, "--month", "2026-12", "-o", output]);
  expect(run.code).toBe(0);
  expect(run.err).toContain("工作表“十二月”，28 格");
  expect(changedParts(before, readFileSync(output))).toEqual([
    // Excel is to reckon anew when it opens the file.
    "xl/workbook.xml",
    "xl/worksheets/sheet4.xml",
  ]);
  expect(readFileSync(half).equals(before)).toBe(true);
  const again = await json(output, "--month", "2026-12");
  expect(
    again.days
      .flatMap((d: { shifts: { proposed: boolean }[] }) => d.shifts)
      .some((s: { proposed: boolean }) => s.proposed)
  ).toBe(false);
});

test("-o adds a sheet where no sheet has the days", async () => {
  const output = join(folder, "added.xlsx");
  const run = await kewutong(["roster", sample, "--month", "2027-01", "-o", output]);
  expect(run.err).toContain("新工作表“1月值班表”");
  expect(run.err).toContain("2027年放假安排数据未载入");
  const { days } = await json(output, "--month", "2027-01");
  expect(days[0]).toMatchObject({ date: "2027-01-01", kind: "holiday", holiday: "元旦" });
  expect(days[0].shifts[0].sheet).toBe("1月值班表");
});

test("a year, and who is exempt", async () => {
  const year = await json(sample, "--year", "2027", "--exempt", "顾盼");
  expect(year).toMatchObject({
    month: null,
    from: "2027-01-01",
    to: "2027-12-31",
    calendarAssumed: true,
    proven: true,
  });
  expect(year.days).toHaveLength(365);
  expect(year.counts.map((c: { person: string }) => c.person)).toEqual([
    "周砚秋",
    "沈知行",
    "陆婉",
    "林清晏",
  ]);
});

test("a wish is kept where an even share allows it", async () => {
  const onDuty = async (...options: string[]): Promise<readonly string[]> => {
    const { days } = await json(sample, "--month", "2026-12", ...options);
    return days.flatMap((d: { date: string; shifts: { person: string }[] }) =>
      d.shifts.some((s) => s.person === "沈知行") ? [d.date] : []
    );
  };
  const [first = "", second = ""] = await onDuty();
  const kept = await onDuty("--wish-off", `沈知行=${first}`, `沈知行=${second}`);
  expect(kept).not.toContain(first);
  expect(kept).not.toContain(second);
});

test("--rules: the file's rules go before the workbook's own, the options on top", async () => {
  const rules = join(folder, "rules.json");
  writeFileSync(rules, JSON.stringify({ roster: { exempt: ["顾盼"], clearDays: 0 } }));
  const { counts } = await json(sample, "--month", "2026-12", "--rules", rules, "--exempt", "陆婉");
  const standing = counts.map((c: { person: string }) => c.person);
  expect(standing.length).toBeGreaterThan(0);
  expect(standing).not.toContain("顾盼");
  expect(standing).not.toContain("陆婉");
});

test("who could change a duty", async () => {
  const result = await json(half, "--month", "2026-12", "--swap", "2026-12-01=程大川");
  expect(result.swaps.length).toBeGreaterThan(0);
  expect(result.swaps[0]).toMatchObject({
    duty: { date: "2026-12-01", person: "程大川" },
    person: expect.any(String),
    unfairness: expect.any(Number),
  });
});

test("the same file and month give the same bytes", async () => {
  const first = await kewutong(["roster", sample, "--month", "2026-12", "--json"]);
  const second = await kewutong(["roster", sample, "--month", "2026-12", "--json"]);
  expect(second.out).toBe(first.out);
});

test.each([
  [["--month", "2026-13"], "不是月份或年份"],
  [["--month", "12月"], "不是月份或年份"],
  [["--year", "2026-12"], "不是月份或年份"],
  [[], "不是月份或年份"],
  [["--month", "2026-12", "--year", "2026"], "不是月份或年份"],
  [["--month", "2026-12", "--wish-off", "顾盼"], "看不懂"],
  [["--month", "2026-12", "--swap", "顾盼"], "看不懂"],
  [["--month", "2026-12", "--swap", "2026-12-01=无此人"], "没有无此人的班"],
  [["--month", "2026-12", "-o", sample], "输入文件"],
])("%j is refused in one line", async (options, said) => {
  const run = await kewutong(["roster", sample, ...options]);
  expect(run.code).toBe(2);
  expect(run.err).toContain(said);
  expect(run.err.trim().split("\n")).toHaveLength(1);
  expect(run.out).toBe("");
});
