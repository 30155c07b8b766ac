/** What the command line writes, as LibreOffice shows it: the marks' colours are on the page, the report is one page. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { markFills } from "../../src/workbook/mark-style";
import { kewutong } from "../cli/command-line";
import { describeWithLibreOffice, pages, pixelsOf } from "./libreoffice";

jest.setTimeout(180_000);

describeWithLibreOffice("files written by the command line", () => {
  const outputs = join(__dirname, "../output");
  mkdirSync(outputs, { recursive: true });
  const folder = mkdtempSync(join(outputs, "written-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function written(...args: string[]): Promise<Uint8Array> {
    const output = join(folder, "out.xlsx");
    const run = await kewutong([...args, "--today", "2026-11-20", "-o", output]);
    expect(run.code).toBe(0);
    return readFileSync(output);
  }

  test("the marks are to be seen, each in its colour", async () => {
    const before = pages(readFileSync("assets/samples/ledger-november.xlsx"));
    const after = pages(await written("check", "assets/samples/ledger-november.xlsx"));
    for (const { fill } of Object.values(markFills)) {
      const count = (shown: typeof before) =>
        shown.reduce((sum, page) => sum + pixelsOf(page, fill), 0);
      expect([fill, count(before)]).toEqual([fill, 0]);
      // A marked cell of the narrowest column is still some hundred pixels.
      expect(count(after)).toBeGreaterThan(300);
    }
    expect(after).toHaveLength(before.length);
  });

  test("the report handed up is one page and the table", async () => {
    const before = pages(readFileSync("assets/samples/ledger-november.xlsx"));
    const after = pages(await written("report", "assets/samples/ledger-november.xlsx"));
    expect(after).toHaveLength(before.length + 2);
    const report = after.at(-1);
    expect((report?.height ?? 0) > (report?.width ?? 0)).toBe(true);
  });
});
