/** 看手上的动作，不看主题: work types and timeliness of rows as clerks type them. Sentences are invented. */
import { audit, classify, defaultBook, timelinessOf } from "../../src/rules";
import type { AuditRecord } from "../../src/rules";
import { workTypes, type Timeliness, type WorkType } from "../../src/rules/judgement";
import { calendar, day } from "./section";

const types: readonly (readonly [title: string, type: WorkType, note?: string])[] = [
  ["起草乡村振兴现场会讲话稿", "writing"],
  ["乡村振兴现场会会务：通知、座次、签到", "routine"],
  ["制定省厅考察团接待方案", "reception"],
  ["把接待方案里的欢迎辞写出来", "writing"],
  ["接待费用情况报告", "writing"],
  ["会议纪要套红编号分发", "confidential"],
  ["整理座谈会录音，形成纪要", "writing"],
  ["不再起草通报，改为印发市里原文", "confidential"],
  ["不用接站，派车把展板拉回来", "logistics"],
  ["只登记不接待：省厅来函", "confidential"],
  ["保密室空调维修", "logistics"],
  ["接待来访群众，按信访程序登记", "routine"],
  ["催", "routine", "各乡镇报表"],
  ["归档", "confidential"],
  ["接站", "reception"],
  ["维休二楼打印机", "logistics"],
];

for (const [title, type, note = ""] of types) {
  test(`${title} → ${type}`, () =>
    expect(classify({ title, note }, defaultBook).category).toBe(type));
}

test("a type is explained by the row's own words, and not guessed from none", () => {
  expect(classify({ title: "起草县长讲话稿" }, defaultBook).why).toContain("起草");
  expect(classify({ title: "老地方" }, defaultBook)).toEqual({
    category: null,
    confidence: 0,
    why: [],
  });
});

const came: readonly (readonly [title: string, note: string, due: string, Timeliness])[] = [
  ["会议室空调报修", "局长刚来电话催", "今天", "adhoc"],
  ["给市局写一份情况说明", "邹主任当面要", "", "adhoc"],
  ["值班表编排", "每月", "25日前", "foreseeable"],
  ["现场会会务", "现场会5月20日召开", "5月19日", "foreseeable"],
  ["现场会讲话稿", "现场会5月20日召开", "5月18日", "timed"],
  ["补报3月份值班统计表", "", "4月3日", "timed"],
  ["更新通讯录", "", "", "untimed"],
  ["更新通讯录", "", "尽快", "untimed"],
  ["更新通讯录（5月10日前）", "", "", "timed"],
];

test.each(came)("%s（%s）%s → %s", (title, note, deadlineText, expected) => {
  const { category } = classify({ title, note }, defaultBook);
  expect(timelinessOf({ title, note, deadlineText, type: category }, defaultBook)).toBe(expected);
});

test("one assignment case is judged by the same questions", () => {
  const record: AuditRecord = {
    today: day("2026-03-18"),
    duties: [
      { person: "石闻远", categories: workTypes, backup: [], leave: [] },
      {
        person: "柳疏影",
        categories: ["writing"],
        backup: [],
        leave: [[day("2026-03-17"), day("2026-03-27")]],
      },
      { person: "程大川", categories: ["logistics"], backup: [], leave: [] },
    ],
    task: {
      title: "会议音响调试",
      category: "logistics",
      owner: "柳疏影",
      helpers: [],
      approval: "",
      due: day("2026-03-19"),
      assigned: day("2026-03-10"),
      status: "办理中",
      handoffs: 3,
    },
  };
  expect(audit(record, calendar, defaultBook)).toEqual([
    "vacant",
    "misplaced",
    "due-soon",
    "bounced",
  ]);
  const helped = { ...record, task: { ...record.task, helpers: ["程大川"], handoffs: 0 } };
  expect(audit(helped, calendar, defaultBook)).toEqual(["misplaced", "due-soon"]);
  const closed = { ...record, task: { ...record.task, status: "已办结" } };
  expect(audit(closed, calendar, defaultBook)).toEqual([]);
});
