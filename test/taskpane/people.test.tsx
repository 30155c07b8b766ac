/** @jest-environment jsdom */
/** 人员: who has how much and why, proposals and what becomes of them. The figures are those of a real small workbook, read as ever. */
import "./text-codec";
import { screen, waitFor, within } from "@testing-library/react";
import { balanceDeeds } from "../../src/app/balance-deeds";
import { balancerHere } from "../../src/app/balance-here";
import type { Balancer } from "../../src/app/balancer";
import { checkWorkbook } from "../../src/app/check";
import { judgeHere } from "../../src/app/judge-sheets";
import { say, type Locale } from "../../src/locales";
import { ownerWords } from "../../src/locales/workload-words";
import { openXlsx } from "../../src/workbook/xlsx";
import { sheetOf } from "../cli/ledgers";
import { buildXlsx, type SheetPart } from "../xlsx/package-builder";
import { checkResult, day, fails, fakeDeeds, type FakeDeeds } from "./fake-deeds";
import { openPane } from "./open-pane";

const today = day("2026-11-20");

const DUTIES = sheetOf("职责分工", [
  ["序号", "姓名", "主要职责"],
  [1, "沈知行", "负责会议通知与会务、督查督办、值班安排"],
  [2, "顾盼", "负责会议通知与会务、督查督办"],
  [3, "周砚秋", "负责综合文字：讲话、报告、总结的起草"],
  [4, "苏念", "借调至市委组织部"],
]);
const LEAVE = sheetOf("请假登记", [
  ["姓名", "请假类别", "起始日期", "截止日期"],
  ["周砚秋", "年休假", "2026年11月24日", "2026年11月25日"],
]);
const HEADER = ["序号", "工作事项", "完成时限", "责任人", "完成情况", "备注"];
const ROWS = [
  [1, "第一次调度会议会务通知", "2026年11月25日", "沈知行", "未启动", ""],
  [2, "第二次调度会议会务通知", "2026年11月25日", "沈知行", "未启动", ""],
  [3, "第三次调度会议会务通知", "2026年11月26日", "沈知行", "未启动", ""],
  [4, "第四次调度会议会务通知", "2026年11月26日", "沈知行", "未启动", ""],
  [5, "第五次调度会议会务通知", "2026年11月13日", "沈知行", "未启动", ""],
  [6, "第六次调度会议会务通知", "2026年11月12日", "沈知行", "已办结", ""],
  [7, "起草全县工作会议讲话稿", "2026年11月25日", "周砚秋", "完成60%", ""],
];

function section(
  sheets: readonly SheetPart[] = [sheetOf("台账", [HEADER, ...ROWS]), DUTIES, LEAVE],
  balancer: Balancer = balancerHere()
): { readonly deeds: FakeDeeds; owner(row: number): Promise<unknown> } {
  const opened = openXlsx(buildXlsx({ sheets }), { fileName: "台账.xlsx" });
  if (!opened.ok) throw new Error(opened.problem.code);
  const port = opened.value;
  const balancing = balanceDeeds({
    port,
    balancer,
    today: () => today,
    now: () => "2026-11-20T09:00:00.000Z",
    words: ownerWords(say("zh-CN")),
  });
  const deeds = fakeDeeds({
    check: (options) => checkWorkbook(port, { ...options, today, judge: judgeHere }),
    ...balancing,
  });
  return {
    deeds,
    async owner(row) {
      const read = await port.read("台账", { row, column: 4, rows: 1, columns: 1 });
      return read.ok ? read.value.values[0]?.[0] : read.problem;
    },
  };
}

async function openPeople(deeds: FakeDeeds, locale: Locale = "zh-CN") {
  const pane = openPane(deeds, locale);
  const zh = locale === "zh-CN";
  await pane.user.click(screen.getByRole("button", { name: zh ? "台账核查" : "Check the ledger" }));
  await pane.user.click(screen.getByRole("tab", { name: zh ? "人员" : "People" }));
  await screen.findByRole("heading", { name: zh ? /^忙闲差距/ : /^Spread of work/ });
  return pane;
}

const people = () =>
  within(screen.getByRole("list", { name: "各人工作量" }))
    .getAllByRole("group")
    .map((card) => card.textContent);
const proposals = () => screen.findAllByRole("article");
const act = (name: RegExp | string) => screen.getByRole("button", { name });

test("the busiest first: level in words, rows by kind, what presses, who is away or seconded", async () => {
  await openPeople(section().deeds);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("忙闲差距：较大");
  expect(screen.getByText("沈知行偏重；顾盼偏轻")).toBeTruthy();
  const cards = people();
  expect(cards).toHaveLength(4);
  expect(cards[0]).toMatch(/沈知行偏重积压 1、在办 4、已办 1；/);
  expect(cards[1]).toMatch(/周砚秋适中积压 0、在办 1、已办 0；.*2026-11-24 至 2026-11-25 不在$/);
  expect(cards[2]).toMatch(/顾盼偏轻积压 0、在办 0、已办 0$/);
  expect(cards[3]).toMatch(/苏念不参与分配积压 0、在办 0、已办 0；借调在外$/);
});

test("hours and percentages are in the details only; every figure opens to its rows, each of which leads to its cell", async () => {
  const { deeds } = section();
  const { user } = await openPeople(deeds);
  const view = screen.getByRole("tabpanel");
  // What is folded is not rendered; the explanation is there for whoever opens it.
  expect(people().join("")).not.toMatch(/%|小时/);
  await user.click(screen.getByText("沈知行", { selector: "summary span" }));
  expect(within(view).getByRole("list", { name: "积压（1 件）" }).textContent).toContain(
    "第五次调度会议会务通知"
  );
  const doing = within(within(view).getByRole("list", { name: "在办（4 件）" }));
  expect(doing.getAllByText(/2026-11-2[56] 到期；计 4 小时（同类事项 4 小时）/)).toHaveLength(4);
  expect(within(view).getByRole("list", { name: "工时" }).textContent).toMatch(
    /^此期间到期 4 件，要办 16 小时；能用 48 小时；占 33%/
  );
  await user.click(doing.getByRole("button", { name: "第一次调度会议会务通知" }));
  expect(deeds.asked).toContain("select 台账 D2");
});

test("proposals say who, why and what it does to both; nothing is written by looking", async () => {
  const { deeds, owner } = section();
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  const cards = await proposals();
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) {
    const texts = within(card);
    expect(texts.getByRole("heading").textContent).toBe("沈知行 → 顾盼");
    expect(texts.getByText("沈知行手上的事太多；顾盼分管这类工作")).toBeTruthy();
    expect(texts.getByText(/^沈知行：/)).toBeTruthy();
    expect(texts.getByText(/^顾盼：/)).toBeTruthy();
  }
  expect(screen.getByText(/^最忙的人 \d+% → \d+%；最好也只能到 \d+%/)).toBeTruthy();
  expect(screen.getByText(`要转交 ${cards.length} 件，已是最少`)).toBeTruthy();
  expect(await owner(2)).toBe("沈知行");
});

test("为什么不是别人 is asked when opened, and answered for everybody else", async () => {
  const { deeds } = section();
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  const [card] = await proposals();
  expect(deeds.asked.some((asked) => asked.startsWith("whyNot"))).toBe(false);
  await user.click(within(card as HTMLElement).getByText("为什么不是别人"));
  const texts = within(card as HTMLElement);
  expect(await texts.findByText("周砚秋：不在其职责和B角范围内")).toBeTruthy();
  expect(texts.getByText("苏念：这段时间没有可用工时")).toBeTruthy();
  expect(texts.queryByText(/^顾盼：(?!.*→)/)).toBeNull();
});

test("refusing solves again at once and leaves what is accepted accepted; it can be taken back", async () => {
  const { deeds } = section();
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  const before = await proposals();
  const titles = before.map((card) => within(card).getAllByRole("button")[0]?.textContent ?? "");
  expect(titles.length).toBe(2);
  await user.click(act(new RegExp(`^采纳：${titles[0]}`)));
  await user.click(act(new RegExp(`^不采纳：${titles[1]}`)));
  await screen.findByText("已否定 1 条建议。");
  expect(deeds.asked.at(-1)).toMatch(/^propose agreed \d→顾盼 refused \d→顾盼 again$/);
  const accepted = act(new RegExp(`^采纳：${titles[0]}`));
  expect(accepted.getAttribute("aria-pressed")).toBe("true");
  expect(screen.queryByRole("button", { name: titles[1] })).toBeNull();
  await user.click(act("恢复"));
  await waitFor(() => expect(screen.queryByText("已否定 1 条建议。")).toBeNull());
  expect(deeds.asked.at(-1)).toMatch(/^propose agreed \d→顾盼 again$/);
});

test("all accepted and written: the owners' cells, the former owner in the remarks, and a fresh check", async () => {
  const { deeds, owner } = section();
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  await proposals();
  expect(act("写入台账（0 件）").getAttribute("aria-disabled")).toBe("true");
  await user.click(act("全部采纳"));
  await user.click(act("写入台账（2 件）"));
  await screen.findAllByText("已改 2 件的承办人，并已重新核查。");
  const owners = await Promise.all([2, 3, 4, 5].map(owner));
  expect(owners.filter((name) => name === "顾盼")).toHaveLength(2);
  expect(screen.queryAllByRole("article")).toEqual([]);
  expect(people().find((text) => text?.startsWith("›顾盼"))).toMatch(/在办 2、/);
  // Checked by what is there now, and the marks on owners follow.
  expect(deeds.asked.slice(-2)).toEqual(["check", "refreshMarks"]);
});

test("the former owner is kept nowhere when the chief says so", async () => {
  const { deeds } = section();
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  await proposals();
  await user.click(screen.getByRole("checkbox", { name: "在备注里记下原承办人" }));
  await user.click(act("全部采纳"));
  await user.click(act(/^写入台账/));
  await screen.findAllByText(/并已重新核查/);
  expect(deeds.asked.find((asked) => asked.startsWith("accept"))).toMatch(/ nowhere$/);
});

test("an owner's cell merged over rows is left to the chief, with the reason and the way to it", async () => {
  const merged = {
    ...sheetOf("台账", [HEADER, ...ROWS.slice(0, 4)]),
  };
  const sheet = {
    ...merged,
    xml: `${merged.xml}<mergeCells count="1"><mergeCell ref="D2:D5"/></mergeCells>`,
  };
  const { deeds, owner } = section([sheet, DUTIES]);
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  const [card] = await proposals();
  expect(card?.textContent).toContain("采纳后请手工改：承办人是合并单元格，牵动几行。");
  await user.click(act("全部采纳"));
  await user.click(act(/^写入台账/));
  await screen.findByText("还有 2 件请手工改承办人：");
  expect(screen.getAllByText(/→ 顾盼：承办人是合并单元格/)).toHaveLength(2);
  expect(await owner(2)).toBe("沈知行");
});

test("补台: who could stand in for what falls due while its owner is away", async () => {
  const rows = [HEADER, [1, "第一次调度会议会务通知", "2026年11月25日", "沈知行", "未启动", ""]];
  const leave = sheetOf("请假登记", [
    ["姓名", "请假类别", "起始日期", "截止日期"],
    ["沈知行", "病假", "2026年11月24日", "2026年11月26日"],
  ]);
  const { deeds } = section([sheetOf("台账", rows), DUTIES, leave]);
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  await user.click(await screen.findByText("补台（1 件）"));
  expect(screen.getByText(/^沈知行 2026-11-24 至 2026-11-26 不在/)).toBeTruthy();
  expect(screen.getByText(/^可由顾盼（职责相同，.*）顶上$/)).toBeTruthy();
  // Why somebody is away is nobody's business.
  expect(screen.getByRole("tabpanel").textContent).not.toContain("病假");
});

test("cancelling keeps what was there, and says so", async () => {
  const slow = balancerHere();
  const { deeds } = section(undefined, {
    judge: slow.judge,
    whyNot: slow.whyNot,
    isEmpty: true,
    balance: ({ signal }) =>
      new Promise((resolve) => signal?.addEventListener("abort", () => resolve(null))),
  });
  const { user } = await openPeople(deeds);
  await user.click(act("调整建议"));
  expect((await screen.findAllByText(/^求解怎样最均衡/)).length).toBeGreaterThan(0);
  await user.click(act("取消"));
  expect((await screen.findAllByText(/已取消/)).length).toBeGreaterThan(0);
  expect(act("调整建议")).toBeTruthy();
  expect(people()).toHaveLength(4);
});

test("nothing to move, nobody known, no duty sheet, nothing checked yet: each says what is so", async () => {
  const fair = section([sheetOf("台账", [HEADER, ...ROWS.slice(5, 6)]), DUTIES]).deeds;
  const first = await openPeople(fair);
  await first.user.click(act("调整建议"));
  expect(await screen.findByText("不用调整。")).toBeTruthy();
  first.unmount();

  const noDuties = section([sheetOf("台账", [HEADER, ...ROWS])]).deeds;
  const second = openPane(noDuties);
  await second.user.click(screen.getByRole("tab", { name: "人员" }));
  expect(await screen.findByRole("heading", { name: "看看科里谁忙谁闲" })).toBeTruthy();
  await second.user.click(act("台账核查"));
  expect(await screen.findByText(/^没有职责分工表|没有读到本科人员/)).toBeTruthy();
  second.unmount();

  const third = openPane(
    fakeDeeds({ check: () => Promise.resolve({ ok: true, value: checkResult([]) }) })
  );
  await third.user.click(screen.getByRole("button", { name: "台账核查" }));
  await third.user.click(screen.getByRole("tab", { name: "人员" }));
  expect(await screen.findByRole("heading", { name: "没有读到本科人员" })).toBeTruthy();
  third.unmount();

  const fourth = openPane(fakeDeeds({ check: fails({ code: "no-ledger" }) }));
  await fourth.user.click(screen.getByRole("button", { name: "台账核查" }));
  await fourth.user.click(screen.getByRole("tab", { name: "人员" }));
  expect(await screen.findByRole("button", { name: "重新核查" })).toBeTruthy();
});

test("in English no Chinese is left but the workbook's own", async () => {
  const { user } = await openPeople(section().deeds, "en-US");
  await user.click(act("Propose hand-overs"));
  await proposals();
  for (const card of screen.getAllByText("Why nobody else")) await user.click(card);
  const text = screen.getByRole("tabpanel").textContent ?? "";
  expect(
    text.replace(/沈知行|顾盼|周砚秋|苏念|台账|第.次调度会议会务通知|起草全县工作会议讲话稿/g, "")
  ).not.toMatch(/[\u4e00-\u9fff]/);
});
