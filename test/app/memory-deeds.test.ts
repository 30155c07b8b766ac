/** What is kept in a workbook: exported, looked into, taken over in another, reset part by part, put back. Both adapters. */
import { memoryDeeds } from "../../src/app/memory-deeds";
import type { WorkbookPort } from "../../src/workbook/port";
import { adapters, type OpenPort } from "../workbook/adapters";
import { sheetOf } from "../cli/ledgers";
import { day } from "../rules/section";
import { buildXlsx, changedParts } from "../xlsx/package-builder";
import { deedsOn, value } from "./deeds-on";

const head = ["序号", "工作事项", "类别", "完成时限", "责任人", "密级", "完成情况"];
const titles = ["过一遍七号线", "晒七号线", "滚动销七号线"];
const bytes = buildXlsx({
  sheets: [
    sheetOf("任务台账", [
      head,
      ...titles.map((title, i) => [
        i + 1,
        title,
        "综合文字",
        "2026年11月2日",
        "柳疏影",
        "",
        "进行中",
      ]),
      [4, "鹓鶵清退七号线", "综合文字", "2026年11月2日", "乔木生", "机密", "进行中"],
    ]),
  ],
});
const kept = (port: WorkbookPort) => memoryDeeds(port, () => day("2026-11-20"));

async function workedOn(port: WorkbookPort): Promise<void> {
  const deeds = deedsOn(port);
  const columns = [{ header: "甲", nth: 1, meaning: "title" }] as const;
  value(await deeds.correct({ table: { sheet: "丙", headers: ["甲"], title: null }, columns }));
  value(await deeds.mark({}));
}

jest.setTimeout(60_000);
describe.each(Object.keys(adapters))("%s", (name) => {
  const opened: OpenPort[] = [];
  const open = async (): Promise<OpenPort> => {
    const one = await (adapters[name]?.(bytes) ?? Promise.reject(new Error(name)));
    opened.push(one);
    return one;
  };
  afterEach(() => opened.splice(0).forEach((one) => one.close()));

  test("exported as the part holds it, with its version and no word of a secret row; taken over elsewhere", async () => {
    const here = await open();
    await workedOn(here.port);
    const { text, date } = value(await kept(here.port).exported());
    expect(date).toBe("2026-11-20");
    expect(JSON.parse(text)).toEqual(JSON.parse(value(await here.port.readMemory()) ?? ""));
    expect(JSON.parse(text)).toMatchObject({ version: 1 });
    expect(text).toContain("过一遍七号线");
    expect(text).not.toContain("鹓鶵");

    const other = await open();
    const deeds = kept(other.port);
    const preview = value(await deeds.previewImport(`\uFEFF${text}`));
    expect(preview.here.cases).toBe(0);
    expect(preview.file).toMatchObject({ mapping: 1, cases: 3, rules: 1, days: 1, actions: 1 });
    expect(preview.after.merge).toMatchObject({ mapping: 1, cases: 3, rules: 1, actions: 0 });
    expect(value(await other.port.readMemory())).toBeNull();

    const change = value(await deeds.importText(text, "merge"));
    const overview = value(await deeds.overview());
    expect(overview.rules.map((rule) => rule.value)).toEqual(["writing"]);
    expect(overview.cases.map((one) => one.text)).toEqual(titles);
    expect(await deedsOn(other.port).undo()).toMatchObject({
      problem: { code: "nothing-to-undo" },
    });
    value(await deeds.putBack(change));
    expect(changedParts(bytes, await other.save())).toEqual([]);
  });

  test("each part is reset by itself and can be put back, as long as nothing else has changed", async () => {
    const { port } = await open();
    await workedOn(port);
    const deeds = kept(port);
    const before = value(await deeds.overview()).counts;
    const change = value(await deeds.reset("mapping"));
    expect(value(await deeds.overview()).counts).toEqual({ ...before, mapping: 0 });
    value(await deeds.putBack(change));
    expect(value(await deeds.overview()).counts).toEqual(before);

    const learned = value(await deeds.reset("learned"));
    expect(value(await deeds.overview()).counts).toEqual({ ...before, rules: 0, cases: 0 });
    value(await deedsOn(port).clearMarks());
    expect(await deeds.putBack(learned)).toEqual({
      ok: false,
      problem: { code: "memory-changed" },
    });
  });

  test.each(["", "   ", "不是", "[]", "{}", '{"version":99,"journal":[]}', "x".repeat(2_000_001)])(
    "what is no memory of ours is refused and changes nothing (%#)",
    async (text) => {
      const { port } = await open();
      const deeds = kept(port);
      for (const refused of [
        await deeds.previewImport(text),
        await deeds.importText(text, "replace"),
      ])
        expect(refused).toEqual({ ok: false, problem: { code: "import-unreadable" } });
      expect(value(await port.readMemory())).toBeNull();
    }
  );

  test("a memory of a newer version goes out as it is, and is never overwritten by an import", async () => {
    const { port } = await open();
    value(await port.writeMemory('{"version":99,"x":1}'));
    const deeds = kept(port);
    expect(JSON.parse(value(await deeds.exported()).text)).toEqual({ version: 99, x: 1 });
    expect(await deeds.importText('{"version":1,"journal":[]}', "replace")).toMatchObject({
      problem: { code: "memory-unreadable" },
    });
    expect(value(await port.readMemory())).toBe('{"version":99,"x":1}');
  });
});

test("reset of the report's wording keeps which sheets are reports", async () => {
  const { port } = await (adapters["the file's package"]?.(bytes) ?? Promise.reject(new Error()));
  const sheets = [{ name: "周报", fingerprint: "f" }];
  const settings = {
    sections: [],
    unit: "本办",
    signer: null,
    internalNotice: false,
    textLimit: null,
  };
  value(
    await port.writeMemory(
      JSON.stringify({ version: 1, journal: [], ownSheets: ["周报"], report: { settings, sheets } })
    )
  );
  const deeds = kept(port);
  expect(value(await deeds.overview()).counts.report).toBe(1);
  value(await deeds.reset("report"));
  expect(JSON.parse(value(await port.readMemory()) ?? "")).toMatchObject({ report: { sheets } });
  expect(value(await deeds.overview()).counts.report).toBe(0);
});
