/** The marks after owners have been written or put back: who is in the wrong place is marked on the owner's cell. */
import { caught } from "./caught";
import { problemNotice } from "./notices";
import type { PaneMeans } from "./pane-means";

/** Nothing where the workbook has no marks. */
export async function refreshMarks({
  deeds,
  addNotice,
}: Pick<PaneMeans, "deeds" | "addNotice">): Promise<void> {
  const marked = await caught(() => deeds.refreshMarks({}));
  if (!marked.ok) addNotice(problemNotice(marked.problem));
}
