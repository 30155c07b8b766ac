/** @jest-environment jsdom */
/** 读懂了什么: the cards, choosing, taking back, and when they open by themselves. */
import { screen, within } from "@testing-library/react";
import type { Understood, UnderstoodColumn, UnderstoodTable } from "../../src/app/understood";
import type { ColumnMeaning } from "../../src/ledger/ledger";
import { done, failed } from "../../src/workbook/problem";
import { checkResult, fakeDeeds, type FakeDeeds } from "./fake-deeds";
import { openPane } from "./open-pane";

const rows = [{ row: 3, title: "印发通知" }];

function column(
  letter: string,
  header: string,
  meaning: ColumnMeaning,
  own: Partial<UnderstoodColumn> = {}
): UnderstoodColumn {
  return {
    column: letter,
    header,
    nth: 1,
    meaning,
    confidence: 0.9,
    runnerUp: null,
    corrected: false,
    preview: ["甲", "", "乙"],
    ...own,
  };
}

function table(own: Partial<UnderstoodTable> = {}): UnderstoodTable {
  const columns = own.columns ?? [
    column("B", "事项", "title"),
    column("D", "责任人", "owner", { preview: ["赵启明", "孙丽", ""] }),
  ];
  return {
    sheet: "任务台账",
    area: "A3:D9",
    kind: "tasks",
    confidence: 0.95,
    title: null,
    kindCorrected: false,
    unsure: false,
    noTitleColumn: false,
    is: { sheet: own.sheet ?? "任务台账", headers: columns.map((c) => c.header), title: null },
    ...own,
    columns,
  };
}

function deedsWith(understood: Understood, own: Partial<FakeDeeds> = {}): FakeDeeds {
  return fakeDeeds({
    check: () => Promise.resolve(done(checkResult(rows, { understood }))),
    ...own,
  });
}

async function checked(deeds: FakeDeeds, locale: "zh-CN" | "en-US" = "zh-CN") {
  const pane = openPane(deeds, locale);
  await pane.user.click(
    screen.getByRole("button", { name: locale === "zh-CN" ? "台账核查" : "Check the ledger" })
  );
  return pane;
}

function disclosure(text: string | RegExp): HTMLDetailsElement {
  const found = screen.getByText(text).closest("details");
  if (!found) throw new Error(`no disclosure ${text}`);
  return found;
}

test("where the reader is sure nothing is asked in 核查", async () => {
  await checked(deedsWith({ tables: [table()], corrected: false }));
  expect(await screen.findByText("未发现问题")).toBeTruthy();
  expect(screen.queryByText(/^读懂了什么/)).toBeNull();
});

test("where it is not, before the findings: kind, columns and real cells", async () => {
  await checked(deedsWith({ tables: [table({ unsure: true })], corrected: false }));
  const open = disclosure("读懂了什么（1 张表）");
  expect(open.open).toBe(true);
  const order = open.compareDocumentPosition(await screen.findByText("未发现问题"));
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  const card = within(screen.getByRole("region", { name: "任务台账　A3:D9" }));
  expect(card.getByRole<HTMLSelectElement>("combobox", { name: "这是什么表" }).value).toBe("tasks");
  const owner = card.getByRole<HTMLSelectElement>("combobox", { name: "D 列“责任人”的含义" });
  expect(owner.selectedOptions[0]?.text).toBe("承办人");
  expect(card.getByText("赵启明 ｜ 孙丽 ｜ 空")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "全部恢复自动识别" })).toBeNull();
});

test("choosing a meaning is remembered and checked again by; the corrected column says so", async () => {
  let meaning: ColumnMeaning = "owner";
  const deeds = deedsWith(
    { tables: [], corrected: false },
    {
      check: () => {
        const corrected = meaning !== "owner";
        const columns = [
          column("B", "事项", "title"),
          column("D", "责任人", meaning, { corrected }),
        ];
        const understood = { tables: [table({ columns, unsure: !corrected })], corrected };
        return Promise.resolve(done(checkResult(rows, { understood })));
      },
      correct: ({ columns = [] }) => {
        meaning = columns[0]?.meaning ?? "owner";
        return Promise.resolve(done(null));
      },
    }
  );
  const { user } = await checked(deeds);
  const chooser = () =>
    screen.getByRole<HTMLSelectElement>("combobox", { name: "D 列“责任人”的含义" });
  await user.selectOptions(chooser(), "协办");
  expect(deeds.asked).toEqual([
    "check",
    'correct {"table":"任务台账","columns":[{"header":"责任人","nth":1,"meaning":"helpers"}]}',
    "check",
  ]);
  expect(chooser().value).toBe("helpers");
  expect(document.activeElement).toBe(chooser());
  expect(screen.getByText("已更正")).toBeTruthy();
  expect(screen.getAllByText(/更正已记在工作簿里/).length).toBeGreaterThan(0);

  await user.selectOptions(chooser(), "恢复自动识别");
  expect(deeds.asked.at(-2)).toContain('"meaning":null');
  expect(chooser().value).toBe("owner");
});

test("an uncertain table opens by itself, marks what to look at, and can be confirmed as it is", async () => {
  const columns = [
    column("B", "事项", "title"),
    column("D", "人员", "owner", { confidence: 0.4, runnerUp: "helpers" }),
  ];
  const deeds = deedsWith({ tables: [table({ columns, unsure: true })], corrected: false });
  const { user } = await checked(deeds);
  expect(disclosure("读懂了什么（1 张表）").open).toBe(true);
  expect(screen.getByText("有的表或列没有把握，请看一眼。")).toBeTruthy();
  expect(screen.getByText("请确认；也可能是协办")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "就是这样" }));
  expect(deeds.asked[1]).toBe(
    'correct {"table":"任务台账","kind":"tasks","columns":[{"header":"人员","nth":1,"meaning":"owner"}]}'
  );
});

test("no ledger: the tables there are stand below, and one of them can be said to be it", async () => {
  let kind: "other" | "tasks" = "other";
  const deeds = deedsWith(
    { tables: [], corrected: false },
    {
      check: () => {
        const understood = { tables: [table({ kind })], corrected: kind === "tasks" };
        return Promise.resolve(
          kind === "tasks"
            ? done(checkResult(rows, { understood }))
            : { ...failed({ code: "no-ledger" }), understood }
        );
      },
      correct: (correction) => {
        kind = correction.kind === "tasks" ? "tasks" : "other";
        return Promise.resolve(done(null));
      },
    }
  );
  const { user } = await checked(deeds);
  expect(screen.getByRole("heading", { name: "没有找到任务台账。" })).toBeTruthy();
  expect(screen.getByText(/如果下面有一张就是任务台账/)).toBeTruthy();
  const chooser = screen.getByRole("combobox", { name: "这是什么表" });
  await user.selectOptions(chooser, "任务台账");
  expect(screen.getByText("未发现问题")).toBeTruthy();
  // The same chooser, still open and still in focus, beside the result.
  expect(document.activeElement).toBe(chooser);
});

test("a table of tasks without a task column says what is missing", async () => {
  const columns = [column("B", "甲", "other")];
  await checked(
    deedsWith({
      tables: [table({ columns, unsure: true, noTitleColumn: true })],
      corrected: false,
    })
  );
  expect(screen.getByRole("note").textContent).toContain("请指出哪一列写的是要办的事");
  expect(screen.queryByRole("button", { name: "就是这样" })).toBeNull();
});

test("tables that are not read lie folded apart", async () => {
  const other = table({ sheet: "统计", kind: "other", area: "A1:C5" });
  const { user } = await checked(
    deedsWith({ tables: [table({ unsure: true }), other], corrected: false })
  );
  expect(screen.queryByRole("region", { name: "统计　A1:C5" })).toBeNull();
  await user.click(screen.getByText("不读取的表（1 张）"));
  expect(screen.getByRole("region", { name: "统计　A1:C5" })).toBeTruthy();
});

test("resetting asks once more, then forgets everything", async () => {
  const deeds = deedsWith({
    tables: [table({ kindCorrected: true, unsure: true })],
    corrected: true,
  });
  const { user } = await checked(deeds);
  await user.click(screen.getByRole("button", { name: "全部恢复自动识别" }));
  // A second press of the same key forgets nothing.
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "不清除" }));
  await user.keyboard("{Enter}");
  expect(deeds.asked).toEqual(["check"]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "全部恢复自动识别" }));
  await user.click(screen.getByRole("button", { name: "全部恢复自动识别" }));
  await user.click(screen.getByRole("button", { name: "清除" }));
  expect(deeds.asked).toEqual(["check", "resetMapping", "check"]);
});

test("what cannot be remembered is told, and nothing is checked again", async () => {
  const deeds = deedsWith(
    { tables: [table({ unsure: true })], corrected: false },
    { correct: () => Promise.resolve(failed({ code: "memory-unwritable" })) }
  );
  const { user } = await checked(deeds);
  await user.selectOptions(screen.getByRole("combobox", { name: "这是什么表" }), "值班表");
  expect(deeds.asked.filter((one) => one === "check")).toHaveLength(1);
  expect(screen.queryAllByText(/更正已记在工作簿里/)).toHaveLength(0);
});

test("in English too", async () => {
  await checked(deedsWith({ tables: [table({ unsure: true })], corrected: false }), "en-US");
  const chooser = screen.getByRole<HTMLSelectElement>("combobox", {
    name: "Meaning of column D, “责任人”",
  });
  expect(chooser.selectedOptions[0]?.text).toBe("Owner");
});
