/**
 * What whole sentences under 进展情况 say: part of the work done, or all of it. A sentence is read clause by clause (一期已完成，
 * 二期推进中); what comes later counts for more.
 */

/** 第一阶段, 初稿, 东区: what is told of them is told of a part. */
const stage =
  /第[一二三四五六七八九十\d]+(?:阶段|期|批|步|轮|季度|部分|稿)|(?:^|[^一-龥])[一二三四五六]期|首批|首轮|初稿|讨论稿|前期|初步|阶段性|上半年|部分|大部分?|过半|试点|先行|主体|一半/;
/** All of what has parts: 一期、二期均已完成. */
const whole = /均|全部|都已|皆|也已/;
const stageWork =
  /摸底|调研|初审|立项|招标|招投标|公示|方案|设计|排查|走访|询价|比选|评审|论证|申报|申请|征集|征求意见|可研|勘察|测绘|进场|选址|起草|撰写|编制|自查$|对接|部署/;
const finishing =
  /(?:完成|办结|办毕|办完|销号|结案|闭环|完结|完毕|结束|验收合格|归档|印发|上报|报送|解决|办妥)/;

const running =
  /(?:正在|正抓紧|正组织|正按|正[对与向就](?!式)|仍在|还在|尚在|继续推进)|^(?:目前|现|各.{1,6})?正(?!式|常|确)[^，,]{2}|[^集其当空期高初]中$|尚未|还未|仍未|暂未|未(?:完成|办|开始|启动|达成|动工|到位|结|反馈)|(?<![接招款期优对看])待(?!遇|归档)|等(?:待|供)|剩余|剩下|剩\d|(?:其余|另有|还有|尚有|还差)(?!.{0,6}(?:已|完成))|尚需|还需|仍需|即将|预计|力争|争取/;
const next =
  /^(?:接下来|后续|随后|下(?:一)?步|下(?:一)?阶段|下(?:周|月|季度))|(?<!草|起|编|已)拟(?!定|稿|订|写|制|好)|^将|计划(?=.{0,8}(?:完成|开展|启动|报|办))/;

type Clause = "done" | "part" | "running" | "next" | null;

/** `text` squeezed (folding). Null where its clauses say neither. */
export function clausesSay(text: string): "done" | "open" | null {
  const counted = countedIn(text);
  if (counted !== null) return counted ? "done" : "open";
  let verdict: Clause = null;
  for (const clause of text.replace(/[(【[][^)】\]]*[)】\]]/g, "").split(/[,;。!、|]/)) {
    const says = clauseSays(clause);
    // 任务已完成，下一步转入日常管理: what follows is other work. 完成选址，下步开展设计: it is this work's next step.
    if (says === null || (says === "next" && verdict === "done")) continue;
    // 初稿已完成 after 全部完成 tells how it went.
    if (says === "part" && verdict === "done") continue;
    verdict = says;
  }
  return verdict === null ? null : verdict === "done" ? "done" : "open";
}

function clauseSays(clause: string): Clause {
  if (next.test(clause)) return "next";
  if (running.test(clause)) return "running";
  const isPart = stage.test(clause) && !whole.test(clause);
  if (isPart) return finishing.test(clause) ? "part" : null;
  if (endsDone(clause)) return "done";
  const object =
    /^(?:.{0,6}?(?:已|现已|于.{1,10}|[\d月日号.]+))?(?:全部|均|基本)?完成了?(.+)$/.exec(
      clause
    )?.[1];
  if (object === undefined || /^(?:约|近)?\d|^不|率|情况/.test(object)) return null;
  const [first = "", then = ""] = object.split(/(?<=[^合])并/);
  // 完成自查并上报: carried to its end. 完成摸底: a step of something larger.
  if (then !== "" && /报|印发|归档|销号|备案|移交|建立|公示|反馈|验收|通过|投用|入库/.test(then))
    return "done";
  return stageWork.test(first) ? "part" : "done";
}

/** 慰问品已发放完毕, 整改已全部到位, 培训班已结束, 任务完成. */
function endsDone(clause: string): boolean {
  return /^.{0,10}?(?:已|均|全部|现已|都|也已)(?:经)?(?:全部|圆满|顺利|妥善|按期|按时|如期|基本)?(?:完成|办结|办毕|办完|办妥|销号|结案|闭环|完结|完毕|到位|结束|解决|就绪并完成)了?$|^.{0,10}?已[^未待]{1,8}(?:完毕|到位|完成|妥当|结束|办结)了?$|^.{1,10}(?:办理|处理|整改|发放|安装|调试|报送|移交|慰问|清理|维修)(?:完毕|到位)$|^(?:任务|工作|事项|整改|活动|全部工作)(?:已|均已|全部)?(?:完成|办结|结束)$/.test(
    clause
  );
}

/** 共18件，已办结11件; 已答复6件/共10件; 20个问题已整改20个: whether the count is full; null where nothing is counted. */
function countedIn(text: string): boolean | null {
  const unit = "[件个家户项处条名人篇份台套批]";
  const all = new RegExp(
    `(?:共|应报|应办|总计|合计|交办|任务)(?:有)?(\\d+)${unit}|(\\d+)${unit}(?:问题|任务|事项|工单|信访件|建议|提案)`
  ).exec(text);
  const some = new RegExp(
    `(?:已|均已)?(?:办结|办理|答复|整改|报|完成|办|解决|销号|反馈|化解|回复|上报|走访|签订)(?:了)?(\\d+)${unit}`
  ).exec(all ? text.slice(0, all.index) + "," + text.slice(all.index + all[0].length) : text);
  const total = Number(all?.[1] ?? all?.[2] ?? Number.NaN);
  const part = Number(some?.[1] ?? Number.NaN);
  if (!Number.isFinite(total) || !Number.isFinite(part)) return null;
  return part >= total;
}
