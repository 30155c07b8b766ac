/** 会前三天, 印发后5日内, 开学前(9月1日开学), 自3月5日起10个工作日: hangs on an event, dated in the row or not at all. */
import type { Deadline } from "../deadline";
import { findDateMentions } from "../date-mentions";
import { normalise } from "../normalise";
import type { Phrase } from "../normalise";
import { addDays } from "../plain-date";
import type { PlainDate } from "../plain-date";
import { countSpan, findSpan, spanLength } from "../span";
import type { Span } from "../span";
import { LONGEST_SPAN_DAYS, onDate, unknown } from "./form";
import type { At, Form } from "./form";
import { fromSpan } from "./spans";
import { lastWeekday } from "./weekdays";

/** A noun of up to twelve characters, then which side of it. */
const AROUND_EVENT =
  /([^\d@,;:。、~()/-]{1,12}?)(之日起|之日|提前|之前|以前|前(?![后端期台述往])|之后|以后|后(?![天日年续台勤])|起(?=\d))/g;
/** What ends like a time is a time: 月底前, 3日后, 今晚前. */
const TIME_NOUN =
  /(?:[月年周][初中]|[底末旬周月年天号晚早今度时钟内]|(?<!见报|开庭|开学|反馈|会议|到期|检查|举办|报到|出发|比赛)日)$/;
/** 之前, 目前, 最后, 今后: no event in them. */
const NO_EVENT =
  /^(?:.*[之以目此先最今随然稍往提或]|大|明|事|饭|或|左右|于|在|务必|完成|争取|力争)$/;
/** Counted from the day the section got the task. */
const HANDED_OVER =
  /收到|收文|收件|收悉|收函|来文|来函|接文|接通知|接到|接报|接件|接电|接单|接函|接令|受理|交办|派单|派件|转办|签收|布置|任务下达|指令下达|通知之|即日|^登记|^领|^接$|^收$/;

/** 收到反馈后, 批复下来后: the section waits for somebody's word, whenever it comes. */
const AWAITED = /反馈|意见|批复|回函|复函|答复|结果|批准/;

interface EventWords {
  readonly noun: string;
  readonly side: "before" | "after";
  /** What follows: 三天, 5日内 … */
  readonly rest: string;
}

export const aroundEvent: Form = (phrase, at) => {
  const words = eventWords(phrase.main);
  if (words === null || isHandingOver(words.noun)) return null;
  const span = findSpan(words.rest, true);
  if (span !== null && spanLength(span) > LONGEST_SPAN_DAYS) return null;
  const day = eventDay(phrase, words, at);
  return relative(at, words, day, day === null ? null : countFromEvent(at, day, words, span));
};

/** 自3月5日起10个工作日内, 5月6日后3天内: a written date with a span counted from it. */
export const spanFromWrittenDate: Form = ({ main }, at) => {
  const start = findDateMentions(main, at.base, at.place).find(
    (mention) => mention.role === "start"
  );
  if (!start || start.date === null) return null;
  const span = findSpan(main.slice(start.end));
  if (span === null || spanLength(span) > LONGEST_SPAN_DAYS) return null;
  const words = { noun: main.slice(start.start, start.end), side: "after", rest: "" } as const;
  return relative(at, words, start.date, countSpan(at.calendar, start.date, span));
};

/** 3月9日延期一周: moved by a span; 延期一周 alone says from when to no one. */
export const postponed: Form = ({ main }, at) => {
  const m = /(?:延期|顺延|推迟|延后|延长|宽限)(?!至|到)/.exec(main);
  const span = m && findSpan(main.slice(m.index), true);
  if (!m || !span || spanLength(span) > LONGEST_SPAN_DAYS) return null;
  const from = findDateMentions(main.slice(0, m.index), at.base, at.place).findLast((d) => d.date);
  return from?.date
    ? onDate(countSpan(at.calendar, from.date, span), "written", "moved")
    : unknown("no-day-fixed");
};

/** 交办后5日: 5日 there is five days, not the fifth. */
export const spanFromHandingOver: Form = ({ main }, at) => {
  const words = eventWords(main);
  if (words === null || words.side !== "after" || !isHandingOver(words.noun)) return null;
  const span = findSpan(words.rest, true);
  return span === null ? null : fromSpan(span, at);
};

function isHandingOver(noun: string): boolean {
  return HANDED_OVER.test(noun) && !AWAITED.test(noun);
}

function eventWords(main: string): EventWords | null {
  for (const m of main.matchAll(AROUND_EVENT)) {
    const noun = (m[1] ?? "").replace(/^(?:自|从|于|在|请|务必|须|应)/, "");
    if (noun === "" || TIME_NOUN.test(noun) || NO_EVENT.test(noun)) continue;
    const side = /前/.test(m[2] ?? "") ? "before" : "after";
    return { noun, side, rest: main.slice(m.index + m[0].length) };
  }
  return null;
}

/** Before: one working day unless a span is written; after: the written span, 当天, 次日, else the day itself. */
function countFromEvent(
  at: At,
  day: PlainDate,
  { side, rest }: EventWords,
  span: Span | null
): PlainDate {
  if (side === "before") {
    if (span) return countSpan(at.calendar, day, span, -1);
    return /^当[天日]/.test(rest) ? day : at.calendar.addWorkdays(day, -1);
  }
  if (span) return countSpan(at.calendar, day, span);
  if (/次日|第2[天日]|隔[天日]|翌日/.test(rest)) return addDays(day, 1);
  return /首个工作日/.test(rest) ? at.calendar.addWorkdays(day, 1) : day;
}

/**
 * The event's date: in brackets; else beside it; else, before an event, and after a meeting, the first date of title or note.
 * What comes after any other event is counted only from a date given on the spot.
 */
function eventDay(phrase: Phrase, words: EventWords, at: At): PlainDate | null {
  for (const aside of phrase.asides) {
    const day = dayNamed(aside, words.side, at, true);
    if (day !== null) return day;
  }
  const beside = dayNamed(phrase.main, words.side, at, true);
  if (beside !== null) return beside;
  if (words.side === "after" && !words.noun.includes("会")) return null;
  return (
    dayNamed(normalise(at.title).text, words.side, at, false) ??
    dayNamed(normalise(at.note).text, words.side, at, false)
  );
}

/** The first date of a text; of a span its first day for what comes before the event, its last for what comes after. */
function dayNamed(
  text: string,
  side: "before" | "after",
  at: At,
  dateCell: boolean
): PlainDate | null {
  const mentions = findDateMentions(text, at.base, at.place).filter(
    (m) => m.date !== null && (dateCell || !m.weak)
  );
  const [first, second] = mentions;
  if (first) return (side === "after" && second?.endsRange ? second.date : null) ?? first.date;
  if (/每/.test(text)) return null;
  const inWeek = lastWeekday(text, at);
  if (inWeek !== null) return inWeek;
  const word = /(?<!之|以|大)(今天|今日|今晚|明天|明日|明早|后天)/.exec(text)?.[1] ?? "";
  return word === "" ? null : addDays(at.base, { 今: 0, 明: 1, 后: 2 }[word[0] ?? ""] ?? 0);
}

function relative(
  at: At,
  { noun, side }: EventWords,
  day: PlainDate | null,
  date: PlainDate | null
): Deadline {
  if (day === null || date === null) {
    return {
      kind: "relative",
      date: null,
      event: noun,
      reason: "event-date-unknown",
      calendarAssumed: false,
    };
  }
  return {
    kind: "relative",
    date,
    event: noun,
    reason: side === "before" ? "before-event" : "after-event",
    calendarAssumed: at.calendar.assumed(day, date),
  };
}
