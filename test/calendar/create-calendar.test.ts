import fc from "fast-check";
import { readFileSync } from "node:fs";
import {
  createCalendar,
  parsePlainDate,
  fromDayNumber,
  toDayNumber,
  weekday,
} from "../../src/calendar";
import type { DayOverride, PlainDate } from "../../src/calendar";

const calendar = createCalendar();

function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`no such day: ${text}`);
  return date;
}

describe("the notices", () => {
  // The package's data, not its functions: those go through local Date and shift a day west of UTC.
  interface PublishedYear {
    holidays: Record<string, string>;
    workdays: Record<string, string>;
  }
  test.each([2024, 2025, 2026])("%i agrees with the published list day by day", (year) => {
    const file = require.resolve("chinese-days").replace(/dist[\\/].*$/, `dist/years/${year}.json`);
    const published = JSON.parse(readFileSync(file, "utf8")) as PublishedYear;
    const disagreeing: string[] = [];
    for (let n = toDayNumber(day(`${year}-01-01`)); n <= toDayNumber(day(`${year}-12-31`)); n++) {
      const date = fromDayNumber(n);
      const works =
        date in published.workdays || (weekday(date) <= 5 && !(date in published.holidays));
      const holiday = date in published.holidays;
      if (calendar.isWorkday(date) !== works || (calendar.holidayName(date) !== null) !== holiday) {
        disagreeing.push(date);
      }
    }
    expect(Object.keys(published.holidays).length).toBeGreaterThan(20);
    expect(disagreeing).toEqual([]);
  });

  test("a year without a notice is said to be assumed", () => {
    expect([2023, 2024, 2025, 2026, 2027].map((year) => calendar.covers(year))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(calendar.assumed(day("2026-12-30"), day("2027-01-02"))).toBe(true);
    expect(calendar.assumed(day("2026-12-30"), day("2024-01-02"))).toBe(false);
    expect(calendar.isWorkday(day("2027-10-01"))).toBe(true);
  });
});

describe("counting working days", () => {
  test.each([
    ["2026-09-24", 2, "2026-09-29"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-13", 2, "2026-02-24"],
    ["2026-10-01", 1, "2026-10-08"],
    ["2026-10-08", -1, "2026-09-30"],
    ["2026-10-04", -1, "2026-09-30"],
    ["2026-05-04", 0, "2026-05-04"],
    ["2025-12-31", 1, "2026-01-04"],
  ])("%s and %i working days is %s", (from, n, to) => {
    expect(calendar.addWorkdays(day(from), n)).toBe(to);
  });

  test.each([
    ["2026-09-21", "2026-09-24", "Friday is the holiday"],
    ["2026-05-06", "2026-05-09", "Saturday is made up"],
    ["2026-10-03", "2026-09-30", "the holiday takes the rest of the week"],
    ["2026-02-18", "2026-02-20", "the whole week rests: its Friday"],
  ])("the last working day of the week of %s is %s: %s", (date, last) => {
    expect(calendar.lastWorkdayOfWeek(day(date))).toBe(last);
  });

  const anyDay = fc.integer({
    min: toDayNumber(day("1990-01-01")),
    max: toDayNumber(day("2090-12-31")),
  });

  test("counting on and counting between are inverse", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (start, n) => {
        const from = fromDayNumber(start);
        expect(calendar.workdaysBetween(from, calendar.addWorkdays(from, n))).toBe(n);
        // Backwards the law holds from a working day: (to, from] contains `from` itself.
        const working = calendar.addWorkdays(from, 1);
        expect(calendar.workdaysBetween(working, calendar.addWorkdays(working, -n))).toBe(-n);
      })
    );
  });

  test("the tables agree with counting day by day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (start, length) => {
        let counted = 0;
        for (let n = start + 1; n <= start + length; n++)
          if (calendar.isWorkday(fromDayNumber(n))) counted++;
        expect(calendar.workdaysBetween(fromDayNumber(start), fromDayNumber(start + length))).toBe(
          counted
        );
      }),
      { numRuns: 50 }
    );
  });
});

describe("holidays", () => {
  test.each([
    ["2026-01-20", "春节", "2026-02-15", "2026-02-23"],
    ["2026-03-01", "五一", "2026-05-01", "2026-05-05"],
    ["2026-05-13", undefined, "2026-06-19", "2026-06-21"],
    ["2025-09-01", "中秋", "2025-10-01", "2025-10-08"],
    ["2026-09-28", "国庆", "2026-10-01", "2026-10-07"],
    // No notice for 2027 yet: what the law ties to a date is known, the lunar ones are not.
    ["2026-11-22", "元旦", "2027-01-01", "2027-01-01"],
    ["2026-11-22", undefined, "2027-01-01", "2027-01-01"],
  ])("after %s the next %s", (from, name, first, last) => {
    expect(calendar.nextHoliday(day(from), name)).toMatchObject({ first, last });
  });
  test("a lunar holiday of a year without notice is not guessed", () => {
    expect(calendar.nextHoliday(day("2026-11-22"), "春节")).toBeNull();
  });
});

describe("the sheet 节假日", () => {
  const rest = (date: string, name = ""): DayOverride => ({ date: day(date), kind: "rest", name });
  test("wins over the notice", () => {
    const local = createCalendar([
      rest("2026-03-03", "州庆"),
      { date: day("2026-10-06"), kind: "work", name: "抢险" },
    ]);
    expect(local.isWorkday(day("2026-03-03"))).toBe(false);
    expect(local.isWorkday(day("2026-10-06"))).toBe(true);
    expect(local.holidayName(day("2026-03-03"))).toBe("州庆");
    expect(local.covers(2026)).toBe(true);
  });
  test("a full list of rest days extends the calendar by its year, a single local day does not", () => {
    const days = [
      "01-01",
      "02-05",
      "02-06",
      "02-07",
      "02-08",
      "02-09",
      "04-05",
      "05-01",
      "06-09",
      "10-01",
      "10-02",
    ];
    expect(createCalendar(days.map((d) => rest(`2027-${d}`, "假"))).covers(2027)).toBe(true);
    expect(createCalendar([rest("2027-03-03")]).covers(2027)).toBe(false);
  });
});
