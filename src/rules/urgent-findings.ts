/** 急事未报: 边请示边处置. An emergency with no report to the leader within its window; silent where no clock time is kept. */
import type { Finding } from "./judgement";
import type { TimeWindow } from "./rule-book";
import type { Frame, RowFacts } from "./row-facts";
import { tell } from "./tell";

/** Speaks of emergencies without being one. */
const NOT_ONE =
  /演练|预案|培训|宣传|防范|防治|总结|方案|整改|排查|检查|通报|警示|学习|统计|保险|善后|纪念|知识|值班表|制度|展板|汇编|评估|工作会|部署|月活动/;
const REPORTED =
  /(?<!未)(?<!没有)(?:已?(?:电话|书面|口头|当面|即|立即)?(?:报告|请示|上报|汇报|报送|续报|首报)|(?:电话|口头|当面|先)报|已报|报(?:县|市|省|区|局)?(?:长|委|政府|府|书记|主任|领导|值班室|总值班|应急))/;
const NOT_REPORTED = /未(?:及时)?(?:报告|请示|上报|汇报|报)|没有?(?:报告|请示|上报)/;
const CLOCK = /(?<!\d)([01]?\d|2[0-3])\s*(?:[:：]|时|点)\s*([0-5]\d)?(?:\s*分)?/g;

export function urgentFindings(facts: RowFacts, frame: Frame): Finding[] {
  const { task, columns } = facts;
  if (
    task.cancelled ||
    facts.category === "writing" ||
    !(columns.has("approval") || columns.has("progress"))
  )
    return [];
  const title = task.title.value;
  const windows = frame.book.windows.filter(
    (w) => w.to === "report" && w.any.some((word) => title.includes(word))
  );
  if (windows.length === 0 || NOT_ONE.test(title)) return [];
  const arrived = firstClock([
    task.assignedDate?.text,
    title,
    task.source?.value,
    task.remarks?.value,
  ]);
  if (arrived === null) return [];
  const record = [task.approval?.value, task.progressText?.value, task.feedback?.value]
    .filter(Boolean)
    .join("；");
  const minutes = lateBy(record, arrived, windows, facts, frame);
  if (minutes === null) return [];
  return [
    tell(facts, "unreported-urgent", "high", {
      cell: task.progressText ?? task.approval ?? task.title,
      rule: windows[0]?.id ?? "unreported-urgent",
      evidence: [task.assignedDate, task.approval],
      args: { window: minutes },
    }),
  ];
}

/** The window in minutes that passed without a report; null where one was made in time, or nobody can tell. */
function lateBy(
  record: string,
  arrived: number,
  windows: readonly TimeWindow[],
  { task }: RowFacts,
  { today }: Frame
): number | null {
  const said = NOT_REPORTED.test(record) ? null : REPORTED.exec(record);
  const written = said !== null && record.includes("书面");
  const window = windows.find((w) => w.all.length > 0 === written) ?? windows[0];
  if (!window) return null;
  const reported = said === null ? null : lastClock(record.slice(0, said.index + said[0].length));
  if (said !== null)
    return reported !== null && reported - arrived > window.value ? window.value : null;
  const day = task.assignedDate?.value ?? null;
  const latest = lastClock(record);
  const passed =
    (day !== null && day < today) || (latest !== null && latest - arrived > window.value);
  return passed ? window.value : null;
}

/** Minutes of the day. */
function clocksIn(text: string): readonly number[] {
  return [...text.matchAll(CLOCK)].map((m) => Number(m[1]) * 60 + Number(m[2] ?? 0));
}

function firstClock(texts: readonly (string | undefined)[]): number | null {
  return texts.flatMap((text) => clocksIn(text ?? ""))[0] ?? null;
}

function lastClock(text: string): number | null {
  return clocksIn(text).at(-1) ?? null;
}
