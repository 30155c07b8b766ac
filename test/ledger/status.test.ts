/** Done, not done, cancelled: as typed. */
import { readStatus, saysDone, statusQuestion } from "../../src/ledger/status";

const read = (text: string, header = "完成情况"): string => {
  const r = readStatus(text, text, statusQuestion(header));
  return r.cancelled ? "cancelled" : r.done === null ? "unsaid" : r.done ? "done" : "open";
};

test.each([
  "完成",
  "已完成",
  "正常-已完成",
  "✅ 已完成",
  "完成✅",
  "已办结",
  "办结",
  "销号",
  "已销号",
  "100%",
  "Y",
  "√",
  "是",
  "done",
  "Completed",
  "完成（6.17）",
  "已完成（6.17）",
  "按时完成",
  "逾期完成",
  "提前办结",
  "已全部完成",
  "全部完成",
  "已落实",
  "已解决",
  "已归档",
  "办理完毕",
  "結案",
  "已处理",
  "TRUE",
  "已完成，待归档",
  "圆满完成",
  "已完成100%",
])("%s is done", (text) => expect(read(text)).toBe("done"));

test.each([
  "未完成",
  "进行中",
  "进行中80%",
  "办理中50%",
  "未启动",
  "未办结",
  "还未开始",
  "否",
  "N",
  "×",
  "30%",
  "正在办理",
  "正常",
  "基本完成",
  "部分完成",
  "完成一半",
  "预计11月完成",
  "未销号",
  "待审核",
  "整改中",
  "起草中",
  "逾期",
  "逾期未完成",
  "延期",
  "暂缓",
  "长期坚持",
  "In Progress",
  "Not started",
  "open",
  "完成80%",
  "完成初稿",
  "已报领导审签，待回复",
  "持续推进",
  "尚未完成",
  "正在修改",
])("%s is open", (text) => expect(read(text)).toBe("open"));

test.each(["已取消", "取消", "作废", "已终止", "撤销", "Cancelled", "已取消（来函）"])(
  "%s is cancelled",
  (text) => expect(read(text)).toBe("cancelled")
);

test.each(["", "—", "/"])("%j says nothing", (text) => expect(read(text)).toBe("unsaid"));

test("numbers answer a yes-or-no column, and are shares elsewhere", () => {
  expect(readStatus(1, "1", statusQuestion("是否销号")).done).toBe(true);
  expect(readStatus(0, "0", statusQuestion("是否销号")).done).toBe(false);
  expect(readStatus(0.8, "80%")).toEqual({ done: false, cancelled: false, progress: 0.8 });
  expect(readStatus(60, "60")).toEqual({ done: false, cancelled: false, progress: 0.6 });
  expect(readStatus(1, "100%").done).toBe(true);
  expect(readStatus(true, "TRUE").done).toBe(true);
});

test("是否逾期 tells nothing of being done", () => {
  expect(read("否", "是否逾期")).toBe("unsaid");
  expect(read("是", "是否报批")).toBe("unsaid");
});

test.each<[string, boolean | null]>([
  ["已于11月3日办结", true],
  ["接待任务完成✅", true],
  ["初稿已成，60%", false],
  ["已上报市局，等批复", null],
  ["未完成，等经费", false],
  ["11月9日送到", null],
  ["", null],
])("free text %j", (text, done) => expect(saysDone(text).done).toBe(done));
