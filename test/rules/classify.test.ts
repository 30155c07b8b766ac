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
  // The topic decides nothing, the deed does.
  ["档案管理办法修订", "writing"],
  ["档案培训签到", "routine"],
  ["档案室除湿机漏水", "logistics"],
  ["档案局同行来参观，安排讲解", "reception"],
  ["档案移交清点", "confidential"],
  // When it falls due is not what is to be done.
  ["政策解读稿", "writing", "文件印发后5日内"],
  // Who handed it out and how is not what is to be done.
  ["局长电话：接一下省厅专家", "reception"],
  // A note that cancels is no cue.
  ["总结会会务", "routine", "不用写总结"],
];

for (const [title, type, note = ""] of types) {
  test(`${title} → ${type}`, () =>
    expect(classify({ title, note }, defaultBook).category).toBe(type));
}

test("a rule of the office's own decides, and one of higher priority silences the rest", () => {
  const own = {
    id: "own.1",
    type: "logistics",
    kind: "thing",
    any: ["红灯件"],
    weight: 10,
  } as const;
  const asked = { title: "红灯件起草说明" };
  expect(classify(asked, defaultBook).category).toBe("writing");
  const book = { ...defaultBook, keywords: [...defaultBook.keywords, { ...own, priority: 5 }] };
  expect(classify(asked, book)).toMatchObject({ category: "logistics", why: ["红灯件"] });
  const louder = { ...defaultBook, keywords: [...defaultBook.keywords, own] };
  expect(classify({ title: "红灯件回访" }, louder).category).toBe("logistics");
});

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
  // An errand may stand at the head of the title; a 批示 that is only handled is none.
  ["丁县长批示：写一篇灾情专报", "", "两天", "adhoc"],
  ["丁县长批示件装订", "", "周五", "timed"],
  // What runs out or is needed on a day is no event.
  ["会议系统维保续签", "合同到期12月31日", "12月20日", "timed"],
  ["考勤系统坏了，修", "", "", "untimed"],
  ["固定资产盘点", "", "12月10日", "timed"],
  ["转发国庆值守通知（红头转发）", "", "9月24日", "timed"],
  ["常委会涉密材料编号发放", "4月10日常委会", "4月9日", "foreseeable"],
  ["写完的讲话稿登记入柜", "全会讲话", "会后当天（7月30日）", "timed"],
  ["带台湾青年看老街", "7月22日", "", "foreseeable"],
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
