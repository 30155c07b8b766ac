import fc from "fast-check";
import type { Applied, CellPatch, Change, Mark } from "../../src/workbook/change";
import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { hardBook, hardWorkbook } from "./hard-workbook";
import {
  type Parts,
  bookParts,
  buildXlsx,
  changedParts,
  checkedParts,
  oneCell,
  partText,
  zipParts,
} from "./package-builder";

function open(bytes: Uint8Array): XlsxWorkbook {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

async function apply(port: XlsxWorkbook, change: Change): Promise<Applied> {
  const applied = await port.apply(change);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
  return applied.value;
}

const LEDGER = "督办台账";

function patch(cell: string, before: CellPatch["before"], after: CellPatch["after"]): CellPatch {
  return { sheet: LEDGER, cell, key: null, guards: [], before, after, reason: "改派" };
}

function mark(row: number, colour: Mark["colour"] = "red", sheet = LEDGER): Mark {
  return { sheet, row, columns: [1, 5], colour, key: null };
}

function marks(...list: Mark[]): Change {
  return { kind: "marks", date: "2026-03-19", marks: list };
}

const spec: SheetSpec = {
  name: "周报 (3月'三周)",
  cells: [
    { row: 1, column: 1, value: "工作周报", style: "title" },
    { row: 3, column: 1, value: 46100, style: "date" },
    { row: 3, column: 2, value: "去台账", link: { sheet: LEDGER, cell: "B3" } },
  ],
  styles: {
    title: {
      font: { name: "方正小标宋简体", size: 22, bold: true, color: "#C00000" },
      align: "center",
      border: true,
    },
    date: { numberFormat: 'm"月"d"日"', fill: "#EEF3FA", wrap: true },
  },
  columnWidths: [12, 40],
  rowHeights: { 1: 36 },
  merges: ["A1:B1"],
  print: {
    orientation: "landscape",
    paper: "A4",
    fitToWidth: 1,
    repeatRows: [1, 2],
    marginsMm: [37, 26, 35, 28],
    footer: "&C— &P —",
  },
  frozenRows: 2,
};

/** Workbooks that differ in how their parts are written. */
const variants: readonly (readonly [string, () => Uint8Array])[] = [
  ["the hard one", hardWorkbook],
  [
    "without styles",
    () => edited((p) => p.replace(/ (?:s|style|dxfId)="\d"/g, ""), { ...hardBook, styles: null }),
  ],
  ["without dxfs", () => withDxfs("")],
  ["with self-closing dxfs", () => withDxfs('<dxfs count="0" />')],
  ["with empty dxfs", () => withDxfs("<dxfs></dxfs>")],
  ["without defined names", () => edited((p) => p.replace(/<definedNames>.*<\/definedNames>/, ""))],
  [
    "with prefixed names",
    () =>
      edited((p, name) =>
        /workbook\.xml$|sheet1|styles/.test(name)
          ? p.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, "<$1x:").replace('xmlns="', 'xmlns:x="')
          : p
      ),
  ],
  [
    "with its sheets in UTF-16",
    () => {
      const parts = bookParts(hardBook);
      const text = `\ufeff${String(parts["xl/worksheets/sheet1.xml"])}`;
      const units = Uint16Array.from(text, (ch) => ch.charCodeAt(0));
      parts["xl/worksheets/sheet1.xml"] = new Uint8Array(units.buffer);
      return zipParts(parts);
    },
  ],
];

/** The hard workbook with no differential formats: the list is written so. */
function withDxfs(list: string): Uint8Array {
  return edited((xml) => xml.replace(/<dxfs .*?<\/dxfs>/, list).replace(' dxfId="0"', ""));
}

function edited(edit: (xml: string, name: string) => string, book = hardBook): Uint8Array {
  const parts: Parts = bookParts(book);
  for (const [name, content] of Object.entries(parts)) {
    if (typeof content === "string") parts[name] = edit(content, name);
  }
  return zipParts(parts);
}

describe.each(variants)("a workbook %s", (_name, build) => {
  it("unchanged, is saved with every part as it was", () => {
    const before = build();
    const after = open(before).save();
    expect(changedParts(before, after)).toEqual([]);
    expect(checkedParts(after)).toEqual(checkedParts(before));
    expect(open(before).save()).toEqual(after);
  });

  it("marked, differs in the marked sheet and the styles only; unmarked, in nothing", async () => {
    const before = build();
    const port = open(before);
    await apply(port, marks(mark(3), mark(4), mark(5, "yellow")));
    const after = port.save();
    const touched = changedParts(before, after).filter((p) => !/rels$|Content_Types/.test(p));
    expect(touched.map((p) => p.replace("+", ""))).toEqual([
      "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
    ]);
    const again = open(after);
    const state = await again.marks();
    expect(state.ok && state.value.date).toBe("2026-03-19");
    expect(state.ok && state.value.marks.map((m) => [m.row, m.colour])).toEqual([
      [3, "red"],
      [4, "red"],
      [5, "yellow"],
    ]);
    await apply(again, marks());
    expect(changedParts(before, again.save())).toEqual([]);
  });

  it("given a sheet, differs where a sheet is listed; with it gone, in nothing", async () => {
    const before = build();
    const port = open(before);
    const { fingerprint = "" } = await apply(port, { kind: "add-sheet", spec });
    const after = port.save();
    expect(changedParts(before, after).filter((p) => !p.includes("styles.xml"))).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "+xl/worksheets/sheet4.xml",
    ]);
    const again = open(after);
    await apply(again, { kind: "remove-sheet", name: spec.name, fingerprint });
    expect(changedParts(before, again.save())).toEqual([]);
  });

  it("given a memory, and with it gone, is as it was", async () => {
    const before = build();
    const port = open(before);
    await port.writeMemory('{"a":"<&>"}');
    const again = open(port.save());
    expect(await again.readMemory()).toEqual({ ok: true, value: '{"a":"<&>"}' });
    await again.writeMemory(null);
    expect(changedParts(before, again.save())).toEqual([]);
  });

  it("with all of these, taken back in another order, is as it was", async () => {
    const before = build();
    const port = open(before);
    await apply(port, marks(mark(3)));
    const { fingerprint = "" } = await apply(port, { kind: "add-sheet", spec });
    await port.writeMemory("{}");
    await apply(port, marks(mark(4, "blue"), mark(5, "violet")));
    const again = open(port.save());
    await apply(again, marks());
    await apply(again, { kind: "remove-sheet", name: spec.name, fingerprint });
    await again.writeMemory(null);
    expect(changedParts(before, again.save())).toEqual([]);
  });
});

describe("marks", () => {
  it("come behind every rule of the sheet, where the schema wants them", async () => {
    const port = open(hardWorkbook());
    await apply(port, marks(mark(3), mark(4, "violet")));
    const xml = partText(port.save(), "xl/worksheets/sheet1.xml");
    const ours = [...xml.matchAll(/dxfId="(\d+)" priority="(\d+)"><formula>(.*?)<\/formula>/g)];
    expect(ours.map((m) => m.slice(1))).toEqual([
      ["1", "8", 'AND(N("kwt:1")=0,N("violet 2026-03-19")=0)'],
      ["2", "9", 'AND(N("kwt:1")=0,N("red 2026-03-19")=0)'],
    ]);
    expect(xml).toMatch(/<\/conditionalFormatting><dataValidations/);
  });

  it("are known again when Excel has spaced them otherwise, on a copied sheet, beside other rules", async () => {
    const theirs = '<cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule>';
    const ours =
      '<cfRule type="expression" priority="2"><formula>AND( n( "kwt:1" )=0,N("red 2026-03-18")=0)</formula></cfRule>';
    const sheet = (rules: string) =>
      `${oneCell("一")}<conditionalFormatting sqref="A1:B2 D7">${rules}</conditionalFormatting>`;
    const before = buildXlsx({ sheets: [{ name: "甲", xml: sheet(theirs) }] });
    const port = open(buildXlsx({ sheets: [{ name: "甲", xml: sheet(theirs + ours) }] }));
    const state = await port.marks();
    expect(state.ok && state.value.marks.map((m) => [m.row, ...m.columns])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [7, 4, 4],
    ]);
    await apply(port, marks());
    expect(changedParts(before, port.save())).toEqual([]);
  });

  it("are refused on a protected sheet, while the others are marked", async () => {
    const port = open(hardWorkbook());
    const applied = await apply(
      port,
      marks(mark(1, "red", "锁定"), mark(3), mark(1, "red", "没有"))
    );
    expect(applied.applied).toBe(1);
    expect(applied.refused.map((p) => [p.code, p.sheet])).toEqual([
      ["sheet-missing", "没有"],
      ["protected-sheet", "锁定"],
    ]);
  });

  it("keep their formats while a rule of the user's uses one", async () => {
    const port = open(hardWorkbook());
    await apply(port, marks(mark(3)));
    const copied = partText(port.save(), "xl/worksheets/sheet1.xml").replace(
      '<cfRule type="cellIs" dxfId="0"',
      '<cfRule type="cellIs" dxfId="1"'
    );
    port.pack.setText("/xl/worksheets/sheet1.xml", copied);
    await apply(port, marks());
    expect(partText(port.save(), "xl/styles.xml")).toContain('<dxfs count="2">');
  });

  it("property: any set of marks is listed as it was set, and taken away without a trace", async () => {
    const colour = fc.constantFrom("red", "yellow", "blue", "violet") as fc.Arbitrary<
      Mark["colour"]
    >;
    const one = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), colour)
      .map(([row, width, c]): Mark => ({ ...mark(row, c), columns: [1, width] }));
    const name = (m: Omit<Mark, "key">) => `${m.row}:${m.columns.join()}:${m.colour}`;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(one, { selector: name, maxLength: 60 }), async (list) => {
        const before = hardWorkbook();
        const port = open(before);
        await apply(port, marks(...list));
        const state = await port.marks();
        if (!state.ok) throw new Error(state.problem.code);
        expect(state.value.marks.map(name).sort()).toEqual(list.map(name).sort());
        await apply(port, marks());
        expect(changedParts(before, port.save())).toEqual([]);
      }),
      { numRuns: 40 }
    );
  });
});

describe("cells", () => {
  it("are written as inline text, with their style, and nothing else moves", async () => {
    const before = hardWorkbook();
    const port = open(before);
    const applied = await apply(port, {
      kind: "cells",
      patches: [patch("D4", null, " 李四\n王五 ")],
    });
    expect(applied).toEqual({ applied: 1, refused: [] });
    const after = port.save();
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "-xl/calcChain.xml",
    ]);
    const [was, is] = [before, after].map((f) => partText(f, "xl/worksheets/sheet1.xml"));
    expect(is).toBe(
      was?.replace(
        '<c r="D4"/>',
        '<c r="D4" t="inlineStr"><is><t xml:space="preserve"> 李四\n王五 </t></is></c>'
      )
    );
    expect(partText(after, "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>'
    );
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  const refusals: readonly (readonly [string, Partial<CellPatch>, string])[] = [
    ["a formula", { cell: "E3", before: 0 }, "not-own-cell"],
    ["a formula's spill", { cell: "B7", before: 4 }, "not-own-cell"],
    ["the hidden part of a merged area", { cell: "B1" }, "not-own-cell"],
    ["a table's header", { sheet: "人员", cell: "A1", before: "姓名" }, "not-own-cell"],
    ["what is no cell", { cell: "甲1" }, "not-own-cell"],
    ["a protected sheet", { sheet: "锁定", cell: "A1", before: "锁" }, "protected-sheet"],
    ["a missing sheet", { sheet: "没有", cell: "A1" }, "sheet-missing"],
    ["a cell somebody changed", { cell: "D3", before: "李四" }, "cell-changed"],
    [
      "a row that is another now",
      { cell: "D3", before: "张三", guards: [{ cell: "B3", value: "别的" }] },
      "row-moved",
    ],
  ];
  it.each(refusals)("refuses %s and leaves the file alone", async (_name, some, code) => {
    const before = hardWorkbook();
    const port = open(before);
    const applied = await apply(port, {
      kind: "cells",
      patches: [{ ...patch("D3", null, "李四"), ...some }],
    });
    expect(applied.refused.map((p) => p.code)).toEqual([code]);
    expect(changedParts(before, port.save())).toEqual([]);
  });

  it("get a number format without losing the rest of their style", async () => {
    const port = open(hardWorkbook());
    const dated = { ...patch("C4", 46105, 46110), numberFormat: "yyyy.mm.dd" };
    const fresh = { ...patch("F9", null, 46111), numberFormat: "yyyy.mm.dd" };
    expect((await apply(port, { kind: "cells", patches: [dated, fresh] })).applied).toBe(2);
    const grid = await open(port.save()).read(LEDGER, { row: 4, column: 3, rows: 6, columns: 4 });
    expect(grid.ok && [grid.value.texts[0]?.[0], grid.value.texts[5]?.[3]]).toEqual([
      "2026.03.29",
      "2026.03.30",
    ]);
  });

  it("property: any text comes back, and the reverse patch restores every value", async () => {
    const targets = ["D3", "D4", "B4", "F3", "A10", "Z200"] as const;
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("_x000D_", "a_x005F_b", " ", "\r\n", "]]>", "\u0001", "<&\">'"),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
      fc.boolean(),
      fc.constant(null)
    );
    const rect = { row: 1, column: 1, rows: 200, columns: 26 };
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 6, maxLength: 6 }), async (values) => {
        const port = open(hardWorkbook());
        const first = await port.read(LEDGER, rect);
        if (!first.ok) throw new Error(first.problem.code);
        const old = ["张三", null, " 第一行\r\n第二行 ", null, null, null];
        const there = targets.map((cell, i) => patch(cell, old[i] ?? null, values[i] ?? null));
        expect((await apply(port, { kind: "cells", patches: there })).refused).toEqual([]);
        const again = open(port.save());
        const back = targets.map((cell, i) => patch(cell, values[i] ?? null, old[i] ?? null));
        expect((await apply(again, { kind: "cells", patches: back })).refused).toEqual([]);
        const last = await again.read(LEDGER, rect);
        expect(last.ok && last.value.values).toEqual(first.value.values);
        expect(last.ok && last.value.formulas).toEqual(first.value.formulas);
      }),
      { numRuns: 60 }
    );
  });
});

describe("sheets", () => {
  it("carry print set-up, frozen rows, links, and repeated rows under a quoted name", async () => {
    const port = open(hardWorkbook());
    await apply(port, { kind: "add-sheet", spec });
    const file = port.save();
    const xml = partText(file, "xl/worksheets/sheet4.xml");
    for (const piece of [
      '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
      '<mergeCell ref="A1:B1"/>',
      '<hyperlink ref="B3" location="\'督办台账\'!B3" display="去台账"/>',
      '<pageMargins left="1.1024" right="1.0236" top="1.4567" bottom="1.378" header="0.5" footer="0.5"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      "<oddFooter>&amp;C— &amp;P —</oddFooter>",
      '<row r="1" ht="36" customHeight="1">',
    ]) {
      expect(xml).toContain(piece);
    }
    expect(partText(file, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'周报 (3月''三周)'!$1:$2</definedName></definedNames>`
    );
  });

  it("stay when somebody has worked on them, and where the structure is protected", async () => {
    const port = open(hardWorkbook());
    await apply(port, { kind: "add-sheet", spec });
    const gone = await port.apply({ kind: "remove-sheet", name: spec.name, fingerprint: "0" });
    expect(!gone.ok && gone.problem.code).toBe("sheet-changed");
    const locked = open(
      buildXlsx({ ...hardBook, before: '<workbookProtection lockStructure="1"/>' })
    );
    const added = await locked.apply({ kind: "add-sheet", spec });
    expect(!added.ok && added.problem.code).toBe("protected-structure");
  });

  it("taken from between others leave names and the open tab with the right sheet", async () => {
    const port = open(hardWorkbook());
    await apply(port, { kind: "add-sheet", spec });
    const { fingerprint = "" } = await apply(port, {
      kind: "add-sheet",
      spec: { ...spec, name: "二" },
    });
    const shown = partText(port.save(), "xl/workbook.xml").replace(
      'activeTab="0"',
      'activeTab="4"'
    );
    port.pack.setText("/xl/workbook.xml", shown);
    const again = open(port.save());
    const first = await apply(again, { kind: "remove-sheet", name: spec.name, fingerprint });
    expect(first.applied).toBe(1);
    const xml = partText(again.save(), "xl/workbook.xml");
    expect(xml).toContain('activeTab="3"');
    expect(xml).toContain(`localSheetId="3">'二'!$1:$2`);
  });
});

it("a change that cannot be finished leaves nothing behind", async () => {
  const before = edited((xml, name) =>
    name === "xl/styles.xml" ? xml.replace("</styleSheet>", "") : xml
  );
  const port = open(before);
  const applied = await port.apply(marks(mark(3)));
  expect(!applied.ok && applied.problem.code).toBe("damaged");
  expect(changedParts(before, port.save())).toEqual([]);
});
