/** Periods of any kind one after another, and sections put in, left out and moved. */
import { after, before, kindOf, periodOf } from "../../src/report/period";
import { movedSection, usualSettings, withSection } from "../../src/report/report-settings";
import { day } from "../rules/section";

test.each([
  ["week", "2026-11-20", "2026-11-16", "2026-11-22"],
  ["week", "2027-01-01", "2026-12-28", "2027-01-03"],
  ["month", "2026-12-31", "2026-12-01", "2026-12-31"],
  ["month", "2028-02-29", "2028-02-01", "2028-02-29"],
  ["quarter", "2026-11-20", "2026-10-01", "2026-12-31"],
  ["quarter", "2026-03-31", "2026-01-01", "2026-03-31"],
] as const)(
  "the %s of %s is %s to %s; the one before is followed by it",
  (kind, date, from, to) => {
    const period = periodOf(kind, day(date));
    expect(period).toEqual({ from, to });
    expect(kindOf(period)).toBe(kind);
    expect(kindOf(before(period))).toBe(kind);
    expect(after(before(period))).toEqual(period);
  }
);

test("a range comes after one of the same length", () => {
  const range = { from: day("2026-11-18"), to: day("2026-11-20") };
  expect(before(range)).toEqual({ from: "2026-11-15", to: "2026-11-17" });
});

test("a section left out comes back to its usual place", () => {
  const without = withSection(usualSettings, "work", false);
  expect(without.sections.slice(0, 3)).toEqual(["figures", "sources", "next"]);
  expect(withSection(without, "work", true)).toEqual(usualSettings);
  expect(withSection(usualSettings, "work", true)).toEqual(usualSettings);
});

test("a section moves past its neighbour in the edition, the annex and the edge aside", () => {
  const up = movedSection(usualSettings, "matters", -1, "up");
  expect(up.sections.slice(0, 5)).toEqual(["figures", "sources", "work", "matters", "next"]);
  expect(movedSection(up, "matters", 1, "up")).toEqual(usualSettings);
  // In the other edition what comes next to it is past the annex.
  const inside = movedSection(usualSettings, "lists", -1, "in").sections;
  expect(inside.indexOf("lists")).toBeLessThan(inside.indexOf("matters"));
  expect(movedSection(usualSettings, "figures", -1, "up")).toEqual(usualSettings);
  expect(movedSection(usualSettings, "matters", 1, "up")).toEqual(usualSettings);
});
