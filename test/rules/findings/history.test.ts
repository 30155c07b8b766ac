/** What only history tells: 时限后移、多次转办、与分工不符成了常态、疑似已办结. And what history keeps. */
import { fromDayNumber, toDayNumber } from "../../../src/calendar";
import {
  emptyHistory,
  HISTORY_LIMIT,
  pastOf,
  thinned,
  withoutDay,
  withSnapshot,
  type History,
} from "../../../src/memory/history";
import { defaultBook, judgeLedger, sightingsOf } from "../../../src/rules";
import type { Sighting } from "../../../src/rules/past";
import { calendar, day, DUTIES, section, type RowSpec } from "../section";
import { found, judged, table } from "./table";

const speech: RowSpec = {
  title: "起草春耕现场会讲话",
  owner: ["柳疏影"],
  assigned: "2026-03-02",
  due: "2026-03-27",
  status: "进行中",
};
const was = (on: string, more: Partial<RowSpec>) => [on, [{ ...speech, ...more }]] as const;

table("due-moved", {
  raised: [
    ["时限往后挪了，没人同意", speech, { seen: [was("2026-03-09", { due: "2026-03-20" })] }],
    [
      "挪了两次，只看最早的",
      speech,
      {
        seen: [was("2026-03-09", { due: "2026-03-20" }), was("2026-03-13", { due: "2026-03-27" })],
      },
    ],
    [
      "批示只写已阅",
      { ...speech, approval: "已阅。" },
      { seen: [was("2026-03-09", { due: "2026-03-20" })] },
    ],
    [
      "申请了还没批",
      { ...speech, remarks: "拟申请延期" },
      { seen: [was("2026-03-09", { due: "2026-03-20" })] },
    ],
  ],
  quiet: [
    ["没动过", speech, { seen: [was("2026-03-09", {})] }],
    ["提前了", speech, { seen: [was("2026-03-09", { due: "2026-03-31" })] }],
    [
      "批示同意延至",
      { ...speech, approval: "同意延至3月27日。陶主任" },
      { seen: [was("2026-03-09", { due: "2026-03-20" })] },
    ],
    [
      "批示同意延期一周",
      { ...speech, approval: "同意延期一周。陶主任" },
      { seen: [was("2026-03-09", { due: "2026-03-20" })] },
    ],
    [
      "备注写明县长同意延期",
      { ...speech, remarks: "经县长同意，延期一周" },
      { seen: [was("2026-03-09", { due: "2026-03-20" })] },
    ],
    [
      "会议改期，大家的时限都动",
      { ...speech, remarks: "春耕现场会原定3月25日，改期至3月30日" },
      { seen: [was("2026-03-09", { due: "2026-03-20" })] },
    ],
    ["原来没有时限，后来定了", speech, { seen: [was("2026-03-09", { due: undefined })] }],
    ["已办结", { ...speech, done: true }, { seen: [was("2026-03-09", { due: "2026-03-20" })] }],
  ],
  silent: [
    ["没有历史", speech],
    ["没有时限栏", speech, { without: ["due"], seen: [was("2026-03-09", { due: "2026-03-20" })] }],
  ],
});

const handed = (...owners: readonly string[]) =>
  owners.map((name, i) => was(`2026-03-${String(3 + i).padStart(2, "0")}`, { owner: [name] }));

table("bounced", {
  raised: [
    [
      "三次换人，都没人定",
      { ...speech, owner: ["柳疏影"] },
      { seen: handed("乔木生", "宋怀瑾", "云知意", "柳疏影") },
    ],
    ["备注写明转了三手", { ...speech, remarks: "已转手3次" }],
    ["第四次转办", { ...speech, remarks: "第四次转办" }],
  ],
  quiet: [
    ["换过两次", speech, { seen: handed("乔木生", "宋怀瑾", "柳疏影") }],
    ["一直是同一个人", speech, { seen: handed("柳疏影", "柳疏影", "柳疏影", "柳疏影") }],
    [
      "先空着，后来落实了人",
      speech,
      {
        seen: [
          ...handed("乔木生", "宋怀瑾"),
          was("2026-03-10", { owner: [] }),
          was("2026-03-11", { owner: ["宋怀瑾"] }),
          was("2026-03-12", { owner: [] }),
        ],
      },
    ],
    [
      "有一次是领导定的",
      speech,
      {
        seen: [
          ...handed("乔木生", "宋怀瑾"),
          was("2026-03-10", { owner: ["云知意"], approval: "由云知意负责。陶主任" }),
          was("2026-03-11", { owner: ["柳疏影"] }),
        ],
      },
    ],
    [
      "有一次是替岗",
      speech,
      {
        duties: [
          ["柳疏影", "负责综合文字", "乔木生"],
          ["乔木生", "负责日常工作"],
          ["宋怀瑾", "负责机要保密"],
          ["云知意", "负责对外接待"],
        ],
        leaves: [["柳疏影", "2026-03-09", "2026-03-11"]],
        seen: [
          was("2026-03-03", { owner: ["云知意"] }),
          was("2026-03-05", { owner: ["柳疏影"] }),
          was("2026-03-10", { owner: ["乔木生"] }),
          was("2026-03-12", { owner: ["柳疏影"] }),
        ],
      },
    ],
    ["办结了", { ...speech, done: true }, { seen: handed("乔木生", "宋怀瑾", "云知意", "柳疏影") }],
  ],
});

table("likely-done", {
  raised: [
    ["逾期三周，一直没动", { ...speech, due: "2026-02-25", assigned: "2026-02-02" }],
    [
      "历史里也没动过",
      { ...speech, due: "2026-02-25" },
      { seen: [was("2026-02-26", { due: "2026-02-25" })] },
    ],
  ],
  quiet: [
    ["刚逾期", { ...speech, due: "2026-03-13" }],
    ["逾期三周，但上周还有进展", { ...speech, due: "2026-02-25", progress: "3月12日又改一稿" }],
    [
      "逾期三周，但今天改过进展",
      { ...speech, due: "2026-02-25", progress: "三稿" },
      { seen: [was("2026-02-26", { due: "2026-02-25", progress: "二稿" })] },
    ],
    ["已办结", { ...speech, due: "2026-02-25", done: true }],
    ["没逾期", speech],
  ],
  silent: [
    [
      "没有完成情况栏",
      { ...speech, due: "2026-02-25", done: null },
      { without: ["status", "progress", "doneDate"] },
    ],
  ],
});

test("after three misfits of one kind in a month the duty sheet is to be revised, once per person", () => {
  const repair = (n: number): RowSpec => ({
    title: `第${n}会议室投影仪报修`,
    seq: `${n}`,
    owner: ["宋怀瑾"],
    assigned: "2026-03-02",
    due: "2026-04-20",
  });
  const seen = [
    ["2026-03-04", [repair(1)]],
    ["2026-03-11", [repair(2)]],
  ] as const;
  const repeated = (rows: readonly RowSpec[], around: Parameters<typeof found>[2]) =>
    found("misplaced", rows, around).filter((f) => f.args.why === "repeated");
  const [finding, ...rest] = repeated([repair(3)], { seen });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ person: "宋怀瑾", severity: "low", args: { times: 3 } });
  expect(repeated([repair(2)], { seen })).toEqual([]);
  expect(repeated([repair(3)], { seen: [seen[1]] })).toEqual([]);
  // In February they were two months before: the count starts anew.
  expect(repeated([repair(3)], { seen, today: "2026-05-12" })).toEqual([]);
  // The row itself stays a quiet finding in a small section.
  expect(judged([repair(1)]).findings.find((f) => f.code === "misplaced")?.severity).toBe("low");
});

describe("what history keeps", () => {
  const seen = (key: string, more: Partial<Sighting> = {}): Sighting => ({
    key,
    owner: ["柳疏影"],
    due: day("2026-03-27"),
    said: "x",
    done: false,
    light: "green",
    ordered: false,
    misfit: null,
    ...more,
  });
  const first = withSnapshot(emptyHistory, [seen("1|讲话|")], day("2026-03-02"));

  test("seeing the same again adds nothing", () => {
    expect(withSnapshot(first, [seen("1|讲话|")], day("2026-03-09"))).toEqual(first);
  });

  test("a move accepted here is no hand-on", () => {
    const moved = (accepted: readonly string[]): number | undefined => {
      const next = withSnapshot(
        first,
        [seen("1|讲话|", { owner: ["乔木生"] })],
        day("2026-03-09"),
        new Set(accepted)
      );
      return pastOf(next, day("2026-03-10")).row("1|讲话|")?.handoffs;
    };
    expect(moved([])).toBe(1);
    expect(moved(["1|讲话|"])).toBe(0);
  });

  test("a day taken back leaves what was known before", () => {
    const next = withSnapshot(
      first,
      [seen("1|讲话|", { said: "y" }), seen("2|报修|")],
      day("2026-03-09")
    );
    expect(withoutDay(next, day("2026-03-09"))?.rows).toEqual(first.rows);
    expect(withoutDay(first, day("2026-03-02"))).toBeUndefined();
  });

  test("no word of the ledger is kept but names, and of a secret row not even those", () => {
    const rows: RowSpec[] = [
      {
        title: "砚台行动方案",
        owner: ["柳疏影"],
        progress: "砚台初稿",
        remarks: "砚台",
        due: "2026-03-27",
      },
      { title: "砚台密件", secrecy: "机密", owner: ["宋怀瑾"], status: "砚台进行中" },
    ];
    const sightings = sightingsOf(
      judgeLedger(section({ rows, duties: DUTIES }), {
        today: day("2026-03-18"),
        calendar,
        book: defaultBook,
      })
    );
    const kept = JSON.stringify(withSnapshot(emptyHistory, sightings, day("2026-03-18")));
    expect(kept).not.toContain("砚台");
    expect(kept).toContain("柳疏影");
    expect(kept).not.toContain("宋怀瑾");
  });

  test("two thousand rows changing every week for a year stay under 200 kB, and the first due date stays", () => {
    let history: History = emptyHistory;
    const start = toDayNumber(day("2026-01-05"));
    for (let week = 0; week < 52; week++) {
      const rows = Array.from({ length: 2000 }, (_, i) =>
        seen(`${i}|第${i}件督办事项的落实情况|2026-01-05`, {
          owner: [["柳疏影", "乔木生", "宋怀瑾"][(i + (week >> 3)) % 3] ?? ""],
          due: fromDayNumber(start + 30 + (week >> 2) * 7),
          said: `s${i % 50}w${week % (1 + (i % 7))}`,
          light: week % 2 ? "yellow" : "green",
          done: week > 20 + (i % 40),
        })
      );
      history = withSnapshot(history, rows, fromDayNumber(start + week * 7));
    }
    const bytes = Buffer.byteLength(JSON.stringify(history));
    expect(bytes).toBeLessThan(HISTORY_LIMIT);
    expect(Object.keys(history.rows).length).toBeGreaterThan(500);
    expect(thinned(history)).toEqual(history);
  });
});
