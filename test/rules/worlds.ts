/** Sections at random for the laws: rows of every kind a finding is made of, people away and on duty, and what earlier checks saw. */
import * as fc from "fast-check";
import {
  defaultBook,
  judgeLedger,
  sightingsOf,
  type JudgeContext,
  type Judging,
} from "../../src/rules";
import type { Ledger } from "../../src/ledger/ledger";
import { emptyHistory, pastOf, withSnapshot } from "../../src/memory/history";
import { calendar, day, DUTIES, section, type RowSpec, type SectionSpec } from "./section";

export const people: readonly string[] = DUTIES.map(([person]) => person);

export interface World {
  readonly today: string;
  readonly rows: readonly RowSpec[];
  /** Each row as it was on 9 March: what it had then that it has not now. */
  readonly before: readonly Partial<RowSpec>[];
  readonly leaves: readonly (readonly [string, string, string, string])[];
  readonly shifts: readonly (readonly [string, string, string])[];
}

const owners = fc.oneof(
  { weight: 8, arbitrary: fc.subarray([...people], { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom([], ["全体同志"], ["谢长亭"], ["县水务局"]) }
);

export const row: fc.Arbitrary<RowSpec> = fc
  .record(
    {
      title: fc.constantFrom(
        "起草半年工作总结",
        "起草县委全会工作报告",
        "会议室投影仪报修",
        "更换走廊灯泡",
        "制定考察团接待方案",
        "涉密文件清退",
        "春耕现场会会务（3月25日召开）",
        "起草县长在春耕现场会上的讲话",
        "四月份值班表编排",
        "擅自改定会议时间",
        "处置城南仓库火灾",
        "报刊信件分发"
      ),
      seq: fc.constantFrom("1", "2", "3", "4", "5", "6"),
      sheet: fc.constantFrom("任务台账", "任务台账", "年度台账"),
      due: fc.option(
        fc.constantFrom("2026-02-20", "2026-03-10", "2026-03-18", "2026-03-20", "2026-03-27"),
        { nil: undefined }
      ),
      dueText: fc.constant(""),
      assigned: fc.constantFrom("2026-01-12", "2026-03-02", "2026-03-16", "2026-03-18"),
      assignedText: fc.constant("3月17日 9:20"),
      owner: owners,
      helpers: fc.subarray([...people], { maxLength: 1 }),
      status: fc.constantFrom("未启动", "进行中", "会签中"),
      progress: fc.constantFrom("", "2月10日完成初稿", "3月16日征求意见", "正在办理"),
      percent: fc.constantFrom(0, 0.1, 0.8),
      hours: fc.constantFrom(2, 4, 40),
      assignedBy: fc.constantFrom("", "邵县长", "县委办公室"),
      remarks: fc.constantFrom("", "县长口头交代", "每季度", "已转办3次", "会议改期至4月1日"),
      approval: fc.constantFrom("", "已阅。", "同意延至3月25日。陶主任", "由宋怀瑾负责。石闻远"),
      feedback: fc.constantFrom("", "已反馈"),
      done: fc.constantFrom(false, false, true),
      doneOn: fc.constant("2026-03-17"),
      deadline: fc.constantFrom({ kind: "invalid", date: null, reason: "no-such-day" } as const),
    },
    { requiredKeys: ["title", "owner", "assigned", "sheet"] }
  )
  .map(({ deadline, doneOn, ...spec }) => ({
    ...spec,
    ...(spec.done && doneOn ? { doneOn } : {}),
    // One row in many has a date that does not exist.
    ...(deadline && spec.percent === 0.1 ? { deadline } : {}),
  }));

/** Somebody's week of small things, with something large due. */
const busyWeek: fc.Arbitrary<readonly RowSpec[]> = fc
  .tuple(fc.constantFrom(...people), fc.integer({ min: 1, max: 4 }))
  .map(([name, times]) => [
    {
      title: "起草县委全会工作报告",
      seq: "21",
      owner: [name],
      assigned: "2026-03-02",
      due: "2026-03-19",
      status: "未启动",
    },
    ...Array.from({ length: times }, (_, i) => ({
      title: "报刊信件分发",
      seq: `${22 + i}`,
      owner: [name],
      assigned: "2026-03-16",
      done: true,
      doneOn: "2026-03-17",
      hours: 4,
    })),
  ]);

export const world: fc.Arbitrary<World> = fc.record({
  today: fc.constantFrom("2026-03-18", "2026-03-18", "2026-03-25"),
  rows: fc
    .tuple(
      fc.array(row, { minLength: 1, maxLength: 14 }),
      fc.oneof(fc.constant<readonly RowSpec[]>([]), busyWeek)
    )
    .map(([some, week]) => [...some, ...week]),
  before: fc.array(
    fc.record(
      {
        owner: owners,
        due: fc.constantFrom("2026-03-05", "2026-03-18"),
        progress: fc.constantFrom("初稿", "正在办理"),
      },
      { requiredKeys: [] }
    ),
    { maxLength: 6 }
  ),
  leaves: fc.array(
    fc.tuple(
      fc.constantFrom(...people),
      fc.constantFrom("2026-03-10", "2026-03-17", "2026-03-19"),
      fc.constantFrom("2026-03-20", "2026-04-02"),
      fc.constantFrom("年休假", "出差", "借调")
    ),
    { maxLength: 4 }
  ),
  shifts: fc.array(
    fc.tuple(
      fc.constantFrom("2026-03-18", "2026-03-19", "2026-03-22", "2026-03-26", "2026-03-30"),
      fc.constantFrom(...people),
      fc.constantFrom("值班", "带班", "夜班")
    ),
    { maxLength: 6 }
  ),
});

/** The section under other names where `as` gives them. */
export function ledgerOf(w: World, rows = w.rows, as = (name: string): string => name): Ledger {
  const within = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : people.reduce((t, p) => t.replaceAll(p, as(p)), text);
  const spec: SectionSpec = {
    rows: rows.map((r, i) => ({
      ...r,
      row: 4 + i,
      owner: r.owner?.map(as),
      helpers: r.helpers?.map(as),
      approval: within(r.approval),
    })),
    duties: DUTIES.map(([p, text, backup]) =>
      backup === undefined ? [as(p), text] : [as(p), text, as(backup)]
    ),
    leaves: w.leaves.map(([p, from, to, kind]) => [as(p), from, to, kind]),
    shifts: w.shifts.map(([date, p, kind]) => [date, as(p), kind]),
  };
  return section(spec);
}

const base = { calendar, book: defaultBook };

/** With what an earlier check saw: what differed on 9 March, or a month of nothing moving. */
export function contextOf(w: World, as?: (name: string) => string): JudgeContext {
  const differed = w.before.length > 0;
  const then = day(differed ? "2026-03-09" : "2026-02-16");
  const rows = differed ? w.rows.map((r, i) => ({ ...r, ...w.before[i] })) : w.rows;
  const sightings = sightingsOf(judgeLedger(ledgerOf(w, rows, as), { ...base, today: then }));
  const today = day(w.today);
  return { ...base, today, past: pastOf(withSnapshot(emptyHistory, sightings, then), today) };
}

export function judgingOf(w: World, as?: (name: string) => string): Judging {
  return judgeLedger(ledgerOf(w, w.rows, as), contextOf(w, as));
}
