/**
 * What a report may say. Secret rows and 文秘机要 are counted and not listed; what goes up names no staff; phones, identity numbers and
 * the names of petitioners stay out of both editions. Approval texts, remarks and leave reasons are never read by a report at all.
 */
import type { Ledger } from "../ledger/ledger";
import { looksLikeName } from "../ledger";
import type { JudgedTask } from "../rules/judgement";
import type { Edition } from "./report-model";

const PHONE = /(?<!\d)(?:(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[-—]?\d{7,8})(?!\d)/g;
const IDENTITY = /(?<!\d)\d{17}[\dXx](?!\d)/g;

const WHO =
  "信访人|来访人|上访人|举报人|反映人|来信人|投诉人|申诉人|检举人|信访群众|上访群众|来访群众";
/** 反映人：罗大有; 信访人罗大有反映…. */
const NAMED_AFTER = new RegExp(`(${WHO})[:：]?\\s*([\\u4e00-\\u9fff]{2,3})`, "g");
/** 罗大有等5人来信反映…; 罗大有信访件. */
const NAMED_BEFORE =
  /([\u4e00-\u9fff]{2,3})((?:等\d*[\u4e00-\u9fff]?人?)?(?:同志)?(?:来信|来访|信访|上访|举报|投诉|申诉|反映|集体访|缠访|越级访))/g;

/** Longest title a report shows; a ledger may hold a whole page in one cell. */
const LONGEST = 60;

/** How a report names the staff it must not name: full names, 小王, 王科长. */
export interface StaffNames {
  readonly names: readonly string[];
  readonly pattern: RegExp | null;
}

/** Everybody of the section, for keeping names out of what is handed up. */
export function staffNames(ledger: Ledger, tasks: readonly JudgedTask[]): StaffNames {
  const named = new Set<string>();
  for (const name of ledger.people) named.add(name.trim());
  for (const { person, backup } of ledger.duties)
    for (const n of [person, backup]) named.add(n?.trim() ?? "");
  for (const { person } of [...ledger.shifts, ...ledger.leaves]) named.add(person.trim());
  for (const { owner, helpers } of tasks)
    for (const n of [...owner, ...helpers]) named.add(n.trim());
  const names = [...named].filter((n) => n.length >= 2);
  const surnames = new Set(
    names
      .filter((n) => /^[\u4e00-\u9fff]{2,3}$/.test(n) && looksLikeName(n))
      .map((n) => n.charAt(0))
  );
  const said = [
    ...names.map(literal),
    ...[...surnames].flatMap((s) => [
      `(?<![大缩减])[小老](?=${s}(?![\\u4e00-\\u9fff]{0,1}(?:区|村|镇|乡|县|市|路|街|桥|山|河|湖|庄|店)))${s}`,
      `${s}(?:副?科长|副?股长|主任科员|科员|干事|师傅|同志|哥|姐)`,
    ]),
  ];
  return { names, pattern: said.length > 0 ? new RegExp(said.join("|")) : null };
}

export function names(text: string, staff: StaffNames): boolean {
  return staff.pattern?.test(text) ?? false;
}

/** Whether a row may be listed; if not, it is only counted. */
export function mayList(task: JudgedTask, edition: Edition, staff: StaffNames): boolean {
  if (task.secret || task.category === "confidential") return false;
  return edition === "in" || !names(task.title, staff);
}

/** Words as a report may show them: one line, of bearable length, without what does not belong there. */
export function discreet(title: string): string {
  const plain = title
    // Control characters and halves of surrogate pairs are no text, and no XML either.
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, " ")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "")
    .replace(IDENTITY, "")
    .replace(PHONE, "")
    .replace(NAMED_AFTER, (whole, who: string, name: string) => withoutName(whole, who, name))
    .replace(NAMED_BEFORE, (whole, before: string, rest: string) => {
      const name = nameAtEnd(before);
      return name === null ? whole : `${before.slice(0, -name.length)}群众${rest}`;
    })
    .replace(/[（(][\s、，,；;：:]*[）)]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...plain];
  return characters.length <= LONGEST ? plain : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

function withoutName(whole: string, who: string, name: string): string {
  for (const length of [3, 2]) {
    const first = name.slice(0, length);
    if (first.length === length && looksLikeName(first)) return who + name.slice(length);
  }
  return whole;
}

/** The name that a stretch of two or three characters ends in, if it does. */
function nameAtEnd(text: string): string | null {
  for (const length of [3, 2]) {
    const last = text.slice(-length);
    if (last.length === length && looksLikeName(last) && !NOT_PEOPLE.test(last)) return last;
  }
  return null;
}

/** What may stand before 信访 or 来访 and begin with a surname. */
const NOT_PEOPLE =
  /群众|部门|单位|领导|接待|处理|办理|协调|化解|督办|网上|电话|初次|重复|积案|考察|外宾|客商|对方|方面|成效|情况|问题|本[周月]|来|邻|人$|件$|[省市县区镇乡村组团社委局]$/;

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
