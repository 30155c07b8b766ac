/** 值班 as the pane does it: by the book of the workbook, planned again without reading, refused where the sheet is protected or has moved on. */
import { rosterDeeds, type ProposedRoster, type RosterRequest } from "../../src/app/roster-deeds";
import { rosterMakerHere, type RosterMaker } from "../../src/app/roster-maker";
import { addRulesSheet } from "../../src/app/rules-sheet";
import { undoEntry } from "../../src/app/journal";
import { readMemory } from "../../src/app/remembered";
import { say } from "../../src/locales";
import { defaultBook } from "../../src/rules";
import type { WorkbookPort } from "../../src/workbook/port";
import { done, type Outcome } from "../../src/workbook/problem";
import { openXlsx } from "../../src/workbook/xlsx";
import { day } from "../rules/section";
import { dayLines, duties, leaves, TEAM, workbookOf, type Rows } from "./rosters";

const words = say("zh-CN");
const turn = (d: number): string => TEAM[d % TEAM.length] ?? "";
const SHEETS: Readonly<Record<string, Rows>> = {
  职责分工: duties,
  请假登记: leaves,
  十一月: dayLines(11, turn),
  十二月: dayLines(12, () => null),
};

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function office(sheets = SHEETS, maker: RosterMaker = rosterMakerHere()) {
  const port = value(openXlsx(workbookOf(sheets), { fileName: "值班.xlsx" }));
  let reads = 0;
  const counted: WorkbookPort = {
    ...bound(port),
    readAll: (...asked) => {
      reads++;
      return port.readAll(...asked);
    },
  };
  const deeds = rosterDeeds({
    port: counted,
    maker,
    today: () => day("2026-11-20"),
    now: () => "2026-11-20T09:00:00.000Z",
    words: (key, args) => words(key, { ...args }),
  });
  const propose = async (more: Partial<RosterRequest> = {}): Promise<ProposedRoster> =>
    value(
      await deeds.proposeRoster({
        ...{ period: null, also: {}, over: null, signal: new AbortController().signal },
        onProgress: () => undefined,
        ...more,
      })
    );
  return { port, deeds, propose, reads: () => reads };
}

/** A port whose methods know it, spread or not. */
function bound(port: WorkbookPort): WorkbookPort {
  return {
    capabilities: port.capabilities,
    outline: () => port.outline(),
    read: (...asked) => port.read(...asked),
    readAll: (...asked) => port.readAll(...asked),
    apply: (...asked) => port.apply(...asked),
    marks: () => port.marks(),
    readMemory: () => port.readMemory(),
    writeMemory: (text) => port.writeMemory(text),
    select: (sheet, cell) => port.select(sheet, cell),
    onChanged: (listener) => port.onChanged(listener),
  };
}

test("another month and whom to leave out are planned by what was read; exchanges change what is to be written", async () => {
  const { deeds, propose, reads } = office();
  const first = await propose();
  expect([first.plan.from, first.plan.sheet]).toEqual(["2026-12-01", "十二月"]);
  const once = reads();
  expect(once).toBe(1);
  const without = await propose({ period: first.plan, also: { exempt: ["乔木生"] }, over: first });
  expect(reads()).toBe(once);
  expect(without.plan.counts.map((c) => c.person)).not.toContain("乔木生");
  expect(without.change?.kind === "cells" && without.change.patches.length).toBe(31);

  const [shift] = without.plan.days[0]?.shifts.filter((s) => s.proposed) ?? [];
  const duty = { date: without.plan.from, shift: shift?.shift ?? "", person: shift?.person ?? "" };
  const swap = (await deeds.dutyChoices(without, duty))?.swaps[0];
  const swapped = swap && (await deeds.swapDuty(without, duty, swap));
  if (swapped?.change?.kind !== "cells" || without.change?.kind !== "cells")
    throw new Error("cells are to be filled");
  const before = new Map(without.change.patches.map((p) => [p.cell, p.after]));
  const changed = swapped.change.patches.filter((p) => before.get(p.cell) !== p.after);
  expect(changed.map((p) => p.after).sort()).toEqual(
    [swap?.person, ...(swap?.inReturn ? [duty.person] : [])].sort()
  );
});

test("by the sheet 科务规则 of the workbook", async () => {
  const { port, propose } = office();
  expect((await propose()).plan.leftOut.map((l) => l.person)).not.toContain("云知意");
  const roster = { ...defaultBook.roster, exempt: ["云知意"], noNight: ["顾行舟"] };
  const book = { ...defaultBook, roster };
  value(await addRulesSheet(port, book, Object.keys(SHEETS), "2026-11-20T09:00:00.000Z"));
  const ruled = await propose();
  expect(ruled.plan.leftOut).toContainEqual({ person: "云知意", why: "exempt" });
  expect(ruled.book.roster.noNight).toEqual(["顾行舟"]);
});

test("a cell filled by somebody else meanwhile is left to him, the rest is written and taken back", async () => {
  const { port, deeds, propose } = office();
  const roster = await propose();
  if (roster.change?.kind !== "cells") throw new Error("cells are to be filled");
  const [theirs] = roster.change.patches;
  if (!theirs) throw new Error("no cell");
  value(
    await port.apply({ kind: "cells", patches: [{ ...theirs, after: "石闻远", reason: "其他人" }] })
  );
  const written = value(await deeds.writeRoster(roster));
  expect([written.sheet, written.cells]).toEqual(["十二月", 30]);
  expect(written.refused).toEqual([
    expect.objectContaining({ code: "cell-changed", sheet: "十二月", cell: theirs.cell }),
  ]);
  const undone = value(
    await undoEntry(port, value(await readMemory(port)), null, async () => done([]))
  );
  expect(undone.restored).toBe(30);
  const after = await propose();
  expect(after.plan.days.flatMap((d) => d.shifts).filter((s) => !s.proposed && !s.lead)).toEqual([
    expect.objectContaining({ person: "石闻远" }),
  ]);
});

test("stopped between reading and planning: nothing but 已取消", async () => {
  const abort = new AbortController();
  const here = rosterMakerHere();
  const maker: RosterMaker = {
    ...here,
    read: (input) => {
      abort.abort();
      return here.read(input);
    },
  };
  const { deeds } = office(SHEETS, maker);
  const request = { period: null, also: {}, over: null, signal: abort.signal };
  expect(await deeds.proposeRoster({ ...request, onProgress: () => undefined })).toEqual({
    ok: false,
    problem: { code: "cancelled" },
  });
});
