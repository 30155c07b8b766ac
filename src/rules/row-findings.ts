/** The findings of one row. Each is silent where its table lacks the columns it needs. */
import type { PlainDate } from "../calendar/plain-date";
import type { Sourced } from "../ledger/ledger";
import { isUnit, misfitOf, vacancyOf } from "./assignment";
import type { Standing } from "./deadlines-left";
import type { Evidence, Finding, FindingCode, Severity } from "./judgement";
import { overstepOf } from "./overstep";
import { coverFor, isAway } from "./posts";
import type { Frame, RowFacts } from "./row-facts";
import { assignedOf } from "./row-facts";

type Told = Readonly<{
  cell?: Sourced<unknown> | null;
  /** Where there is no value to point at: the owner's empty cell. */
  at?: string | null;
  person?: string | null;
  rule?: string;
  evidence?: readonly (Sourced<unknown> | null)[];
  args?: Readonly<Record<string, string | number>>;
}>;

/** Makes a finding about a row; a secret row gives its number where its words would stand. */
function told(facts: RowFacts, code: FindingCode, severity: Severity, t: Told): Finding {
  const { task, secret, shownTitle } = facts;
  const evidence: Evidence[] = [task.title, t.cell, ...(t.evidence ?? [])]
    .filter((e): e is Sourced<unknown> => e !== null && e !== undefined)
    .map((e) => ({ sheet: e.sheet, cell: e.cell, text: secret ? shownTitle : e.text }));
  return {
    code,
    severity,
    sheet: task.sheet,
    row: task.row,
    cell: t.cell?.cell ?? t.at ?? task.title.cell,
    key: secret ? null : task.key,
    person: t.person ?? task.owner[0]?.value ?? null,
    rule: t.rule ?? code,
    evidence: evidence.filter(
      (e, i) => evidence.findIndex((o) => o.cell === e.cell && o.sheet === e.sheet) === i
    ),
    args: { title: shownTitle, ...t.args },
  };
}

/** 逾期、临期、疑似已办结. */
export function dateFindings(
  facts: RowFacts,
  standing: Standing,
  due: PlainDate | null,
  frame: Frame
): Finding[] {
  const { task } = facts;
  if (task.due?.value.kind === "invalid" && !facts.closed) {
    return [
      told(facts, "unreadable-date", "medium", {
        cell: task.due,
        args: { text: facts.secret ? "" : task.due.text, reason: task.due.value.reason },
      }),
    ];
  }
  if (facts.closed || due === null) return [];
  if (standing.kind === "overdue" && facts.tellsDone) {
    const stale = standing.workdays > frame.book.limits.likelyDone.value;
    const about = {
      cell: task.due,
      evidence: [task.status],
      args: { days: standing.days, workdays: standing.workdays, due },
    };
    const late = told(facts, "overdue", stale ? "medium" : "high", about);
    return stale ? [late, told(facts, "likely-done", "medium", about)] : [late];
  }
  if (standing.kind === "due-soon") {
    return [
      told(facts, "due-soon", standing.fresh ? "low" : "medium", {
        cell: task.due,
        args: {
          workdays: standing.workdays,
          due,
          when: standing.workdays === 0 ? "today" : "days",
        },
      }),
    ];
  }
  return [];
}

const LEADER = /(?:书记|[县市区局处厅部院校]长|主任|主席|巡视员)$/;

/** 承办未落实、与分工不符、待核签批、多次转办. */
export function assignmentFindings(
  facts: RowFacts,
  due: PlainDate | null,
  frame: Frame
): Finding[] {
  const { task } = facts;
  const { section, book } = frame;
  const findings: Finding[] = [];
  const assigned = assignedOf(facts, due);
  const overstep = overstepOf(assigned, book, section);
  if (overstep) {
    findings.push(
      told(facts, "overstep", "medium", {
        cell: task.title,
        rule: overstep.rule,
        evidence: [task.progressText, task.approval],
        args: { words: facts.secret ? "" : overstep.words },
      })
    );
  }
  const outsider = task.owner.some(
    (o) => isUnit(o.value) || (o.value.length > 2 && LEADER.test(o.value))
  );
  if (outsider) return findings;
  const kept = task.ownerCell !== null || task.owner.length > 0 || facts.columns.has("owner");
  const vacancy = kept ? vacancyOf(assigned, section) : null;
  if (vacancy) {
    const name = "name" in vacancy ? vacancy.name : "";
    // Gone from the duty sheet but named elsewhere: perhaps only the duty sheet is behind.
    const severity: Severity = vacancy.why === "left" && frame.known.has(name) ? "low" : "high";
    findings.push(
      told(facts, "vacant", severity, {
        cell: task.owner[0] ?? null,
        at: task.ownerCell,
        args: { why: vacancy.why, name, until: vacancy.why === "away" ? vacancy.until : "" },
      })
    );
  }
  const misfit = facts.sure ? misfitOf(assigned, section) : null;
  if (misfit) {
    findings.push(
      told(facts, "misplaced", frame.small ? "low" : "medium", {
        cell: task.owner[0] ?? null,
        person: misfit.owner,
        args: { owner: misfit.owner, fitting: misfit.fitting, category: facts.category ?? "" },
      })
    );
  }
  return [
    ...findings,
    ...bounced(facts, frame),
    ...(vacancy ? [] : awayWhenDue(facts, due, frame)),
  ];
}

const CHINESE_DIGITS = "零一二三四五六七八九十";
/** 已转办3次, 第三次转交: what the row itself says of hand-ons. */
const HANDED_ON =
  /(?:转办|转手|转交|改派|退回重派|推转)(?:了|已)?\s*([\d一二三四五六七八九十])\s*[次人手]|第\s*([\d一二三四五六七八九十])\s*次(?:转办|转手|转交|改派)/;

function bounced(facts: RowFacts, frame: Frame): Finding[] {
  const { task } = facts;
  if (facts.closed) return [];
  const said = HANDED_ON.exec(
    [task.remarks?.value, task.progressText?.value].filter(Boolean).join("；")
  );
  const digit = said?.[1] ?? said?.[2] ?? "";
  const written = /\d/.test(digit)
    ? Number(digit)
    : Math.max(0, CHINESE_DIGITS.indexOf(digit || "零"));
  const times = Math.max(written, (task.key && frame.handoffs?.get(task.key)) || 0);
  if (times < frame.book.limits.handoffs.value) return [];
  return [
    told(facts, "bounced", "medium", {
      cell: task.owner[0] ?? null,
      at: task.ownerCell,
      evidence: [task.remarks],
      args: { times },
    }),
  ];
}

/** Due on a day of the owner's coming leave, with nobody to stand in then. */
function awayWhenDue(facts: RowFacts, due: PlainDate | null, frame: Frame): Finding[] {
  const { task } = facts;
  const { posts, today } = frame.section;
  if (facts.closed || due === null || due < today || task.owner.length === 0) return [];
  const owners = task.owner.map((o) => posts.find((p) => p.person === o.value));
  const [first] = owners;
  if (!first || owners.some((p) => !p || !isAway(p, due) || isAway(p, today))) return [];
  if (
    coverFor(
      posts,
      facts.category,
      task.helpers.map((h) => h.value),
      first.person,
      due
    )
  )
    return [];
  const leave = first.away.find((a) => a.from <= due && due <= a.to);
  return [
    told(facts, "leave-conflict", "medium", {
      cell: task.due,
      person: first.person,
      args: {
        why: "due",
        name: first.person,
        due,
        from: leave?.from ?? due,
        until: leave?.to ?? due,
      },
    }),
  ];
}

const NOT_BEGUN = /^(?:|未启动|未开始|还未开始|未办|待办|待办理|待启动|待分派|未动|0%?|否)$/;
/** Nothing is expected to move here: 长期坚持, 待领导审签, 会签中, 待回函, 暂缓. */
const WAITING = /长期|持续|常年|坚持|待领导|审签|会签|待回函|待复|待批|暂缓|不急|待上会/;

/** 未启动、久拖、未反馈. */
export function progressFindings(facts: RowFacts, due: PlainDate | null, frame: Frame): Finding[] {
  return [...notStarted(facts, due, frame), ...ageing(facts, frame), ...unanswered(facts, frame)];
}

function notStarted(facts: RowFacts, due: PlainDate | null, frame: Frame): Finding[] {
  const { task, columns } = facts;
  if (facts.closed || facts.timeliness !== "foreseeable" || due === null || frame.today > due)
    return [];
  if (!columns.has("status") && !columns.has("progress")) return [];
  const begun =
    task.startDate !== null ||
    (task.progress?.value ?? 0) > 0 ||
    !NOT_BEGUN.test(task.status?.value.trim() ?? "") ||
    !NOT_BEGUN.test(task.progressText?.value.trim() ?? "");
  if (begun || task.assignedDate?.value === frame.today) return [];
  const lead = frame.book.leadTimes.find(
    (l) => l.any.length === 0 || l.any.some((w) => task.title.value.includes(w))
  );
  const left = frame.calendar.workdaysBetween(frame.today, due);
  if (!lead || left > lead.value) return [];
  return [
    told(facts, "not-started", "medium", {
      cell: task.status ?? task.due,
      rule: lead.id,
      evidence: [task.due],
      args: { due, workdays: left, lead: lead.value },
    }),
  ];
}

function ageing(facts: RowFacts, frame: Frame): Finding[] {
  const { task } = facts;
  const assigned = task.assignedDate?.value ?? null;
  if (
    facts.closed ||
    facts.timeliness !== "untimed" ||
    facts.due !== null ||
    assigned === null ||
    !facts.tellsDone
  )
    return [];
  const words = [
    task.due?.text,
    task.status?.value,
    task.progressText?.value,
    task.remarks?.value,
  ].join("；");
  if (WAITING.test(words) || task.due?.value.kind === "invalid") return [];
  const open = frame.calendar.workdaysBetween(assigned, frame.today);
  const limit = frame.book.limits.ageing.value;
  if (open <= limit) return [];
  return [
    told(facts, "ageing", "medium", {
      cell: task.assignedDate,
      evidence: [task.due],
      args: { workdays: open, limit, assigned },
    }),
  ];
}

function unanswered(facts: RowFacts, frame: Frame): Finding[] {
  const { task, columns } = facts;
  if (task.done !== true || !columns.has("feedback") || (task.feedback?.text.trim() ?? "") !== "")
    return [];
  const leaders = frame.book.timeliness.leaders;
  const giver = [task.assignedBy, task.source].find(
    (s) => s && leaders.some((w) => s.value.includes(w)) && !isUnit(s.value)
  );
  if (!giver) return [];
  return [
    told(facts, "unanswered", "low", {
      cell: giver,
      args: { giver: facts.secret ? "" : giver.value },
    }),
  ];
}
