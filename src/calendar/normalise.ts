/** One spelling for the grammar to read: half-width, simplified, digits, `周5`, a clock time as `@`. */
import { englishToChinese } from "./english-words";
import { numeralsToDigits } from "./numerals";

export interface Phrase {
  /** All of it. */
  readonly text: string;
  /** Without what stands in brackets. */
  readonly main: string;
  /** What stands in brackets, in order. */
  readonly asides: readonly string[];
}

/** Stands for a time of day; deadlines are days, but "17:00前" alone means today. */
export const CLOCK = "@";

const TRADITIONAL: Readonly<Record<string, string>> = {
  週: "周",
  號: "号",
  個: "个",
  內: "内",
  後: "后",
  會: "会",
  節: "节",
  時: "时",
  點: "点",
  兩: "两",
  禮: "礼",
  拜: "拜",
  開: "开",
  間: "间",
  國: "国",
  慶: "庆",
  勞: "劳",
  動: "动",
  盡: "尽",
  長: "长",
  馬: "马",
  緊: "紧",
  無: "无",
};

const HOUR = String.raw`(?:[时点](?!间)(?:\d{1,2}分?|半|整|钟|1刻|3刻)?)`;
const PART_OF_DAY =
  "上午|下午|中午|正午|早上|早晨|清早|晚上|晚间|傍晚|凌晨|夜里|(?<!端)午[前后]|晚饭";
const CLOCK_TIME = new RegExp(
  String.raw`(?:${PART_OF_DAY})?(?:\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?z?|${HOUR})|(?<=\d)t\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)(?:左右|许)?|${PART_OF_DAY}|(?:上|下)班(?:时间)?`,
  "g"
);

/** A deadline is said in a line; what follows is prose, and prose without end is somebody testing us. */
const LONGEST_TEXT = 400;

/**
 * Prepares a cell's text for the grammar.
 * @example normalise("２０２６年三月五日 17:00前（周四）").text // "2026年3月5日@前(周4)"
 */
export function normalise(raw: string): Phrase {
  const before = prepared.get(raw);
  if (before) return before;
  const phrase = prepare(raw);
  if (raw.length <= LONGEST_REMEMBERED) {
    if (prepared.size >= MOST_REMEMBERED) prepared.clear();
    prepared.set(raw, phrase);
  }
  return phrase;
}

/** A column of deadlines says the same few things in many rows. */
const prepared = new Map<string, Phrase>();
const LONGEST_REMEMBERED = 60;
const MOST_REMEMBERED = 5_000;

function prepare(raw: string): Phrase {
  const text = [
    plainCharacters,
    englishToChinese,
    numeralsToDigits,
    oneWeekdaySpelling,
    withoutSpaces,
    (t: string) => t.replace(CLOCK_TIME, CLOCK).replace(/ ?@[@ ]*/g, CLOCK),
  ].reduce((line, step) => step(line), raw.slice(0, LONGEST_TEXT));
  const asides: string[] = [];
  const main = text.replace(/\(([^()]*)\)/g, (_, aside: string) => {
    asides.push(aside);
    return "";
  });
  return { text, main, asides };
}

function plainCharacters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b-\u200f\ufeff]/g, "")
    .replace(/[【〔「[{]/g, "(")
    .replace(/[】〕」\]}]/g, ")")
    .replace(/[—–―─−〜]+/g, "~")
    .replace(/→|->|=>|⇒/g, "延至")
    .replace(
      /(?<!\d)(20\d{2})\s*[·、,，\s]\s*(\d{1,2})\s*[·、,，\s]\s*(\d{1,2})(?!\d)/g,
      "$1.$2.$3"
    )
    .replace(/[\u3400-\u9fff]/g, (sign) => TRADITIONAL[sign] ?? sign)
    .replace(/\s+/g, " ")
    .trim();
}

function oneWeekdaySpelling(text: string): string {
  return text
    .replace(/(?:星期|礼拜)(?=[1-7日天末])/g, "周")
    .replace(/周[日天](?!常|数)/g, "周7")
    .replace(/(?<=\d[日号]?)\(([一二三四五六日天])\)/g, (_, day: string) => {
      return `(周${Math.min(7, "一二三四五六日天".indexOf(day) + 1)})`;
    });
}

/** Spaces part two numbers (a date and a time); anywhere else they are a typist's habit. */
function withoutSpaces(text: string): string {
  return text.replace(/(?<!\d) | (?!\d)/g, "");
}
