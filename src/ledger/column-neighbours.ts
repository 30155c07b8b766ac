/** What the columns beside a column of a task table say about its meaning. */
import type { RawColumn } from "./column-meaning";
import type { ColumnMeaning } from "./ledger";

/** What the columns beside it say: 完成时间 beside 截止日期 is doneDate, alone it is due. */
export function neighbours(
  meaning: ColumnMeaning,
  column: RawColumn,
  index: number,
  raw: readonly RawColumn[]
): number {
  const elsewhere = (m: ColumnMeaning, least = 0.72): boolean =>
    raw.some(
      (other, i) => i !== index && other.candidates.some((c) => c.meaning === m && c.score >= least)
    );
  const may = (m: ColumnMeaning): boolean => column.candidates.some((c) => c.meaning === m);
  switch (meaning) {
    case "due":
      // 办结日期 beside 实际办结 is the day it was to be done.
      if (may("doneDate") && !/实际/.test(column.header) && actualBeside(column, raw)) return 0.4;
      if (may("doneDate")) return elsewhere("due") || column.filledWhenDone ? -0.15 : 0.15;
      if (may("assignedDate")) {
        if (elsewhere("due")) return -0.15;
        // 日期 beside 星期, or with weekdays in it, is the day a thing is to happen.
        if (column.profile.weekday >= 0.5) return 0.15;
        if (raw.some((c) => /^(?:星期|周|周几|weekday|day)$/i.test(c.header))) return 0.15;
        return elsewhere("assignedDate") || !leftOfTitle(index, raw) ? 0.15 : -0.05;
      }
      return 0;
    case "doneDate":
      return may("due") ? (elsewhere("due") || column.filledWhenDone ? 0.15 : -0.15) : 0;
    case "assignedDate":
      return may("due") ? (elsewhere("assignedDate") ? -0.1 : elsewhere("due") ? 0.15 : 0) : 0;
    case "title":
      // 工单标题 | 诉求内容: the name of a matter is its title, the text beside it tells about it.
      if (isNaming(column.header) && besideContent(column, raw)) return 0.4;
      // 问题 | 任务: the problem says why, the task what is to be done.
      if (isProblem(column) && titles(raw).some((c) => c !== column && !isProblem(c))) return -0.1;
      // 重点工作 merged over several 具体措施: each measure is what one row is about.
      return titles(raw).some(
        (c) => c !== column && c.profile.filled < column.profile.filled * FAR_FEWER
      )
        ? 0.45
        : 0;
    case "owner":
      // 责任领导 is who answers for it where nobody else is named.
      if (may("assignedBy")) return elsewhere("owner") ? -0.3 : 0.1;
      // 责任单位 is who answers for it only where no person does.
      if (may("department")) return elsewhere("owner") ? -0.3 : 0.38 - index * 0.001;
      return 0;
    case "status":
      if (/是否/.test(column.header)) return 0.03;
      return may("progress") && elsewhere("status", 0.9) && !elsewhere("progress", 0.9) ? -0.05 : 0;
    case "remarks":
      return /备注|remark|note/i.test(column.header) ? 0.02 : -0.02;
    default:
      return 0;
  }
}

/** Merged over two rows or more each, as far as the sample tells. */
const FAR_FEWER = 0.8;

function titles(raw: readonly RawColumn[]): readonly RawColumn[] {
  return raw.filter((c) => c.candidates[0]?.meaning === "title");
}

function isProblem({ header, candidates }: RawColumn): boolean {
  return /问题|隐患/.test(header) && (candidates[0]?.score ?? 0) >= 0.9;
}

/** 标题, 任务名称, plain 事项: names what the column beside it tells about. */
function isNaming(header: string): boolean {
  return /标题|名称|主题|题名|^(?:事项|事由|任务|问题|诉求|subject|title|summary|issue|task)$/i.test(
    header
  );
}

function besideContent(column: RawColumn, raw: readonly RawColumn[]): boolean {
  return raw.some(
    (c) =>
      c !== column &&
      /内容|描述|概述|详情|摘要|说明|description|details/i.test(c.header) &&
      (column.profile.filled < 2 || c.profile.length > column.profile.length) &&
      c.candidates[0]?.meaning === "title"
  );
}

function actualBeside(column: RawColumn, raw: readonly RawColumn[]): boolean {
  return raw.some(
    (c) => c !== column && /实际/.test(c.header) && c.candidates[0]?.meaning === "doneDate"
  );
}

function leftOfTitle(index: number, raw: readonly RawColumn[]): boolean {
  const title = raw.findIndex((c) =>
    c.candidates.some((x) => x.meaning === "title" && x.score >= 0.6)
  );
  return title >= 0 && index < title;
}
