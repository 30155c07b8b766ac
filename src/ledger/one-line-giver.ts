/** Who gave a task, and by what way, as a chief jots it down: 王局 电话…, 市府办微信…, …（李副市长交办）. */
import { isSurname, isUnitName } from "./names";

export interface Given {
  /** As written: 王局, 李副市长, 市府办; null where nobody is named. */
  readonly giver: string | null;
  /** 电话, 微信, 当面, 会上 …; null where nothing says it. */
  readonly channel: string | null;
  /** The line without both. */
  readonly rest: string;
}

/** As they are called to their face: the last character of the post is often left out. */
const POST =
  "副?(?:局长?|处长?|县长?|市长?|区长?|镇长?|乡长|州长|省长|厅长?|部长?|司长|院长|校长|书记|主任|主席|秘书长|科长?|股长|总|常委|政委|行长|会长|董事长|总师|巡视员|调研员)";
const LEADER = new RegExp(`^([\\u4e00-\\u9fff]{1,2}?)${POST}`);

/** Ends in a unit's last character and is a place or a thing. */
const NO_UNIT =
  /会议室|接待室|值班室|档案室|阅览室|机房|食堂|卫生间|洗手间|电梯|仓库|[上下]班|加班/;

/** After the giver: an order, not a part of the task. */
const US = "(?:我们|我科|本科|咱们?|科里)";
const ORDER = new RegExp(
  `^(?:(?:要求|交办|指示|交代|嘱咐?|提出|要|说)${US}?|(?:让|叫)${US})[:：,，]?`
);
/** What may as well be the task (转办来信, 安排会议室) counts only where it is written on. */
const ORDER_WRITTEN_ON = new RegExp(
  `^(?:来电|打来|转来|转办|(?:安排|布置|部署|批示|明确|强调|通知)${US})[:：,，]?`
);
/** 让某某: whom it is for, read later. */
const ASKS = /^(?:让|叫|请|由)/;
const BEFORE = /^(?:刚?接到?|根据|按照?|遵照?|应)(?=[\u4e00-\u9fff])/;

const SAID =
  "政务微信|浙政钉|粤政易|微信群|微信|工作群|钉钉|短信|来电|电话|当面|面交|口头|会上|例会上|会后";
const WRITTEN = "来文|发函|例会|会议|批示|批件|圈批|便签|便条|传真|邮件|邮箱|公文|来函|OA|QQ";
/** 电话会议, 微信公众号: the matter, not the way. */
const MATTER = /^(?:会议?|本|簿|号|线|机|费|公众号|小程序|推送|群发|推文|运营|记录)/;
const CHANNEL = new RegExp(`^(?:${SAID}|${WRITTEN})`);
const CHANNEL_WRITTEN_ON = new RegExp(`^(?:在?[\\u4e00-\\u9fff]{0,6}?会上|${SAID})`);
const GAP = /^[\s,，;；:：、。]+/;

/** @param known how givers are called in this ledger already */
export function readGiver(line: string, known: ReadonlySet<string>): Given {
  const behind = atTheEnd(line, known);
  if (behind) {
    const { channel, rest } = channelIn(behind.rest);
    return { giver: behind.giver, channel, rest };
  }
  const start = line.replace(BEFORE, "");
  const giver = giverAtStart(start, known);
  if (giver === null) {
    const { channel, rest } = channelIn(line);
    return { giver: null, channel, rest };
  }
  const { channel, rest } = channelAfter(start.slice(giver.length));
  return {
    giver,
    channel: channel ?? channelIn(rest).channel,
    rest: channel ? rest : channelIn(rest).rest,
  };
}

function giverAtStart(text: string, known: ReadonlySet<string>): string | null {
  const candidates = [
    ...[...known].filter((name) => name.length >= 2 && text.startsWith(name)),
    leaderAt(text),
    unitAt(text),
  ].flatMap((name) => (name !== null && endsThere(text.slice(name.length)) ? [name] : []));
  return candidates.reduce<string | null>(
    (best, name) => (best === null || name.length > best.length ? name : best),
    null
  );
}

function leaderAt(text: string): string | null {
  const found = LEADER.exec(text);
  if (!found || !isSurname(found[1] ?? "")) return null;
  return found[0];
}

/** The longest beginning that reads as a unit and is followed by something that ends it. */
function unitAt(text: string): string | null {
  for (let end = Math.min(12, text.length - 1); end >= 2; end--) {
    const name = text.slice(0, end);
    if (/[\s,，;；:：、。]/.test(name) || !isUnitName(name) || NO_UNIT.test(name)) continue;
    if (endsThere(text.slice(end))) return name;
  }
  return null;
}

/** A gap, a way of telling, or an order: the name is a giver's, not the beginning of the task. */
function endsThere(rest: string): boolean {
  if ([GAP, ORDER, ORDER_WRITTEN_ON, ASKS].some((end) => end.test(rest))) return true;
  const way = CHANNEL_WRITTEN_ON.exec(rest);
  if (way && !MATTER.test(rest.slice(way[0].length))) return true;
  const told = CHANNEL.exec(rest);
  return told !== null && GAP.test(rest.slice(told[0].length));
}

function channelAfter(text: string): { channel: string | null; rest: string } {
  const gap = GAP.exec(text)?.[0] ?? "";
  const after = text.slice(gap.length);
  const way = CHANNEL_WRITTEN_ON.exec(after) ?? CHANNEL.exec(after);
  const next = way ? after.slice(way[0].length) : "";
  const stands = GAP.test(next) || next === "" || ORDER.test(next);
  // 王局 会议材料: only what can be nothing but a way of telling may run on into the task.
  const runsOn = way !== null && CHANNEL_WRITTEN_ON.test(way[0]) && !MATTER.test(next);
  if (!way || !(stands || runsOn)) return { channel: null, rest: withoutOrder(after, gap === "") };
  return { channel: plain(way[0]), rest: withoutOrder(next.replace(GAP, ""), !GAP.test(next)) };
}

function withoutOrder(text: string, writtenOn: boolean): string {
  const rest = text.replace(ORDER, "");
  return (writtenOn ? rest.replace(ORDER_WRITTEN_ON, "") : rest).replace(GAP, "");
}

/** A way of telling that stands by itself between gaps. */
function channelIn(text: string): { channel: string | null; rest: string } {
  const found = new RegExp(`(^|[\\s,，;；])(${SAID}|${WRITTEN})(?=[\\s,，;；:：]|$)`).exec(text);
  if (!found) return { channel: null, rest: text };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { channel: plain(found[2] ?? ""), rest: rest.trim().replace(GAP, "") };
}

/** 在常务会上 → 常务会上 */
function plain(channel: string): string {
  return channel.replace(/^在/, "");
}

/** …，王局交办 and …（李副市长要求）. */
function atTheEnd(
  line: string,
  known: ReadonlySet<string>
): { giver: string; rest: string } | null {
  const found =
    /^(.+?)[\s,，;；(（]+([^\s,，;；(（]{2,12}?)(?:交办|要求|安排|布置|批示|指示|要)(?:的)?[)）]?[。.]?$/.exec(
      line
    );
  const [, rest = "", giver = ""] = found ?? [];
  const leader = leaderAt(giver) === giver || known.has(giver) || isUnitName(giver);
  return found && leader ? { giver, rest } : null;
}
