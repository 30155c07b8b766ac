/** A deed that throws has a defect; the user is told the same way as of any failure. */
import { failed, type Outcome } from "../../workbook/problem";
import type { Failed } from "./pane-means";

export async function caught<O extends Outcome<unknown>>(
  act: () => Promise<O>
): Promise<O | Failed> {
  try {
    return await act();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed({ code: "host-error", args: { message } });
  }
}
