/** People named in a cell: several at once, with marks for lead and assist, notes, phones, and units among them. */
import { tidy } from "./folding";
import { isUnitName, looksLikeName } from "./names";
import { pieces } from "./people-pieces";

export interface NamedPeople {
  /** Own staff who lead; where nobody is marked, everybody named. */
  readonly lead: readonly string[];
  /** Marked 协办/配合, or named beside somebody marked 牵头. */
  readonly assist: readonly string[];
  /** Units, not people. */
  readonly units: readonly string[];
  /** More than one name (or a name with notes) stood in the cell. */
  readonly partly: boolean;
}

const leadMark =
  /^(?:牵头|主办|负责|责任|主责|承办|主笔|总牵头|组长|A[岗角])(?:人|单位|科室|领导)?[:：]?/i;
const assistMark =
  /^(?:协办|配合|协助|协同|参与|会办|B[岗角]|复核|校对|组员|成员)(?:人|人员|单位|科室)?[:：]?/i;
const leadNote = /牵头|主办|主责|主要|负责|^主$|^A$|A[岗角]|组长/i;
const assistNote = /协办|配合|协助|协同|^协$|^副$|^B$|B[岗角]|参与/i;
const nobody =
  /^(?:无|暂无|待定|待安排|未定|无人|空缺|待分派|待分配|[（(]?空[）)]?|\/+|-+|—+|…+|n\/?a|none|tbd|\?+|？+)$/i;

/**
 * Reads the people in one cell. `known` are names from duty and people sheets: they win over every guess.
 * `宁知远(牵头)/邵明川` → lead 宁知远, assist 邵明川. `王 芳` (a name spaced to width) is one person.
 */
export function readPeople(text: string, known: ReadonlySet<string>): NamedPeople {
  let before = remembered.get(known);
  if (!before) remembered.set(known, (before = { names: known.size, read: new Map() }));
  // A set that has grown knows more: what was read with the smaller one may be wrong now.
  if (before.names !== known.size) {
    before.names = known.size;
    before.read.clear();
  }
  const same = before.read.get(text);
  if (same) return same;
  const people = readNames(text, known);
  if (before.read.size >= MOST_REMEMBERED) before.read.clear();
  before.read.set(text, people);
  return people;
}

/** The same few names stand in every row of a ledger. */
const remembered = new WeakMap<
  ReadonlySet<string>,
  { names: number; readonly read: Map<string, NamedPeople> }
>();
const MOST_REMEMBERED = 5_000;

function readNames(text: string, known: ReadonlySet<string>): NamedPeople {
  const whole = tidy(text);
  const bare = whole.replace(/\s+/g, "");
  if (bare === "" || nobody.test(bare)) return { lead: [], assist: [], units: [], partly: false };
  if (known.has(bare)) return { lead: [bare], assist: [], units: [], partly: false };
  const unmarked: string[] = [];
  const lead: string[] = [];
  const assist: string[] = [];
  const units: string[] = [];
  let mode: "none" | "lead" | "assist" = "none";
  for (const piece of pieces(whole, known)) {
    let name = piece.name;
    const asLead = leadMark.exec(name);
    const asAssist = assistMark.exec(name);
    const asOther = otherLabel.exec(name);
    if (asAssist && (asAssist[0].length < name.length || /[:：]$/.test(name))) {
      mode = "assist";
      name = tidy(name.slice(asAssist[0].length));
    } else if (asLead && (asLead[0].length < name.length || /[:：]$/.test(name))) {
      mode = "lead";
      name = tidy(name.slice(asLead[0].length));
    } else if (asOther) {
      mode = "none";
      if (isUnitName(asOther[1] ?? "")) add(units, asOther[1] ?? "");
      name = tidy(name.slice(asOther[0].length));
    }
    name = name.replace(/^(?:等|各)?[:：]|等[\d一二三四五六七八九十]*(?:名|位|人|同志)*$/g, "");
    if (!name || nobody.test(name)) continue;
    const inNote = personInNote(piece.note, known);
    if (!known.has(name) && isUnitName(name)) {
      add(units, name);
      // 综合科（秦牧）: the unit's own person stands behind it.
      if (inNote !== null) add(unmarked, inNote);
    } else if (leadNote.test(piece.note)) add(lead, name);
    else if (assistNote.test(piece.note)) add(assist, name);
    else if (mode === "lead") add(lead, name);
    else if (mode === "assist") add(assist, name);
    else add(unmarked, name);
  }
  if (lead.length > 0) for (const name of unmarked) add(assist, name);
  else lead.push(...unmarked);
  const count = lead.length + assist.length + units.length;
  // Blanks inside a name (王 芳, Ben Ho) leave it the whole of its cell.
  const alone = [lead[0], units[0]].some((name) => name?.replace(/\s+/g, "") === bare);
  return { lead, assist, units, partly: count > 1 || !alone };
}

/** 值班：, 联系人：, 综合科： before a name. */
const otherLabel = /^([\u4e00-\u9fff]{2,8})[:：](?=.)/;

function personInNote(note: string, known: ReadonlySet<string>): string | null {
  const bare = note.replace(/\s+/g, "");
  return known.has(bare) || (bare.length >= 2 && bare.length <= 3 && looksLikeName(bare))
    ? bare
    : null;
}

function add(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name);
}
