/**
 * Files we write, opened by LibreOffice. Without it such tests are skipped loudly; with `CI` or `KEWUTONG_NO_SKIP=1` set, a skip is a failure.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { skipsForbidden } from "../browser/chromium";

const present = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/** `describe` for tests that need LibreOffice, and pdftoppm to look at pages. */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  const missing = ["soffice", "pdftoppm"].filter((program) => !present(program));
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  const why = `not found: ${missing.join(", ")}; not run: ${name}`;
  if (skipsForbidden()) {
    test(name, () => {
      throw new Error(why);
    });
    return;
  }
  process.stderr.write(`\n*** SKIPPED *** ${why}\n\n`);
  describe.skip(`${name} (${why})`, tests);
}

/** The workbook as LibreOffice saves it in another form: `xlsx`, `pdf`, or with a filter `csv:Text - txt - csv (StarCalc):44,34,76`. */
export function converted(bytes: Uint8Array, to: string): Uint8Array {
  return inFolder((folder) => {
    convert(folder, bytes, to);
    return readFileSync(join(folder, "out", `in.${to.split(":")[0] ?? to}`));
  });
}

/** A page's picture: three bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** The printed pages of a workbook or a Word document as pictures, about 60 dots an inch. */
export function pages(bytes: Uint8Array, form: Form = "xlsx"): Picture[] {
  return inFolder((folder) => {
    convert(folder, bytes, "pdf", form);
    execFileSync("pdftoppm", ["-r", "60", join(folder, "out", "in.pdf"), join(folder, "page")]);
    return readdirSync(folder)
      .filter((file) => file.endsWith(".ppm"))
      .sort()
      .map((file) => picture(readFileSync(join(folder, file))));
  });
}

/** The same pages as PNG files' bytes, to be looked at. */
export function pagesAsPng(bytes: Uint8Array, form: Form, dots: number): Uint8Array[] {
  return inFolder((folder) => {
    convert(folder, bytes, "pdf", form);
    const pdf = join(folder, "out", "in.pdf");
    execFileSync("pdftoppm", ["-png", "-r", String(dots), pdf, join(folder, "page")]);
    return readdirSync(folder)
      .filter((file) => file.endsWith(".png"))
      .sort()
      .map((file) => readFileSync(join(folder, file)));
  });
}

/** Millimetres from each edge of the page to the nearest ink: top, right, bottom, left. */
export function inkMargins({ width, height, rgb }: Picture): readonly number[] {
  let [top, right, bottom, left] = [height, 0, 0, width];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if ((rgb[at] ?? 255) + (rgb[at + 1] ?? 255) + (rgb[at + 2] ?? 255) > 600) continue;
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
    }
  const mm = (pixels: number): number => (pixels / 60) * 25.4;
  return [mm(top), mm(width - 1 - right), mm(height - 1 - bottom), mm(left)];
}

/** How many pixels have the colour `#RRGGBB`. */
export function pixelsOf({ rgb }: Picture, colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i < rgb.length; i += 3)
    if (rgb[i] === r && rgb[i + 1] === g && rgb[i + 2] === b) count++;
  return count;
}

type Form = "xlsx" | "docx";

function convert(folder: string, bytes: Uint8Array, to: string, form: Form = "xlsx"): void {
  writeFileSync(join(folder, `in.${form}`), bytes);
  // A profile of its own: a running LibreOffice would take the call over and answer nothing.
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const target = ["--convert-to", to, "--outdir", join(folder, "out"), join(folder, `in.${form}`)];
  execFileSync("soffice", ["--headless", profile, ...target], {
    stdio: "ignore",
    timeout: 120_000,
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "kewutong-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a binary PPM: `P6 width height 255` and the bytes. */
function picture(file: Uint8Array): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(file.subarray(0, 40)).toString("latin1")
  );
  if (!head) throw new Error("no picture");
  return { width: Number(head[1]), height: Number(head[2]), rgb: file.subarray(head[0].length) };
}
