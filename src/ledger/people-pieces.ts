/** Cuts the text of a cell into the names it holds, each with the notes that stood in brackets behind it. */
import { tidy } from "./folding";
import { isUnitName, looksLikeName } from "./names";

export interface Piece {
  readonly name: string;
  readonly note: string;
}

const separators = /[、,，;；/／\\|\n\r\t+&＋@]+|\s+(?:and|与|和|及)\s+/;
const phones =
  /(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}|(?:0\d{2,3}-)?\d{7,8}|(?<!\d)\d{3,6}(?!\d)/g;
/** 1. 2、 ① before a name: a list in one cell. */
const numbering = /(?:^|(?<=[\s、,，;；]))\d{1,2}[.、．)）]\s*(?=[^\d\s])|[①-⑳]/g;
/** 牵头：… 配合：…: blanks before a label part what it labels. */
const beforeLabel = /\s+(?=[\u4e00-\u9fffA-Za-z]{1,6}[:：])/g;

/** `known` are names of own staff: where they fit, nothing is guessed. */
export function pieces(text: string, known: ReadonlySet<string>): readonly Piece[] {
  const notes: string[] = [];
  const flat = text
    .replace(numbering, "、")
    .replace(/[（(【[]([^）)】\]]*)[）)】\]]/g, (_, note: string) => {
      notes.push(note);
      return `⟦${notes.length - 1}⟧`;
    })
    .replace(phones, " ")
    .replace(beforeLabel, "、");
  const out: Piece[] = [];
  for (const part of flat.split(separators).flatMap((p) => afterNotes(p, known))) {
    const marked = [...part.matchAll(/⟦(\d+)⟧/g)].map((m) => notes[Number(m[1])] ?? "");
    const name = tidy(
      part.replace(/⟦\d+⟧/g, marked.length > 0 && /⟧\s*[^\s]/.test(part) ? " " : "")
    );
    for (const one of spaced(name, known))
      for (const joined of conjoined(one, known))
        for (const n of glued(joined, known)) {
          const { name: bare, role } = withoutRole(n, known);
          out.push({ name: bare, note: [...marked, role].filter(Boolean).join(" ") });
        }
  }
  return out;
}

/** `秦牧⟦0⟧陆遥⟦1⟧`: a note ends the name before it, unless it stands inside a unit's name. */
function afterNotes(part: string, known: ReadonlySet<string>): string[] {
  const cut = part.split(/(?<=⟧)\s*(?=[\u4e00-\u9fffA-Za-z])/);
  const first = tidy((cut[0] ?? "").replace(/⟦\d+⟧/g, ""));
  return cut.length > 1 && isName(first, known) ? cut : [part];
}

function isName(text: string, known: ReadonlySet<string>): boolean {
  const bare = text.replace(/\s+/g, "");
  return known.has(bare) || (bare.length >= 2 && bare.length <= 4 && looksLikeName(bare));
}

/** `张三 李四` is two people, `王 芳` one, `Anna Lee` one. */
function spaced(text: string, known: ReadonlySet<string>): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 2) return words;
  if (/^[A-Za-z .'-]+$/.test(text)) return [text];
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const next = words[i + 1];
    const both = next === undefined ? "" : word + next;
    if (
      next !== undefined &&
      (known.has(both) || (/^[\u4e00-\u9fff]$/.test(word) && /^[\u4e00-\u9fff]{1,2}$/.test(next)))
    ) {
      out.push(both);
      i++;
    } else out.push(word);
  }
  return out;
}

/** `乔亦舟和岳知秋` and `秦牧—陆遥` are two people, `安致和` and `阿依古丽·买买提` one. */
function conjoined(text: string, known: ReadonlySet<string>): string[] {
  if (known.has(text)) return [text];
  const parts = text.split(/[.．·\-—–~～]+/).filter(Boolean);
  if (parts.length > 1 && parts.every((p) => known.has(p) || (p.length <= 3 && isName(p, known))))
    return parts;
  if (text.length < 5 || text.length > 9) return [text];
  for (const m of text.matchAll(/[和与及]/g)) {
    const a = text.slice(0, m.index);
    const b = text.slice(m.index + 1);
    if (isName(a, known) && isName(b, known)) return [a, b];
  }
  return [text];
}

/** `秦牧陆遥`: known names one behind the other, nothing left over. */
function glued(text: string, known: ReadonlySet<string>): readonly string[] {
  if (known.has(text) || text.length < 4 || text.length > 12) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const name = [4, 3, 2].map((n) => text.slice(at, at + n)).find((n) => known.has(n));
    if (name === undefined) return [text];
    found.push(name);
    at += name.length;
  }
  return found;
}

const leadVerb = /^由?(.{2,12}?)(?:总?牵头|主办|主责|负责|承办|主笔|落实)(?:落实|办理|实施)?$/;
const assistVerb = /^由?(.{2,12}?)(?:协办|配合|协助|协同|参与)(?:落实|办理|实施)?$/;
const unitBefore = /^.{1,8}(?:科|处|室|局|办|部|股|中心|大队|支队|办公室)([\u4e00-\u9fff]{2,3})$/;
const postBefore =
  /^副?(?:科长|主任|处长|局长|股长|组长|秘书长|主任科员|科员)([\u4e00-\u9fff]{2,3})$/;

/** 秦牧牵头 → 秦牧 with 牵头; 综合科秦牧, 科长秦牧 → 秦牧. */
function withoutRole(
  text: string,
  known: ReadonlySet<string>
): { readonly name: string; readonly role: string } {
  if (known.has(text)) return { name: text, role: "" };
  for (const [pattern, role] of [
    [assistVerb, "协办"],
    [leadVerb, "牵头"],
  ] as const) {
    const who = pattern.exec(text)?.[1];
    if (who !== undefined && (isName(who, known) || isUnitName(who))) return { name: who, role };
  }
  const behind = postBefore.exec(text)?.[1] ?? "";
  if (known.has(behind)) return { name: behind, role: "" };
  const own = unitBefore.exec(text)?.[1] ?? "";
  const named =
    known.has(own) || (!isUnitName(text) && !/[长任记员]$/.test(own) && isName(own, known));
  return { name: named ? own : text, role: "" };
}
