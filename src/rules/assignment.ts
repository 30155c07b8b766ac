/**
 * 越位、缺位、错位、上推下卸: the four questions about who has a task, asked the same of everyone. Used by the check of a ledger and
 * by the audit of single cases.
 */
import type { PlainDate } from "../calendar/plain-date";
import type { WorkType } from "./judgement";
import { givenTo } from "./approval";
import type { Post } from "./posts";
import { awayThrough, coverFor } from "./posts";

/** A task as these questions see it. */
export interface Assigned {
  readonly title: string;
  readonly category: WorkType | null;
  /** [] = nobody named. */
  readonly owner: readonly string[];
  readonly helpers: readonly string[];
  /** Null = nobody keeps approvals here. */
  readonly approval: string | null;
  /** What was done, where the ledger tells. */
  readonly progress: string | null;
  readonly due: PlainDate | null;
  readonly closed: boolean;
}

export interface Section {
  readonly posts: readonly Post[];
  /** Without a duty sheet only blank owners are vacant. */
  readonly hasDutySheet: boolean;
  readonly today: PlainDate;
}

export type Vacancy =
  | { readonly why: "blank" }
  | { readonly why: "collective"; readonly name: string }
  | { readonly why: "left"; readonly name: string }
  | { readonly why: "away"; readonly name: string; readonly until: PlainDate };

const COLLECTIVE =
  /^(?:全体|全科|全局|全办|全员|大家|各(?!自)|所有|科室?全体|所有人|人人|集体|轮流|待定|待分派|未定|另定|无$|[—\-/]+$)/;
/** A unit is asked (商请), not scored: 综合科, 县水务局, 各乡镇. */
const UNIT =
  /(?:局|科|处|室|办|委|厅|院|所|站|中心|公司|单位|部门|乡|镇|街道|村|组|队|支部|工会|学校|医院|银行)$/;

/** Whether the owner's name is a unit's, which is outside these rules. */
export function isUnit(name: string): boolean {
  return name.length >= 3 && UNIT.test(name);
}

/** 缺位: nobody, everybody, somebody who has left, or somebody away until after it is due with no cover. */
export function vacancyOf(task: Assigned, section: Section): Vacancy | null {
  if (task.closed) return null;
  const named = task.owner.map((n) => n.trim()).filter((n) => n !== "");
  if (named.length === 0) return { why: "blank" };
  const persons = named.filter((n) => !COLLECTIVE.test(n));
  if (persons.length === 0) return { why: "collective", name: named[0] ?? "" };
  if (!section.hasDutySheet || persons.some(isUnit)) return null;
  const posts = persons.map((name) => ({
    name,
    post: section.posts.find((p) => p.person === name),
  }));
  const absent = posts.map(({ name, post }): Vacancy | null => {
    if (!post) return { why: "left", name };
    const away = awayThrough(post, section.today, task.due);
    if (!away || coverFor(section.posts, task.category, task.helpers, name, section.today))
      return null;
    return { why: "away", name, until: away.to };
  });
  // Of several owners one who is there is enough.
  return absent.includes(null) ? null : (absent[0] ?? null);
}

export interface Misfit {
  readonly owner: string;
  /** The first on the duty sheet whose duty it is. */
  readonly fitting: string;
}

/** 错位: the type is in no owner's duties or B角, while another's duties have it and nobody gave it to the owner expressly. */
export function misfitOf(task: Assigned, section: Section): Misfit | null {
  const { category } = task;
  if (task.closed || category === null || !section.hasDutySheet) return null;
  const posts = task.owner.map((name) => section.posts.find((p) => p.person === name.trim()));
  const [owner] = posts;
  if (!owner || posts.some((p) => p === undefined)) return null;
  // A post whose duties we could not read says nothing about what is outside it.
  if (
    posts.some(
      (p) => p && (p.categories.size === 0 || p.categories.has(category) || p.backup.has(category))
    )
  )
    return null;
  if (givenTo(task.approval, owner.person)) return null;
  const fitting = section.posts.find(
    (p) => !p.head && p.person !== owner.person && p.categories.has(category)
  );
  return fitting ? { owner: owner.person, fitting: fitting.person } : null;
}
