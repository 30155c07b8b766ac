/** 借调、抽调、挂职、驻村、半脱产: read once, and the same for the findings, the hours that can be worked and the duty roster. */
import { defaultBook } from "../../src/rules";
import { secondedOn } from "../../src/rules/secondment";
import { proposeRoster } from "../../src/workload/roster";
import { workingTime } from "../../src/workload/working-time";
import { calendar, day, DUTIES, section, type SectionSpec } from "./section";

const today = day("2026-03-18");
const month = { from: day("2026-04-01"), to: day("2026-04-30") };
const others = DUTIES.filter(([person]) => person !== "柳疏影");
const said = (text: string, role?: string): Omit<SectionSpec, "rows"> => ({
  duties: [["柳疏影", text, undefined, role], ...others],
});
const leave = (kind: string, from: string, to: string): Omit<SectionSpec, "rows"> => ({
  duties: DUTIES,
  leaves: [["柳疏影", from, to, kind]],
});

/** What each of the three makes of it: kind and share today, hours of the eight working days to 29 March, whether she is put on duty in April. */
function seen(spec: Omit<SectionSpec, "rows">): readonly [string | null, number, boolean] {
  const ledger = section({ rows: [], ...spec });
  const held = secondedOn(ledger, defaultBook.secondment, today).get("柳疏影");
  const horizon = { calendar, book: defaultBook, from: today, to: day("2026-03-29") };
  const { hours } = workingTime("柳疏影", ledger, horizon);
  const plan = proposeRoster(ledger, {
    ...month,
    calendar,
    book: defaultBook,
    search: { steps: 200 },
  });
  const onDuty = plan.leftOut.every(({ person }) => person !== "柳疏影");
  return [held ? `${held.kind} ${held.share}` : null, hours, onDuty];
}

test.each([
  ["借调县委组织部", said("借调县委组织部"), ["借调 0", 0, false]],
  ["现抽调至县委巡察组", said("现抽调至县委巡察组"), ["抽调 0", 0, false]],
  ["from a day on", said("2026年1月起挂职镇党委副书记"), ["挂职 0", 0, false]],
  ["behind the duty, in brackets", said("负责综合文字（借调县委组织部）"), ["借调 0", 0, false]],
  ["in the post", said("负责综合文字", "驻村第一书记"), ["驻村 0", 0, false]],
  ["member of a village team", said("驻村工作队队员"), ["驻村 0", 0, false]],
  ["half released", said("负责信息；半脱产参加县志编修"), ["半脱产 0.5", 32, true]],
  ["a duty that speaks of it", said("负责抽调人员管理和文字材料"), [null, 64, true]],
  ["another", said("驻村工作联络、综合文字"), [null, 64, true]],
  ["things are lent too", said("借用物品登记、后勤"), [null, 64, true]],
  ["a leave row that holds", leave("借调", "2026-01-05", "2026-12-31"), ["借调 0", 0, false]],
  ["that ends with the week", leave("借调", "2026-01-05", "2026-03-22"), ["借调 0", 40, true]],
  ["that is over", leave("挂职", "2026-01-05", "2026-03-01"), [null, 64, true]],
  [
    "half released for a year",
    leave("半脱产", "2026-01-05", "2026-12-31"),
    ["半脱产 0.5", 32, true],
  ],
  ["plain leave", leave("年休假", "2026-03-18", "2026-03-20"), [null, 40, true]],
])("%s", (_, spec, expected) => {
  expect(seen(spec)).toEqual(expected);
});

test("whoever is half released stands duty like anybody else", () => {
  const ledger = section({ rows: [], ...leave("半脱产", "2026-01-05", "2026-12-31") });
  const { counts } = proposeRoster(ledger, { ...month, calendar, book: defaultBook });
  const { weekday = 0 } = counts.find((c) => c.person === "柳疏影")?.now ?? {};
  expect(weekday).toBeGreaterThan(0);
});

test("the words are the book's: a chief who adds 跟岗 has it heeded", () => {
  const ledger = section({ rows: [], ...said("跟岗县政府办") });
  const { away, half } = defaultBook.secondment;
  expect(secondedOn(ledger, { away, half }, today).has("柳疏影")).toBe(false);
  expect(secondedOn(ledger, { away: [...away, "跟岗"], half }, today).has("柳疏影")).toBe(true);
});
