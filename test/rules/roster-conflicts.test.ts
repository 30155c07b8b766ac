/** What is wrong with a roster as it stands, in a chief's words. */
import type { Leave, Shift } from "../../src/ledger/ledger";
import { defaultBook, plainConflicts, rosterConflicts, type RosterRules } from "../../src/rules";
import { day } from "./section";

function shift(date: string, person: string, more: Partial<Shift> = {}): Shift {
  return {
    date: day(`2026-11-${date}`),
    person,
    kind: "值班员",
    lead: false,
    sheet: "值班表",
    cell: `D${date}`,
    ...more,
  };
}

function leave(person: string, from: string, to: string, more: Partial<Leave> = {}): Leave {
  return {
    person,
    from: day(`2026-11-${from}`),
    to: day(`2026-11-${to}`),
    halfDay: false,
    kind: "年休假",
    sheet: "请假登记",
    row: 3,
    ...more,
  };
}

const told = (
  shifts: readonly Shift[],
  leaves: readonly Leave[] = [],
  rules: Partial<RosterRules> = {}
): readonly string[] =>
  rosterConflicts(shifts, leaves, {
    ...defaultBook,
    roster: { ...defaultBook.roster, ...rules },
  }).map(
    (c) =>
      `${c.code} ${c.person} ${c.shift.date.slice(8)}${c.other ? ` ${c.other.date.slice(8)}` : ""}${c.clearDays === null ? "" : ` ${c.clearDays}`}`
  );

describe("conflicts of a roster", () => {
  test.each([
    [
      "on duty inside one's leave",
      [shift("10", "甲")],
      [leave("甲", "09", "11")],
      ["on-leave 甲 10"],
    ],
    ["on the leave's last day", [shift("11", "甲")], [leave("甲", "09", "11")], ["on-leave 甲 11"]],
    [
      "half a day's leave is no absence",
      [shift("10", "甲")],
      [leave("甲", "10", "10", { halfDay: true })],
      [],
    ],
    ["somebody else's leave", [shift("10", "甲")], [leave("乙", "09", "11")], []],
    ["the first day back", [shift("12", "甲")], [leave("甲", "09", "11")], ["after-leave 甲 12 0"]],
    ["the second day back", [shift("13", "甲")], [leave("甲", "09", "11")], []],
    ["the day before leaving", [shift("08", "甲")], [leave("甲", "09", "11")], []],
    ["two days running", [shift("10", "甲"), shift("11", "甲")], [], ["too-close 甲 11 10 0"]],
    ["one clear day", [shift("12", "甲"), shift("10", "甲")], [], ["too-close 甲 12 10 1"]],
    ["two clear days", [shift("10", "甲"), shift("13", "甲")], [], []],
    [
      "early and late on one day",
      [shift("10", "甲", { kind: "早班" }), shift("10", "甲", { kind: "晚班", cell: "E10" })],
      [],
      ["double-shift 甲 10 10"],
    ],
    [
      "morning and afternoon are one day of duty",
      [shift("10", "甲", { kind: "上午" }), shift("10", "甲", { kind: "下午", cell: "E10" })],
      [],
      [],
    ],
    [
      "the same duty typed twice on one sheet",
      [shift("10", "甲"), shift("10", "甲", { kind: "值班员2", cell: "E10" })],
      [],
      ["double-shift 甲 10 10"],
    ],
    [
      "half released: on duty like anybody else",
      [shift("10", "甲")],
      [leave("甲", "01", "30", { kind: "半脱产" })],
      [],
    ],
    [
      "lent out",
      [shift("10", "甲")],
      [leave("甲", "01", "30", { kind: "借调" })],
      ["on-leave 甲 10"],
    ],
    [
      "the same duty on the month's sheet and the holiday's is one",
      [shift("10", "甲"), shift("10", "甲", { kind: "值班人员", sheet: "假期值班" })],
      [],
      [],
    ],
    [
      "a cell merged over three days is one duty",
      [shift("10", "甲"), shift("11", "甲", { cell: "D10" }), shift("12", "甲", { cell: "D10" })],
      [],
      [],
    ],
    [
      "a leader leads all week",
      ["09", "10", "11"].map((d) => shift(d, "甲", { lead: true, kind: "带班领导" })),
      [],
      [],
    ],
    [
      "but not from leave",
      [shift("10", "甲", { lead: true, kind: "带班领导" })],
      [leave("甲", "09", "11")],
      ["on-leave 甲 10"],
    ],
    [
      "a lead between two duties hides nothing",
      [shift("10", "甲"), shift("11", "甲", { lead: true, kind: "带班领导" }), shift("12", "甲")],
      [],
      ["too-close 甲 12 10 1"],
    ],
  ])("%s", (_, shifts, leaves, expected) => {
    expect(told(shifts, leaves)).toEqual(expected);
  });

  test("不排夜班 holds for nights only", () => {
    const rules = { noNight: ["甲"] };
    expect(
      told([shift("10", "甲", { kind: "夜班" }), shift("15", "甲", { kind: "白班" })], [], rules)
    ).toEqual(["night-barred 甲 10"]);
  });

  test("what an existing roster is held to leaves out the rules for new ones", () => {
    const found = rosterConflicts([shift("12", "甲")], [leave("甲", "09", "11")], defaultBook);
    expect(found.filter((c) => plainConflicts.has(c.code))).toEqual([]);
  });
});
