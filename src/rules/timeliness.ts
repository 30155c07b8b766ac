/** How a piece of work came and what limit it has: 先看来路，再看期限. The first that holds counts. */
import type { Deadline } from "../calendar/deadline";
import { anyOf } from "./cue-words";
import type { Timeliness, WorkType } from "./judgement";
import type { RuleBook } from "./rule-book";
import { plain } from "./plain-text";

export interface TimelinessInput {
  readonly title: string;
  readonly note?: string;
  /** Where the work comes from and who gave it, as typed. */
  readonly source?: string;
  /** What the due cell shows. */
  readonly deadlineText?: string;
  /** The work type, where known: writing a text for an event is not serving the event. */
  readonly type?: WorkType | null;
  /** What the calendar makes of it. */
  readonly deadline?: Deadline | null;
}

interface Signs {
  readonly arrival: RegExp | null;
  readonly notArrival: RegExp | null;
  readonly handedOut: RegExp;
  /** The same at the head of a title: 县长批示：写一篇专报, 主任让重排座次. */
  readonly headOfTitle: RegExp;
  readonly periodic: RegExp | null;
  readonly inherent: RegExp | null;
  readonly oneOff: RegExp | null;
  readonly holidays: RegExp | null;
  readonly vague: RegExp | null;
}

const signsOf = new WeakMap<RuleBook, Signs>();

function either(words: readonly string[]): string {
  return anyOf(words)?.source ?? "(?!)";
}

function signs(book: RuleBook): Signs {
  const known = signsOf.get(book);
  if (known) return known;
  const w = book.timeliness;
  // 邵县长, 书记; or a surname before a short title (丁科), never the end of a unit's name (组织科).
  const leader = `(?:${either(w.leaders)}|(?<![\\u4e00-\\u9fff])[\\u4e00-\\u9fff](?:科|局|处)(?![\\u5ba4\\u5458]))`;
  const made: Signs = {
    arrival: anyOf(w.arrival),
    notArrival: anyOf(w.notArrival),
    // A superior, then within a few characters how he handed it out: 邵县长批示, 丁科让问, 贺主任当面要.
    // Not where he is the speaker or the visitor (苗县长要发言).
    handedOut: new RegExp(
      `${leader}[^，,；;。]{0,6}(?:${either(w.handsOut)})(?!发言|讲|出席|参加|来|到|去|听|作|凭)`
    ),
    // 县长批示件催办, 领导交办事项汇总: there the errand is only what is handled.
    headOfTitle: new RegExp(
      `^[^，,；;。：:（(]{0,3}${leader}[^，,；;。：:（(]{0,2}(?:${either(w.handsOut.filter((word) => word.length > 1 || word === "让"))})(?!件|的|事项|单|材料|台账|情况|意见|原件|复印|抄|落实|办理|督|发言|出席|参加|会)`
    ),
    periodic: anyOf(w.periodic),
    inherent: anyOf(w.inherent),
    oneOff: anyOf(w.oneOff),
    holidays: anyOf(w.holidays),
    vague: anyOf(w.vague),
  };
  signsOf.set(book, made);
  return made;
}

function has(pattern: RegExp | null, text: string): boolean {
  if (!pattern) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** A day written as a day: 5月14日, 3.18, 周三上午, 明天, 6月8—19日, 5月下旬. */
const DAY =
  /\d{1,2}月\d{1,2}(?:日|号|[-—–~至]|$|[^\d])|\d{1,2}月(?:上旬|中旬|下旬|底|初)|(?<![\d.])\d{1,2}[./]\d{1,2}(?![\d.%])|\d{4}[-/年]\d{1,2}|(?:本|下)?(?:周|星期|礼拜)[一二三四五六日天]|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|明[天早]|后天|\d{1,2}日(?!内)/;
/** A limit in the running text: 4月10日前, 三个工作日内, 一周内, 月底前, 办结. */
const LIMIT =
  /(?:\d|[一二三四五六七八九十两半])+个?(?:工作日|天|日|周|月|小时)[之以]?内|前(?=$|[，,；;。）)要报送归办反交完到])|[一-龥]前[一-龥]{0,2}(?:齐|好|完|送|报|交)|截止|[月周年]底|年内|今天|明天|限(?=\d)|须于|EOD/;
/** What has a date and is no event: a contract runs out, somebody leaves his post, a thing is needed. */
const NO_EVENT =
  /到期|到位|到账|到人|到岗|离岗|离职|调离|退休|要用|交货|到货|收到|开学|生效|公布|见报|出境|出国|上线|上次/;
const EVENT_NOUN =
  /会|访|来|到|抵|进点|进驻|入住|活动|论坛|开标|视察|检查|考察|参观|签约|宣誓|节|参加|出发|仪式|行|搬|停|开幕|主持|赛|演|离|陪|接待|组|团|换|大巴|用车|出车|派车/;

const EVENT_WITH_PAPERS = /会(?!后|议?讲话)|换密|论坛/;

/** The timeliness of a row, from its words. */
export function timelinessOf(input: TimelinessInput, book: RuleBook): Timeliness {
  const s = signs(book);
  const title = plain(input.title, book.typos);
  const note = plain([input.note, input.source].filter(Boolean).join("；"), book.typos);
  const due = plain(input.deadlineText ?? "", book.typos);
  const arrivalText = s.notArrival
    ? `${title}；${note}`.replace(s.notArrival, "")
    : `${title}；${note}`;
  if (has(s.arrival, arrivalText) || handedOut(s, title, note)) return "adhoc";
  if (foreseeable(s, title, note, due, input.type ?? null)) return "foreseeable";
  const dueSays = due !== "" && !isVague(s, due);
  if (
    dueSays ||
    input.deadline?.kind === "date" ||
    input.deadline?.kind === "relative" ||
    LIMIT.test(title) ||
    LIMIT.test(note)
  )
    return "timed";
  return "untimed";
}

function isVague(s: Signs, due: string): boolean {
  const rest = s.vague ? due.replace(s.vague, "") : due;
  return rest.replace(/[\s,，.。、!！前办理完成]/g, "") === "";
}

/** In a note (or the source) a superior hands the work out; in a title only when he is said to have had it done. */
function handedOut(s: Signs, title: string, note: string): boolean {
  const asides = [...title.matchAll(/[（(]([^（()）]*)[）)]/g)].map((m) => m[1] ?? "").join("；");
  return s.handedOut.test(note) || s.handedOut.test(asides) || s.headOfTitle.test(title);
}

/** A count of periods is no period: 欠2个季度, 两个月内. */
const COUNTED =
  /固定(?:资产|电话|班底)|[\d一二两三四五六七八九十]+个(?:半年|季度|月|年度)|[上下前后](?:半年|季度)?末/g;
/** What is over is not foreseen: 会议9月3日开的. */
const PAST = /(?:开|办|来|到|发|定)的$|上次|刚开/;

function foreseeable(
  s: Signs,
  title: string,
  note: string,
  due: string,
  type: WorkType | null
): boolean {
  const outside = title.replace(/《[^》]*》|“[^”]*”/g, "");
  const text = `${outside}；${note}`.replace(COUNTED, "");
  if (!has(s.oneOff, text)) {
    if (has(s.periodic, text) || /^每|每[周月季年日天]|例行|日常/.test(due)) return true;
    // 考勤系统坏了 is a repair, a paper about it a paper.
    if (type !== "writing" && type !== "logistics" && has(s.inherent, outside)) return true;
    // A paper that only bears a holiday's name (转发国庆值守通知) is no holiday work.
    if (type !== "writing" && type !== "confidential" && has(s.holidays, text)) return true;
  }
  if (type === "writing" || PAST.test(note)) return false;
  const bracket = [...due.matchAll(/[（(]([^（()）]*)[）)]/g)]
    .map((m) => m[1] ?? "")
    .filter((inner) => !/^(?:周|星期|礼拜).$/.test(inner))
    .join("；");
  const places = [note, title, bracket].filter((t) => !NO_EVENT.test(t));
  if (!places.some((t) => DAY.test(t) && !LIMIT.test(t))) return false;
  // A document is only foreseen where the event itself asks for it (常委会涉密材料编号发放), not where it hangs on one (会后登记入柜).
  if (type === "confidential") return EVENT_WITH_PAPERS.test(`${title}；${note}`);
  // Guests come on a day: whatever is done for them serves their visit.
  return type === "reception" || EVENT_NOUN.test(`${title}；${places.join("；")}`);
}
