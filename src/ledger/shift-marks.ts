/** What the marks of a roster mean: √, 休, 夜, as its legend says or as offices use them. */

/** Marks that say somebody is free or away. */
const off =
  /^(?:休|公?休息?|调休|补休|轮休|年休?|假|[事病婚产年]假?|差|出差|学|培训|借调|[-—/×xX]+|0)$/;
const usual: Readonly<Record<string, string>> = {
  "√": "值班",
  "✓": "值班",
  "✔": "值班",
  "●": "值班",
  "○": "值班",
  "★": "值班",
  "▲": "值班",
  "△": "值班",
  班: "值班",
  值: "值班",
  "1": "值班",
  带: "带班",
  白: "白班",
  夜: "夜班",
  早: "早班",
  中: "中班",
  晚: "晚班",
  备: "备班",
};

/** `注：√值班，休：轮休，夜=夜班` → what each mark says here. */
export function legendOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const pair =
    /[“"']?([√✓✔●○★▲△×]|(?<![\u4e00-\u9fffA-Za-z])[\u4e00-\u9fffA-Za-z](?=[”"']?\s*[:：=－—-]|[”"']?\s*(?:表示|代表|为)))[”"']?\s*(?:[:：=－—-]+|表示|代表|为)?\s*([\u4e00-\u9fff]{1,6})/g;
  for (const text of texts) {
    const plain = text.replace(/^(?:备注|注|说明|图例|标识说明)\s*[:：]\s*/, "");
    for (const m of plain.matchAll(pair)) if (m[1] && m[2]) said.set(m[1], m[2]);
  }
  return said;
}

/** What a mark means: the name of a shift, null for none. */
export function shiftOf(mark: string, legend: ReadonlyMap<string, string>): string | null {
  const said = legend.get(mark);
  if (said !== undefined) return /休|假|差|学|培训|不/.test(said) ? null : said;
  if (off.test(mark)) return null;
  return usual[mark] ?? (/班|值|勤/.test(mark) ? mark : null);
}
