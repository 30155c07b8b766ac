/** Work that comes round again (每月25日前): which of its turns a text like 3月已完成 is about. */
import { monthOf, yearOf, type PlainDate } from "../calendar/plain-date";
import { squeeze } from "./folding";

/**
 * Whether what is said done is the turn that runs today. Policy: the month or quarter named last must hold today; 上月 and 上季度 do
 * not. Null where no turn is named: then the words count as they stand. On 18 March 3月已完成 is done, 2月已完成 is open.
 */
export function saysThisTurn(text: string, today: PlainDate): boolean | null {
  const s = squeeze(text);
  const named = [
    ...s.matchAll(
      /(?:(20\d{2})年)?(1[0-2]|0?[1-9])月(?!底前|前)|(?:第?([一二三四1-4])季度)|([本当上])(?:个)?(月|季)|(?:(20\d{2})年)?([一二三四五六七八九]|十[一二]?)月/g
    ),
  ];
  const last = named[named.length - 1];
  if (!last) return null;
  const [, year, month, quarter, which, , hanYear, han] = last;
  const said = year ?? hanYear;
  if (said !== undefined && Number(said) !== yearOf(today)) return false;
  if (which !== undefined) return which !== "上";
  const now = monthOf(today);
  if (quarter !== undefined) return Math.ceil(now / 3) === fromHan(quarter);
  return now === (month === undefined ? fromHan(han ?? "") : Number(month));
}

function fromHan(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [first = "", second = ""] = text;
  const digit = (ch: string): number => "一二三四五六七八九十".indexOf(ch) + 1;
  return first === "十" ? 10 + digit(second) : digit(first);
}
