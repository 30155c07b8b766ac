/** The event a row serves, and where it was moved to: an event that moves moves all its rows. */
import { findDateMentions, type DateMention } from "../calendar/date-mentions";
import { normalise } from "../calendar/normalise";
import { addDays, daysBetween, type PlainDate } from "../calendar/plain-date";
import { placeInYear } from "../calendar/year-policy";
import type { Task } from "../ledger/ledger";

/** What one row says of its event. */
export interface EventSaying {
  /** 春耕现场会 */
  readonly name: string;
  /** The day it was to be held, where the row gives one. */
  readonly on: PlainDate | null;
  /** 改期至11月28日: the day it will be. */
  readonly movedTo: PlainDate | null;
}

export interface EventMove {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** By event. */
export type EventMoves = ReadonlyMap<string, EventMove>;

const NOUN =
  /(?:全会|大会|年会|现场会|推进会|座谈会|调度会|动员会|表彰会|汇报会|协调会|论坛|培训班|研讨班|考察团|检查组|督查组|调研组|代表团|开幕式|仪式|运动会|博览会|洽谈会|发布会|视频会议|会议|调研|考察|视察|走访|活动)/g;
/** What stands before an event's name and is no part of it. */
const LEAD_IN =
  /.*(?:[，,；;。、:：（(）)“”《》\s]|起草|撰写|筹备|组织|制作|印制|制定|安排|做好|承办|召开|举办|参加|出席|关于|接待|负责|保障|布置|整理|报送|审核|在|为|的|赴|来)/;
const SHORTEST_NAME = 4;
/** Meetings that come round by themselves are no one event. */
const RECURRING = /例会|局务会议?|科务会议?|党组会议?|办公会议?|常务会议?|常委会议?|周会|晨会/;
const MOVED =
  /(?:改期|延期举行|延期召开|(?:会议|会期|活动|时间|考察|调研|培训|大会|现场会|推进会|座谈会|论坛|仪式)[^，,；;。]{0,4}(?:改|推迟|提前|调整|顺延|延期|延))(?:至|到|为|在|于)?/;

/** Null where the row serves no event that has a name of its own. */
export function eventOf(task: Task, today: PlainDate): EventSaying | null {
  const name = eventName(task.title.value);
  if (name === null) return null;
  const texts = [task.title, task.remarks, task.approval, task.progressText].map(
    (part) => part?.value ?? ""
  );
  const moved = texts.find((text) => MOVED.test(text));
  return {
    name,
    on: heldOn(texts, task, today),
    movedTo: moved === undefined ? null : dayAfterMove(moved, task, today),
  };
}

function eventName(title: string): string | null {
  let end = -1;
  for (const hit of title.matchAll(NOUN)) end = hit.index + hit[0].length;
  if (end < 0) return null;
  const name = title
    .slice(0, end)
    .replace(LEAD_IN, "")
    .replace(/^[\d年月日号.]+/, "");
  return name.length < SHORTEST_NAME || RECURRING.test(name) ? null : name;
}

/** The first day named that is neither a limit nor where it was moved to. */
function heldOn(texts: readonly string[], task: Task, today: PlainDate): PlainDate | null {
  for (const text of texts.slice(0, 2)) {
    const day = mentionsIn(text, task, today).find(
      (m) => m.date !== null && !m.weak && (m.role === "plain" || m.role === "old")
    );
    if (day) return day.date;
  }
  return null;
}

function dayAfterMove(text: string, task: Task, today: PlainDate): PlainDate | null {
  const whole = normalise(text).text;
  const at = MOVED.exec(whole);
  if (!at) return null;
  const rest = whole.slice(at.index + at[0].length);
  return mentionsIn(rest, task, today).find((m) => m.date !== null)?.date ?? null;
}

function mentionsIn(text: string, task: Task, today: PlainDate): readonly DateMention[] {
  if (!/\d|[一二三四五六七八九十]月/.test(text)) return [];
  const assigned = task.assignedDate?.value ?? null;
  return findDateMentions(normalise(text).text, assigned ?? today, (month, day) =>
    placeInYear(month, day, { assigned, today })
  );
}

/** Where the sayings of one event leave it; null where it has not moved, or nobody says from when. */
export function moveOf(sayings: readonly EventSaying[]): EventMove | null {
  const to = sayings
    .map((s) => s.movedTo)
    .filter((d) => d !== null)
    .sort()
    .at(-1);
  if (to === undefined) return null;
  const from = sayings
    .map((s) => s.on)
    .filter((d) => d !== null && d !== to)
    .sort()[0];
  return from === undefined || from === null ? null : { from, to };
}

const COMES_AFTER = /纪要|会后|总结|归档|反馈|报道|回访|核销|结算/;

/**
 * A row's due date after its event has moved: as far from the event as before. What prepares an event and was due by the day first planned
 * moves with it, what follows it where it would now be due before the event is held; a date the clerk has moved already stays.
 */
export function dueAfterMove(due: PlainDate, { from, to }: EventMove, title: string): PlainDate {
  const follows = COMES_AFTER.test(title);
  const stale = follows ? due < to || to < from : due <= from && (to > from || due > to);
  return stale ? addDays(due, daysBetween(from, to)) : due;
}
