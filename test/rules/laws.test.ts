/** 公平性: the same rule falls on everyone. And: the same ledger, the same judgement; one row costs one row. */
import * as fc from "fast-check";
import { defaultBook, judge, judgeLedger, rejudge } from "../../src/rules";
import type { Finding, Judgement } from "../../src/rules/judgement";
import type { Ledger } from "../../src/ledger/ledger";
import { calendar, day, DUTIES, section, type RowSpec } from "./section";

const ctx = { today: day("2026-03-18"), calendar, book: defaultBook };
const people = DUTIES.map(([person]) => person);
const others = ["甘棠梨", "陆听涛", "温如故", "卓尔雅", "方既白", "苏见月"];

const row: fc.Arbitrary<RowSpec> = fc.record(
  {
    title: fc.constantFrom(
      "起草半年工作总结",
      "会议室投影仪报修",
      "制定考察团接待方案",
      "涉密文件清退",
      "春季会议会务",
      "擅自改定会议时间"
    ),
    due: fc.constantFrom("2026-03-02", "2026-03-17", "2026-03-18", "2026-03-20", "2026-04-30"),
    assigned: fc.constantFrom("2026-01-05", "2026-03-16", "2026-03-18"),
    owner: fc.subarray(people, { maxLength: 2 }),
    status: fc.constantFrom("未启动", "进行中"),
    done: fc.boolean(),
  },
  { requiredKeys: ["title"] }
);
const rows = fc.array(row, { maxLength: 12 });
const leaves = fc.array(
  fc.tuple(
    fc.constantFrom(...people),
    fc.constantFrom("2026-03-10", "2026-03-17"),
    fc.constantFrom("2026-03-20", "2026-04-02")
  ),
  { maxLength: 3 }
);

const renamed = (name: string): string =>
  others[people.indexOf(name as (typeof people)[number])] ?? name;

/** Everything that is said, with every name put through `as`. */
function said({ tasks, findings }: Judgement, as: (name: string) => string): string {
  const swap = (text: string): string => people.reduce((t, p) => t.split(p).join(as(p)), text);
  return swap(
    JSON.stringify({
      lights: tasks.map((t) => [t.light, t.owner, t.findings]),
      findings: findings.map(plainly),
    })
  );
}

function plainly({ code, severity, sheet, row, cell, person, rule, args }: Finding): unknown {
  return { code, severity, sheet, row, cell, person, rule, args };
}

test("renaming people changes the names in the findings and nothing else", () => {
  fc.assert(
    fc.property(rows, leaves, (specs, away) => {
      const before = judge(section({ rows: specs, duties: DUTIES, leaves: away }), ctx);
      const after = judge(
        section({
          rows: specs.map((r) => ({ ...r, owner: r.owner?.map(renamed) })),
          duties: DUTIES.map(
            ([p, text, backup]) => [renamed(p), text, backup ? renamed(backup) : undefined] as const
          ).map(([p, text, backup]) =>
            backup === undefined ? ([p, text] as const) : ([p, text, backup] as const)
          ),
          leaves: away.map(([p, from, to]) => [renamed(p), from, to] as const),
        }),
        ctx
      );
      expect(said(after, (n) => n)).toBe(said(before, renamed));
    }),
    { numRuns: 60 }
  );
});

test("the order of rows does not matter", () => {
  fc.assert(
    fc.property(rows, leaves, (specs, away) => {
      const ledger = section({ rows: specs, duties: DUTIES, leaves: away });
      const turned: Ledger = { ...ledger, tasks: [...ledger.tasks].reverse() };
      const sorted = (l: Ledger): string[] =>
        judge(l, ctx)
          .findings.filter((f) => f.code !== "duplicate")
          .map((f) => JSON.stringify(plainly(f)))
          .sort();
      expect(sorted(turned)).toEqual(sorted(ledger));
      expect(judge(turned, ctx).summary).toEqual(judge(ledger, ctx).summary);
    }),
    { numRuns: 40 }
  );
});

test("judging twice says the same, and one changed row needs only its own verdict", () => {
  const ledger = section({
    duties: DUTIES,
    rows: people.map((owner, i) => ({
      title: "会议室投影仪报修",
      seq: `${i}`,
      owner: [owner],
      due: "2026-03-20",
    })),
  });
  const whole = judge(ledger, ctx);
  expect(judge(ledger, ctx)).toEqual(whole);
  const [first] = ledger.tasks;
  if (!first) throw new Error("no row");
  expect(rejudge(judgeLedger(ledger, ctx), [first]).judgement).toEqual(whole);
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
    ],
  });
  const judged = judge(ledger, ctx);
  expect(JSON.stringify(judged)).not.toContain(word);
  expect(judged.tasks.map((t) => [t.secret, t.title])).toEqual([
    [true, "1"],
    [true, "2"],
    [true, "3"],
    [false, "普通事项"],
  ]);
  expect(judged.findings.filter((f) => f.code === "overdue")).toHaveLength(2);
});
