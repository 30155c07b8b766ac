/** Further wordings as clerks type them, by what a careful reader takes them to say of a task under 完成情况. */
import { readStatus, statusQuestion } from "../../src/ledger/status";

const read = (text: string, header = "完成情况"): string => {
  const r = readStatus(text, text, statusQuestion(header));
  return r.cancelled ? "cancelled" : r.done === null ? "unsaid" : r.done ? "done" : "open";
};

const words = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => line.trim() || []);

test.each(
  words(`
    弄好了
    搞好了
    办好了
    做好了
    交了
    已交
    已发
    已发出
    已提交
    已上报市委办
    已呈送
    已送达
    已反馈
    已回复
    已答复信访人
    已印发
    已发布
    已签订
    已付款
    已验收合格
    已召开
    已开完
    会议已召开完毕
    已整改
    已整改到位
    整改完毕
    已完成整改并销号
    已按要求落实到位
    已阅办
    已移交
    已归档
    已闭环
    闭环
    已办理完结
    办结归档
    已结
    已结案
    全部办结
    均已完成
    两项均已完成
    按期完成
    10月28日完成
    10月28日已办结
    已于10月28日办结
    2026.10.28办结
    完成，10.28
    完成√
    ✔
    ☑
    ✓完成
    [x]
    (完成)
    【已完成】
    1-已完成
    A.已完成
    ③已办结
    已完成。
    已完成！
    已完成（提前2天）
    100
    100％
    完成率100%
    进度100%
    finished
    Complete
    COMPLETED
    Done ✅
    closed (10/28)
    Resolved
    Yes
    對，已完成
    已辦結
    完成了
    已经搞定
    ok
    OK了
    已超期完成
    逾期办结
    延期后已完成
  `)
)("%s is done", (text) => expect(read(text)).toBe("done"));

test.each(
  words(`
    还没弄
    还没办
    没做
    没开始
    未办
    未办理
    未报
    未交
    未反馈
    未落实
    未整改
    未到期
    未结
    未完结
    尚未启动
    暂未完成
    尚未反馈结果
    正办理
    正在推进中
    正在整改
    正在走流程
    正抓紧落实
    办理中
    在办
    在办中
    承办中
    落实中
    审批中
    走流程中
    处理中，预计11月底完成
    已启动
    已开工
    已开始
    已拟初稿
    已形成初稿
    初稿已完成，待审定
    已起草，未报送
    已报送，待批复
    已完成初步方案
    已完成前期工作
    已完成50%
    完成过半
    完成三分之二
    完成大部分
    大部分完成
    基本完成，剩余2项
    3项已完成2项
    剩一项未完成
    等领导审签
    等通知
    等待答复
    待领导审定
    待报
    待上会
    待验收
    待签收
    待整改
    拟于11月底完成
    计划12月完成
    力争年底完成
    下周完成
    明天完成
    预计周五可完成
    争取本周办结
    超期
    超期未办结
    已逾期
    逾期3天
    滞后
    有序推进
    按计划推进
    按序时进度推进
    序时推进
    长期任务
    持续推进中
    常态化推进
    暂停
    暂缓办理
    延后
    延期至12月
    申请延期
    ☐
    [ ]
    2-进行中
    ②在办
    50
    85%
    进度85%
    完成85%
    In progress
    in-progress (60%)
    WIP
    not done
    Not yet
    Pending approval
    On hold
    To do
    blocked
    Delayed
    No
    進行中
    尚未辦理
    未完成（缺材料）
    不能按期完成
    无法完成
    没完成
    没有完成
    未能完成
    完成不了
    难以按时完成
  `)
)("%s is open", (text) => expect(read(text)).toBe("open"));

test.each(
  words(`
    取消
    已取消，改为线上
    会议取消
    不办了
    不再办理
    不再推进
    已撤回
    撤销督办
    已作废
    终止
    已终止办理
    移出台账
    canceled
    CANCELLED
    N/A - dropped
  `)
)("%s is cancelled", (text) => expect(read(text)).toBe("cancelled"));

test.each<[string, string, string]>([
  ["是否完成", "是", "done"],
  ["是否完成", "否", "open"],
  ["是否完成", "已", "done"],
  ["是否完成", "未", "open"],
  ["是否销号", "已销", "done"],
  ["是否销号", "未销", "open"],
  ["是否办结", "已办", "done"],
  ["是否办结", "在办", "open"],
  ["是否逾期", "是", "unsaid"],
  ["是否超期", "否", "unsaid"],
  ["是否报批", "已报批", "unsaid"],
  ["Done?", "Y", "done"],
  ["Done?", "n", "open"],
])("under %s, %s is %s", (header, text, state) => expect(read(text, header)).toBe(state));
