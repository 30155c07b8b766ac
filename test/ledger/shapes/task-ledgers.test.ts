import { read } from "../sheets";
import { drawn, expectLines, tablesOf, tasksOf } from "./drawing";
import { harderLedgers } from "./harder-ledgers";
import { hurriedClerks } from "./hurried-clerks";
import { oddLedgers } from "./odd-ledgers";
import { otherTongues } from "./other-tongues";
import { taskLedgers } from "./task-ledgers";
import { toldApart } from "./told-apart";

test.each([
  ...taskLedgers,
  ...harderLedgers,
  ...oddLedgers,
  ...toldApart,
  ...hurriedClerks,
  ...otherTongues,
])("$what", ({ sheet, picture, tables, tasks }) => {
  const ledger = read([drawn(sheet, picture)]);
  expectLines(tablesOf(ledger), tables);
  expectLines(tasksOf(ledger), tasks);
});
