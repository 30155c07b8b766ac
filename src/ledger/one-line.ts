/** One line as a chief jots it down (`王局 电话 明天下午前报数`): who gave it, by what way, for when, for whom, and what is to be done. */
import type { Deadline } from "../calendar/deadline";
import type { PlainDate } from "../calendar/plain-date";
import { readDeadline } from "../calendar/read-deadline";
import type { WorkCalendar } from "../calendar/work-calendar";
import { readGiver } from "./one-line-giver";

export interface OneLine {
  readonly giver: string | null;
  readonly channel: string | null;
  /** Own staff named in the line. */
  readonly owners: readonly string[];
  readonly due: LineDue | null;
  readonly title: string;
}

export interface LineDue {
  /** As written: 明天下午前. */
  readonly words: string;
  /** The day meant; null where no day is (尽快, 会后两天内). */
  readonly date: PlainDate | null;
  /** The words say more than the day: a part of it, or an hour. */
  readonly hasTime: boolean;
}

export interface LineContext {
  readonly today: PlainDate;
  readonly calendar: WorkCalendar;
  /** How givers are called in this ledger already. */
  readonly givers: ReadonlySet<string>;
  /** Own staff. */
  readonly people: readonly string[];
}

/** Longer is no line: somebody has pasted a document. */
export const LONGEST_LINE = 200;

const SECRET = /绝密|机密(?!码)|秘密(?!书)|密级|密件|[★☆]|[（(]密[)）]/;

/** What must not be typed into a computer that is not made for it. */
export function namesSecret(line: string): boolean {
  return SECRET.test(line);
}

export function readOneLine(line: string, context: LineContext): OneLine {
  const text = line.normalize("NFKC").replace(/\s+/g, " ").trim().slice(0, LONGEST_LINE);
  const { giver, channel, rest } = readGiver(text, context.givers);
  const named = ownersIn(rest, context.people);
  const { due, rest: left } = dueIn(named.rest, context);
  return { giver, channel, owners: named.owners, due, title: tidyTitle(left) || tidyTitle(rest) };
}

/** 让沈小楼办, 沈小楼负责, or a name that stands by itself. A name inside the task stays there. */
function ownersIn(
  text: string,
  people: readonly string[]
): { readonly owners: readonly string[]; readonly rest: string } {
  const owners: string[] = [];
  let rest = text;
  for (const name of people) {
    const asked = new RegExp(
      `(?:^|[\\s,，;；、@])(?:请|让|由|交给?|给|安排|叫|派|@)?${escaped(name)}(?:同志)?(?:负责|办理?|承办|牵头|落实|处理|跟进|去办)?(?=[\\s,，;；、。]|$)` +
        `|(?:请|让|由|交给?|安排|叫|派|@)${escaped(name)}(?:同志)?(?:负责|办理?|承办|牵头|落实|处理|跟进|去)?` +
        `|${escaped(name)}(?:同志)?(?:负责|承办|牵头)(?=[\\s,，;；、。]|$)`
    ).exec(rest);
    if (!asked) continue;
    owners.push(name);
    rest = `${rest.slice(0, asked.index)} ${rest.slice(asked.index + asked[0].length)}`
      .replace(/\s+/g, " ")
      .trim();
  }
  return { owners, rest };
}

/** Before a day: which of them, or its year. */
const WHICH = /(?:下下个?|下个?|本|这个?|每个?|今年|明年|20\d{2}年)$/;
/** Behind a day: its hour, and the word that makes a limit of it. */
const TAIL =
  /^(?:[日号天]|\s?(?:上午|下午|中午|晚上?|早上?|傍晚|凌晨|夜里)|\s?\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分?|半|整|一刻)?)|[一二三四五六七八九十]{1,3}[点时](?:半|整)?|下班|上班)*(?:之前|以前|前|之内|以内|内|止|截止|底)?/;
const HEAD = /(?:最迟|最晚|务必|必须|不迟于|截止到?|限期?|须|应|请|要|需)?(?:在|于|到)?$/;
const LIMIT_WORD = /(?:之前|以前|前|之内|以内|内|止|截止|底)$/;
const LIMIT_HEAD = /(?:最迟|最晚|不迟于|截止到?|限期?)(?:在|于|到)?$/;
const TIME = /[午晚早晨]|凌晨|夜里|\d[点时:]|[一二三四五六七八九十][点时]|[上下]班|小时/;
/** Says a day whatever stands around it; 3.5 may be a sum. */
const PLAIN_DAY = /[月周日号天今明后昨底内年旬]|星期|礼拜|\d-\d+-\d|\d{4}[./]\d/;
const VAGUE = /(^|[\s,，;；])(尽快|马上|立即|立刻|抓紧|随时|长期)(?=[\s,，;；。]|$)/;

function dueIn(
  text: string,
  context: LineContext
): { readonly due: LineDue | null; readonly rest: string } {
  const vague = VAGUE.exec(text);
  const whole = read(text, context);
  const core =
    whole.kind === "date" || whole.kind === "recurring" ? coreOf(text, whole, context) : null;
  if (!core) {
    if (!vague) return { due: null, rest: text };
    const words = vague[2] ?? "";
    const rest = `${text.slice(0, vague.index)} ${text.slice(vague.index + vague[0].length)}`;
    return { due: { words, date: null, hasTime: false }, rest };
  }
  const tail = TAIL.exec(text.slice(core.end))?.[0] ?? "";
  const end = core.end + tail.length;
  const start = core.start - (WHICH.exec(text.slice(0, core.start))?.[0].length ?? 0);
  const words = text.slice(start, end).trim();
  const before = text.slice(0, start);
  const limits = LIMIT_WORD.test(words) || LIMIT_HEAD.test(before);
  const stands = /(?:^|[\s,，;；])$/.test(before) && /^(?:[\s,，;；。]|$)/.test(text.slice(end));
  if (!limits && !stands && !PLAIN_DAY.test(words)) return { due: null, rest: text };
  const due = {
    words,
    date: whole.kind === "date" ? whole.date : null,
    hasTime: TIME.test(words),
  };
  // 12月3日常务会议: the day belongs to the matter's name and stays in it.
  if (!limits && !stands) return { due, rest: text };
  return {
    due,
    rest: `${before.replace(HEAD, "")}${join(before, text.slice(end))}${text.slice(end)}`,
  };
}

/** Between what is left on both sides: nothing where the words ran on, else a gap. */
function join(before: string, after: string): string {
  return /[\s,，;；]$/.test(before) && before.trim() !== "" && /^[^\s,，;；]/.test(after)
    ? ""
    : " ";
}

/** The shortest piece that is read as the whole is. */
function coreOf(
  text: string,
  whole: Deadline,
  context: LineContext
): { readonly start: number; readonly end: number } | null {
  const same = (piece: string): boolean => {
    const reading = read(piece, context);
    return reading.kind === whole.kind && reading.date === whole.date;
  };
  let end = 1;
  while (end < text.length && !same(text.slice(0, end))) end++;
  let start = end - 1;
  while (start > 0 && !same(text.slice(start, end))) start--;
  return same(text.slice(start, end)) ? { start, end } : null;
}

function read(text: string, { calendar, today }: LineContext): Deadline {
  const input = { value: text, text, format: "General" };
  return readDeadline(input, { calendar, assigned: today, today, date1904: false });
}

const LEADING =
  /^(?:请|麻烦|把|将|要求|要|需要|需|务必|必须|并|我们|我科|科里|尽快去?|去)(?=[\u4e00-\u9fff])/;

function tidyTitle(text: string): string {
  let title = text
    .replace(/\s*([,，;；:：、。])\s*/g, "$1")
    .replace(/[（(]\s*[)）]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  for (let before = ""; before !== title;) {
    before = title;
    title = title.replace(/^[\s,，;；:：、。]+|[\s,，;；:：、。]+$/g, "").replace(LEADING, "");
  }
  // NFKC has made the marks of a sentence half-width; a ledger writes them full.
  return title
    .replace(/,/g, "，")
    .replace(/;/g, "；")
    .replace(/:(?!\d)/g, "：");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
