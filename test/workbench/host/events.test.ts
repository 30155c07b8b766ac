/** Events reach who listens, say who made the change, and stop when asked to. */
import { openInNode } from "../../../src/workbench/node/open-in-node";
import { MemoryBook } from "./memory-book";

/** Events come after the answer of the batch. */
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test("two runtimes on one book hear of each other's changes, each knows its own", async () => {
  const book = new MemoryBook("台账");
  const pane = openInNode(book);
  const commands = openInNode(pane.host, { kind: "commands" });
  const heard: string[] = [];
  await pane.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("台账").onChanged.add(async (event) => {
      heard.push(
        `${event.address} ${event.triggerSource} ${event.details?.valueBefore}→${event.details?.valueAfter}`
      );
      expect(event.changeDirectionState.insertShiftDirection).toBeUndefined();
    });
    await context.sync();
  });
  const write = (runtime: typeof pane, value: string) =>
    runtime.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange("B2").values = [[value]];
      await context.sync();
    });
  await write(pane, "在办");
  await write(commands, "办结");
  await soon();
  expect(heard).toEqual(["B2 ThisLocalAddin →在办", "B2 Unknown 在办→办结"]);
  pane.close();
  commands.close();
});

test("handlers can be removed, and events switched off for a runtime", async () => {
  const book = new MemoryBook("台账");
  const { Excel, close } = openInNode(book);
  let count = 0;
  let result: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> | undefined;
  await Excel.run(async (context) => {
    result = context.workbook.worksheets.onChanged.add(async () => void count++);
    await context.sync();
  });
  const write = async () => {
    book.sheets[0]?.write({ row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: count }]]);
    await soon();
  };
  await write();
  expect(count).toBe(1);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await write();
  expect(count).toBe(1);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await Excel.run(result?.context as Excel.RequestContext, async (context) => {
    result?.remove();
    await context.sync();
  });
  await write();
  expect(count).toBe(1);
  close();
});

test("selecting, activating, adding and renaming sheets are told with their names", async () => {
  const book = new MemoryBook("台账", "名单");
  const { Excel, close } = openInNode(book, {
    requirements: { ExcelApi: "1.17", ExcelApiOnline: "1.1" },
  });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async (e) => void heard.push(`selected ${e.address}`));
    worksheets.onActivated.add(async (e) => void heard.push(`activated ${e.worksheetId}`));
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onNameChanged.add(async (e) => void heard.push(`${e.nameBefore}→${e.nameAfter}`));
    await context.sync();
    worksheets.getItem("台账").getRange("B2:C4").select();
    worksheets.getItem("名单").activate();
    const report = worksheets.add("周报");
    await context.sync();
    report.name = "工作周报";
    await context.sync();
  });
  await soon();
  expect(heard).toEqual([
    "selected B2:C4",
    `activated ${book.sheets[1]?.id}`,
    "added",
    // The handler runs after both: the book was renamed by then, the memory still knows the old name.
    "周报→工作周报",
  ]);
  close();
});
