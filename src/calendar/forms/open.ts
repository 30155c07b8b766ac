/** Words that mean no day: 尽快, 长期, 待定, 无. */
import type { DeadlineReason } from "../deadline-reason";
import { unknown } from "./form";
import type { Form } from "./form";

const OPEN_WORDS: readonly (readonly [RegExp, DeadlineReason])[] = [
  [/待定|另行通知|另定|未定|未明确|待通知|待确定|视情|tbd|待(?:领导)?批|待研究/, "undecided"],
  [
    /长期|常态|持续|一直|经常|平时|日常|常年|不间断|坚持|贯穿|定期|不定期|随时|按需|适时|即日起/,
    "long-term",
  ],
  [/不急|不限|无(?:时限|期限|要求)?$|没有|暂无|有空|n\/?a$|none|无固定/, "no-limit"],
  [
    /马上|立即|立刻|立行立改|立整立改|即知即改|即行即改|边整边改|立办立结|立马|立办|即刻|即时|当即|当场|现在|即办|即日|速办|火速|随到随办|asap|特急|加急/,
    "at-once",
  ],
  [/尽快|尽早|抓紧|近期|近日|最近|及早|从速|早日|赶紧|尽速|稍后|优先|急/, "soon"],
];

export const openWords: Form = ({ text }) => {
  const hit = OPEN_WORDS.find(([pattern]) => pattern.test(text));
  return hit ? { kind: "open", date: null, reason: hit[1] } : null;
};

/** Marks only (—, /, ……) say as much as nothing. */
export const marksOnly: Form = ({ text }) =>
  /^[^\p{L}\p{N}@]*$/u.test(text) ? unknown("blank") : null;

export const lunarDate: Form = ({ text }) =>
  /农历|阴历|腊月|正月|冬月|除夕/.test(text) ? unknown("lunar") : null;
