/**
 * 越位: it says that somebody decided what only a leader may, or signed for another. Drafting, proposing and 报…定 are 参谋; to handle what a
 * leader has decided (印发已签发的, 登记解密目录) is work.
 */
import { authorises } from "./approval";
import type { Assigned, Section } from "./assignment";
import type { OverstepFrames, OverstepRule, RuleBook } from "./rule-book";

export interface Overstep {
  /** Id of the rule. */
  readonly rule: string;
  /** What it says, as matched. */
  readonly words: string;
}

/** Silent where approvals are not kept, and where one allows it. */
export function overstepOf(
  task: Pick<Assigned, "title" | "approval" | "progress">,
  book: RuleBook,
  section: Pick<Section, "posts">
): Overstep | null {
  if (task.approval === null || authorises(task.approval, book, section.posts)) return null;
  const said = decidedIn(task.title, book, false);
  // Progress is the clerk's own account: only what he says to have done on his own counts there (已自行批准).
  return said ?? (task.progress ? decidedIn(task.progress, book, true) : null);
}

/** 报主任定, 呈审定, 供县长选, 经批准: the decision is left to whom it belongs. */
const LEFT_TO_LEADER =
  /(?<![未没不先])(?:报|呈|提请|报请|提交|送|供|请(?!假)|待|经|征求|商请|由[^，,；;。]{0,6}(?:领导|书记|[县市区局处厅部院校]长|主任(?!科员)|主席))[^，,；;。]{0,10}?(?:审定|审批|审签|审阅|签发|签批|批示|批准|决定|核定|审核|同意|选定|研究|把关|过目|[审选]$|(?<!自)定(?!为|密)|批$)/;
const CLAUSE = /[，,；;。！!？?：:（）()]/;

function decidedIn(text: string, book: RuleBook, onOwnOnly: boolean): Overstep | null {
  const clauses = text.split(CLAUSE);
  const left = LEFT_TO_LEADER.test(text);
  for (const rule of book.overstep) {
    if (!rule.anywhere && (onOwnOnly || left)) continue;
    for (const clause of clauses) {
      const words = decision(clause, rule, book.overstepFrames);
      if (words !== null) return { rule: rule.id, words };
    }
  }
  return null;
}

function decision(clause: string, rule: OverstepRule, frames: OverstepFrames): string | null {
  if (rule.none.some((word) => clause.includes(word))) return null;
  for (const word of rule.any) {
    const at = clause.indexOf(word);
    if (at < 0) continue;
    const before = clause.slice(0, at);
    const after = clause.slice(at + word.length);
    if (!rule.anywhere && isMention(before, after, frames)) continue;
    if (rule.with.length === 0) return word;
    const companion = rule.with.find((w) => after.includes(w));
    if (companion !== undefined) return word + companion;
    // 把办公会改到下周: the matter stands before what is done to it.
    const moved = /[把将]/.test(before) ? rule.with.find((w) => before.includes(w)) : undefined;
    if (moved !== undefined) return moved + word;
  }
  return null;
}

/** 按…, 报…, 已…: a word of one sign is a verb only where a clause begins; 电报 is none. */
const HANDLED_FIRST = /^(?:按|依|据|送|报|呈|拟|请|催|待|等|经)|[已未不拟]$|已经?$|^关于/;
/** 解密文件清点造册: the clause's own verb comes last and is one of handling. */
const HANDLED_LAST =
  /(?:送达|登记|清点|造册|归档|移交|分送|汇总|存档|校对|打印|印制|回收|保养|验收|装订|清退|统计|公示|培训|学习|维修|台账|目录|清单)$/;

/** Another verb governs it (核对批准文号, 解密文件清点), or the word only names a thing (审批单, 签发后). */
function isMention(before: string, after: string, frames: OverstepFrames): boolean {
  // 代拟后直接签发: what was done before does not govern what was done then.
  const own =
    before
      .replaceAll("主任科员", "")
      .split(/后|并|再/)
      .at(-1) ?? "";
  if (HANDLED_FIRST.test(own) || frames.mention.some((word) => own.includes(word))) return true;
  if (/[把将]/.test(own)) return false;
  if (HANDLED_LAST.test(after)) return true;
  return frames.thing.some((word) => after.startsWith(word)) && !/^表[态决]/.test(after);
}
