import type { Grid } from "../../src/workbook/grid";
import type { SheetOutline } from "../../src/workbook/port";
import { openXlsx, type XlsxWorkbook } from "../../src/workbook/xlsx";
import { hardWorkbook } from "./hard-workbook";
import { PLAIN_STYLES, bookParts, buildXlsx, oneCell, zipParts } from "./package-builder";

function open(bytes: Uint8Array): XlsxWorkbook {
  const opened = openXlsx(bytes, { fileName: "台账.xlsx" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

async function sheets(port: XlsxWorkbook): Promise<readonly SheetOutline[]> {
  const outline = await port.outline();
  if (!outline.ok) throw new Error(JSON.stringify(outline.problem));
  return outline.value.sheets;
}

async function used(port: XlsxWorkbook, name: string): Promise<Grid> {
  const rect = (await sheets(port)).find((s) => s.name === name)?.used;
  if (!rect) throw new Error(`nothing on ${name}`);
  const grid = await port.read(name, rect);
  if (!grid.ok) throw new Error(JSON.stringify(grid.problem));
  return grid.value;
}

/** The values and texts of a sheet with these cells in row 1. */
async function cells(xml: string, styles?: string, before?: string) {
  const sheet = { name: "甲", xml: `<sheetData><row r="1">${xml}</row></sheetData>` };
  const grid = await used(open(buildXlsx({ sheets: [sheet], styles, before })), "甲");
  return { values: grid.values[0], texts: grid.texts[0], formats: grid.formats[0] };
}

describe("the outline", () => {
  it("lists sheets with visibility, protection, filter, tables and the area that holds values", async () => {
    const port = open(hardWorkbook());
    const outline = await port.outline();
    expect(outline).toMatchObject({
      ok: true,
      value: { date1904: false, structureProtected: false, fileName: "台账.xlsx" },
    });
    expect(await sheets(port)).toEqual([
      {
        name: "督办台账",
        visibility: "visible",
        // Row 9 has a format in column XFD only, and the part says A1:XFD9.
        used: { row: 1, column: 1, rows: 7, columns: 5 },
        protected: false,
        filtered: true,
        tables: [],
        named: [{ name: "时限列", rect: { row: 3, column: 3, rows: 3, columns: 1 } }],
      },
      {
        name: "人员",
        visibility: "hidden",
        used: { row: 1, column: 1, rows: 2, columns: 2 },
        protected: false,
        filtered: false,
        tables: [
          {
            name: "人员表",
            rect: { row: 1, column: 1, rows: 2, columns: 2 },
            hasHeaders: true,
            hasTotals: false,
          },
        ],
        named: [],
      },
      {
        name: "锁定",
        visibility: "visible",
        used: { row: 1, column: 1, rows: 1, columns: 1 },
        protected: true,
        filtered: false,
        tables: [],
        named: [],
      },
    ]);
  });

  it("is not fooled by formats that reach to the last cell of the sheet", async () => {
    const rows = Array.from(
      { length: 200 },
      (_, i) =>
        `<row r="${1000000 + i}">${Array.from({ length: 50 }, () => '<c s="1"/>').join("")}</row>`
    );
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="C2"><v>1</v></c></row>${rows.join("")}</sheetData>`;
    const port = open(buildXlsx({ sheets: [{ name: "甲", xml }] }));
    expect((await sheets(port))[0]?.used).toEqual({ row: 2, column: 3, rows: 1, columns: 1 });
    // Walking every cell would take minutes: the test would run out of time.
    const all = await port.read("甲", { row: 1, column: 1, rows: 1048576, columns: 16384 });
    expect(all.ok && all.value.values[1]?.[2]).toBe(1);
  });

  it("leaves out chart sheets", async () => {
    const parts = bookParts({
      sheets: [
        { name: "甲", xml: oneCell("一") },
        { name: "图", xml: "" },
      ],
    });
    parts["xl/_rels/workbook.xml.rels"] = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      '/worksheet" Target="worksheets/sheet2',
      '/chartsheet" Target="worksheets/sheet2'
    );
    expect((await sheets(open(zipParts(parts)))).map((s) => s.name)).toEqual(["甲"]);
  });
});

describe("values", () => {
  it("joins runs, leaves phonetic guides out, undoes escapes", async () => {
    const grid = await used(open(hardWorkbook()), "督办台账");
    expect(grid.values.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
      ["二〇二六年督办台账", null, null, null],
      ["序号", "事项 名称", "时限", "承办人"],
      [1, "起草“一网通办”方案 & 征求意见", 46100, "张三"],
      [2, " 第一行\r\n第二行 ", 46105, null],
    ]);
    expect(grid.values[4]).toEqual([3, "拟稿3", { error: "#N/A" }, true, null]);
    expect(grid.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 5 }]);
    expect(grid.hiddenRows).toEqual([4]);
  });

  it("gives every cell of a shared formula its own, and none to cells an array fills", async () => {
    const grid = await used(open(hardWorkbook()), "督办台账");
    expect(grid.formulas.slice(2, 7).map((row) => row[4] ?? row[1])).toEqual([
      "=C3-$C$3",
      "=C4-$C$3",
      "=C5-$C$3",
      "=A3:A4*2",
      null,
    ]);
  });

  it("shows dates by formats that have no code in the file", async () => {
    const grid = await used(open(hardWorkbook()), "督办台账");
    expect([grid.formats[2]?.[2], grid.texts[2]?.[2]]).toEqual(["yyyy/m/d", "2026/3/19"]);
    expect([grid.formats[3]?.[2], grid.texts[3]?.[2]]).toEqual(['m"月"d"日"', "3月24日"]);
  });

  it("counts from 1904 where the workbook says so", async () => {
    const xml = '<c r="A1" s="1"><v>44638</v></c>';
    expect((await cells(xml, undefined, '<workbookPr date1904="1"/>')).texts).toEqual([
      "2026/3/19",
    ]);
  });

  const formatted: readonly (readonly [string, number | string, string])[] = [
    ["General", 0.1 + 0.2, "0.3"],
    ["General", 12345678901, "12345678901"],
    ["0.00%", 0.256, "25.60%"],
    ["yyyy-mm-dd", 46100, "2026-03-19"],
    ['yyyy"年"m"月"d"日" aaaa', 46100, "2026年3月19日 星期四"],
    ["aaa", 46100, "四"],
    ["[$-F800]dddd, mmmm dd, yyyy", 46100, "2026年3月19日"],
    ['上午/下午h"时"mm"分"', 46100.6, "下午2时24分"],
    ["[Red]-0;0", -5, "5"],
    ["yyyy-mm-dd", -3, "-3"],
    ['"第"0"号"', 7, "第7号"],
    ["[bad", 7, "7"],
  ];
  it.each(formatted)("shows %s of %s as %s", async (code, value, text) => {
    const escaped = code.replace(/"/g, "&quot;");
    const styles =
      `<numFmts count="1"><numFmt numFmtId="170" formatCode="${escaped}"/></numFmts>` +
      PLAIN_STYLES.replace('numFmtId="58"', 'numFmtId="170"');
    expect((await cells(`<c r="A1" s="2"><v>${value}</v></c>`, styles)).texts).toEqual([text]);
  });

  it("reads cells that do not say where they are, and text in CDATA", async () => {
    const { values } = await cells(
      '<c><v>1</v></c><c t="str"><v><![CDATA[a<b]]>&amp;</v></c><c r="D1" t="d"><v>2026-03-19T12:00:00</v></c>'
    );
    expect(values).toEqual([1, "a<b&", null, 46100.5]);
  });

  it("takes a formula without a computed value for nothing, but knows it is there", async () => {
    const xml = '<sheetData><row r="1"><c r="B1"><f>TODAY()</f></c></row></sheetData>';
    const port = open(buildXlsx({ sheets: [{ name: "甲", xml }] }));
    const grid = await used(port, "甲");
    expect([grid.values, grid.formulas]).toEqual([[[null]], [["=TODAY()"]]]);
  });

  it("puts rows and cells in order", async () => {
    const xml =
      '<sheetData><row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row></sheetData>';
    const grid = await used(open(buildXlsx({ sheets: [{ name: "甲", xml }] })), "甲");
    expect(grid.values).toEqual([
      [11, null],
      [null, null],
      [31, 32],
    ]);
  });
});

describe("parts as other programs write them", () => {
  const book = { sheets: [{ name: "甲", xml: oneCell("一") }] };

  it("with prefixed names", async () => {
    const parts = bookParts(book);
    for (const name of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]) {
      parts[name] = String(parts[name])
        .replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:")
        .replace('xmlns="', 'xmlns:x="');
    }
    expect((await used(open(zipParts(parts)), "甲")).values).toEqual([["一"]]);
  });

  it("in UTF-16, with a byte order mark, in GB18030's elder brother", async () => {
    for (const encode of [utf16le, withMark]) {
      const parts = bookParts(book);
      parts["xl/worksheets/sheet1.xml"] = encode(String(parts["xl/worksheets/sheet1.xml"]));
      expect((await used(open(zipParts(parts)), "甲")).values).toEqual([["一"]]);
    }
    const parts = bookParts({ sheets: [{ name: "甲", xml: oneCell("?") }] });
    const text = String(parts["xl/worksheets/sheet1.xml"]).replace("UTF-8", "GB2312");
    const bytes = new TextEncoder().encode(text);
    const at = bytes.indexOf("?".charCodeAt(0), 60);
    // 一 is D2 BB in GB 2312.
    parts["xl/worksheets/sheet1.xml"] = Uint8Array.from([
      ...bytes.subarray(0, at),
      0xd2,
      0xbb,
      ...bytes.subarray(at + 1),
    ]);
    expect((await used(open(zipParts(parts)), "甲")).values).toEqual([["一"]]);
  });

  it("in strict documents, under other part names, by absolute targets", async () => {
    const parts = bookParts(book);
    const moved: Record<string, string | Uint8Array> = {};
    for (const [name, content] of Object.entries(parts)) {
      moved[name.replace("xl/worksheets/sheet1.xml", "Blätter/Erstes 1.XML")] = String(content)
        .replaceAll("/xl/worksheets/sheet1.xml", "/Blätter/Erstes 1.XML")
        .replace('"worksheets/sheet1.xml"', '"/Bl%C3%A4tter/Erstes%201.xml"')
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships"
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main"
        );
    }
    expect((await used(open(zipParts(moved)), "甲")).values).toEqual([["一"]]);
  });
});

function utf16le(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [..."\ufeff", ...text.split("")].forEach((ch, i) =>
    view.setUint16(i * 2, ch.charCodeAt(0), true)
  );
  return bytes;
}

function withMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\ufeff${text}`);
}
