import { dialogQuery, readDialogQuery } from "../../src/commands/dialog-query";
import { DEED_LIMIT_MS, runRibbon, type RibbonDeeds, type Told } from "../../src/commands/ribbon";
import { done, failed } from "../../src/workbook/problem";
import { fakeDeeds, fails } from "../taskpane/fake-deeds";

/** What happened, in order: `told …`, `completed`. */
async function pressed(
  name: Parameters<typeof runRibbon>[0],
  deeds: Partial<RibbonDeeds> | (() => RibbonDeeds),
  tell: (told: Told) => Promise<void> = () => Promise.resolve()
): Promise<string[]> {
  const happened: string[] = [];
  await runRibbon(
    name,
    {
      deeds: typeof deeds === "function" ? deeds : () => fakeDeeds(deeds),
      locale: "zh-CN",
      tell: async (told) => {
        happened.push([told.title, ...told.lines].join("\n"));
        await tell(told);
      },
    },
    () => happened.push("completed")
  );
  return happened;
}

test.each(["markLedger", "clearMarks", "writeWeeklyReport"] as const)(
  "%s done: nothing is said, the function completes once",
  async (name) => {
    expect(await pressed(name, {})).toEqual(["completed"]);
  }
);

test("a failure is told with where and what to do, and only then completes", async () => {
  const happened = await pressed("markLedger", {
    mark: fails({ code: "protected-sheet", sheet: "任务台账" }),
  });
  expect(happened).toEqual([
    "标记没有完成\n工作表受保护，不能写入。位置：工作表“任务台账”。请在“审阅”里撤销工作表保护后再试；只看核查结果不受影响。",
    "completed",
  ]);
});

test("places left alone are told although the rest was done, five of them by name", async () => {
  const refused = Array.from({ length: 7 }, (_, i) => ({
    code: "row-moved" as const,
    sheet: "任务台账",
    cell: `A${i + 3}`,
  }));
  const [told = ""] = await pressed("markLedger", {
    mark: () => Promise.resolve(done({ marked: 2, refused, date: "2026-03-17" })),
  });
  expect(told.split("\n")).toHaveLength(1 + 5 + 1);
  expect(told).toContain("另有 2 处未列出。");
});

test("a click that has nothing to do says so instead of seeming dead", async () => {
  const mark = () => Promise.resolve(done({ marked: 0, refused: [], date: "2026-03-17" }));
  expect(await pressed("markLedger", { mark })).toEqual([
    "科务通\n没有需要标记的行。",
    "completed",
  ]);
  const clearMarks = () => Promise.resolve(done({ cleared: 0, refused: [] }));
  expect(await pressed("clearMarks", { clearMarks })).toEqual([
    "科务通\n工作簿里没有本插件的标记。",
    "completed",
  ]);
});

test("a defect is told and completes too", async () => {
  const throwing = () => {
    throw new Error("no connection");
  };
  const happened = await pressed("clearMarks", throwing);
  expect(happened[0]).toContain("Excel 报告了错误（no connection）");
  expect(happened[1]).toBe("completed");
});

test("a dialog that fails does not keep it from completing", async () => {
  const deeds = { report: fails({ code: "no-ledger" }) };
  const happened: string[] = [];
  const running = runRibbon(
    "writeWeeklyReport",
    {
      deeds: () => fakeDeeds(deeds),
      locale: "en-US",
      tell: () => Promise.reject(new Error("dialogs are blocked")),
    },
    () => happened.push("completed")
  );
  await expect(running).rejects.toThrow("dialogs are blocked");
  expect(happened).toEqual(["completed"]);
});

test("a deed that outlasts its time is cancelled, told, and completes within Excel's five minutes", async () => {
  jest.useFakeTimers();
  let cancelled = false;
  const running = pressed("markLedger", {
    mark: ({ signal }) => {
      signal.addEventListener("abort", () => (cancelled = true));
      return new Promise(() => undefined);
    },
  });
  await jest.advanceTimersByTimeAsync(DEED_LIMIT_MS);
  const happened = await running;
  jest.useRealTimers();
  expect(cancelled).toBe(true);
  expect(happened[0]).toContain("标记没有完成");
  expect(happened[1]).toBe("completed");
  expect(DEED_LIMIT_MS + 10_000 + 60_000).toBeLessThan(300_000);
});

describe("the dialog's address", () => {
  test("brings the message across as it is, markup and all", () => {
    const told = { title: "标记没有完成", lines: ["<img src=x> & “甲”=1?", "第二行"] };
    expect(readDialogQuery(`?${dialogQuery(told, "en-US")}`)).toEqual({ ...told, locale: "en-US" });
  });

  test("stays short whatever the message", () => {
    const lines = Array.from({ length: 40 }, () => "长".repeat(2000));
    expect(dialogQuery({ title: "题".repeat(999), lines }, "zh-CN").length).toBeLessThan(1800);
  });

  test("survives Office's own additions, and an empty address", () => {
    const query = dialogQuery({ title: "题", lines: ["行"] }, "zh-CN");
    expect(readDialogQuery(`?${query}&_host_Info=Excel$Win32$16.01$zh-CN$$$$0`).lines).toEqual([
      "行",
    ]);
    expect(readDialogQuery("").lines).toEqual(["出现了没有预料到的错误，请打开面板重试。"]);
  });
});

test("a cell being edited: press Enter first", async () => {
  const happened = await pressed("clearMarks", {
    clearMarks: () => Promise.resolve(failed({ code: "cell-editing" })),
  });
  expect(happened[0]).toContain("请按回车键（Enter）结束编辑");
});
