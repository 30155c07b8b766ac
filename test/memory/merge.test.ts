/** A memory taken over from a file: merged, or in place of what is here; the journal and our sheets stay this workbook's. */
import type { LedgerMapping } from "../../src/ledger";
import { imported } from "../../src/memory/merge";
import {
  emptyMemory,
  memoryText,
  parseMemory,
  type JournalEntry,
  type Memory,
} from "../../src/memory/memory";
import { countsOf } from "../../src/memory/overview";
import { REMINDER_LIMIT, type ReminderRecord } from "../../src/memory/reminders";
import { usualSettings } from "../../src/report";
import type { LearnedCase } from "../../src/rules/learning";
import { day } from "../rules/section";

const table = (sheet: string, kind: "tasks" | "plan"): LedgerMapping["tables"][number] => ({
  sheet,
  headers: ["序号", "事项"],
  kind,
});
const mapping = (...tables: LedgerMapping["tables"]): LedgerMapping => ({ version: 1, tables });

const learnedCase = (key: string, own: Partial<LearnedCase> = {}): LearnedCase => ({
  key,
  what: "type",
  value: "writing",
  was: "routine",
  on: day("2026-03-10"),
  text: key,
  post: "",
  type: "routine",
  said: true,
  ...own,
});

const reminder = (on: string, row: string): ReminderRecord => ({
  row,
  person: "柳疏影",
  code: "overdue",
  rule: "lights.red",
  level: 1,
  on: day(on),
});

const entry: JournalEntry = {
  id: "1",
  at: "2026-03-10T09:00:00Z",
  action: "report",
  undo: { kind: "remove-sheet", name: "周报", fingerprint: "f" },
  count: 1,
};

const own: Memory = {
  ...emptyMemory,
  journal: [entry],
  ownSheets: ["周报"],
  prints: { 周报: "f" },
  mapping: mapping(table("三月", "plan")),
  learned: { cases: [learnedCase("甲")], switches: { "learned.a": false } },
  reminders: [reminder("2026-03-05", "r1")],
  report: {
    settings: { ...usualSettings, unit: "本办" },
    sheets: [{ name: "周报", fingerprint: "f" }],
  },
  history: {
    version: 1,
    owners: ["柳疏影"],
    rows: { a: [[100, 0, 0, "说", 0]] },
    misfits: [[100, "a", "柳疏影", "writing"]],
  },
};

const file: Memory = {
  ...emptyMemory,
  journal: [{ ...entry, id: "2", undo: { kind: "remove-sheet", name: "别处", fingerprint: "g" } }],
  ownSheets: ["别处"],
  prints: { 别处: "g" },
  mapping: mapping(table("三月", "tasks"), table("四月", "tasks")),
  learned: {
    cases: [learnedCase("甲", { value: "routine", on: day("2026-02-01") }), learnedCase("乙")],
    switches: { "learned.a": true, "learned.b": false },
  },
  reminders: [reminder("2026-03-05", "r1"), reminder("2026-03-01", "r2")],
  report: {
    settings: { ...usualSettings, unit: "外办" },
    sheets: [{ name: "别处", fingerprint: "g" }],
  },
  history: {
    version: 1,
    owners: ["乔木生", "柳疏影"],
    rows: {
      a: [
        [99, 0, 0, "", 0],
        [100, 0, 0, "别", 0],
      ],
      b: [
        [101, 1, 0, "", 0],
        [102, -1, 0, "", 0],
      ],
    },
    misfits: [
      [100, "a", "柳疏影", "writing"],
      [101, "b", "乔木生", "routine"],
    ],
  },
};

test("merging keeps what is here and adds what the file has beyond it", () => {
  const after = imported(own, file, "merge");
  expect(after.mapping).toEqual(mapping(table("三月", "plan"), table("四月", "tasks")));
  expect(after.learned?.cases.map(({ key, value }) => [key, value])).toEqual([
    ["甲", "writing"],
    ["乙", "writing"],
  ]);
  expect(after.learned?.switches).toEqual({ "learned.a": false, "learned.b": false });
  expect(after.reminders?.map((one) => one.row)).toEqual(["r2", "r1"]);
  expect(after.report?.settings?.unit).toBe("本办");
});

test("history goes together row by row and day by day, its owners still the same people", () => {
  const { history } = imported(own, file, "merge");
  const named = (id: string) =>
    history?.rows[id]?.map(([seen, owner, , said]) => [seen, history.owners[owner] ?? null, said]);
  expect(named("a")).toEqual([
    [99, "乔木生", ""],
    [100, "柳疏影", "说"],
  ]);
  expect(named("b")).toEqual([
    [101, "柳疏影", ""],
    [102, null, ""],
  ]);
  expect(history?.misfits).toHaveLength(2);
});

test("replacing takes the file's parts, and empties what it does not have", () => {
  const after = imported(own, file, "replace");
  expect(after.mapping).toEqual(file.mapping);
  expect(after.learned?.cases.find((one) => one.key === "甲")?.value).toBe("routine");
  expect(after.report?.settings?.unit).toBe("外办");
  const emptied = imported(own, emptyMemory, "replace");
  expect(countsOf(emptied)).toEqual({ ...countsOf(emptyMemory), actions: 1 });
});

test.each(["merge", "replace"] as const)(
  "%s: the journal and the sheets of ours are this workbook's, never the file's",
  (way) => {
    const { journal, ownSheets, prints, report } = imported(own, file, way);
    expect({ journal, ownSheets, prints, sheets: report?.sheets }).toEqual({
      journal: own.journal,
      ownSheets: own.ownSheets,
      prints: own.prints,
      sheets: own.report?.sheets,
    });
  }
);

test("merging into nothing gives the file's content; the same file twice changes nothing more", () => {
  const once = imported(emptyMemory, file, "merge");
  expect(once.mapping).toEqual(file.mapping);
  expect(countsOf(once)).toEqual({ ...countsOf(file), actions: 0 });
  expect(memoryText(imported(once, file, "merge"))).toBe(memoryText(once));
  expect(parseMemory(memoryText(once))).not.toBeNull();
});

test("parts of other versions come along, and stay where they are here already", () => {
  const more = { ...file, roster: { months: 3 } } as Memory;
  expect(countsOf(more).others).toBe(1);
  expect(imported(own, more, "merge")).toMatchObject({ roster: { months: 3 } });
  const mine = { ...own, roster: { months: 1 } } as Memory;
  expect(imported(mine, more, "merge")).toMatchObject({ roster: { months: 1 } });
  expect(imported(mine, more, "replace")).toMatchObject({ roster: { months: 3 } });
});

test("a file's part is held to the same limit", () => {
  const many = Array.from({ length: REMINDER_LIMIT + 5 }, (_, i) => reminder("2026-03-05", `${i}`));
  expect(imported(own, { ...emptyMemory, reminders: many }, "replace").reminders).toHaveLength(
    REMINDER_LIMIT
  );
});
