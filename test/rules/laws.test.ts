/** 公平性: the same rule falls on everyone. And: the same ledger, the same judgement; one row costs one row. */
import * as fc from "fast-check";
import {
  defaultBook,
  judge,
  judgeLedger,
  rejudge,
  sightingsOf,
  withOverload,
} from "../../src/rules";
import { findingCodes, type FindingCode, type Judgement } from "../../src/rules/judgement";
import { loadsOf, teamWork } from "../../src/workload";
import { calendar, day, DUTIES, section } from "./section";
import { contextOf, judgingOf, ledgerOf, people, row, world, type World } from "./worlds";

const ctx = { today: day("2026-03-18"), calendar, book: defaultBook };
const others = ["甘棠梨", "陆听涛", "温如故", "卓尔雅", "方既白", "苏见月"];
const RUNS = { numRuns: 150, seed: 20260318 } as const;

/** Judged to the end, loads included. */
function judgementOf(w: World, as?: (name: string) => string): Judgement {
  const { judgement, ledger } = judgingOf(w, as);
  return withOverload(judgement, loadsOf(teamWork(ledger, judgement, ctx)));
}

/** All that is said, with every name put through `as`. */
function said(
  { tasks, findings, summary, notes }: Judgement,
  as: (name: string) => string
): string {
  const text = JSON.stringify({ tasks, findings, summary, notes });
  return people.reduce((t, p) => t.replaceAll(p, as(p)), text);
}

function placed({ tasks, findings, summary, notes }: Judgement): unknown {
  const sorted = (all: readonly unknown[]): string[] => all.map((x) => JSON.stringify(x)).sort();
  return { tasks: sorted(tasks), findings: sorted(findings), summary, notes };
}

test("the sections at random reach every code", () => {
  const reached = new Set<FindingCode>();
  fc.assert(
    fc.property(world, (w) => {
      for (const { code } of judgementOf(w).findings) reached.add(code);
    }),
    { ...RUNS, numRuns: 400 }
  );
  expect(findingCodes.filter((code) => !reached.has(code))).toEqual([]);
});

test("renaming people consistently changes the names in the findings and nothing else", () => {
  const strangers = (name: string): string => others[people.indexOf(name)] ?? name;
  fc.assert(
    fc.property(world, (w) => {
      expect(said(judgementOf(w, strangers), (n) => n)).toBe(said(judgementOf(w), strangers));
    }),
    RUNS
  );
});

test("the order of rows does not matter", () => {
  fc.assert(
    fc.property(world, fc.integer(), (w, turn) => {
      const ledger = ledgerOf(w);
      const context = contextOf(w);
      const at = ((turn % w.rows.length) + w.rows.length) % w.rows.length;
      const tasks = [...ledger.tasks.slice(at), ...ledger.tasks.slice(0, at)].reverse();
      expect(placed(judge({ ...ledger, tasks }, context))).toEqual(placed(judge(ledger, context)));
    }),
    RUNS
  );
});

test("checking twice says the same", () => {
  fc.assert(
    fc.property(world, (w) => {
      const ledger = ledgerOf(w);
      const context = contextOf(w);
      const first = judge(ledger, context);
      const copy = structuredClone(first);
      expect(judge(ledger, context)).toEqual(first);
      expect(first).toEqual(copy);
    }),
    { ...RUNS, numRuns: 60 }
  );
});

test("a row changed and judged into what was there is the same as judging all anew", () => {
  fc.assert(
    fc.property(
      world,
      fc.array(fc.tuple(fc.nat(), row), { minLength: 1, maxLength: 4 }),
      (w, changes) => {
        const context = contextOf(w);
        let rows = w.rows;
        let judging = judgeLedger(ledgerOf(w), context);
        for (const [n, changed] of changes) {
          const at = n % rows.length;
          // A row is known by its place: it stays on its sheet.
          const sheet = rows[at]?.sheet;
          rows = rows.map((r, i) => (i === at ? { ...changed, sheet, seq: r.seq } : r));
          const task = ledgerOf(w, rows).tasks[at];
          if (!task) throw new Error("no row");
          const before = judging.judgement;
          const kept = structuredClone(before);
          judging = rejudge(judging, [task]);
          expect(before).toEqual(kept);
        }
        const anew = judgeLedger(ledgerOf(w, rows), context);
        expect(judging.judgement).toEqual(anew.judgement);
        expect(sightingsOf(judging)).toEqual(sightingsOf(anew));
      }
    ),
    RUNS
  );
});

test("a secret row is its number: no word of it anywhere in the judgement", () => {
  const word = "砚台行动";
  const ledger = section({
    duties: DUTIES,
    rows: [
      {
        title: `${word}方案报送`,
        secrecy: "机密",
        due: "2026-03-10",
        remarks: `${word}备注`,
        status: `${word}进行中`,
      },
      {
        title: `${word}请示（秘密★10年）`,
        owner: ["宋怀瑾"],
        due: "2026-03-19",
        approval: `${word}已阅`,
      },
      {
        title: `${word}擅自印发`,
        secrecy: "绝密",
        progress: word,
        done: true,
        assignedBy: `尤书记${word}`,
      },
      { title: "普通事项", secrecy: "无", due: "2026-03-10" },
      {
        title: `${word}险情处置（3月25日现场会）`,
        secrecy: "秘密",
        assigned: "2026-03-02",
        assignedText: "2026-03-02 9:20",
        assignedBy: `尤书记${word}`,
        owner: ["柳疏影"],
        progress: `3月3日${word}`,
        remarks: `${word}临时，会议改期至4月1日`,
        approval: `自行批准${word}`,
      },
    ],
  });
  const judged = judge(ledger, ctx);
  expect(JSON.stringify(judged)).not.toContain(word);
  expect(judged.tasks.map((t) => [t.secret, t.title])).toEqual([
    [true, "1"],
    [true, "2"],
    [true, "3"],
    [false, "普通事项"],
    [true, "5"],
  ]);
  expect(judged.findings.filter((f) => f.code === "overdue")).toHaveLength(2);
});
