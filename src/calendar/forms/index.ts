/**
 * The grammar: every form a deadline is written in, in the order they are tried. A form stands before another where its text
 * would be misread by the other: 每月25日 before 25日, 会前三天 before 三天, 3月5日 before 3月, 周五 before 周, 3月5日起5个工作日 before 3月5日.
 */
import type { Deadline } from "../deadline";
import type { Phrase } from "../normalise";
import { clockAlone, dayWord } from "./day-words";
import { aroundEvent, postponed, spanFromHandingOver, spanFromWrittenDate } from "./events";
import type { At, Form } from "./form";
import { unknown } from "./form";
import { aroundHoliday, beforeMemorialDay } from "./holiday-forms";
import { lunarDate, marksOnly, openWords } from "./open";
import { monthForm, quarterForm, weekForm, yearForm } from "./periods";
import { recurring } from "./recurring";
import { spanFromBase } from "./spans";
import { weekdayForm } from "./weekdays";
import { dayOfMonth, digitsAlone, writtenDate } from "./written-dates";

export const FORMS: readonly Form[] = [
  marksOnly,
  digitsAlone,
  lunarDate,
  recurring,
  aroundHoliday,
  beforeMemorialDay,
  spanFromWrittenDate,
  postponed,
  spanFromHandingOver,
  aroundEvent,
  writtenDate,
  dayOfMonth,
  weekdayForm,
  monthForm,
  quarterForm,
  dayWord,
  spanFromBase,
  weekForm,
  yearForm,
  clockAlone,
  openWords,
];

/** Reads a normalised text by the first form that fits. */
export function readPhrase(phrase: Phrase, at: At): Deadline {
  for (const form of FORMS) {
    const reading = form(phrase, at);
    if (reading !== null) return reading;
  }
  return unknown("not-understood");
}
