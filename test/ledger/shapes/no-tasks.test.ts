import { read } from "../sheets";
import { drawn, tablesOf } from "./drawing";
import { sheetsWithoutTasks } from "./no-tasks";
import { registers } from "./registers";

test.each([...sheetsWithoutTasks, ...registers])("$what", ({ sheet, picture }) => {
  const ledger = read([drawn(sheet, picture)]);
  expect(tablesOf(ledger).filter((line) => /^(?:tasks|plan)/.test(line))).toEqual([]);
  expect(ledger.tasks).toEqual([]);
  // Guests, visitors and those who got a parcel are nobody's staff.
  expect(ledger.people).toEqual([]);
});
