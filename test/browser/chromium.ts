/**
 * Tests in a real browser. Without Chromium they are skipped loudly; with `CI` or `KEWUTONG_NO_SKIP=1` set, a skip is a failure.
 */
import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** `KEWUTONG_CHROMIUM`, else the usual places; null where there is no Chromium. */
export function chromiumPath(): string | null {
  const named = process.env["KEWUTONG_CHROMIUM"];
  if (named) return existsSync(named) ? named : null;
  return usualPlaces.find((place) => existsSync(place)) ?? null;
}

export function skipsForbidden(): boolean {
  return process.env["KEWUTONG_NO_SKIP"] === "1" || Boolean(process.env["CI"]);
}

/** `describe` for tests that need Chromium; `tests` gets its path. */
export function describeWithChromium(name: string, tests: (executable: string) => void): void {
  const executable = chromiumPath();
  if (executable !== null) {
    describe(name, () => tests(executable));
    return;
  }
  const why = `no Chromium found: install it or set KEWUTONG_CHROMIUM; not run: ${name}`;
  if (skipsForbidden()) {
    test(name, () => {
      throw new Error(why);
    });
    return;
  }
  process.stderr.write(`\n*** SKIPPED *** ${why}\n\n`);
  describe.skip(`${name} (${why})`, () => {
    test("needs Chromium", () => undefined);
  });
}
