/** 今天, 明早, 后天, 次日; a clock time alone (17:00前, 下班前) is today. */
import { addDays } from "../plain-date";
import { CLOCK } from "../normalise";
import { fromBase } from "./form";
import type { Form } from "./form";

/** Days from the base; where several stand in one text the last one counts (今明两天). */
const DAY_WORDS: readonly (readonly [RegExp, number])[] = [
  [/大后[天日]/g, 3],
  [/(?<!大|之|以)后[天日]/g, 2],
  [/今明2天|明(?:天|日|早|晚|晨|@)|次日|次晨|翌日|第2[天日]|隔[天日]/g, 1],
  [/(?:今|当|本)(?:天|日|晚|早|晨|夜|@)|今儿/g, 0],
  [/昨(?:天|日|晚)/g, -1],
];

export const dayWord: Form = (phrase, at) => {
  const found = DAY_WORDS.flatMap(([pattern, days]) =>
    [...phrase.main.matchAll(pattern)]
      .filter((m) => !/^起(?!.*前)/.test(phrase.main.slice(m.index + m[0].length)))
      .map((m) => ({ at: m.index, days }))
  ).sort((a, b) => b.at - a.at)[0];
  return found ? fromBase(at, addDays(at.base, found.days), "relative-day", "day-word") : null;
};

export const clockAlone: Form = (phrase, at) =>
  phrase.main.includes(CLOCK) && !/\d/.test(phrase.main)
    ? fromBase(at, at.base, "relative-day", "day-word")
    : null;
