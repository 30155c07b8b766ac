/**
 * The report's numbers against a count of our own over `check --json`, and against the cells themselves as another program reads them: nothing
 * of the report's code counts here.
 */
import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { kewutong } from "../cli/command-line";

interface Task {
  readonly sheet: string;
  readonly row: number;
  readonly category: string;
  readonly due: string | null;
  readonly light: string;
  readonly owner: readonly string[];
  readonly done: boolean | null;
  readonly cancelled: boolean;
  readonly doneDate: string | null;
}

const samples = ["ledger-november.xlsx", "supervision-q4.xlsx"].map((f) => `assets/samples/${f}`);
const WEEK = ["2026-11-16", "2026-11-22"] as const;
const NEXT = ["2026-11-23", "2026-11-29"] as const;

/** Deadlines that a leader has moved, as a person reads them in the samples' 领导批示; the check's `due` is the one first set. */
const MOVED: Readonly<Record<string, string>> = { "工作台账 11": "2026-11-27" };

async function json(...args: readonly string[]) {
  const run = await kewutong([...args, "--today", "2026-11-20", "--json"]);
  expect(run.code).toBe(0);
  return JSON.parse(run.out);
}

const places = (tasks: readonly { sheet: string; row: number }[]) =>
  tasks.map(({ sheet, row }) => `${sheet} ${row}`).sort();
const between = (date: string | null, [from, to]: readonly [string, string]) =>
  date !== null && date >= from && date <= to;

describe.each(samples)("%s", (file) => {
  test.each(["up", "in"])(
    "edition %s: every number and its rows are those of the check",
    async (edition) => {
      const tasks: readonly Task[] = (await json("check", file)).tasks.filter(
        (t: Task) => !t.cancelled
      );
      const model = await json("report", file, "--edition", edition);
      const open = tasks.filter((t) => t.done !== true);
      const done = tasks.filter((t) => t.done === true && between(t.doneDate ?? t.due, WEEK));
      const expected = {
        handled: [...done, ...open],
        done,
        open,
        dueNext: open.filter((t) => between(MOVED[`${t.sheet} ${t.row}`] ?? t.due, NEXT)),
        overdue: open.filter((t) => t.light === "red"),
      };
      for (const [name, rows] of Object.entries(expected)) {
        expect([name, model.counts[name].value]).toEqual([name, rows.length]);
        expect([name, places(model.counts[name].rows)]).toEqual([name, places(rows)]);
      }
      for (const { category, done: of, open: left } of model.byCategory) {
        expect(places(of.rows)).toEqual(places(done.filter((t) => t.category === category)));
        expect(places(left.rows)).toEqual(places(open.filter((t) => t.category === category)));
      }
      for (const person of model.people ?? []) {
        const own = (of: readonly Task[]) =>
          places(of.filter((t) => t.owner.includes(person.name)));
        expect([person.name, places(person.open.rows)]).toEqual([person.name, own(open)]);
        expect([person.name, places(person.done.rows)]).toEqual([person.name, own(done)]);
      }
      expect(model.people === undefined).toBe(edition === "up");
      const { handled, done: d, open: o } = model.counts;
      expect(model.text).toContain(
        `承办事项${handled.value}件，办结${d.value}件，在办${o.value}件`
      );
    }
  );
});

test("what leaders gave is what the source column says, read by another program", async () => {
  const [file = ""] = samples;
  const sheet = read(readFileSync(file)).Sheets["工作台账"] ?? {};
  const cells: string[][] = utils.sheet_to_json(sheet, { header: 1, raw: false, defval: "" });
  const given = cells.flatMap((row, i) =>
    /主任|县长|领导|书记/.test(row[2] ?? "") ? [i + 1] : []
  );
  const model = await json("report", file);
  expect(model.counts.given.rows.map((r: Task) => r.row)).toEqual(given);
});
