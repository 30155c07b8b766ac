/** What the chief said of tables: put together, taken back, found again. */
import { mappingFor, type LedgerMapping } from "../../src/ledger";
import { withCorrection, type CorrectedTable } from "../../src/memory/corrections";
import { emptyMemory, memoryText, parseMemory, withMapping } from "../../src/memory/memory";

const headers = ["序号", "事项", "经办", "日期", "备注"];
const march: CorrectedTable = { sheet: "三月", headers, title: null };
const april: CorrectedTable = { sheet: "四月", headers, title: null };

function owner(table: CorrectedTable, header = "经办"): LedgerMapping {
  return withCorrection(undefined, {
    table,
    columns: [{ header, nth: 1, meaning: "owner" }],
  });
}

test("a correction is found again on a renamed sheet and after columns have moved", () => {
  const mapping = owner(march);
  expect(mappingFor(mapping, "三月", headers)?.columns).toEqual([
    { header: "经办", meaning: "owner" },
  ]);
  expect(mappingFor(mapping, "改了名", [...headers].reverse())).not.toBeNull();
  expect(mappingFor(mapping, "三月", ["姓名", "电话"])).toBeNull();
});

test("kind and columns come together in one entry; null takes one of them back", () => {
  const both = withCorrection(owner(march), { table: march, kind: "plan" });
  expect(both.tables).toEqual([
    { sheet: "三月", headers, kind: "plan", columns: [{ header: "经办", meaning: "owner" }] },
  ]);
  const columnOnly = withCorrection(both, { table: march, kind: null });
  expect(columnOnly).toEqual(owner(march));
  const nothing = withCorrection(columnOnly, {
    table: march,
    columns: [{ header: "经办", nth: 1, meaning: null }],
  });
  expect(nothing.tables).toEqual([]);
});

test("one column is the owner: saying it of another takes it from the first", () => {
  const mapping = withCorrection(owner(march), {
    table: march,
    columns: [{ header: "备注", nth: 1, meaning: "owner" }],
  });
  expect(mapping.tables[0]?.columns).toEqual([{ header: "备注", meaning: "owner" }]);
});

test("several columns may be remarks, and the second of two equal headers is meant by its number", () => {
  const mapping = [1, 2].reduce<LedgerMapping | undefined>(
    (said, nth) =>
      withCorrection(said, {
        table: march,
        columns: [{ header: "备注", nth, meaning: "remarks" }],
      }),
    undefined
  );
  expect(mapping?.tables[0]?.columns).toEqual([
    { header: "备注", meaning: "remarks" },
    { header: "备注", nth: 2, meaning: "remarks" },
  ]);
});

test("a table that went by another sheet's entry gets its own, which starts as a copy", () => {
  const mapping = withCorrection(owner(march), { table: april, kind: "plan" });
  expect(mappingFor(mapping, "三月", headers)?.kind).toBeUndefined();
  expect(mappingFor(mapping, "四月", headers)).toMatchObject({
    kind: "plan",
    columns: [{ header: "经办", meaning: "owner" }],
  });
  // Taken back on April it is as found there, although March's entry would fit.
  const back = withCorrection(mapping, {
    table: april,
    kind: null,
    columns: [{ header: "经办", nth: 1, meaning: null }],
  });
  expect(mappingFor(back, "四月", headers)?.columns).toBeUndefined();
  expect(mappingFor(back, "三月", headers)?.columns).toHaveLength(1);
});

test("of two tables with the same headers on a sheet only the one meant is corrected", () => {
  const title = "第47周下周计划";
  const mapping = withCorrection(undefined, {
    table: { sheet: "周计划", headers, title, twinTitle: "第周下周计划" },
    kind: "plan",
  });
  expect(mappingFor(mapping, "周计划", headers, "第48周下周计划")?.kind).toBe("plan");
  expect(mappingFor(mapping, "周计划", headers, "第48周本周工作")).toBeNull();
});

test("a table without headers is known by its sheet and its width", () => {
  const bare = ["", "", ""];
  const mapping = withCorrection(undefined, {
    table: { sheet: "清单", headers: bare, title: null },
    columns: [{ header: "", nth: 2, meaning: "title" }],
  });
  expect(mappingFor(mapping, "清单", bare)?.columns).toEqual([
    { header: "", nth: 2, meaning: "title" },
  ]);
  expect(mappingFor(mapping, "清单", ["", ""])).toBeNull();
  expect(mappingFor(mapping, "别的", bare)).toBeNull();
});

describe("in the memory part", () => {
  test("it is written, read back, and the part goes when nothing is left", () => {
    const memory = withMapping(emptyMemory, owner(march));
    const text = memoryText(memory);
    expect(parseMemory(text)?.mapping).toEqual(owner(march));
    expect(memoryText(withMapping(memory, undefined))).toBeNull();
    expect(memoryText(withMapping(memory, { version: 1, tables: [] }))).toBeNull();
  });

  test("a part from before there were corrections reads as before", () => {
    const old = JSON.stringify({ version: 1, journal: [], ownSheets: ["周报1116"] });
    expect(parseMemory(old)).toMatchObject({ ownSheets: ["周报1116"] });
    expect(parseMemory(old)?.mapping).toBeUndefined();
  });

  test("a mapping that is none makes the part unreadable: it is not overwritten", () => {
    const wrong = { ...emptyMemory, mapping: { version: 1, tables: [{ sheet: 3 }] } };
    expect(parseMemory(JSON.stringify(wrong))).toBeNull();
  });
});
