import { formula, read, sheet } from "./sheets";

const told = (sheets: Parameters<typeof read>[0]): readonly string[] =>
  read(sheets).shifts.map((s) => `${s.date} ${s.kind} ${s.person}`);

describe("rosters with the days across the top", () => {
  test("a row a person, marks explained in a legend, from the 29th on into the next month", () => {
    const sheets = [
      sheet(
        "11月排班",
        [
          ["值班排班表（2026年11月28日—12月3日）"],
          ["姓名\\日期", 28, 29, 30, 1, 2, 3],
          [null, ...["六", "日", "一", "二", "三", "四"].map((d) => formula('=TEXT(B2,"aaa")', d))],
          ["唐一苇", "√", "休", null, "夜", null, "/"],
          ["易水寒", null, "√", "休", null, "√", null],
          ["注：√：值班，休：轮休，夜：夜班"],
          ["排班人：唐一苇　审核人：易水寒"],
        ],
        { merges: ["A1:G1", "A2:A3"] }
      ),
    ];
    expect(told(sheets)).toEqual([
      "2026-11-28 值班 唐一苇",
      "2026-12-01 夜班 唐一苇",
      "2026-11-29 值班 易水寒",
      "2026-12-02 值班 易水寒",
    ]);
    const { tables, people } = read(sheets);
    expect(tables.map((t) => [t.kind, t.headerRows, t.firstRow, t.lastRow])).toEqual([
      ["roster", [2, 3], 4, 5],
    ]);
    expect(people).toEqual(["唐一苇", "易水寒"]);
  });

  test("a row a shift, names under the days", () => {
    expect(
      told([
        sheet("值班", [
          ["2026年12月值班表"],
          ["班次", "1日", "2日", "3日", "4日", "5日"],
          ["带班", "顾行舟", "顾行舟", "乔亦舟", "乔亦舟", "乔亦舟"],
          ["夜班", "唐一苇", null, "易水寒、唐一苇", null, null],
        ]),
      ]).slice(4)
    ).toEqual([
      "2026-12-05 带班 乔亦舟",
      "2026-12-01 夜班 唐一苇",
      "2026-12-03 夜班 易水寒",
      "2026-12-03 夜班 唐一苇",
    ]);
  });

  test("an attendance sheet looks the same and is none", () => {
    const { shifts, tables } = read([
      sheet("考勤", [
        ["2026年11月考勤表"],
        ["姓名", 1, 2, 3, 4, 5],
        ["唐一苇", "√", "√", "√", "√", "√"],
      ]),
    ]);
    expect(shifts).toEqual([]);
    expect(tables.map((t) => t.kind)).not.toContain("roster");
  });

  test("the title stands in for a period that no month names: nothing is made up", () => {
    expect(
      told([
        sheet("值班", [
          ["值班表"],
          ["姓名", 1, 2, 3, 4, 5],
          ["唐一苇", "√", null, null, null, "√"],
        ]),
      ])
    ).toEqual([]);
  });
});
