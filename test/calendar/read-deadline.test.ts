import fc from "fast-check";
import {
  createCalendar,
  fromDayNumber,
  parsePlainDate,
  readDeadline,
  toDayNumber,
} from "../../src/calendar";
import type { Deadline, DeadlineContext, DeadlineInput, PlainDate } from "../../src/calendar";

const calendar = createCalendar();

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

const cell = (value: string | number, format = "General"): DeadlineInput => ({
  value,
  text: String(value),
  format,
});

function read(
  value: string | number,
  assigned = "2026-03-02",
  more: Partial<DeadlineContext> = {}
): Deadline {
  const ctx = { calendar, assigned: day(assigned), today: day(assigned), date1904: false, ...more };
  return readDeadline(cell(value), ctx);
}

describe("a day, however it is typed (handed out Monday 2 March 2026)", () => {
  test.each<[string | number, string]>([
    ["2026年3月5日", "2026-03-05"],
    ["２０２６．３．５", "2026-03-05"],
    ["二〇二六年三月五日", "2026-03-05"],
    ["  2026-3-5 17:00", "2026-03-05"],
    ["2026-03-05T08:30:00", "2026-03-05"],
    ["26.3.5", "2026-03-05"],
    ["20260305", "2026-03-05"],
    [260305, "2026-03-05"],
    ["3月5", "2026-03-05"],
    ["3月5号下班前", "2026-03-05"],
    ["3.5日", "2026-03-05"],
    ["0305", "2026-03-05"],
    [305, "2026-03-05"],
    [3.5, "2026-03-05"],
    [46086, "2026-03-05"],
    [46086.72, "2026-03-05"],
    ["46086", "2026-03-05"],
    [Date.UTC(2026, 2, 4, 16), "2026-03-05"],
    ["3月5日已完成", "2026-03-05"],
    ["务必3月5日前报送", "2026-03-05"],
    ["最迟3/5", "2026-03-05"],
    ["3.5 周四", "2026-03-05"],
    ["周四（3月5日）", "2026-03-05"],
    ["Mar 5, 2026", "2026-03-05"],
    ["5/31/2026", "2026-05-31"],
    ["明年1月8日", "2027-01-08"],
    ["20号", "2026-03-20"],
    ["1日前", "2026-04-01"],
    ["下月5日前", "2026-04-05"],
    ["12月28日", "2026-12-28"],
  ])("%s → %s", (value, due) => {
    expect(read(value)).toMatchObject({ kind: "date", date: due });
  });

  test("the number format of the cell decides where the size does not", () => {
    const ctx = { calendar, assigned: null, today: day("2026-03-02"), date1904: false };
    expect(readDeadline(cell(36589, 'm"月"d"日"'), ctx).date).toBe("2000-03-04");
    expect(readDeadline(cell(36589), ctx)).toMatchObject({
      kind: "unknown",
      reason: "number-no-date",
    });
    expect(readDeadline(cell(44624, "yyyy/m/d"), { ...ctx, date1904: true }).date).toBe(
      "2026-03-05"
    );
    expect(readDeadline(cell(0.5, "h:mm"), ctx).kind).toBe("unknown");
  });
});

describe("the year: the assigned date's, unless the date is more than 60 days before it", () => {
  test.each([
    ["元月十日前", "2026-11-20", "2027-01-10"],
    ["2.28", "2026-11-20", "2027-02-28"],
    ["1月2日", "2026-03-03", "2026-01-02"],
    ["1月2日", "2026-03-04", "2027-01-02"],
  ])("%s, handed out %s → %s", (text, assigned, due) => {
    expect(read(text, assigned).date).toBe(due);
  });
});

describe("spans and changes: the end, or the last that counts", () => {
  test.each([
    ["2018.2.23-2018.3.10", "2018-03-10"],
    ["2017年2月10日至2017年3月8日，共计27天。", "2017-03-08"],
    ["3月9日至13日", "2026-03-13"],
    ["3.9-3.13", "2026-03-13"],
    ["12月20日—1月10日", "2027-01-10"],
    ["即日起至4月10日", "2026-04-10"],
    ["3-5个工作日", "2026-03-09"],
    ["一稿3.12，终稿3.20", "2026-03-20"],
    ["原3月20日，延期至3月27日", "2026-03-27"],
    ["3月20日→3月27日", "2026-03-27"],
    ["4月1日起施行，3月28日前印出", "2026-03-28"],
    ["3月28日前印出，4月1日起施行", "2026-03-28"],
  ])("%s → %s", (text, due) => {
    expect(read(text).date).toBe(due);
  });
});

describe("periods, weeks and weekdays", () => {
  test.each([
    ["3月底前", "2026-03-31"],
    ["二月末", "2026-02-28"],
    ["3月下旬", "2026-03-31"],
    ["中旬", "2026-03-20"],
    ["5月中下旬", "2026-05-31"],
    ["end of March", "2026-03-31"],
    ["3-4月", "2026-04-30"],
    ["下个月底", "2026-04-30"],
    ["2026.6", "2026-06-30"],
    ["Q2", "2026-06-30"],
    ["季末", "2026-03-31"],
    ["上半年", "2026-06-30"],
    ["年内", "2026-12-31"],
    ["明年一季度", "2027-03-31"],
    ["周五前", "2026-03-06"],
    ["礼拜三", "2026-03-04"],
    ["下周三下午", "2026-03-11"],
    ["下下周1", "2026-03-16"],
    ["本周内", "2026-03-06"],
    ["周末", "2026-03-08"],
  ])("%s → %s", (text, due) => {
    expect(read(text).date).toBe(due);
  });
  test("a week that is made up on Saturday ends on Saturday", () => {
    expect(read("本周内", "2026-05-06").date).toBe("2026-05-09");
  });
});

describe("counted from the day it was handed out", () => {
  test.each([
    ["3个工作日内", "2026-09-24", "2026-09-30"],
    ["T+2", "2026-09-24", "2026-09-29"],
    ["收到之日起十五个工作日内", "2026-03-02", "2026-03-23"],
    ["3日内", "2026-09-24", "2026-09-27"],
    ["一周内报结果", "2026-03-02", "2026-03-09"],
    ["半个月", "2026-03-02", "2026-03-17"],
    ["1个月内", "2026-01-31", "2026-02-28"],
    ["两三天", "2026-03-02", "2026-03-05"],
    ["36小时内", "2026-03-02", "2026-03-03"],
    ["今晚8点前", "2026-03-02", "2026-03-02"],
    ["17:00前", "2026-03-02", "2026-03-02"],
    ["EOD", "2026-03-02", "2026-03-02"],
    ["明天一上班", "2026-03-02", "2026-03-03"],
    ["大后天", "2026-03-02", "2026-03-05"],
    ["今明两天", "2026-03-02", "2026-03-03"],
    ["T+1日", "2026-03-02", "2026-03-03"],
    ["10个自然日内", "2026-03-02", "2026-03-12"],
    ["节前", "2026-09-28", "2026-09-30"],
    ["五一前", "2026-04-07", "2026-04-30"],
    ["国庆节后第一个工作日", "2026-09-20", "2026-10-08"],
  ])("%s, handed out %s → %s", (text, assigned, due) => {
    expect(read(text, assigned)).toMatchObject({ kind: "date", date: due });
  });
});

describe("comes again", () => {
  test.each<[string, string, string | null]>([
    ["每周五上午", "2026-03-02", "2026-03-06"],
    ["每周一、周四", "2026-03-03", "2026-03-05"],
    ["每月5日前", "2026-03-06", "2026-04-05"],
    ["每月5日、20日", "2026-03-06", "2026-03-20"],
    ["每月31日", "2026-04-01", "2026-05-31"],
    ["每月底", "2026-03-06", "2026-03-31"],
    ["每月最后一个工作日", "2026-02-02", "2026-02-28"],
    ["每季末月25日", "2026-03-26", "2026-06-25"],
    ["每季度末", "2026-03-26", "2026-03-31"],
    ["每年6月底", "2026-07-01", "2027-06-30"],
    ["每天下班前", "2026-03-07", "2026-03-07"],
    ["每个工作日", "2026-03-07", "2026-03-09"],
    ["每三天", "2026-03-02", null],
    ["每件3日内", "2026-03-02", null],
    ["双月底", "2026-03-02", null],
  ])("%s from %s → %s", (text, from, next) => {
    expect(read(text, from)).toMatchObject({ kind: "recurring", date: next });
  });
  test("每 in another part of the cell does not hide the date", () => {
    expect(read("每科报两人，3月5日前")).toMatchObject({ kind: "date", date: "2026-03-05" });
  });
});

describe("hangs on an event", () => {
  test.each<[string, string, string | null]>([
    ["会前一天", "推进会3月12日召开", "2026-03-11"],
    ["会前三个工作日", "推进会3月12日召开", "2026-03-09"],
    ["会前", "下周三调度会", "2026-03-10"],
    ["会前两小时", "推进会3月12日召开", "2026-03-12"],
    ["会后2日内", "推进会3月12-13日", "2026-03-15"],
    ["开学前（9月1日开学）", "", "2026-08-31"],
    ["签发后次日（3月4日签发）", "", "2026-03-05"],
    ["自3月5日起10个工作日内", "", "2026-03-19"],
    ["印发后5日内", "3月4日印发", null],
    ["会前", "推进会", null],
    ["待前端完成后", "", null],
  ])("%s (%s) → %s", (text, title, due) => {
    expect(read(text, "2026-03-02", { title })).toMatchObject({ kind: "relative", date: due });
  });
});

describe("no date is invented", () => {
  test.each<[string | number, Deadline["kind"], string]>([
    ["", "unknown", "blank"],
    ["——", "unknown", "blank"],
    ["尽快", "open", "soon"],
    ["马上", "open", "at-once"],
    ["长期坚持", "open", "long-term"],
    ["待定", "open", "undecided"],
    ["不急", "open", "no-limit"],
    ["月中", "unknown", "no-day-fixed"],
    ["年前", "unknown", "no-day-fixed"],
    ["3月第二周", "unknown", "no-day-fixed"],
    [3.1, "unknown", "ambiguous-decimal"],
    [15, "unknown", "number-no-date"],
    ["2026-11-31", "invalid", "no-such-day"],
    ["13月5日", "invalid", "no-such-day"],
    ["2月30日前", "invalid", "no-such-day"],
    ["3月5日（周五）", "invalid", "weekday-contradicts"],
    ["腊月二十前", "unknown", "lunar"],
    ["节后一周内", "relative", "base-unclear"],
    ["√", "unknown", "blank"],
    ["已办", "unknown", "not-understood"],
  ])("%s → %s, %s", (value, kind, reason) => {
    expect(read(value)).toMatchObject({ kind, reason, date: null });
  });
  test("a lunar holiday of a year without notice", () => {
    expect(read("春节前", "2026-11-22")).toMatchObject({
      kind: "unknown",
      reason: "no-calendar-year",
    });
  });
  test("2.3 as a number can only be 2月3日", () => {
    expect(read(2.3, "2026-01-20").date).toBe("2026-02-03");
  });
});

describe("what is guessed or assumed is said", () => {
  test.each<[string, string]>([
    ["3日", "day-or-days"],
    ["5/6/2026", "day-or-month"],
    ["周末", "weekend"],
    ["3月5日、3月10日", "several-dates"],
  ])("%s: %s", (text, ambiguous) => {
    expect(read(text)).toMatchObject({ kind: "date", ambiguous });
  });
  test("without an assigned date", () => {
    expect(read("3日内", "2026-03-02", { assigned: null })).toMatchObject({
      date: "2026-03-05",
      ambiguous: "base",
    });
    expect(read("2月20日", "2026-03-02", { assigned: null })).toMatchObject({
      date: "2026-02-20",
      ambiguous: "year",
    });
    expect(read("2月20日", "2026-03-02", { assigned: null, year: 2025 }).date).toBe("2025-02-20");
  });
  test("working days of a year without notice", () => {
    expect(read("5个工作日", "2026-12-29")).toMatchObject({
      date: "2027-01-05",
      calendarAssumed: true,
    });
    expect(read("5个工作日", "2026-12-01")).toMatchObject({ calendarAssumed: false });
    expect(read("5天", "2026-12-29")).toMatchObject({ calendarAssumed: false });
  });
});

describe("a blank or vague cell falls through to a limit in title or note", () => {
  test.each<[string, string, string, string | null]>([
    ["", "4月10日前报送方案", "", "2026-04-10"],
    ["尽快", "网上留言", "五个工作日内办结", "2026-03-09"],
    ["", "提请说明", "临时上会，明早8:30前送", "2026-03-03"],
    ["", "会员登记", "总工会要求月底前录入", "2026-03-31"],
    ["抓紧", "节前值班表", "最迟周四交", "2026-03-05"],
    ["", "推进会会务", "4月10日", null],
    ["", "梳理近三年内项目", "", null],
    ["", "统计2025年12月31日前入职人员", "", null],
    ["", "印《6月底前重点工作清单》", "", null],
    ["", "整理3日内的来文", "", null],
    ["马上", "补印材料", "会前一小时才发现", null],
  ])("%s | %s | %s → %s", (text, title, note, due) => {
    expect(read(text, "2026-03-02", { title, note }).date).toBe(due);
  });
  test("and says where it was found", () => {
    expect(read("", "2026-03-02", { title: "4月10日前报送" })).toMatchObject({
      kind: "date",
      foundIn: "title",
    });
    expect(read("3月6日", "2026-03-02", { title: "4月10日前报送" }).foundIn).toBeUndefined();
  });
});

test("a cell full of prose is read no further than a line of it", () => {
  const prose = "节".repeat(30_000);
  expect(read(prose, "2026-03-02", { title: prose }).kind).toBe("unknown");
  // What stands beyond that is not looked at, or one such cell would cost seconds.
  expect(read(`${prose}3月6日`, "2026-03-02", {}).date).toBeNull();
});

describe("laws", () => {
  const anyDay = fc
    .integer({ min: toDayNumber(day("2020-01-01")), max: toDayNumber(day("2030-12-31")) })
    .map(fromDayNumber);

  test("never throws, whatever is typed, and dates are days that exist", () => {
    const signs = [
      ..."0123456789.-/年月日号周天一二三十底前后内每会节至起第个工作季末旬上下本（）@:T+ 今明",
    ];
    const soup = fc
      .array(fc.constantFrom(...signs), { maxLength: 14 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.oneof(soup, fc.string(), fc.string({ unit: "grapheme" })),
        anyDay,
        (text, assigned) => {
          const due = readDeadline(cell(text), {
            calendar,
            assigned,
            today: assigned,
            date1904: false,
            title: text,
          }).date;
          expect(due === null || parsePlainDate(due) === due).toBe(true);
        }
      ),
      { numRuns: 3000 }
    );
  });

  test("never throws on any number, format or far date", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.integer(), fc.integer({ min: -5, max: 300000 })),
        fc.constantFrom("General", "yyyy/m/d", "0.00", "h:mm", 'm"月"d"日"'),
        fc.constantFrom("9999-12-31", "1900-01-01", "2026-03-02"),
        (value, format, assigned) => {
          const ctx = {
            calendar,
            assigned: day(assigned),
            today: day("2026-03-02"),
            date1904: false,
          };
          const due = readDeadline(cell(value, format), ctx).date;
          expect(due === null || parsePlainDate(due) === due).toBe(true);
        }
      )
    );
  });

  test("one date in several spellings reads the same", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (date, assigned) => {
        const [y = "", m = "", d = ""] = date.split("-");
        const [month, dayNo] = [Number(m), Number(d)];
        const spellings = [
          date,
          `${y}年${month}月${dayNo}日`,
          `${y}.${month}.${dayNo}`,
          `${y}/${m}/${d} 17:30`,
          `${y}${m}${d}`,
          `${y.slice(2)}.${month}.${dayNo}前`,
          ` ${y}年${m}月${d}号以前`,
        ];
        const ctx = { calendar, assigned, today: assigned, date1904: false };
        for (const text of spellings)
          expect([text, readDeadline(cell(text), ctx).date]).toEqual([text, date]);
      })
    );
  });
});
