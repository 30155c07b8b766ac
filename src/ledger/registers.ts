/**
 * Registers of acts: what was lent, stamped, driven, booked, signed or paid. They have days, people and even a state, and nothing in
 * them is to be done.
 */
import type { RawColumn } from "./column-meaning";
import type { Evidence } from "./plan-kind";

/** Headers that only such a register has, one group for each thing that is recorded. */
const acts: readonly RegExp[] = [
  /借阅|借用|借出|借还|归还|还书|领用|领取|发放(?:人|数)|出入库/,
  /用印|盖章|印章|公章|份数|骑缝/,
  /用车|出车|派车|车牌|车号|驾驶员|司机|里程|目的地|返回时间|乘车|加油/,
  /预约|预订|使用时段|会议室|参会人数|订餐|就餐/,
  /合同|协议|对方单位|甲方|乙方|签订|签约|履约|续签|供应商/,
  /报销|发票|摘要|收款|付款|经费科目|科目|凭证|票据/,
  /积分|排名|名次|学分|学时|成绩|得票/,
  /打卡|迟到|早退|异常类型|补卡|签到|签退/,
  /资产|物品|品名|型号|保管人|存放|库存/,
  /采购(?:内容|物品|数量)|申购|申请数量|审批状态/,
  /来访人|访客|被访人|离开时间|进入时间|证件|体温/,
  /记录人|参会人员|与会人员/,
  /捐|礼品|快递|包裹|寄件|收件人|运单/,
];

/** Headers of work: with one of them beside, a contract or a visit is a matter to be handled. */
const ofWork =
  /时限|期限(?!.*归还)|责任|承办|办理|办结|督办|交办|整改|落实|进展|牵头|包案|要求完成|计划完成|deadline|due|owner|assignee/i;

/** Whether a table records acts: two of its columns tell of them, and none tells of work. */
export function recordsActs(raw: readonly RawColumn[], e: Evidence): boolean {
  const headers = raw.map((c) => c.header);
  const work = headers.filter((h) => ofWork.test(h) && !/归还|借阅/.test(h)).length;
  if (work >= 2 || (work === 1 && e("due") >= 0.7 && !headers.some((h) => /归还/.test(h))))
    return false;
  if (e("due") >= 0.7 && e("title") >= 0.9 && headers.some((h) => /任务|工作|事项/.test(h)))
    return false;
  return headers.filter((h) => acts.some((act) => act.test(h))).length >= 2;
}
