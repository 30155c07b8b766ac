/** What a header text may mean: whole words first, then parts of longer ones. */
import { squeeze } from "./folding";
import type { ColumnMeaning } from "./ledger";
import { columnMeanings } from "./ledger";
import { synonyms } from "./synonyms";

export interface Candidate {
  readonly meaning: ColumnMeaning;
  /** 0…1 from the text alone. */
  readonly score: number;
  readonly why: string;
}

const SURE = 0.95;
const MAYBE = 0.6;
const PART = 0.75;

const wholeWords = new Map<string, Candidate[]>();
for (const meaning of columnMeanings) {
  if (meaning === "other") continue;
  const { sure, maybe = "" } = synonyms[meaning];
  for (const [words, score] of [
    [sure, SURE],
    [maybe, MAYBE],
  ] as const) {
    for (const word of words.split(" ").filter(Boolean)) {
      const list = wholeWords.get(squeeze(word)) ?? [];
      if (!list.some((c) => c.meaning === meaning)) list.push({ meaning, score, why: word });
      wholeWords.set(squeeze(word), list);
    }
  }
}

/** Header words are short; anything longer is content. */
const LONGEST_HEADER = 24;

const remembered = new Map<string, readonly Candidate[]>();

/**
 * The meanings a header text may have, best first; empty where it is no header word. `填表说明：` and other labels with content
 * after a colon are no headers.
 */
export function headerCandidates(text: string): readonly Candidate[] {
  if (text.length > LONGEST_HEADER + 12) return [];
  const known = remembered.get(text);
  if (known) return known;
  const found = lookUp(text);
  // Every short text of a large ledger passes here once; the memory must not grow with it.
  if (remembered.size > 20_000) remembered.clear();
  remembered.set(text, found);
  return found;
}

function lookUp(text: string): readonly Candidate[] {
  const whole = squeeze(text).replace(/^[*★▲●◆\d.、]+(?=[^\d.、])|[*★:]+$/g, "");
  if (!whole || whole.length > LONGEST_HEADER || /[:。;!]/.test(whole)) return [];
  const plain = whole
    .replace(/[([{【〔][^)\]}】〕]*[)\]}】〕]?/g, "")
    .replace(/[_\-/]+$|(?<=[a-z])\.$/, "");
  const usual = usualWord(plain);
  const exact =
    wholeWords.get(whole) ??
    wholeWords.get(plain) ??
    wholeWords.get(plain.replace(/[_\-/ ]/g, "")) ??
    wholeWords.get(usual);
  const bilingual = exact ? null : inTwoTongues(plain);
  if (bilingual) return sorted(bilingual);
  const inBrackets = wholeWords.get(/[([{【〔]([^)\]}】〕]*)[)\]}】〕]/.exec(whole)?.[1] ?? "");
  // 牵头科室（责任人）: the person in the brackets is who is meant.
  const person = inBrackets?.find((c) => c.meaning === "owner" && c.score >= SURE);
  if (person)
    return sorted([person, ...(exact ?? []).map((c) => ({ ...c, score: c.score - 0.2 }))]);
  if (exact) return sorted(exact);
  if (plain.length > 12 && !/^[a-z]/.test(plain)) return [];
  const parts: Candidate[] = [];
  for (const piece of plain.split(/[/、及和或与]/).filter(Boolean)) {
    // 责任科室及责任人: the person is who is meant.
    const person = piece !== plain && /人$|人员$/.test(piece);
    for (const c of wholeWords.get(piece) ?? []) {
      const less = person && c.meaning === "owner" ? 0 : 0.15;
      const listed = parts.findIndex((p) => p.meaning === c.meaning);
      if (listed < 0) parts.push({ ...c, score: c.score - less });
      else if (less === 0) parts[listed] = c;
    }
  }
  for (const meaning of columnMeanings) {
    if (meaning === "other") continue;
    const m = synonyms[meaning].parts?.exec(usual);
    if (m && !parts.some((p) => p.meaning === meaning)) {
      parts.push({ meaning, score: PART - (m[0].length < plain.length / 2 ? 0.1 : 0), why: m[0] });
    }
  }
  return sorted(parts);
}

/** 任务Task, 负责人/Owner: the meanings both say, else those of the Chinese; null where it is not one word in each. */
function inTwoTongues(plain: string): readonly Candidate[] | null {
  const m =
    /^([\u4e00-\u9fff]+)[/|-]?([a-z][a-z.%#&' -]*)$|^([a-z][a-z.%#&'-]*)[/|-]?([\u4e00-\u9fff]+)$/.exec(
      plain
    );
  const chinese = m?.[1] ?? m?.[4];
  const english = m?.[2] ?? m?.[3];
  if (chinese === undefined || english === undefined) return null;
  const first = wholeWords.get(chinese) ?? wholeWords.get(usualWord(chinese));
  const second = wholeWords.get(english);
  if (!first || !second) return first && english.length > 2 ? first : (second ?? null);
  const both = first.filter((c) => second.some((x) => x.meaning === c.meaning));
  return both.length > 0 ? both : first;
}

/** The same word as more offices write it: 處理情形 is 处理情况, 负责同仁 is 负责人, 预计完成日 is 预计完成日期. */
function usualWord(word: string): string {
  return word
    .replace(/(?:情形|状况)$/, "情况")
    .replace(/(?:同仁|同志|同事|人姓名|人员姓名)$/, "人")
    .replace(/(?<=完成|截止|截至|办结|开始|结束|起始|交办|收文|登记|受理)日$/, "日期");
}

function sorted(list: readonly Candidate[]): readonly Candidate[] {
  return [...list].sort((a, b) => b.score - a.score);
}

/** Words so general that the group header above them says what they mean. */
const general =
  /^(?:姓名|时间|日期|单位|电话|手机|情况|内容|名称|人员|开始|结束|起|止|计划|实际|领导|部门|科室|类别|备注|是否|联系方式|职务|完成时间|完成|开始时间|结束时间|责任人|负责人)$/;

/**
 * Meanings of a column from the levels of its header, top first: the lowest level decides, the group above it helps where the
 * lowest is general (责任人/姓名, 计划/完成时间).
 */
export function columnCandidates(levels: readonly string[]): readonly Candidate[] {
  const leaf = levels[levels.length - 1];
  if (leaf === undefined) return [];
  const own = headerCandidates(leaf);
  const group = levels.length > 1 ? levels[levels.length - 2] : undefined;
  if (group === undefined) return own;
  const leafWord = squeeze(leaf);
  const joined = headerCandidates(`${group}${leaf}`);
  if (general.test(leafWord)) {
    const above = headerCandidates(group);
    const person = /^(?:姓名|人员|领导)$/.test(leafWord);
    if (joined.length > 0 && (joined[0]?.score ?? 0) >= PART - 0.1) return merged(joined, own);
    if (person && above.length > 0) return merged(above, own);
    return own.length > 0 ? own : above;
  }
  if (own.length > 0) return own;
  // 时间 over 交办 is 交办时间, said the other way round.
  return joined.length > 0 ? joined : headerCandidates(`${leaf}${group}`);
}

function merged(first: readonly Candidate[], then: readonly Candidate[]): readonly Candidate[] {
  const lower = then
    .filter((c) => !first.some((f) => f.meaning === c.meaning))
    .map((c) => ({ ...c, score: c.score * 0.7 }));
  return sorted([...first, ...lower]);
}
