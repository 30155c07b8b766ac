/**
 * What judging costs: 20,000 tasks with the full book beside json-rules-engine with the same keyword conditions alone, and one changed row
 * judged into what was there.
 */
import { Engine, type NestedCondition } from "json-rules-engine";
import { createCalendar, plainDate, addDays, type PlainDate } from "../../src/calendar";
import type { Ledger, Task } from "../../src/ledger/ledger";
import { defaultBook, judgeLedger, rejudge } from "../../src/rules";
import type { KeywordRule } from "../../src/rules/rule-book";
import { section, type RowSpec } from "../../test/rules/section";
import { median } from "./measure";

const TASKS = 20_000;
/** The peer is slow enough that a part of the tasks tells; its time for all is reckoned from that. */
const PEER_TASKS = 500;
const ROWS_CHANGED = 200;

const today = plainDate(2026, 11, 20) as PlainDate;
const context = { today, calendar: createCalendar(), book: defaultBook };

const WHAT = [
  "起草全县工作会议讲话",
  "报送月度报表",
  "来访考察团接待方案",
  "机要文件登记送阅",
  "公务用车保养",
  "春耕现场会会务（11月25日召开）",
  "信访件催办",
  "更换走廊灯泡",
  "整理常委会会议纪要",
  "采购办公用品",
];
const PEOPLE = Array.from(
  { length: 50 },
  (_, i) => `${"赵钱孙李周吴郑王冯陈"[i % 10]}${"一二三四五"[Math.floor(i / 10)]}明`
);
const PROGRESS = ["", "10月9日完成初稿", "11月16日征求意见", "正在办理"];

function rowOf(i: number): RowSpec {
  const assigned = addDays(today, -(i % 90));
  return {
    title: `${WHAT[i % WHAT.length]}（${i}）`,
    seq: `${i + 1}`,
    owner: [PEOPLE[(i * 7) % PEOPLE.length] ?? ""],
    assigned,
    due: i % 6 === 0 ? undefined : addDays(assigned, 10 + (i % 60)),
    status: i % 4 ? "进行中" : "未启动",
    progress: PROGRESS[i % 4],
    done: i % 5 === 0,
    doneOn: i % 5 === 0 ? addDays(today, -(i % 9)) : undefined,
    assignedBy: i % 9 ? "" : "邵县长",
    remarks: i % 11 ? "" : "县长口头交代",
    approval: i % 13 ? "" : "同意延至11月30日。陶主任",
  };
}

function ledgerOf(tasks: number): Ledger {
  return section({
    rows: Array.from({ length: tasks }, (_, i) => rowOf(i)),
    duties: PEOPLE.map((person, i) => [
      person,
      ["负责综合文字", "负责会务督办", "负责对外接待", "负责机要保密", "负责后勤车辆"][i % 5] ?? "",
      PEOPLE[(i + 5) % PEOPLE.length],
    ]),
    leaves: PEOPLE.filter((_, i) => i % 8 === 0).map((p) => [p, "2026-11-18", "2026-11-24"]),
  });
}

/** A keyword rule as the peer's conditions: any of, all of, none of. */
function conditionsOf(rule: KeywordRule): { readonly all: NestedCondition[] } {
  const word = (operator: string) => (value: string) => ({ fact: "text", operator, value });
  return {
    all: [
      { any: rule.any.map(word("includes")) },
      ...(rule.all ?? []).map(word("includes")),
      ...(rule.none ?? []).map(word("lacks")),
    ],
  };
}

function peerEngine(): Engine {
  const engine = new Engine();
  engine.addOperator("includes", (text: string, word: string) => text.includes(word));
  engine.addOperator("lacks", (text: string, word: string) => !text.includes(word));
  for (const rule of defaultBook.keywords)
    engine.addRule({ conditions: conditionsOf(rule), event: { type: rule.type } });
  return engine;
}

async function runPeer(engine: Engine, tasks: readonly Task[]): Promise<void> {
  for (const task of tasks)
    await engine.run({ text: `${task.title.value}；${task.remarks?.value ?? ""}` });
}

export async function benchRules(): Promise<void> {
  const ledger = ledgerOf(TASKS);
  const other = ledgerOf(TASKS + 1).tasks;
  const whole = await median(() => judgeLedger(ledger, context), 3);
  const engine = peerEngine();
  const peer =
    ((await median(() => runPeer(engine, ledger.tasks.slice(0, PEER_TASKS)), 1)) / PEER_TASKS) *
    TASKS;
  let judging = judgeLedger(ledger, context);
  // Every hundredth row says what its neighbour said: another title, owner, dates.
  const changed = Array.from({ length: ROWS_CHANGED }, (_, n) => {
    const at = (n * TASKS) / ROWS_CHANGED;
    const [here, next] = [ledger.tasks[at], other[at + 1]];
    if (!here || !next) throw new Error("no row");
    return { ...next, row: here.row, key: here.key };
  });
  const all = await median(() => {
    for (const task of changed) judging = rejudge(judging, [task]);
  }, 3);
  const row = all / ROWS_CHANGED;
  const keywords = defaultBook.keywords.reduce((sum, rule) => sum + rule.any.length, 0);
  console.table({
    [`judge ${TASKS} tasks, the full book`]: { ms: whole.toFixed(0), ratio: "" },
    [`peer: json-rules-engine, ${defaultBook.keywords.length} rules of ${keywords} keywords (from ${PEER_TASKS} tasks)`]:
      { ms: peer.toFixed(0), ratio: `×${(peer / whole).toFixed(0)} (mark: ×10)` },
    "one row changed": {
      ms: row.toFixed(2),
      ratio: `${((row / whole) * 100).toFixed(2)} % (mark: 2 %)`,
    },
  });
}
