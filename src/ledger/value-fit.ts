/** How well a column's values suit what its header may mean; what they say where the header is silent. */
import type { Candidate } from "./header-words";
import { columnCandidates } from "./header-words";
import type { ColumnMeaning } from "./ledger";
import type { ValueProfile } from "./value-profile";

const dateMeanings: readonly ColumnMeaning[] = [
  "assignedDate",
  "startDate",
  "due",
  "doneDate",
  "shiftDate",
  "leaveFrom",
  "leaveTo",
];
const peopleMeanings: readonly ColumnMeaning[] = [
  "owner",
  "person",
  "helpers",
  "shiftPerson",
  "backup",
  "assignedBy",
];
/** Candidates of one column: header words weighed by the values; from the values alone where the header says nothing. */
export function weigh(levels: readonly string[], profile: ValueProfile): readonly Candidate[] {
  const fromHeader = columnCandidates(levels)
    .map((c) => ({ ...c, score: clamp(c.score + fit(c.meaning, profile)) }))
    .filter((c) => c.score > 0.2);
  if (fromHeader.length > 0) return [...fromHeader].sort((a, b) => b.score - a.score);
  return fromValues(profile, levels.length > 0 ? 0.8 : 1);
}

/** How well the values suit a meaning: −0.6 … +0.05. */
function fit(meaning: ColumnMeaning, p: ValueProfile): number {
  if (p.filled < 2) return 0;
  if (dateMeanings.includes(meaning)) {
    if (p.date >= 0.4) return 0.04;
    if (p.weekday >= 0.5) return -0.5;
    if (p.number >= 0.6) return meaning === "shiftDate" || p.monthDay >= 0.6 ? 0 : -0.35;
    if (p.date >= 0.1 || p.length === 0) return 0;
    return p.name >= 0.6 || p.status >= 0.6 ? -0.5 : -0.2;
  }
  if (peopleMeanings.includes(meaning)) {
    if (p.name >= 0.4) return 0.04;
    if (p.unit >= 0.4) return meaning === "person" || meaning === "shiftPerson" ? -0.4 : -0.02;
    if (p.date >= 0.5 || p.number >= 0.5) return -0.55;
    // 上午 over 整理材料 is a plan of the day, no roster.
    if (meaning === "shiftPerson" && p.name < 0.25) return -0.4;
    return p.length > 8 ? -0.4 : -0.1;
  }
  switch (meaning) {
    case "title":
      if (p.number >= 0.6 || p.date >= 0.6) return -0.6;
      if (p.name >= 0.8 || p.status >= 0.7 || p.unit >= 0.8) return -0.35;
      return p.length >= 5 ? 0.04 : p.length < 2.5 ? -0.2 : 0;
    case "status":
      if (p.status >= 0.4) return 0.04;
      if (p.date >= 0.6) return -0.4;
      if (p.number >= 0.6 && p.percent < 0.3 && p.seq < 0.3) return -0.45;
      return p.length > 10 ? -0.4 : 0;
    case "progress":
      if (p.number >= 0.6 && p.percent < 0.3) return -0.3;
      return p.percent >= 0.3 || p.length > 6 ? 0.04 : p.status >= 0.7 ? -0.1 : 0;
    case "seq":
      return p.seq >= 0.5 ? 0.04 : p.length > 24 ? -0.5 : 0;
    case "duties":
      return p.name >= 0.7 || p.number >= 0.6 || p.date >= 0.6
        ? -0.5
        : p.length >= 6
          ? 0.04
          : -0.05;
    case "phone":
      // 责任人及电话 over 唐一苇 13800000001 says who first.
      if (p.name >= 0.4) return -0.1;
      return p.phone >= 0.4 || p.number >= 0.5 ? 0.04 : 0;
    case "effort":
      return p.number >= 0.5 ? 0.04 : -0.2;
    case "role":
    case "category":
    case "department":
      return p.number >= 0.6 || p.date >= 0.6 ? -0.5 : 0;
    default:
      return 0;
  }
}

function fromValues(p: ValueProfile, trust: number): readonly Candidate[] {
  if (p.filled < 2) return [];
  const found: Candidate[] = [];
  const say = (meaning: ColumnMeaning, score: number, why: string): void => {
    found.push({ meaning, score: score * trust, why });
  };
  if (trust < 1) {
    // A header we do not know still tells that the column is none of the common ones: only plain cases are guessed.
    if (p.phone >= 0.8) say("phone", 0.6, "values: phone numbers");
    else if (p.status >= 0.8 && p.filled >= 3) say("status", 0.5, "values: status words");
    return found;
  }
  if (p.phone >= 0.6) say("phone", 0.6, "values: phone numbers");
  else if (p.date >= 0.6) {
    say("due", 0.45, "values: dates");
    say("shiftDate", 0.45, "values: dates");
  } else if (p.name >= 0.6) {
    say("owner", 0.5, "values: names");
    say("person", 0.5, "values: names");
    say("shiftPerson", 0.4, "values: names");
  } else if (p.status >= 0.6) say("status", 0.5, "values: status words");
  else if (p.seq >= 0.8) say("seq", 0.5, "values: running numbers");
  else if (p.length >= 6 && p.number < 0.2) {
    say("title", 0.45, "values: texts");
    say("duties", 0.35, "values: texts");
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Into 0…1. */
export function clamp(n: number): number {
  return Math.max(0, Math.min(1, n));
}
