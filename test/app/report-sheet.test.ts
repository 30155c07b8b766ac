/** One click a week: an earlier report nobody has touched is replaced, one that somebody has worked on stays; charts in both adapters. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { createDeeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import { plainDate, type PlainDate } from "../../src/calendar/plain-date";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import type { WorkbookPort } from "../../src/workbook/port";
import type { Outcome } from "../../src/workbook/problem";
import { changedParts } from "../xlsx/package-builder";
import { adapters, type OpenPort } from "../workbook/adapters";

jest.setTimeout(60_000);

const sample = () => readFileSync("assets/samples/ledger-november.xlsx");
const today = plainDate(2026, 11, 20) as PlainDate;
const { signal } = new AbortController();

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

function deedsOn(port: WorkbookPort) {
  return createDeeds({
    port,
    judge: judgeHere,
    today: () => today,
    now: () => "2026-11-20T09:00:00.000Z",
    words: reportWords(say("zh-CN")),
  });
}

const sheetsOf = async (port: WorkbookPort): Promise<string[]> =>
  value(await port.outline()).sheets.map((s) => s.name);

describe.each(Object.entries(adapters))("%s", (_, open) => {
  let opened: OpenPort;
  beforeEach(async () => {
    opened = await open(sample());
  });
  afterEach(() => opened.close());

  test("written again unchanged it is replaced; worked on, it stays and the new one is …(2)", async () => {
    const deeds = deedsOn(opened.port);
    const before = await sheetsOf(opened.port);
    expect(value(await deeds.report({ edition: "up", signal })).sheet).toBe("周报11.16-11.20");
    expect(value(await deeds.report({ edition: "up", signal })).sheet).toBe("周报11.16-11.20");
    expect(await sheetsOf(opened.port)).toEqual([...before, "周报11.16-11.20"]);

    const grid = value(
      await opened.port.read("周报11.16-11.20", { row: 1, column: 1, rows: 1, columns: 1 })
    );
    const edited = await opened.port.apply({
      kind: "cells",
      patches: [
        {
          sheet: "周报11.16-11.20",
          cell: "A1",
          key: null,
          guards: [],
          before: grid.values[0]?.[0] ?? null,
          after: "科长改过的标题",
          reason: "test",
        },
      ],
    });
    expect(value(edited).applied).toBe(1);
    expect(value(await deeds.report({ edition: "up", signal })).sheet).toBe("周报11.16-11.20(2)");
    expect(await sheetsOf(opened.port)).toEqual([
      ...before,
      "周报11.16-11.20",
      "周报11.16-11.20(2)",
    ]);
  });

  test("the section's report has its charts and page breaks in the file, and 撤销 takes all of it away", async () => {
    const deeds = deedsOn(opened.port);
    const { sheet } = value(await deeds.report({ edition: "in", signal }));
    const parts = unzipSync(await opened.save());
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    const charts = Object.keys(parts).filter((name) => /charts\/chart\d+\.xml$/.test(name));
    const ours = charts.map(text).filter((xml) => xml.includes(sheet));
    expect(ours.map((xml) => /<c:(bar|line)Chart>/.exec(xml)?.[1]).sort()).toEqual(["bar", "line"]);
    const bars = ours.find((xml) => xml.includes("<c:barChart>")) ?? "";
    expect(bars).toContain("人员工作情况");
    expect([...bars.matchAll(/<c:tx><c:v>(.*?)<\/c:v>/g)].map((m) => m[1])).toEqual([
      "办结",
      "在办",
      "逾期",
    ]);
    expect(bars).toContain("周砚秋");
    const written = Object.keys(parts)
      .filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
      .map(text)
      .find((xml) => /<drawing /.test(xml) && xml.includes("<rowBreaks"));
    expect(written).toMatch(/<pageSetup[^>]*scale="88"/);

    value(await deeds.undo());
    expect(changedParts(sample(), await opened.save())).toEqual([]);
  });
});
