/** 催办: what is said to whom, how it sharpens, and that the record shows the same rule for all. */
import { say } from "../../src/locales";
import { withReminders, type ReminderRecord } from "../../src/memory/reminders";
import { defaultBook, judge } from "../../src/rules";
import type { Judgement } from "../../src/rules/judgement";
import {
  notYetReminded,
  remindersFor,
  type Reminder,
  type ReminderContext,
} from "../../src/rules/reminder";
import { calendar, day, DUTIES, section } from "./section";

const words = say("zh-CN");
const ledger = section({
  rows: [
    {
      seq: "1",
      title: "起草半年工作总结",
      due: "2026-03-02",
      assigned: "2026-02-02",
      owner: ["柳疏影"],
    },
    {
      seq: "2",
      title: "整理信息专报",
      due: "2026-03-10",
      assigned: "2026-03-02",
      owner: ["柳疏影"],
    },
    { seq: "3", title: "会议室投影仪报修", due: "2026-03-12", owner: ["程大川"] },
    { seq: "4", title: "报送开放日数据", due: "2026-03-12", owner: ["财务科"] },
    { seq: "5", title: "绝密件清退", due: "2026-03-12", owner: ["宋怀瑾"], secrecy: "机密" },
    { seq: "6", title: "更新通讯录", due: "2026-03-12" },
  ],
  duties: DUTIES,
});
const staff = new Set<string>(DUTIES.map(([person]) => person));

function judgedOn(date: string): Judgement {
  return judge(ledger, { today: day(date), calendar, book: defaultBook });
}

function overdueOn(
  date: string,
  records: readonly ReminderRecord[] = []
): { readonly texts: readonly Reminder[]; readonly judgement: Judgement } {
  const judgement = judgedOn(date);
  const context: ReminderContext = {
    today: day(date),
    calendar,
    book: defaultBook,
    tasks: judgement.tasks,
    staff,
    records,
    say: (key, args) => words(key, { ...args }),
  };
  const chosen = judgement.findings.filter((finding) => finding.code === "overdue");
  return { texts: remindersFor(chosen, context), judgement };
}

function to(person: string, texts: readonly Reminder[]): Reminder {
  const found = texts.find((one) => one.person === person);
  if (!found) throw new Error(`nothing to ${person}`);
  return found;
}

/** What was sent on these days, one after the other. */
function sentOn(...days: readonly string[]): readonly ReminderRecord[] {
  return days.reduce<readonly ReminderRecord[]>(
    (records, date) =>
      withReminders(
        records,
        overdueOn(date, records).texts.flatMap((one) => one.records)
      ),
    []
  );
}

test("one text a person, naming task, date, rule and standard", () => {
  const { texts } = overdueOn("2026-03-18");
  expect(texts.map((one) => one.person)).toEqual(["柳疏影", "程大川", "财务科", "宋怀瑾"]);
  const { text, kind, level } = to("柳疏影", texts);
  expect([kind, level]).toEqual(["提醒", 1]);
  expect(text.split("\n")[0]).toBe("柳疏影同志：");
  for (const said of [
    "2件事",
    "起草半年工作总结",
    "3月2日",
    "整理信息专报",
    "有时限的按时完成",
    "“精”",
    "2026年3月18日",
  ])
    expect(text).toContain(said);
  // Three working days on: Monday the 23rd.
  expect(text).toContain("3月23日前");
  expect(text).not.toMatch(/undefined|\{\{|2026-03/);
});

test.each([
  ["own staff", "程大川", ["提醒", "催办", "限期督办", "限期督办"]],
  ["another section, a peer", "财务科", ["商请", "再商请", "报分管领导协调", "报分管领导协调"]],
])("levels follow from day to day: %s", (_, person, kinds) => {
  const days = ["2026-03-18", "2026-03-20", "2026-03-24", "2026-03-27"];
  const seen = days.map((date, n) =>
    to(person, overdueOn(date, sentOn(...days.slice(0, n))).texts)
  );
  expect(seen.map((one) => one.kind)).toEqual(kinds);
  expect(seen[1]?.text).toContain("3月18日");
});

test("peers are asked and the leader told; nobody outside is ordered", () => {
  const days = ["2026-03-18", "2026-03-20", "2026-03-24"];
  const [first, second, third] = days.map(
    (date, n) => to("财务科", overdueOn(date, sentOn(...days.slice(0, n))).texts).text
  );
  expect(first).toContain("商请于");
  expect(second).toContain("再次商请");
  expect(third).toContain("报分管领导：");
  for (const text of [first, second, third]) expect(text).not.toMatch(/同志|督办|务必|抓紧/);
});

test("twice on one day is one level: copying again does not sharpen", () => {
  const once = sentOn("2026-03-18");
  expect(overdueOn("2026-03-18", once).texts).toEqual(overdueOn("2026-03-18").texts);
  const twice = withReminders(once, once);
  expect(to("程大川", overdueOn("2026-03-20", twice).texts).level).toBe(2);
});

test("something new beside something old is told apart, the sharper first", () => {
  const old = sentOn("2026-03-06");
  const mine = overdueOn("2026-03-18", old).texts.filter((one) => one.person === "柳疏影");
  expect(mine.map((one) => one.kind)).toEqual(["催办", "提醒"]);
});

test("a secret row is named by its number only, and leaves no word in the record", () => {
  const { texts } = overdueOn("2026-03-18");
  const secret = to("宋怀瑾", texts);
  expect(secret.text).toContain("台账第5号事项");
  expect(JSON.stringify(secret)).not.toMatch(/绝密件|清退|3月12日/);
  const again = overdueOn("2026-03-20", sentOn("2026-03-18")).texts;
  expect(to("宋怀瑾", again).level).toBe(2);
});

test("nobody's matter is nobody's text", () => {
  const { texts } = overdueOn("2026-03-18");
  expect(JSON.stringify(texts)).not.toContain("更新通讯录");
});

test("the record shows on whom the same rule has not fallen yet", () => {
  const { texts, judgement } = overdueOn("2026-03-18");
  const but = texts.filter((one) => one.person !== "程大川").flatMap((one) => one.records);
  const left = notYetReminded(judgement.findings, judgement.tasks, but);
  expect(left.filter((f) => f.code === "overdue").map((f) => f.person)).toEqual(["程大川"]);
  const all = texts.flatMap((one) => one.records);
  const none = notYetReminded(judgement.findings, judgement.tasks, all);
  expect(none.filter((f) => f.code === "overdue")).toEqual([]);
});
