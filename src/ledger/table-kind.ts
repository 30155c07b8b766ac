/** What a table is: a ledger of tasks, a duty sheet, a roster … or none of them. */
import type { RawColumn } from "./column-meaning";
import type { ColumnMeaning, TableKind } from "./ledger";
import type { Evidence } from "./plan-kind";
import { isPlan, tellsNextPeriod } from "./plan-kind";
import { recordsActs } from "./registers";
import { kindHints, quantityWords } from "./synonyms";

export interface KindVerdict {
  readonly kind: TableKind;
  /** 0…1 */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

type Hinted = keyof typeof kindHints;

/** Judges a table by its columns; the title and the sheet's name only tip the scale. */
export function judgeKind(
  raw: readonly RawColumn[],
  titles: readonly string[],
  sheet: string
): KindVerdict {
  const e = evidence(raw);
  const near = titles[titles.length - 1] ?? "";
  const hint = (kind: Hinted): number =>
    kindHints[kind].test(near)
      ? 1
      : titles.some((t) => kindHints[kind].test(t))
        ? 0.8
        : kindHints[kind].test(sheet)
          ? 0.7
          : 0;
  const quantities = raw.filter(
    (c) =>
      quantityWords.test(c.header) &&
      c.profile.status < 0.4 &&
      c.profile.date < 0.4 &&
      c.profile.name < 0.4
  ).length;
  const scores: Readonly<Record<Exclude<TableKind, "plan" | "other">, number>> = {
    tasks: tasksScore(e, Math.max(hint("tasks"), tellsNextPeriod(near) ? 1 : 0), quantities, raw),
    duties: dutiesScore(e, hint("duties"), raw),
    roster: rosterScore(e, hint("roster"), raw),
    leave: leaveScore(e, hint("leave"), raw),
    people: isOfOutsiders(raw, titles, sheet) ? 0 : peopleScore(e, hint("people"), quantities),
    report: reportScore(raw, e),
  };
  const ranked = (Object.entries(scores) as [Exclude<TableKind, "plan" | "other">, number][]).sort(
    (a, b) => b[1] - a[1]
  );
  const [kind, score] = ranked[0] ?? ["tasks", 0];
  const second = ranked[1]?.[1] ?? 0;
  const reasons = reasonsOf(e, raw, quantities, titles, sheet);
  if (score < 0.45) return { kind: "other", confidence: round(1 - score), reasons };
  const confidence = round(Math.min(0.99, score - Math.max(0, 0.15 - (score - second))));
  if (kind === "tasks" && isPlan(e, near, hint("plan") > 0)) {
    return {
      kind: "plan",
      confidence,
      reasons: [...reasons, "no column for what became of it; titled as a plan"],
    };
  }
  return { kind, confidence, reasons };
}

function evidence(raw: readonly RawColumn[]): Evidence {
  const best = new Map<ColumnMeaning, number>();
  for (const column of raw) {
    for (const c of column.candidates) {
      best.set(c.meaning, Math.max(best.get(c.meaning) ?? 0, c.score));
    }
  }
  return (meaning) => best.get(meaning) ?? 0;
}

function tasksScore(
  e: Evidence,
  hint: number,
  quantities: number,
  raw: readonly RawColumn[]
): number {
  const width = raw.length;
  // 姓名 | 承担任务 | 完成时间: what each is to do by a day is a task, not a duty.
  const byDay = isDated(raw);
  const title = Math.max(e("title"), e("duties") >= 0.5 && (hint > 0 || byDay) ? 0.55 : 0);
  if (title < 0.4) return 0;
  const time = Math.max(e("due"), e("doneDate"), e("assignedDate") * 0.9, e("startDate") * 0.8);
  const state = Math.max(e("status"), e("progress"), e("feedback") * 0.7);
  const who = Math.max(e("owner"), e("department") * 0.6, e("helpers") * 0.7, e("person") * 0.6);
  const extras = (
    [
      "source",
      "assignedBy",
      "helpers",
      "priority",
      "approval",
      "feedback",
      "secrecy",
      "category",
    ] as const
  ).filter((m) => e(m) >= 0.7).length;
  const present = [time, state, who].filter((n) => n >= 0.5).length;
  let score =
    0.25 * title +
    0.22 * time +
    0.2 * state +
    0.2 * who +
    Math.min(0.12, extras * 0.04) +
    0.12 * hint;
  if (present < 2) score *= hint > 0 && present === 1 ? 0.85 : 0.6;
  if (time < 0.5 && state < 0.5) score -= 0.12;
  // Targets, stock, budgets: measured columns without a deadline or a state of work.
  if (quantities > 0)
    score -= quantities >= width * 0.34 || quantities >= 3 ? 0.5 : quantities === 2 ? 0.15 : 0.03;
  // 合同名称 | 金额 | 到期日期: a thing with a price is no work, where no word of work heads a column.
  if (quantities > 0 && title <= GUESSED_TITLE) score -= 0.25;
  if (e("duties") >= 0.88 && !byDay && e("due") < 0.7 && e("status") < 0.7) score -= 0.3;
  // 摘要 | 金额 | 经办人: money spent, nothing to be done.
  const dueless = e("due") < 0.7 && e("progress") < 0.6;
  if (quantities > 0 && dueless && e("title") < 0.88) score -= 0.3;
  if (recordsActs(raw, e)) score -= 0.5;
  if (e("leaveKind") >= 0.88 || e("leaveFrom") >= 0.88) score -= 0.3;
  if (e("shiftPerson") >= 0.88 && e("title") < 0.88) score -= 0.3;
  return score;
}

/** Some column tells the day each row is to be done by. */
function isDated(raw: readonly RawColumn[]): boolean {
  return raw.some(
    (c) => c.profile.date >= 0.4 && c.candidates.some((x) => x.meaning === "due" && x.score >= 0.55)
  );
}

function dutiesScore(e: Evidence, hint: number, raw: readonly RawColumn[]): number {
  const listed = Math.max(e("person"), e("role"), e("owner") * 0.9);
  const duties = Math.max(e("duties"), hint > 0 ? e("title") * 0.8 : 0);
  if (duties < 0.45 || listed < 0.45) return 0;
  let score = 0.42 * duties + 0.28 * listed + 0.15 * e("backup") + 0.2 * hint;
  if (Math.max(e("due"), e("status"), e("doneDate")) >= 0.72 || isDated(raw)) score -= 0.4;
  if (e("duties") < 0.88 && hint === 0) score -= 0.25;
  return score;
}

function rosterScore(e: Evidence, hint: number, raw: readonly RawColumn[]): number {
  const day = Math.max(e("shiftDate"), hint > 0 ? e("assignedDate") * 0.8 : 0);
  const dated = raw.some(
    (c) =>
      c.profile.date >= 0.4 || c.profile.weekday >= 0.5 || (hint > 0 && c.profile.number >= 0.6)
  );
  const people = Math.max(
    e("shiftPerson"),
    hint > 0 ? Math.max(e("person"), e("owner")) * 0.85 : 0
  );
  if (day < 0.4 || people < (hint > 0 ? 0.4 : 0.7)) return 0;
  let score = 0.34 * day + 0.38 * people + 0.25 * hint + (dated ? 0.05 : -0.2);
  if (e("title") >= 0.88 || e("duties") >= 0.88) score -= 0.35;
  if (e("status") >= 0.8 && hint === 0) score -= 0.3;
  return score;
}

function leaveScore(e: Evidence, hint: number, raw: readonly RawColumn[]): number {
  const person = Math.max(e("person"), e("owner") * 0.8);
  const leave = Math.max(e("leaveKind"), e("leaveFrom"), e("leaveTo"));
  if (person < 0.45 || leave < 0.4) return 0;
  const leaveWord = raw.some((c) => /[请休年病事婚产]假|假[别种期]|销假|leave/i.test(c.header));
  if (hint === 0 && !leaveWord) return 0;
  // Who came late or forgot to clock in was not away.
  if (raw.some((c) => /异常|打卡|迟到|早退/.test(c.header))) return 0;
  let score =
    0.3 * person + 0.33 * leave + 0.12 * e("leaveTo") + 0.25 * hint + (leaveWord ? 0.1 : 0);
  if (e("title") >= 0.88) score -= 0.35;
  return score;
}

function peopleScore(e: Evidence, hint: number, quantities: number): number {
  const person = e("person");
  const known = Math.max(e("phone"), e("role"), e("department") * 0.8);
  if (person < 0.5 || known < 0.5) return 0;
  let score =
    0.36 * person + 0.2 * e("phone") + 0.15 * e("role") + 0.08 * e("department") + 0.2 * hint;
  if (Math.max(e("title"), e("due"), e("status"), e("doneDate")) >= 0.72) score -= 0.4;
  if (Math.max(e("duties"), e("backup"), e("leaveKind"), e("leaveFrom")) >= 0.88) score -= 0.3;
  if (e("shiftPerson") >= 0.88) score -= 0.3;
  return score - Math.min(0.4, quantities * 0.1);
}

const outsiders =
  /来宾|嘉宾|签到|慰问|考察团|代表团|访客|来访|被访|信访人|参会|参训|受邀|客户|供应商|当事人|学员|志愿者|评委|专家|家长|学生|应聘|报名|visitors?|guests?|attendees?|clients?/i;

/** A guest list looks like a list of staff, and its people are not the section's. */
function isOfOutsiders(
  raw: readonly RawColumn[],
  titles: readonly string[],
  sheet: string
): boolean {
  return [sheet, ...titles, ...raw.map((c) => c.header)].some((text) => outsiders.test(text));
}

/** 姓名 | 本周完成 | 下周计划: a report told by person, not a ledger. */
function reportScore(raw: readonly RawColumn[], e: Evidence): number {
  const past = raw.some((c) =>
    /(?:本|上)[周月季](?:已)?(?:完成|工作|小结|总结|情况)|thisweek|lastweek/i.test(c.header)
  );
  const next = raw.some((c) => /下[周月季](?:工作)?(?:计划|安排|打算)?|nextweek/i.test(c.header));
  if (!past || !next) return 0;
  return e("due") >= 0.72 ? 0.4 : 0.85;
}

/** At most this sure is a title column that is only the longest text, or heads a list of duties. */
const GUESSED_TITLE = 0.55;

function reasonsOf(
  e: Evidence,
  raw: readonly RawColumn[],
  quantities: number,
  titles: readonly string[],
  sheet: string
): readonly string[] {
  const shown = (
    [
      "title",
      "owner",
      "due",
      "status",
      "progress",
      "doneDate",
      "duties",
      "person",
      "backup",
      "shiftDate",
      "shiftPerson",
      "leaveKind",
      "leaveFrom",
      "phone",
      "role",
    ] as const
  )
    .filter((m) => e(m) >= 0.6)
    .map((m) => `column ${m}`);
  const hints = (Object.keys(kindHints) as Hinted[]).flatMap((k) => {
    const by = titles.find((t) => kindHints[k].test(t));
    if (by) return [`title says ${k}`];
    return kindHints[k].test(sheet) ? [`sheet name says ${k}`] : [];
  });
  const measured =
    quantities > 0 ? [`${quantities} of ${raw.length} columns measure something`] : [];
  return [...shown, ...hints, ...measured];
}

function round(n: number): number {
  return Math.round(Math.max(0, n) * 100) / 100;
}
