/** Done or not, and how far: from status, progress and done-date cells, in the wordings offices use. */
import type { CellValue } from "../workbook/grid";
import { squeeze } from "./folding";
import { clausesSay } from "./progress-clauses";

export interface StatusReading {
  readonly done: boolean | null;
  readonly cancelled: boolean;
  /** 0…1 */
  readonly progress: number | null;
}

const nothing: StatusReading = { done: null, cancelled: false, progress: null };

const cancelled =
  /^(?:.{0,4}(?:已)?(?:取消|撤销|作废|终止|中止|撤回|停办|不予办理|不再(?:办理|推进|实施|开展)|不办|移出台[账帐])(?:办理|督办|实施)?(?:了)?|cancell?ed|(?:n\/?a-?)?dropped|abandoned|void)(?:[（(，,。].*)?$/;
const notDone =
  /未(?:完成|办结|销号|办|启动|开始|解决|落实|结|处理|反馈|关闭|开展|动)|还未|尚未|没有?(?:完成|办|启动|开始)|不(?:能)?(?:完成|销号)|(?<![接招款期优对看])待(?:办|处理|完成|启动|办结|销号|分派|审|落实|反馈|确认|验收|解决|定|开展|推进)|基本完成|部分完成|即将完成|接近完成|(?:预计|计划|拟|力争|争取|确保|要求|将|(?<![接招款期优对看])待|须|需|应).{0,10}(?:完成|办结|销号)|完成(?:初稿|初步|前期|阶段性?|了?.{0,4}(?:摸底|调研|初审|立项|招标|招投标|公示|方案|设计|排查|走访|询价|比选|评审|论证|申报|征集|征求意见|可研|勘察|测绘|进场)(?!.*(?:全部|均已|办结|销号))|一半|部分|大部分?|过半|大半|[一二三四五六七八九]成|[一二三四五六七八九十\d]+分之)|(?:剩|剩余|还有|另有|尚有|还差).{1,6}(?:项|件|个|处|户)|完成了?(?:约|近)?\d|逾期(?!.*(?:完成|办结))|延期(?!.*(?:完成|办结))|滞后|notstarted|notdone|incomplete|unresolved|^open$|^new$|^todo$|to-do|inprogress|in-progress|pending|ongoing|onhold|overdue|delayed|backlog|waiting|started|^wip$|^doing$/;
const running =
  /(?:进行|办理|推进|处理|落实|整改|起草|修改|撰写|编制|编写|征求意见|汇总|审核|审签|会签|会办|协调|筹备|准备|对接|催办|跟进|跟踪|洽谈|询价|招标|施工|采购|收集|调研|研究|拟稿|核稿|校对|报审|送审|实施|开展|执行|测试|开发)(?:之)?中|^(?:正在|已启动|已开始|已安排|已部署|已报|已交办|已分派|已转办|持续|长期坚持|有序推进|按(?:计划|进度|时序)|正常(?:推进)?$|顺利推进|暂缓|搁置|挂起|待)|^(?:进行|办理|推进|正常|序时推进)$/;
const done =
  /^(?:.{0,6}?[-—:：])?(?:[√✓✔☑✅●]|均|全部|都|提前|按时|按期|如期|逾期|延期|超期|圆满|顺利|已经|已|任务|工作|事项|全面)*(?:完成|办结|办毕|办竣|办完|销号|结案|完结|解决|落实|归档|关闭|办妥|结束|做完|完毕|搞定|答复|反馈|报送|上报|印发|验收|整改到位|处理|到位|办理完毕|处理完毕|落实到位)(?:了|完成|完毕|到位|情况)?(?:[√✓✔✅!！。.]|[（(，,;；:：\d].*)*$/;
const doneInText =
  /(?:已(?:于.{1,12}|全部|经|按时|按期|如期|圆满|顺利)?(?:完成|办结|办毕|销号|办理完毕|完毕|结案|解决|验收通过|修好|归档完毕))|(?:任务|工作|接待|维修|整改|全部)(?:已)?完成(?:✅|[。!！]|$)|办理完毕|处理完毕|[，,；;](?:提前|按时|按期|如期|圆满|全部|均已|现已|已)?(?:完成|办结|销号)[。.!！]?$|[✅☑]/;
const doneWords =
  /^(?:done|completed?|finished|closed|resolved|fixed|delivered|shipped|ok了?|完|办结|结|✅|☑|✔|✓|√|\[[x√✓✔]\]|绿灯已销|已销|已办|已结|办讫|已完|完✅)(?:[（(].*)?$/;
const ticks = /^(?:√|✓|✔|✅|☑|y|yes|true|t|是|有|1|on)$/;
const crosses = /^(?:×|✗|✘|❌|☒|x|n|no|false|f|否|没有|无|0|off|□|○)$/;

/** Verbs that end a task when 已 stands before them: what was to be sent, signed or held has been. */
const ended =
  "发出|发布|发文|发放|发送|发|提交|上交|交付|交|呈送|呈报|报送|上报|送达|送交|送出|寄出|移交|转交|回复|答复|反馈|函复|复函|办复|阅办|签订|签署|付款|支付|召开|举办|举行|开完|开过|闭环|销号|整改|验收|安装|更换|修复|修好|维修|拆除|公示|公布|印制|印发|下发|竣工|投用|投入使用|备案|落实|处理|解决|办理";
const hasEnded = new RegExp(
  `^(?:.{0,8}[，,:：])?.{0,6}?已(?:于.{1,12}?)?(?:按(?:要求|规定|时|期|程序))?(?:全部|经|按时|按期|如期)?(?:${ended})(?:[^，,。；;待未没中]{0,10})[。.!！]?$`
);
/** 弄好了, 交了, 会议已召开完毕, 闭环: done as people say it. */
const doneAsSaid =
  /^.{0,6}?(?:弄|搞|办|做|写|修|改|发|交|送|报|开|订|买|装|贴|印|处理|整理|通知)(?:好|完|妥|毕|到位)了?[。!！]?$|^(?:交|发|送|办|报|做|开|改)了[。!！]?$|^.{0,6}(?:召开|整改|办理|处理)完(?:毕|成|结)$|^已?闭环(?:管理)?$|^已[^，,。未待]{1,8}(?:完毕|完成|到位|妥当|结束)[。!！]?$|^办结归档$/;
/** Done, but somebody must still say so: 已报送，待批复. */
const awaits = /[，,；;、].{0,4}(?:待|等)(?:.{0,4}(?:批|审|签|复|验收|确认|上会|定))/;
const leadingDate = /^(?:20\d\d[年./-])?\d{1,2}[月./-]\d{1,2}[日号]?[:：,，]?(?=[^\d./-])/;

/** How a status column asks: 是否销号 is answered by 是/否, 是否逾期 says nothing of being done, 未完成 asks the other way round. */
export type StatusQuestion = "is-done" | "plain" | "none";

export function statusQuestion(header: string): StatusQuestion {
  const h = squeeze(header);
  if (/是否(?:逾期|超期|延期|超时|报批|涉密|反馈)|逾期|超期/.test(h)) return "none";
  if (/是否|完成否|done|completed?\??$|finished|与否/.test(h)) return "is-done";
  return "plain";
}

/** A status or progress cell. `question` is what its header asks. Percentages may be 0.8, 80 or `80%`. */
export function readStatus(
  value: CellValue,
  text: string,
  question: StatusQuestion = "plain"
): StatusReading {
  if (question === "none" || value === null || typeof value === "object") return nothing;
  if (typeof value === "boolean")
    return { done: value, cancelled: false, progress: value ? 1 : null };
  if (typeof value === "number") return fromNumber(value, text, question);
  const s = bare(text);
  if (s === "") return nothing;
  if (question === "is-done" && /^[已未]$/.test(s))
    return { done: s === "已", cancelled: false, progress: null };
  if (ticks.test(s)) return { done: true, cancelled: false, progress: null };
  if (crosses.test(s)) return { done: false, cancelled: false, progress: null };
  if (/^\d+(?:\.\d+)?$/.test(s)) return fromNumber(Number(s), s, question);
  if (/^(?:-+|—+|\/+|…+)$/.test(s)) return nothing;
  if (cancelled.test(s)) return { done: null, cancelled: true, progress: null };
  const share = shareIn(s);
  if (share !== null && share < 1) return { done: false, cancelled: false, progress: share };
  if (share === 1 && !notDone.test(s)) return { done: true, cancelled: false, progress: 1 };
  if (awaits.test(s)) return { done: false, cancelled: false, progress: share };
  const said = clausesSay(s);
  if (said === "open") return { done: false, cancelled: false, progress: share };
  if (done.test(s) || doneWords.test(s)) {
    if (!/^(?:基本|部分|大部分|即将|接近|未|尚未|还未|没)/.test(s))
      return { done: true, cancelled: false, progress: share };
  }
  if (notDone.test(s) || running.test(s)) return { done: false, cancelled: false, progress: share };
  if (said === "done" || doneInText.test(s) || doneAsSaid.test(s) || hasEnded.test(s))
    return { done: true, cancelled: false, progress: share };
  return { done: false, cancelled: false, progress: share };
}

/** Without the brackets around it all and the day before it: 【已完成】, 10月28日办结. */
function bare(text: string): string {
  const s = squeeze(text).replace(/\ufe0f/g, "");
  return s.replace(/^[（(【]([^（()）【】]+)[）)】]$/, "$1").replace(leadingDate, "");
}

/** 未完成, 待办, 60%: says outright that it is not finished; 正在催办, 已报 and 绿灯 do not. */
export function deniesDone(text: string): boolean {
  const s = squeeze(text);
  const share = shareIn(s);
  return notDone.test(s) || crosses.test(s) || (share !== null && share < 1);
}

/** Whether free text (进展, 备注) says plainly that the work is finished; null where it does not say. */
export function saysDone(text: string): StatusReading {
  const s = bare(text);
  if (s === "") return nothing;
  if (cancelled.test(s)) return { done: null, cancelled: true, progress: null };
  const share = shareIn(s);
  if (share !== null && share < 1) return { done: false, cancelled: false, progress: share };
  const said = clausesSay(s);
  if (said === "done") return { done: true, cancelled: false, progress: share };
  if (said === "open" || notDone.test(s)) return { done: false, cancelled: false, progress: share };
  if (share === 1 || doneWords.test(s) || done.test(s) || doneInText.test(s)) {
    return { done: true, cancelled: false, progress: share };
  }
  return nothing;
}

/** Words that only a status column holds; for telling a column from its values. */
export function isStatusWord(text: string): boolean {
  const s = squeeze(text);
  if (s === "" || s.length > 12) return false;
  if (doneWords.test(s) || cancelled.test(s) || done.test(s) || running.test(s)) return true;
  return (
    notDone.test(s) || /^\d{1,3}%$/.test(s) || /^(?:是|否|y|n|yes|no|true|false|√|×|□|☐|☒)$/.test(s)
  );
}

function shareIn(s: string): number | null {
  const m = /(\d{1,3}(?:\.\d+)?)[%％]/.exec(s);
  if (!m) return null;
  const share = Number(m[1]) / 100;
  return share <= 1 ? share : null;
}

function fromNumber(n: number, text: string, question: StatusQuestion): StatusReading {
  if (question === "is-done") return { done: n >= 1, cancelled: false, progress: null };
  const share = text.includes("%") || n <= 1 ? n : n <= 100 ? n / 100 : null;
  if (share === null || share < 0) return nothing;
  return { done: share >= 1, cancelled: false, progress: Math.min(1, share) };
}
