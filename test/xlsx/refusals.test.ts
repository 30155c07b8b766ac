import { zipSync } from "fflate";
import { openXlsx } from "../../src/workbook/xlsx";
import { hardWorkbook } from "./hard-workbook";
import { bookParts, buildXlsx, oneCell, zipParts } from "./package-builder";

const text = (s: string) => new TextEncoder().encode(s);

/** The code an input is refused with, on opening or on looking at it. */
async function refusedWith(bytes: Uint8Array): Promise<string> {
  const opened = openXlsx(bytes);
  if (!opened.ok) return opened.problem.code;
  const outline = await opened.value.outline();
  return outline.ok ? "opened" : outline.problem.code;
}

function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((ch, i) => (bytes[1024 + i * 2] = ch.charCodeAt(0)));
  return bytes;
}

describe("what cannot be opened is named", () => {
  const book = { sheets: [{ name: "甲", xml: oneCell("一") }] };

  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ["an empty file", () => new Uint8Array(0), "not-xlsx"],
    ["a text file", () => text("序号,事项\n1,起草"), "not-xlsx"],
    ["a zip of something else", () => zipSync({ "a.txt": text("a") }), "not-xlsx"],
    ["an old .xls", () => compoundFile("Workbook"), "not-xlsx"],
    ["an encrypted workbook", () => compoundFile("EncryptedPackage"), "encrypted"],
    ["a file cut short", () => hardWorkbook().subarray(0, 900), "damaged"],
    [
      "a Word document",
      () => {
        const parts = bookParts(book);
        parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
          "spreadsheetml.sheet.main",
          "wordprocessingml.document.main"
        );
        return zipParts(parts);
      },
      "not-xlsx",
    ],
    [
      "a workbook with chart sheets only",
      () => {
        const parts = bookParts(book);
        const name = "xl/_rels/workbook.xml.rels";
        parts[name] = String(parts[name]).replace('/worksheet"', '/chartsheet"');
        return zipParts(parts);
      },
      "empty-workbook",
    ],
    ["a sheet whose XML is cut", () => broken('<sheetData><row r="1"><c r="A1">'), "damaged"],
    [
      "a sheet with a cell in the wrong row",
      () => broken('<sheetData><row r="1"><c r="A2"/></row></sheetData>'),
      "damaged",
    ],
    [
      "a sheet with a row that cannot be",
      () => broken('<sheetData><row r="0"/></sheetData>'),
      "damaged",
    ],
    [
      "an entity bomb",
      () => {
        const parts = bookParts(book);
        const name = "xl/worksheets/sheet1.xml";
        parts[name] =
          `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${String(parts[name])}`;
        return zipParts(parts);
      },
      "too-large",
    ],
    [
      "a zip bomb",
      () => {
        const parts = bookParts(book);
        parts["xl/media/bomb.xml"] = new Uint8Array(40 * 1024 * 1024);
        return zipParts(parts);
      },
      "too-large",
    ],
    [
      "a part that lies about its size",
      () => {
        const bytes = zipParts(
          bookParts({ sheets: [{ name: "甲", xml: oneCell("一".repeat(5000)) }] })
        );
        return shrinkStatedSize(bytes, "xl/worksheets/sheet1.xml");
      },
      "damaged",
    ],
  ];
  it.each(cases)("%s", async (_name, bytes, code) => {
    expect(await refusedWith(bytes())).toBe(code);
  });

  function broken(xml: string): Uint8Array {
    return buildXlsx({ sheets: [{ name: "甲", xml }] });
  }
});

it("no bytes make it throw: every cut and every flipped byte is answered", async () => {
  const whole = hardWorkbook();
  const answers = new Set<string>();
  for (let n = 0; n < whole.length; n += 97) answers.add(await refusedWith(whole.subarray(0, n)));
  for (let n = 0; n < whole.length; n += 61) {
    const flipped = whole.slice();
    flipped[n] = (flipped[n] ?? 0) ^ 0x15;
    answers.add(await refusedWith(flipped));
  }
  for (const answer of answers) {
    expect(["opened", "not-xlsx", "damaged", "too-large", "encrypted", "empty-workbook"]).toContain(
      answer
    );
  }
});

/** Writes 10 as the inflated size of a part into the central directory. */
function shrinkStatedSize(bytes: Uint8Array, name: string): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const found = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length));
    if (found === name) view.setUint32(at + 24, 10, true);
  }
  return changed;
}
