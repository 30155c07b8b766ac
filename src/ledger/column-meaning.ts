/** Which meaning each column has: the header proposes, the values and the neighbours decide, the kind of table limits. */
import type { Candidate } from "./header-words";
import { taskMeanings, type ColumnMeaning, type TableColumn, type TableKind } from "./ledger";
import type { ColumnMapping } from "./mapping";
import { squeeze } from "./folding";
import { columnLetters } from "../workbook/grid";
import { clamp } from "./value-fit";
import type { ValueProfile } from "./value-profile";

/** A column as read, before its meaning is known. */
export interface RawColumn {
  readonly column: number;
  readonly levels: readonly string[];
  readonly header: string;
  readonly profile: ValueProfile;
  /** Filled on done rows and blank on open ones, as far as a status column beside it tells. */
  readonly filledWhenDone: boolean;
  /** Header candidates weighed against the values. */
  readonly candidates: readonly Candidate[];
}

/** Meanings several columns of one table may share. */
export const sharedMeanings: ReadonlySet<ColumnMeaning> = new Set([
  "phone",
  "shiftPerson",
  "remarks",
  "helpers",
  "other",
  "department",
  "approval",
  "role",
  "progress",
  "feedback",
  "duties",
]);

/**
 * Where deadline and state stand but no known word says what is to be done, the column of longest texts does: registers name
 * their matters in their own words (反映情况概述, 拟建内容).
 */
export function withTitle(columns: readonly RawColumn[]): readonly RawColumn[] {
  const has = (m: ColumnMeaning, least: number): boolean =>
    columns.some((c) => c.candidates.some((x) => x.meaning === m && x.score >= least));
  if (
    has("title", 0.4) ||
    has("duties", 0.6) ||
    !has("due", 0.7) ||
    !(has("owner", 0.7) || has("status", 0.7))
  )
    return columns;
  const free = columns.filter(
    (c) =>
      c.candidates.length === 0 &&
      c.header !== "" &&
      c.profile.length >= 4 &&
      c.profile.number < 0.2 &&
      c.profile.date < 0.4
  );
  const longest = [...free].sort((a, b) => b.profile.length - a.profile.length)[0];
  if (!longest) return columns;
  const guess: Candidate = {
    meaning: "title",
    score: 0.55,
    why: "the longest texts beside a deadline",
  };
  return columns.map((c) => (c === longest ? { ...c, candidates: [guess] } : c));
}

type Turn = Partial<Record<ColumnMeaning, readonly [ColumnMeaning, number]>>;

/** What each kind of table can hold, and what a header word of another kind becomes there. */
const byKind: Readonly<
  Record<TableKind, { readonly allowed: readonly ColumnMeaning[]; readonly turn: Turn }>
> = {
  tasks: {
    allowed: taskMeanings,
    turn: { person: ["owner", 0.85], backup: ["helpers", 0.9], duties: ["title", 0.6] },
  },
  plan: {
    allowed: taskMeanings,
    turn: { person: ["owner", 0.85], backup: ["helpers", 0.9], duties: ["title", 0.6] },
  },
  duties: {
    allowed: ["seq", "person", "role", "duties", "backup", "department", "phone", "remarks"],
    turn: {
      owner: ["person", 0.9],
      title: ["duties", 0.8],
      helpers: ["backup", 0.8],
      category: ["role", 0.6],
      shiftPerson: ["person", 0.5],
    },
  },
  roster: {
    allowed: [
      "seq",
      "shiftDate",
      "shiftKind",
      "shiftPerson",
      "phone",
      "remarks",
      "department",
      "role",
    ],
    turn: {
      owner: ["shiftPerson", 0.8],
      person: ["shiftPerson", 0.85],
      assignedDate: ["shiftDate", 0.7],
      due: ["shiftDate", 0.6],
      startDate: ["shiftDate", 0.6],
      category: ["shiftKind", 0.6],
    },
  },
  leave: {
    allowed: [
      "seq",
      "person",
      "leaveFrom",
      "leaveTo",
      "leaveKind",
      "department",
      "role",
      "phone",
      "approval",
      "backup",
      "remarks",
    ],
    turn: {
      owner: ["person", 0.85],
      category: ["leaveKind", 0.9],
      startDate: ["leaveFrom", 0.95],
      due: ["leaveTo", 0.85],
      doneDate: ["leaveTo", 0.85],
    },
  },
  people: {
    allowed: ["seq", "person", "role", "phone", "department", "remarks", "duties"],
    turn: { owner: ["person", 0.8], title: ["role", 0.5] },
  },
  report: { allowed: [...taskMeanings, "person", "role"], turn: {} },
  other: { allowed: [...taskMeanings, "person", "role", "duties", "backup"], turn: {} },
};

interface Claim {
  readonly index: number;
  readonly meaning: ColumnMeaning;
  readonly score: number;
  readonly why: string;
}

/** The columns of a table of this kind, each with its meaning, how sure, the runner-up and why. */
export function assignMeanings(
  raw: readonly RawColumn[],
  kind: TableKind,
  said: readonly ColumnMapping[] = []
): readonly TableColumn[] {
  const claims = raw.flatMap((column, index) => claimsOf(column, index, raw, kind));
  const chosen = new Map<number, Claim>();
  const taken = new Set<ColumnMeaning>();
  const bySaying = saidMeanings(raw, said);
  for (const [index, meaning] of bySaying) {
    chosen.set(index, { index, meaning, score: 1, why: "said by the user" });
    taken.add(meaning);
  }
  for (const claim of [...claims].sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (chosen.has(claim.index)) continue;
    if (taken.has(claim.meaning) && !sharedMeanings.has(claim.meaning)) continue;
    if (claim.score < 0.35) continue;
    chosen.set(claim.index, claim);
    taken.add(claim.meaning);
  }
  return raw.map((column, index) => {
    const claim = chosen.get(index);
    const meaning = claim?.meaning ?? "other";
    const runnerUp = claims
      .filter((c) => c.index === index && c.meaning !== meaning)
      .sort((a, b) => b.score - a.score)[0];
    return {
      column: columnLetters(column.column),
      header: column.header,
      meaning,
      confidence: round(
        claim
          ? clamp(claim.score - (runnerUp && runnerUp.score > claim.score - 0.1 ? 0.1 : 0))
          : 0.3
      ),
      ...(runnerUp ? { runnerUp: runnerUp.meaning } : {}),
      why: claim?.why ?? "no known header word",
    };
  });
}

function saidMeanings(
  raw: readonly RawColumn[],
  said: readonly ColumnMapping[]
): Map<number, ColumnMeaning> {
  const found = new Map<number, ColumnMeaning>();
  for (const one of said) {
    const same = raw.flatMap((c, i) => (squeeze(c.header) === squeeze(one.header) ? [i] : []));
    const index = same[(one.nth ?? 1) - 1];
    if (index !== undefined) found.set(index, one.meaning);
  }
  return found;
}

function claimsOf(
  column: RawColumn,
  index: number,
  raw: readonly RawColumn[],
  kind: TableKind
): Claim[] {
  const { allowed, turn } = byKind[kind];
  const claims: Claim[] = [];
  for (const c of column.candidates) {
    const turned = allowed.includes(c.meaning) ? ([c.meaning, 1] as const) : turn[c.meaning];
    if (!turned) continue;
    const [meaning, factor] = turned;
    const score =
      c.score * factor +
      (kind === "tasks" || kind === "plan" ? neighbours(meaning, column, index, raw) : 0);
    const before = claims.findIndex((x) => x.meaning === meaning);
    const claim = { index, meaning, score, why: c.why };
    if (before < 0) claims.push(claim);
    else if ((claims[before]?.score ?? 0) < score) claims[before] = claim;
  }
  return claims;
}

/** What the columns beside it say: 完成时间 beside 截止日期 is doneDate, alone it is due. */
function neighbours(
  meaning: ColumnMeaning,
  column: RawColumn,
  index: number,
  raw: readonly RawColumn[]
): number {
  const elsewhere = (m: ColumnMeaning, least = 0.72): boolean =>
    raw.some(
      (other, i) => i !== index && other.candidates.some((c) => c.meaning === m && c.score >= least)
    );
  const may = (m: ColumnMeaning): boolean => column.candidates.some((c) => c.meaning === m);
  switch (meaning) {
    case "due":
      if (may("doneDate")) return elsewhere("due") || column.filledWhenDone ? -0.15 : 0.15;
      if (may("assignedDate")) {
        if (elsewhere("due")) return -0.15;
        // 日期 beside 星期, or with weekdays in it, is the day a thing is to happen.
        if (column.profile.weekday >= 0.5) return 0.15;
        if (raw.some((c) => /^(?:星期|周|周几|weekday|day)$/i.test(c.header))) return 0.15;
        return elsewhere("assignedDate") || !leftOfTitle(index, raw) ? 0.15 : -0.05;
      }
      return 0;
    case "doneDate":
      return may("due") ? (elsewhere("due") || column.filledWhenDone ? 0.15 : -0.15) : 0;
    case "assignedDate":
      return may("due") ? (elsewhere("assignedDate") ? -0.1 : elsewhere("due") ? 0.15 : 0) : 0;
    case "title":
      // 工单标题 | 诉求内容: the name of a matter is its title, the text beside it tells about it.
      if (/标题|名称|主题/.test(column.header) && besideContent(column, raw)) return 0.06;
      // 重点工作 merged over several 具体措施: each measure is what one row is about.
      if (!/举措|措施/.test(column.header)) return 0;
      return raw.some(
        (c) =>
          c !== column &&
          c.profile.filled < column.profile.filled &&
          c.candidates[0]?.meaning === "title"
      )
        ? 0.45
        : 0;
    case "owner":
      // 责任领导 is who answers for it where nobody else is named.
      if (may("assignedBy")) return elsewhere("owner") ? -0.3 : 0.1;
      // 责任单位 is who answers for it only where no person does.
      if (may("department")) return elsewhere("owner") ? -0.3 : 0.38 - index * 0.001;
      return 0;
    case "status":
      if (/是否/.test(column.header)) return 0.03;
      return may("progress") && elsewhere("status", 0.9) && !elsewhere("progress", 0.9) ? -0.05 : 0;
    case "remarks":
      return /备注|remark|note/i.test(column.header) ? 0.02 : -0.02;
    default:
      return 0;
  }
}

function besideContent(column: RawColumn, raw: readonly RawColumn[]): boolean {
  return raw.some(
    (c) =>
      c !== column &&
      /内容|描述|概述|详情|摘要/.test(c.header) &&
      c.candidates[0]?.meaning === "title"
  );
}

function leftOfTitle(index: number, raw: readonly RawColumn[]): boolean {
  const title = raw.findIndex((c) =>
    c.candidates.some((x) => x.meaning === "title" && x.score >= 0.6)
  );
  return title >= 0 && index < title;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
