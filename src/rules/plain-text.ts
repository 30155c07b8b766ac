/**
 * A row's text made ready for reading: cancelled actions cut out, names of people, places and bodies taken out of the way.
 * "看手上的动作，不看主题": what is left is what has to be done.
 */

/** Full-width and compatibility forms to plain ones, typos mended, blanks between Chinese characters dropped. */
export function plain(text: string, typos: Readonly<Record<string, string>>): string {
  let out = text.normalize("NFKC");
  if (/\s/.test(out)) out = out.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, "");
  for (const wrong in typos) if (out.includes(wrong)) out = out.split(wrong).join(typos[wrong]);
  return out.trim();
}

/** How the work came, before what it is: 局长微信：…, 岑主任电话：…. */
const ERRAND = /^[^，,；;。：:（(]{1,6}?(?:微信|电话|来电|短信|口头|当面|交代|批示|指示|吩咐)[：:]/;

/** Leaves out who handed the work out and how: it says nothing of the deed. */
export function withoutErrand(text: string): string {
  return text.replace(ERRAND, "");
}

/** A cancelled action, up to the end of its clause. */
const NOT_WANTED =
  /(?:不再|不用|不必|无需|无须|不需要?|不要|不得|毋须|免于|停止|取消|暂停|别再?|不参与|不负责|不牵头|不管|不写|不催办?|不接站?|不接待|不起草|不印发?|不搞|不报修了?|不开会了?|(?<=^|[，,；;（(])不[一-龥]{1,4}(?=[，,；;）)。]|$))[^，,；;。）)：:——]{0,14}/g;

/**
 * Cuts out what is cancelled or left to somebody else: 不再起草…，改为印发 → 印发; 不写汇报，只报名单 → 只报名单; 只登记不接待 → 只登记.
 * `取消` is only cut where something replaces it: cancelling a meeting is itself work. Empty where all of it is cancelled.
 */
export function withoutCancelled(text: string): string {
  const said = /[?？](?:——|—)?(?:按|改)/.exec(text);
  let rest = said ? text.slice(said.index + 1).replace(/^[—]+/, "") : text;
  const replaced =
    /(?:不再|不|别|取消)[^，,；;]{1,24}[，,；;、](?=[^，,；;]{0,4}(?:改|直接|只|换|重写))/.exec(
      rest
    );
  if (replaced)
    rest = rest.slice(0, replaced.index) + rest.slice(replaced.index + replaced[0].length);
  rest = rest.replace(/[（(][^（）()]*(?:部分|其余|另)[^（）()]*(?:弄|写|办|负责|来)[）)]/g, "");
  // Settled already: what is written is no longer to be written.
  rest = rest.replace(/已?(?:写|拟|编|改|印)(?:完|好)的/g, "");
  const kept = rest.replace(NOT_WANTED, (hit) =>
    hit.startsWith("取消") || hit.startsWith("停止") ? hit : ""
  );
  return kept.replace(/^[，,；;。、：:\s]+/, "").trim().length > 0 ? kept : "";
}

/** When a thing falls due, not what is to be done: 文件印发后5日内, 会后三个工作日内, 归档前. */
const WHEN_DUE =
  /[^，,；;。：:（）()]{1,8}(?:之?后|[之以]?前)(?:第?[\d一二三四五六七八九十两]+个?(?:工作日|[天日周月])[之以]?内?|$|(?=[，,；;。）)]))/g;

/** Takes limits that hang on an event out of a note, so that the event is no cue. */
export function withoutLimits(text: string): string {
  return text.replace(WHEN_DUE, "");
}

const TITLES =
  "书记|县长|市长|区长|局长|处长|科长|主任|主席|部长|院长|校长|组长|总|科(?=[^室员技学])|秘书长|秘书(?!科|处|室)|常委|委员|老师|经理|所长|站长|副";
const PERSON = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[由请让向随给和跟陪])[\\u4e00-\\u9fff](?:${TITLES})`,
  "g"
);
/** 印台山, 文峰村, 接霞镇, 迎宾大道: two or three characters before what makes a place of them. */
const PLACE =
  /(?<![各全驻进到乡])[\u4e00-\u9fff]{2}(?:村|镇|乡|街道|大道|山(?=[隧景区])|山体|路(?=[口段])|隧道|大桥|水库|社区)/g;

/** Puts a blank in place of names, so that their characters are no cue. */
export function withoutNames(text: string, bystanders: RegExp | null): string {
  let out = bystanders ? text.replace(bystanders, (hit) => "〇".repeat(hit.length)) : text;
  out = out.replace(PLACE, (hit) =>
    /[各全两个乡镇农]/.test(hit.slice(0, 2)) ? hit : "〇".repeat(hit.length)
  );
  return out.replace(PERSON, (hit) => "〇".repeat(hit.length));
}

export interface Clause {
  readonly text: string;
  /** Where in the row it stands: the deed, an aside in brackets, the name of a work in 《》 or “”, what a 关于…的 is about. */
  readonly place: "main" | "aside" | "quoted" | "about";
}

/** Splits a title into clauses and says of each whether it is the deed or an aside. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let rest = text;
  const take = (pattern: RegExp, place: Clause["place"], sign: RegExp): void => {
    if (!sign.test(rest)) return;
    rest = rest.replace(pattern, (_whole: string, inner: string) => {
      for (const part of inner.split(/[，,；;。]/)) if (part) clauses.push({ text: part, place });
      return place === "about" ? "" : place === "aside" ? " " : "〇";
    });
  };
  take(/《([^》]*)》/g, "quoted", /《/);
  take(/[“"]([^”"]*)[”"]/g, "quoted", /[“"]/);
  take(/[（(【]([^（()）】]*)[）)】]/g, "aside", /[（(【]/);
  take(/关于(.{2,30}?)的(?=[^的]{1,14}$)/g, "about", /关于/);
  const main: Clause[] = rest
    .split(/[，,；;。、：:→\s?？!！]|——+/)
    .filter((part) => /[^〇\s]/.test(part))
    .map((part) => ({ text: part, place: "main" }));
  return [...main, ...clauses];
}
