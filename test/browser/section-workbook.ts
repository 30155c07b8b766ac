/** A section's workbook of any size, made up by a seed: task ledger, duty sheet, leave. What a test expects is counted from the rows, not from our reading. */
import { utils, write } from "@e965/xlsx";

export interface LedgerRow {
  readonly title: string;
  readonly due: string;
  readonly owner: string;
  readonly isDone: boolean;
}

export interface SectionWorkbook {
  readonly bytes: Uint8Array;
  /** In sheet order; the first stands in row 2. */
  readonly rows: readonly LedgerRow[];
  readonly people: readonly string[];
}

export const TODAY = "2026-11-20";
/** Days to the end of next week, which the load is counted over. */
const SPAN = 9;

const KINDS = [
  { duty: "负责综合文字：讲话、报告、总结的起草", title: "起草全市工作会议讲话稿" },
  { duty: "负责会议通知与会务、台账统计、督查督办", title: "安全生产会议会务：通知、座次、签到" },
  { duty: "负责来宾接待：方案、行程、食宿、迎送", title: "兄弟单位来访接待方案" },
  { duty: "负责车辆、采购、维修、食堂、水电等后勤服务", title: "办公楼空调维修" },
] as const;

const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
const GIVEN = "安博晨达恩芳国涵佳凯岚敏宁鹏琪然思婷文轩";

/** Half of the people have one kind of work and stand in for the next; whoever comes first is given most. */
export function sectionWorkbook(size: {
  readonly people: number;
  readonly tasks: number;
  readonly seed: number;
}): SectionWorkbook {
  const random = seeded(size.seed);
  const people = Array.from(
    { length: size.people },
    (_, i) =>
      `${SURNAMES[i % SURNAMES.length]}${GIVEN[i % GIVEN.length]}${GIVEN[Math.floor(i / GIVEN.length)]}`
  );
  const kindOf = (person: number) => KINDS[person % KINDS.length] ?? KINDS[0];
  const rows = Array.from({ length: size.tasks }, (_, i): LedgerRow => {
    const owner = Math.floor(random() ** 2 * size.people);
    const isDone = random() < 0.3;
    const days =
      random() < 0.15 ? -1 - Math.floor(random() * 9) : 3 + Math.floor(random() * (SPAN - 3));
    return {
      title: `${kindOf(owner).title}（第${i + 1}件）`,
      due: addDays(TODAY, days),
      owner: people[owner] ?? "",
      isDone,
    };
  });
  const book = utils.book_new();
  const sheet = (name: string, cells: readonly (readonly unknown[])[]) =>
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells.map((row) => [...row])), name);
  sheet("任务台账", [
    ["序号", "工作事项", "交办日期", "办理时限", "责任人", "完成情况", "备注"],
    ...rows.map((row, i) => [
      i + 1,
      row.title,
      "2026-11-02",
      row.due,
      row.owner,
      row.isDone ? "已办结" : "未启动",
      null,
    ]),
  ]);
  sheet("职责分工", [
    ["序号", "姓名", "职务", "主要职责", "替岗人"],
    ...people.map((name, i) => [
      i + 1,
      name,
      "科员",
      kindOf(i).duty,
      people[(i + 1) % people.length],
    ]),
  ]);
  return { bytes: new Uint8Array(write(book, { type: "array", bookType: "xlsx" })), rows, people };
}

/** How many rows of `person` a careful reader counts. */
export function countOf(rows: readonly LedgerRow[], person: string) {
  const own = rows.filter((row) => row.owner === person);
  const open = own.filter((row) => !row.isDone);
  const late = open.filter((row) => row.due < TODAY);
  return { done: own.length - open.length, doing: open.length - late.length, backlog: late.length };
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
