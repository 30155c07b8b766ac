/** Load and capacity over the horizon: Wednesday 18 to Sunday 29 March 2026, eight working days. */
import { defaultBook, judge } from "../../src/rules";
import { loadsOf, teamWork } from "../../src/workload";
import { calendar, day, DUTIES, section, type RowSpec } from "../rules/section";

const ctx = { today: day("2026-03-18"), calendar, book: defaultBook };

function loads(rows: readonly RowSpec[], leaves: Parameters<typeof section>[0]["leaves"] = []) {
  const ledger = section({ rows, duties: DUTIES, leaves });
  const people = loadsOf(teamWork(ledger, judge(ledger, ctx), ctx));
  return Object.fromEntries(people.map((p) => [p.name, p]));
}

const speech = { title: "起草春耕现场会讲话", owner: ["柳疏影"] };

test("hours of open work due within the horizon, by what remains of it", () => {
  const people = loads([
    { ...speech, due: "2026-03-25" },
    { ...speech, due: "2026-03-26", percent: 0.75 },
    { ...speech, due: "2026-04-20" },
    { ...speech },
    { ...speech, due: "2026-03-24", done: true },
  ]);
  expect(people["柳疏影"]).toEqual({ name: "柳疏影", load: 20, capacity: 64, open: 4, overdue: 0 });
  expect(people["程大川"]).toEqual({ name: "程大川", load: 0, capacity: 64, open: 0, overdue: 0 });
});

test("one's own overdue work is backlog, never load", () => {
  const people = loads([{ ...speech, due: "2026-03-10" }]);
  expect(people["柳疏影"]).toMatchObject({ load: 0, open: 1, overdue: 1 });
});

test("several owners share; leave and half days lessen what can be worked", () => {
  const people = loads(
    [{ ...speech, owner: ["柳疏影", "乔木生"], due: "2026-03-25" }],
    [
      ["柳疏影", "2026-03-19", "2026-03-22"],
      ["乔木生", "2026-03-20", "2026-03-20", "事假", true],
    ]
  );
  expect(people["柳疏影"]).toMatchObject({ load: 8, capacity: 48 });
  expect(people["乔木生"]).toMatchObject({ load: 8, capacity: 60 });
});
