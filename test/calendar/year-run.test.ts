/** Which years a column of days typed without one lies in, read on 18 November 2026. */
import * as fc from "fast-check";
import { addDays, dayOf, monthOf, parsePlainDate, placeRun, yearOf } from "../../src/calendar";
import type { PlainDate, WrittenDay } from "../../src/calendar";

const day = (iso: string): PlainDate => {
  const date = parsePlainDate(iso);
  if (date === null) throw new Error(`no such day: ${iso}`);
  return date;
};
const today = day("2026-11-18");

const written = (text: string): WrittenDay | null => {
  const m = /^(?:(\d{4})\.)?(\d+)\.(\d+)$/.exec(text);
  return m ? { year: m[1] ? Number(m[1]) : null, month: Number(m[2]), day: Number(m[3]) } : null;
};

test.each([
  ["11.20 12.10 12.28 1.5 1.12", "2025-11-20 2025-12-10 2025-12-28 2026-01-05 2026-01-12"],
  ["1.12 1.5 12.28 11.20", "2026-01-12 2026-01-05 2025-12-28 2025-11-20"],
  ["12.20 - 1.3", "2025-12-20 - 2026-01-03"],
  ["12.25 2026.1.3 1.8", "2025-12-25 2026-01-03 2026-01-08"],
  ["2025.12.30 12.31 1.1", "2025-12-30 2025-12-31 2026-01-01"],
  ["2.30 12.20 1.3", "- 2025-12-20 2026-01-03"],
  ["12.20", "2025-12-20"],
  ["-", "-"],
])("2025 to 2026: %s", (days, expected) => {
  const placed = placeRun(days.split(" ").map(written), [2025, 2026], today);
  expect(placed.map((date) => date ?? "-").join(" ")).toBe(expected);
});

test("a column that runs on by less than a month keeps its own years, whatever year it crosses", () => {
  const steps = fc.array(fc.integer({ min: 0, max: 28 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 29 }), steps, (start, gaps) => {
      let at = addDays(day("2025-12-01"), start);
      const dates = [at, ...gaps.map((gap) => (at = addDays(at, gap)))].filter(
        (date) => date < today
      );
      const first = dates[0];
      if (first === undefined) return;
      const days = dates.map((date, i) => ({
        year: i === 0 ? yearOf(date) : null,
        month: monthOf(date),
        day: dayOf(date),
      }));
      expect(placeRun(days, [2025, 2026], today)).toEqual(dates);
    })
  );
});
