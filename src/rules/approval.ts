/** What an approval text (批示) allows: that something was decided, who was given the work, until when it was put off. */
import { findSpan, countSpan } from "../calendar/span";
import { normalise } from "../calendar/normalise";
import { monthOf, plainDate, yearOf, type PlainDate } from "../calendar/plain-date";
import { addMonths, firstDayOfMonth, lastDayOfMonth } from "../calendar/month-arithmetic";
import type { WorkCalendar } from "../calendar/work-calendar";
import type { Post } from "./posts";
import type { RuleBook } from "./rule-book";

const REFUSED = /不同意|未同意|不予|不批准|未批准|不可|不准|退回|不宜|暂不/;
/** 拟同意, 请主任定: the decision is still to come. */
const PASSED_ON =
  /拟同意|拟批准|待.{0,6}(?:同意|批准|审定)|(?:报|请|呈|提请|由)[^，,；;。]{0,8}(?:审定|审批|批示|研究|决定|审签|定夺|定$|定[。；，])|上会研究|另行研究|再议/;
/** 准 and 可 in other words. */
const NO_GRANT = /准备|准确|准时|标准|水准|可能|可研|可行|认可度/g;
const SECTION_RANK = /科长|科员|副科/;
const LEADER_TITLE = /书记|[县市区局处厅部院校]长|(?<!村)主任(?!科员)|主席|巡视员|秘书长|常委|领导/;

/**
 * Whether an approval text authorises: 同意, not 已阅, 请研究 or 拟同意. A section's own staff decide nothing for the organ, 科长 and
 * 四级主任科员 included; where the signer's rank is not known the text is believed.
 */
export function authorises(approval: string, book: RuleBook, posts: readonly Post[] = []): boolean {
  let text = approval.trim().replace(NO_GRANT, "");
  if (text === "" || REFUSED.test(text) || PASSED_ON.test(text)) return false;
  for (const seen of [...book.approval.seenOnly].sort((a, b) => b.length - a.length))
    text = text.split(seen).join("");
  if (!book.approval.grants.some((word) => text.includes(word))) return false;
  if (LEADER_TITLE.test(approval)) return true;
  return !SECTION_RANK.test(approval) && !signedInside(approval, posts);
}

/** The text ends with the name of somebody of the section whose rank is a section's. */
function signedInside(approval: string, posts: readonly Post[]): boolean {
  const signature = approval.replace(/[\s\d年月日./（）()-]+$/u, "");
  return posts.some(
    ({ person, role }) =>
      role !== null &&
      SECTION_RANK.test(role) &&
      !LEADER_TITLE.test(role) &&
      signature.endsWith(person)
  );
}

/** 由沈小楼负责, 请沈小楼承办, 沈小楼顶岗: the work was given to that person expressly; 协助, 阅知 are not. */
export function givenTo(approval: string | null, person: string): boolean {
  if (approval === null || !approval.includes(person)) return false;
  return approval.split(/[，,；;。！!]/).some((clause) => {
    const at = clause.indexOf(person);
    if (at < 0) return false;
    const before = clause.slice(0, at);
    const after = clause.slice(at + person.length);
    if (/^.{0,4}(?:协助|协办|配合|[已传]?阅|知悉|列席|参加)/.test(after)) return false;
    if (/不(?:由|宜|得|再|应|能)/.test(before)) return false;
    if (/(?:由|让|交|安排|指定|责成|委托|指派|改派|同意|明确)[^，]{0,8}$/.test(before)) return true;
    return /^.{0,8}(?:负责|承办|办理|牵头|主办|顶|代|接手|处理|经办|落实|起草|撰写|办)/.test(after);
  });
}

/**
 * The day a leader's 同意延至 / 延期一周 puts the due date to; null where nothing is put off. Asked for (申请延至, 拟延至) is not granted.
 */
export function extendedTo(
  written: string,
  due: PlainDate,
  book: RuleBook,
  calendar: WorkCalendar
): PlainDate | null {
  const approval = normalise(written).text;
  if (/不同意|不予|不得|不准/.test(approval)) return null;
  const word = book.approval.extends.find((w) => approval.includes(w));
  if (word !== undefined) {
    const at = approval.indexOf(word);
    if (/(?:申请|请求|拟|要求|建议|恳请)[^，,；;。]{0,6}$/.test(approval.slice(0, at))) return null;
    return dateAfter(approval.slice(at + word.length), due);
  }
  const granted =
    /(?:同意|准予?|可|批准)[^，,；;。]{0,4}(?:延期|延长|顺延|延后|推迟)([^，,；;。]*)/.exec(
      approval
    );
  const span = granted ? findSpan(granted[1] ?? "", true) : null;
  return span === null ? null : countSpan(calendar, due, span);
}

function dateAfter(after: string, due: PlainDate): PlainDate | null {
  const [year, month] = [yearOf(due), monthOf(due)];
  const full = /^\s*(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})/.exec(after);
  if (full) {
    const date = plainDate(full[1] ? Number(full[1]) : year, Number(full[2]), Number(full[3]));
    return date !== null && date < due && !full[1] ? addMonths(date, 12) : date;
  }
  const end = /^\s*(?:本|(1[0-2]|[1-9]))?月(?:底|末)/.exec(after);
  if (end) return lastDayOfMonth(year, end[1] ? Number(end[1]) : month);
  const day = /^\s*(本月|下月|次月)?(\d{1,2})[日号]/.exec(after);
  if (!day) return null;
  const first = addMonths(firstDayOfMonth(year, month), /下|次/.test(day[1] ?? "") ? 1 : 0);
  return plainDate(yearOf(first), monthOf(first), Number(day[2]));
}
