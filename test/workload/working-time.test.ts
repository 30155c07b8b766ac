/** Hours that can be worked from Wednesday 18 to Sunday 29 March 2026, and what takes them. */
import type { Ledger } from "../../src/ledger";
import { defaultBook } from "../../src/rules";
import { workingTime } from "../../src/workload/working-time";
import { calendar, day, section, type SectionSpec } from "../rules/section";

const horizon = {
  calendar,
  book: defaultBook,
  from: day("2026-03-18"),
  to: day("2026-03-29"),
};
const hoursOf = (ledger: Ledger, name = "柳疏影"): number =>
  workingTime(name, ledger, horizon).hours;

test.each<[string, Omit<SectionSpec, "rows">, number]>([
  ["eight working days", {}, 64],
  ["two days of leave", { leaves: [["柳疏影", "2026-03-19", "2026-03-20"]] }, 48],
  [
    "leave that began before and ends after",
    { leaves: [["柳疏影", "2026-03-01", "2026-04-30"]] },
    0,
  ],
  [
    "leave over the weekend takes nothing",
    { leaves: [["柳疏影", "2026-03-21", "2026-03-22"]] },
    64,
  ],
  ["half a day", { leaves: [["柳疏影", "2026-03-19", "2026-03-19", "事假", true]] }, 60],
  ["duty on a working day and the morning after", { shifts: [["2026-03-19", "柳疏影"]] }, 56],
  ["duty on Saturday: Monday begins late", { shifts: [["2026-03-21", "柳疏影"]] }, 60],
  ["duty before the horizon reaches into it", { shifts: [["2026-03-17", "柳疏影"]] }, 60],
  [
    "duty while on leave takes nothing more",
    { leaves: [["柳疏影", "2026-03-19", "2026-03-19"]], shifts: [["2026-03-19", "柳疏影"]] },
    52,
  ],
  [
    "somebody else's leave and duty",
    { leaves: [["乔木生", "2026-03-19", "2026-03-20"]], shifts: [["2026-03-19", "乔木生"]] },
    64,
  ],
  ["借调 all along", { duties: [["柳疏影", "借调县委组织部"]] }, 0],
  ["半脱产", { duties: [["柳疏影", "负责信息；半脱产参加县志编修"]] }, 32],
  ["managing who is seconded is no secondment", { duties: [["柳疏影", "负责抽调人员管理"]] }, 64],
])("%s", (_, spec, hours) => {
  expect(hoursOf(section({ rows: [], ...spec }))).toBe(hours);
});

test("week by week, and what takes the hours", () => {
  const ledger = section({
    rows: [],
    leaves: [["柳疏影", "2026-03-26", "2026-03-27"]],
    shifts: [["2026-03-19", "柳疏影"]],
  });
  expect(workingTime("柳疏影", ledger, horizon).weeks).toEqual([
    { from: "2026-03-18", to: "2026-03-22", workdays: 3, leave: 0, duty: 4, rest: 4, hours: 16 },
    { from: "2026-03-23", to: "2026-03-29", workdays: 5, leave: 16, duty: 0, rest: 0, hours: 24 },
  ]);
});

test("a make-up Saturday is a working day, a holiday is none", () => {
  const may = { ...horizon, from: day("2026-05-01"), to: day("2026-05-10") };
  // 1 to 5 May are holidays, Saturday 9 May makes up.
  expect(workingTime("柳疏影", section({ rows: [] }), may).hours).toBe(32);
});
