/** A workbook made by a test, opened in the stand-in on a given day. */
import type { WorkbenchPage } from "./workbench-page";

export async function openBytes(
  bench: WorkbenchPage,
  bytes: Uint8Array,
  today: string
): Promise<void> {
  const text = Buffer.from(bytes).toString("base64");
  const opened = await bench.page.evaluate(
    async ([base64, day]) => {
      const { kewutong } = window;
      const data = Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
      return (await kewutong.openBytes(data, "section.xlsx", day)).ok;
    },
    [text, today] as const
  );
  expect(opened).toBe(true);
}
