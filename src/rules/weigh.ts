/** 知轻知重: how much a task weighs, from whose it is, what it is called and how much work it is. */
import type { Weight, WorkType } from "./judgement";
import type { RuleBook } from "./rule-book";

export interface Weighed {
  readonly title: string;
  readonly category: WorkType | null;
  /** Source, giver, approval and remarks, as typed. */
  readonly around: string;
  readonly priority: string;
  readonly hours: number;
  /** Working days left; null where it has no date. */
  readonly left: number | null;
}

const MAJOR = /重点|重要|重大|特急|紧急|急件|书记|县长|市长|区长|批示|督办|全会|两会|常委会|党代会/;
const PLAIN_PRIORITY = /^(?:低|一般|普通|C|3|三级)$/i;

export function weigh(task: Weighed, book: RuleBook): Weight {
  const major =
    MAJOR.test(`${task.title}；${task.around}；${task.priority}`) ||
    /^(?:高|A|1|一级)$/i.test(task.priority);
  const small = task.hours <= book.limits.smallTask.value;
  const importance = major ? 3 : small || PLAIN_PRIORITY.test(task.priority) ? 1 : 2;
  const { dueSoon, forewarn } = book.limits;
  const left = task.left ?? Number.POSITIVE_INFINITY;
  return { importance, urgency: left <= dueSoon.value ? 3 : left <= forewarn.value ? 2 : 1 };
}
