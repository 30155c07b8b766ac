/**
 * Tests in a real browser. Without Chromium they are skipped loudly; with `CI` or `KEWUTONG_NO_SKIP=1` set, a skip is a failure.
 */
import { findChromium } from "../../scripts/find-chromium.mjs";

export function skipsForbidden(): boolean {
  return process.env["KEWUTONG_NO_SKIP"] === "1" || Boolean(process.env["CI"]);
}

/** `describe` for tests that need Chromium; `tests` gets its path. */
export function describeWithChromium(name: string, tests: (executable: string) => void): void {
  const executable = findChromium();
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
