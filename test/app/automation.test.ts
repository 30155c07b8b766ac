/** When the next automation is due, by a clock that the test holds. 2026-11-27 is a Friday. */
import {
  neverRan,
  nextRun,
  noAutomations,
  type Automations,
  type LastRuns,
  type Moment,
} from "../../src/app/automation";
import { nothingKept, parseKept, withLogged, withUndone } from "../../src/app/automation-log";
import { parsePlainDate } from "../../src/calendar";

/** `2026-11-27 16:30` */
function at(text: string): Moment {
  const [day = "", time = ""] = text.split(" ");
  const date = parsePlainDate(day);
  if (date === null) throw new Error(text);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { date, minute: hours * 60 + minutes };
}

function words(run: ReturnType<typeof nextRun>): string | null {
  if (run === null) return null;
  const { date, minute } = run.at;
  const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return `${run.name} ${date} ${time}${run.missed ? " missed" : ""}`;
}

const on = (...names: (keyof Automations["on"])[]): Automations => ({
  ...noAutomations,
  on: { ...noAutomations.on, ...Object.fromEntries(names.map((name) => [name, true])) },
});
const ran = (part: Partial<LastRuns>): LastRuns => ({ ...neverRan, ...part });

test("all are off at first run, and then nothing is ever due", () => {
  expect(Object.values(noAutomations.on)).toEqual([false, false, false, false, false]);
  expect(nextRun(at("2026-11-27 16:30"), noAutomations, neverRan)).toBeNull();
  expect(nextRun(at("2026-11-27 16:30"), on("marks", "checkOnChange"), neverRan)).toBeNull();
});

test.each([
  ["before its weekday", "2026-11-25 09:00", null, "weeklyReport 2026-11-27 16:30"],
  ["on its day, before its time", "2026-11-27 09:00", null, "weeklyReport 2026-11-27 16:30"],
  ["on the minute", "2026-11-27 16:30", null, "weeklyReport 2026-11-27 16:30"],
  ["a minute late", "2026-11-27 16:31", null, "weeklyReport 2026-11-27 16:30"],
  ["opened later that day", "2026-11-27 17:40", null, "weeklyReport 2026-11-27 16:30 missed"],
  ["opened the day after", "2026-11-28 08:00", null, "weeklyReport 2026-12-04 16:30"],
  ["it has run", "2026-11-27 16:31", "2026-11-27 16:30", "weeklyReport 2026-12-04 16:30"],
  ["it ran last week", "2026-11-27 09:00", "2026-11-20 16:30", "weeklyReport 2026-11-27 16:30"],
])("weekly, %s", (_, now, last, expected) => {
  const lastRuns = ran({ weeklyReport: last === null ? null : at(last) });
  expect(words(nextRun(at(now), on("weeklyReport"), lastRuns))).toBe(expected);
});

test.each([
  ["before its time", "2026-11-27 08:00", null, "forewarning 2026-11-27 08:30"],
  ["pane opened at ten", "2026-11-27 10:00", null, "forewarning 2026-11-27 08:30 missed"],
  ["once a day only", "2026-11-27 10:01", "2026-11-27 10:00", "forewarning 2026-11-28 08:30"],
  [
    "yesterday's counts for yesterday",
    "2026-11-27 08:00",
    "2026-11-26 10:00",
    "forewarning 2026-11-27 08:30",
  ],
])("daily, %s", (_, now, last, expected) => {
  const lastRuns = ran({ forewarning: last === null ? null : at(last) });
  expect(words(nextRun(at(now), on("forewarning"), lastRuns))).toBe(expected);
});

test("of two the earlier comes first", () => {
  const both = on("weeklyReport", "forewarning");
  expect(words(nextRun(at("2026-11-27 07:00"), both, neverRan))).toBe(
    "forewarning 2026-11-27 08:30"
  );
  const warned = ran({ forewarning: at("2026-11-27 08:30") });
  expect(words(nextRun(at("2026-11-27 09:00"), both, warned))).toBe(
    "weeklyReport 2026-11-27 16:30"
  );
});

test("what is kept comes back as it was; what is not understood means all off", () => {
  const kept = withLogged(
    {
      ...nothingKept,
      automations: on("marks"),
      lastRuns: ran({ forewarning: at("2026-11-27 08:30") }),
    },
    {
      name: "marks",
      at: "2026-11-27 10:00",
      missed: false,
      what: { code: "marked", count: 3 },
      undo: "2026-11-27T02:00:00Z",
    }
  );
  expect(parseKept(JSON.stringify(kept))).toEqual(kept);
  for (const text of [null, "", "{", "{}", '{"automations":{"on":{"marks":true}}}'])
    expect(parseKept(text)).toEqual(nothingKept);
});

test("marks set anew belong to the marking before: only the newest entry takes them back", () => {
  const entry = {
    name: "marks",
    missed: false,
    what: { code: "marked", count: 3 },
    undo: "T1",
  } as const;
  const first = withLogged(nothingKept, { ...entry, at: "2026-11-27 10:00" });
  const second = withLogged(first, { ...entry, at: "2026-11-27 10:05" });
  expect(second.log.map((one) => one.undo)).toEqual(["T1", null]);
  const undone = withUndone(second, 2);
  expect(undone.log.map((one) => [one.id, one.undo, one.undone])).toEqual([
    [2, null, true],
    [1, null, false],
  ]);
});

test("the log keeps the last fifty", () => {
  let kept = nothingKept;
  for (let i = 0; i < 60; i++)
    kept = withLogged(kept, {
      name: "checkOnChange",
      at: `2026-11-27 10:${String(i).padStart(2, "0")}`,
      missed: false,
      what: { code: "checked", open: i, overdue: 0 },
      undo: null,
    });
  expect(kept.log).toHaveLength(50);
  expect(kept.log[0]?.id).toBe(60);
});
