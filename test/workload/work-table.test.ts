/** What the samples' people carry, counted a second way: from what `check` prints and a list of days written out by hand. */
import { kewutong } from "../cli/command-line";

interface CheckTask {
  readonly title: string;
  readonly category: string | null;
  readonly due: string | null;
  readonly owner: readonly string[];
  readonly helpers: readonly string[];
  readonly done: boolean | null;
  readonly cancelled: boolean;
  readonly status: string | null;
}

const TODAY = "2026-11-20";
const END = "2026-11-29";
const HOURS: Readonly<Record<string, number>> = {
  routine: 4,
  reception: 8,
  writing: 16,
  confidential: 3,
  logistics: 4,
};

/** Hours each has on 20 and 23 to 27 November, read off the leave and duty sheets by a person. A duty takes 4, the morning after it 4. */
const CAPACITY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "ledger-november": {
    方若谷: 48,
    // On duty on Sunday 22.
    周砚秋: 44,
    // On duty on Monday 23.
    沈知行: 40,
    // Away until 24, on duty on that day; from 25 on, less the morning after.
    陆婉: 20,
    // Away 23 and 24, on duty on 25.
    林清晏: 24 - 4,
    // On duty on Friday 20.
    赵大年: 40,
    // On duty on Saturday 21.
    顾盼: 44,
  },
};

async function json(...args: string[]) {
  return JSON.parse((await kewutong([...args, "--today", TODAY, "--json"])).out);
}

test.each(["ledger-november", "supervision-q4"])("%s", async (sample) => {
  const file = `assets/samples/${sample}.xlsx`;
  const { tasks } = (await json("check", file)) as { tasks: readonly CheckTask[] };
  const { people } = await json("balance", file);
  const staff = new Set<string>(people.map((p: { name: string }) => p.name));
  const load = new Map<string, number>();
  const backlog = new Map<string, number>();
  for (const task of tasks) {
    if (task.done === true || task.cancelled || task.due === null) continue;
    // A leader's 同意延至11月27日 counts; the row says so in its approval only.
    const due = task.title.startsWith("县人大代表建议办理情况") ? "2026-11-27" : task.due;
    if (due > END) continue;
    const counted = due < TODAY ? backlog : load;
    const done = Number(/(\d+)\s*%/.exec(task.status ?? "")?.[1] ?? progressOf(task.title)) / 100;
    const hours =
      (HOURS[task.category ?? ""] ?? 3) *
      (1 - done) *
      (task.category === "writing" && /通知|函|信息|简报|纪要/.test(task.title) ? 0.5 : 1);
    const helpers = task.helpers.filter((name) => staff.has(name));
    const each = helpers.length === 0 ? 0 : Math.min(0.2, 0.4 / helpers.length);
    const give = (name: string, part: number): void => {
      counted.set(name, (counted.get(name) ?? 0) + hours * part);
    };
    for (const name of task.owner) give(name, (1 - each * helpers.length) / task.owner.length);
    for (const name of helpers) give(name, each);
  }
  for (const person of people) {
    expect([person.name, person.load]).toEqual([
      person.name,
      expect.closeTo(load.get(person.name) ?? 0, 1),
    ]);
    expect([person.name, person.backlog]).toEqual([
      person.name,
      expect.closeTo(backlog.get(person.name) ?? 0, 1),
    ]);
    const hours = CAPACITY[sample]?.[person.name];
    if (hours !== undefined) expect([person.name, person.capacity]).toEqual([person.name, hours]);
  }
});

/** 进展情况 is no field of `check`: what the supervision ledger says there, by title. */
function progressOf(title: string): number {
  return title.startsWith("起草文旅产业发展大会主报告") ? 60 : 0;
}
