import { read } from "../sheets";
import { drawn, expectLines, tablesOf, tasksOf } from "./drawing";
import { harderLedgers } from "./harder-ledgers";
import { oddLedgers } from "./odd-ledgers";
import { taskLedgers } from "./task-ledgers";
import { toldApart } from "./told-apart";

test.each([...taskLedgers, ...harderLedgers, ...oddLedgers, ...toldApart])(
  "$what",
  ({ sheet, picture, tables, tasks }) => {
    const ledger = read([drawn(sheet, picture)]);
    expectLines(tablesOf(ledger), tables);
    expectLines(tasksOf(ledger), tasks);
  }
);
