/** Areas that users have named, in the table's reading. */
import { read } from "./sheets";
import { drawn, expectLines, tablesOf, tasksOf } from "./shapes/drawing";

test("join the halves of a header that a blank column parts", () => {
  const picture = `
    姓名 | 工作任务 | | | | 截止 | 完成情况
    江晚照 | 整理档案 | | | | 11月20日 | 进行中
    秦牧 | 装订文件 | | | | 11月21日 | 已完成
  `;
  const ledger = read([drawn("台账", picture, { named: ["A1:G3"] })]);
  expectLines(tablesOf(ledger), "tasks A2:G3 header 1: owner title due status");
});

test("part two tables that stand side by side without a gap", () => {
  const picture = `
    事项 | 责任人 | 时限 | 姓名 | 假别 | 起止时间
    整理档案 | 江晚照 | 11月20日 | 秦牧 | 年休假 | 11月16日至11月20日
    装订文件 | 陆遥 | 11月21日 | 何静 | 病假 | 11月18日
  `;
  const ledger = read([drawn("汇总", picture, { named: ["A1:C3", "D1:F3"] })]);
  expectLines(
    tablesOf(ledger),
    `
    tasks A2:C3 header 1: title owner due
    leave D2:F3 header 1: person leaveKind leaveFrom
    `
  );
});

test("tell the header that no list of words knows; rows added beneath the area are the table's", () => {
  const picture = `
    要务 | 何人 | 期 | 果
    整理年度档案 | 江晚照 | 11月20日 | 进行中
    装订常委会文件 | 秦牧 | 11月21日 | 已完成
    核对公务用车台账 | 陆遥 | 11月25日 | 进行中
  `;
  const ledger = read([drawn("督办台账", picture, { named: ["A1:D3"] })]);
  expect(ledger.tables.map((t) => [t.headerRows, t.firstRow, t.lastRow])).toEqual([[[1], 2, 4]]);
});

test("say nothing where they name a part of a table, a list, or the whole page", () => {
  const picture = `
    综合科台账 | < | < | <
    事项 | 责任人 | 时限 | 状态
    整理档案 | 江晚照 | 11月20日 | 进行中
    装订文件 | 秦牧 | 11月21日 | 已完成
  `;
  const plain = read([drawn("台账", picture)]);
  const named = read([drawn("台账", picture, { named: ["A2:B4", "B3:B4", "A1:D4", "A3:D4"] })]);
  expect(named).toEqual(plain);
  expect(tasksOf(plain)).toHaveLength(2);
});
