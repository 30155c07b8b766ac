/**
 * Limits said in a title or note ("4月10日前报送", "三个工作日内"), for rows whose due cell is blank or vague.
 * Only what is worded as a limit: a bare date there is the date of an event.
 */
import type { Deadline } from "./deadline";
import { readPhrase } from "./forms";
import type { At } from "./forms/form";
import { normalise } from "./normalise";

const DAY = [
  String.raw`(?:(?:20\d{2}|今|明)年)?\d{1,2}月(?:\d{1,2}[日号]?|份?[底末]|[上中下]旬|份)?`,
  String.raw`20\d{2}[.\/-]\d{1,2}[.\/-]\d{1,2}`,
  String.raw`(?<![\d.])\d{1,2}[.\/]\d{1,2}[日号]?`,
  String.raw`(?:每|本|当|下|次)?个?月(?:[底末内]|\d{1,2}[日号])`,
  String.raw`(?<!\d)\d{1,2}[日号]`,
  String.raw`(?:每|本|这|下下|下)?个?(?<!\d)周[1-7内末]`,
  String.raw`(?:今|明|后|当|次)[天日早晚@]`,
  String.raw`(?:本|下)?季度?[末底]|第?[1-4]季度[末底]?|[上下]半年|年[底末]`,
].join("|");
const CLOCK = "(?:\\([^)]*\\))?@?";

const LIMITS: readonly RegExp[] = [
  // 最迟4月10日, 截止月底
  new RegExp(
    `(?:截止|截至|最迟|最晚|不迟于|不晚于|限期?|务必于|务必在|须于|应于)[于到至为在:]?((?:${DAY})${CLOCK})`
  ),
  // 4月10日前, 明早8:30前, 月底前
  new RegExp(`((?:${DAY})${CLOCK})(?:之前|以前|前(?![后期端往来述的几两\\d]))(?!的)`),
  // 4月10日止, 本周五必须交
  new RegExp(`((?:${DAY})${CLOCK})(?:止|截止|截稿|就要|要交|要报|必须|务必|交稿)`),
  // 三个工作日内, 10日内, 24小时内; not 近三年内, 3日内的
  /(?<![近前超满逾过第每]|过去|最近|连续|\d)((?:\d{1,3}个?(?:工作日|天|日|周|月|小时)|半个?月|半年)(?:之内|以内|内))(?![的蒙])/,
  // 本周内, 月内, 年内
  /(?<![\d近每])((?:本|下)?(?:周|个?月|年)内)(?![的蒙])/,
  // 春节前完成; 春节前慰问 names the matter, not the limit
  /((?:元旦|春节|清明|五一|端午|中秋|国庆|(?:下个)?(?<![环细情季调关章])节)前)(?:$|要|用|必须|务必|完成|办结|报|交|送|到位)/,
];

/** The limit that a title or note states, resolved as if it stood in the due cell; null where there is none. */
export function limitInText(text: string, at: At): Deadline | null {
  for (const clause of clausesOf(text)) {
    for (const pattern of LIMITS) {
      const m = pattern.exec(clause);
      if (!m) continue;
      const limit = m[1] ?? "";
      const reading = readPhrase(normalise(/[内前]$/.test(limit) ? limit : `${limit}前`), at);
      // A limit that was over when the task was handed out belongs to the story, not to the task.
      if (reading.date !== null && reading.date >= at.base) return reading;
    }
  }
  return null;
}

/** Book titles are names; the rest falls apart at punctuation. */
function clausesOf(text: string): string[] {
  return normalise(text.replace(/《[^》]*》/g, "、"))
    .text.split(/[,;。!?、:"“”'()]/)
    .filter((clause) => clause !== "");
}
