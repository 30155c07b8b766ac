/** One line as a chief jots it down: who gave it, by what way, for when, for whom, what. Written for this test on Friday 2026-11-27. */
import { createCalendar, parsePlainDate } from "../../src/calendar";
import { namesSecret, readOneLine } from "../../src/ledger/one-line";

const today = parsePlainDate("2026-11-27");
if (today === null) throw new Error("no day");
const context = {
  today,
  calendar: createCalendar(),
  givers: new Set(["分管领导", "省厅值班室"]),
  people: ["沈小楼", "柳疏影", "秦牧"],
};

/** giver | channel | owners | due words | date | title */
const lines: Readonly<Record<string, string>> = {
  "王局 电话 明天下午前报数": "王局|电话||明天下午前|2026-11-28|报数",
  "王局电话 明天下午前报数": "王局|电话||明天下午前|2026-11-28|报数",
  "李副市长 当面 下周三前拟一份防汛工作汇报":
    "李副市长|当面||下周三前|2026-12-02|拟一份防汛工作汇报",
  市府办要求月底前报送三季度总结: "市府办|||月底前|2026-11-30|报送三季度总结",
  "办公厅 微信 12月3日前反馈会议回执": "办公厅|微信||12月3日前|2026-12-03|反馈会议回执",
  刘书记会上要求我们三个工作日内拿出整改方案: "刘书记|会上||三个工作日内|2026-12-02|拿出整改方案",
  "接张主任电话，周一上午9点前把名单送到会务组":
    "张主任|电话||周一上午9点前|2026-11-30|名单送到会务组",
  整理值班记录: "||||-|整理值班记录",
  "整理值班记录 周五": "|||周五|2026-11-27|整理值班记录",
  "起草年终总结 12月10日前 沈小楼": "||沈小楼|12月10日前|2026-12-10|起草年终总结",
  "陈处 微信 让柳疏影明早前改好讲话稿": "陈处|微信|柳疏影|明早前|2026-11-28|改好讲话稿",
  "12月3日常务会议会务保障": "|||12月3日|2026-12-03|12月3日常务会议会务保障",
  "尽快 更新通讯录": "|||尽快|-|更新通讯录",
  "报送重点项目进度，最迟后天下班前，赵县长要求": "赵县长|||后天下班前|2026-11-29|报送重点项目进度",
  "修改汇报材料（王局交办）": "王局|||||修改汇报材料",
  "省厅值班室 传真 今天17:00前回传节假日值班表":
    "省厅值班室|传真||今天17:00前|2026-11-27|回传节假日值班表",
  "分管领导 批示 转办信访件，一周内答复": "分管领导|批示||一周内|2026-12-04|转办信访件，答复",
  王局长接待方案修改: "|||||王局长接待方案修改",
  "会议室 空调报修": "|||||会议室 空调报修",
  "组织部来函 5日前报干部名册": "组织部|来函||5日前|2026-12-05|报干部名册",
  电话会议通知各科室: "|||||电话会议通知各科室",
  "采购3.5公斤茶叶": "|||||采购3.5公斤茶叶",
  "欧阳主任 口头 下周一前订好调研车辆": "欧阳主任|口头||下周一前|2026-11-30|订好调研车辆",
  每周五报送值班情况: "|||每周五|-|每周五报送值班情况",
  "周秘书长要求，元旦前完成档案移交": "周秘书长|||元旦前|2026-12-31|完成档案移交",
  "由秦牧负责 核对公务用车台账 本周内": "||秦牧|本周内|2026-11-27|核对公务用车台账",
  给沈小楼办生日慰问: "|||||给沈小楼办生日慰问",
  高处作业安全检查: "|||||高处作业安全检查",
};

test.each(Object.entries(lines))("%s", (line, expected) => {
  const { giver, channel, owners, due, title } = readOneLine(line, context);
  const read = [
    giver ?? "",
    channel ?? "",
    owners.join("、"),
    due?.words ?? "",
    due ? (due.date ?? "-") : "",
    title,
  ];
  expect(read.join("|")).toBe(expected.replace("||||-|", "|||||"));
});

test("the part of the day is noted, so that it can be kept beside the date", () => {
  expect(readOneLine("王局 电话 明天下午前报数", context).due?.hasTime).toBe(true);
  expect(readOneLine("王局 电话 12月3日前报数", context).due?.hasTime).toBe(false);
});

test("whatever is typed, nothing is thrown and a title is left", () => {
  for (const line of [
    "王局",
    "明天",
    "电话",
    "，",
    "=1+1",
    "王局 电话",
    "a".repeat(500),
    "@#￥%",
  ]) {
    const { title } = readOneLine(line, context);
    expect(title.length).toBeLessThanOrEqual(200);
  }
  expect(readOneLine("=SUM(A1)", context).title).toBe("=SUM(A1)");
});

test.each(["机密文件清退", "拟办秘密★10年来文", "绝密级材料", "传阅密件"])(
  "%s is secret",
  (line) => {
    expect(namesSecret(line)).toBe(true);
  }
);

test.each(["保密检查迎检", "王秘书要的材料", "机要件登记", "秘书科例会"])("%s is not", (line) => {
  expect(namesSecret(line)).toBe(false);
});
