/**
 * Reports as LibreOffice shows them: page size, margins, page count, charts that are drawn. `UPDATE_PICTURES=1` writes what was looked at
 * to `docs/pictures`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { kewutong } from "../cli/command-line";
import {
  describeWithLibreOffice,
  inkMargins,
  pages,
  pagesAsPng,
  pixelsOf,
  type Picture,
} from "./libreoffice";

jest.setTimeout(240_000);

const sample = "assets/samples/ledger-november.xlsx";
/** Millimetres of GB/T 9704-2012: top, right, bottom, left. */
const MARGINS = [37, 26, 35, 28] as const;

describeWithLibreOffice("reports of the sample", () => {
  const outputs = join(__dirname, "../output");
  mkdirSync(outputs, { recursive: true });
  const folder = mkdtempSync(join(outputs, "reports-"));
  const at = (name: string): string => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  let own = 0;
  beforeAll(async () => {
    own = pages(readFileSync(sample)).length;
    for (const edition of ["up", "in"]) {
      const run = await kewutong([
        "report",
        sample,
        "--today",
        "2026-11-20",
        "--edition",
        edition,
        "-o",
        at(`${edition}.xlsx`),
        "--docx",
        at(`${edition}.docx`),
      ]);
      expect(run.code).toBe(0);
    }
  });

  const isUprightA4 = ({ width, height }: Picture): boolean =>
    Math.abs(width - (210 / 25.4) * 60) < 2 && Math.abs(height - (297 / 25.4) * 60) < 2;

  test("Word: the report handed up is one page and the table, within the margins", () => {
    const shown = pages(readFileSync(at("up.docx")), "docx");
    expect(shown).toHaveLength(2);
    for (const page of shown) {
      expect(isUprightA4(page)).toBe(true);
      const [top = 0, right = 0, bottom = 0, left = 0] = inkMargins(page);
      // The page number stands below the print, which the bottom margin holds.
      expect(bottom).toBeGreaterThan(25);
      expect(top).toBeGreaterThan(MARGINS[0] - 1);
      expect(right).toBeGreaterThan(MARGINS[1] - 3);
      expect(left).toBeGreaterThan(MARGINS[3] - 1);
    }
    const [first] = shown;
    // The text fills the page's width, so the margins are what keeps it in.
    expect(first && inkMargins(first)[3]).toBeLessThan(MARGINS[3] + 4);
  });

  test("Word asks for the faces of the standard", () => {
    const parts = unzipSync(readFileSync(at("up.docx")));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    for (const face of ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"])
      expect([face, xml.includes(face)]).toEqual([face, true]);
  });

  test("sheet: the report handed up is one upright page and the table", () => {
    const shown = pages(readFileSync(at("up.xlsx"))).slice(own);
    expect(shown).toHaveLength(2);
    for (const page of shown) {
      expect(isUprightA4(page)).toBe(true);
      const [top = 0, right = 0, , left = 0] = inkMargins(page);
      expect(top).toBeGreaterThan(MARGINS[0] - 2);
      expect(Math.min(left, right)).toBeGreaterThan(MARGINS[1] - 2);
    }
  });

  test("sheet: the section's report draws its charts, columns dark and light, one line each", () => {
    const shown = pages(readFileSync(at("in.xlsx"))).slice(own);
    const drawn = (colour: string): number =>
      shown.reduce((sum, page) => sum + pixelsOf(page, colour), 0);
    for (const colour of ["#1F4E79", "#5B9BD5", "#C00000"])
      expect([colour, drawn(colour) > 100]).toEqual([colour, true]);
  });

  test("the same report again is the same bytes, sheet and document", async () => {
    const run = await kewutong([
      "report",
      sample,
      "--today",
      "2026-11-20",
      "-o",
      at("again.xlsx"),
      "--docx",
      at("again.docx"),
    ]);
    expect(run.code).toBe(0);
    for (const form of ["xlsx", "docx"])
      expect(readFileSync(at(`again.${form}`)).equals(readFileSync(at(`up.${form}`)))).toBe(true);
  });

  if (process.env["UPDATE_PICTURES"])
    test("pictures for the documentation", () => {
      const target = join(__dirname, "../../docs/pictures");
      mkdirSync(target, { recursive: true });
      const save = (name: string, file: string, form: "xlsx" | "docx"): void => {
        const shown = pagesAsPng(readFileSync(at(file)), form, 60);
        const ours = form === "xlsx" ? shown.slice(own) : shown;
        ours.forEach((png, i) => writeFileSync(join(target, `${name}-${i + 1}.png`), png));
      };
      save("report-up-word", "up.docx", "docx");
      save("report-up-sheet", "up.xlsx", "xlsx");
      save("report-in-sheet", "in.xlsx", "xlsx");
      expect(readFileSync(join(target, "report-up-word-1.png")).length).toBeGreaterThan(5_000);
    });
});
