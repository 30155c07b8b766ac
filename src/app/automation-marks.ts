/** 标记随时更新: the marks set anew by themselves, so that one 撤销 takes all of it back. */
import type { Outcome, Problem } from "../workbook/problem";
import { done } from "../workbook/problem";
import type { Deeds } from "./deeds";
import type { MarkScope } from "./marks";

export interface KeptMarks {
  readonly marked: number;
  readonly refused: readonly Problem[];
  /** The journal's moment of what takes it back; null = nothing to take back. */
  readonly undo: string | null;
}

/**
 * Where the newest deed is a marking, its marks are put right and belong to it; else the marking is a deed of its own. So a day of edits does
 * not push everything else out of the journal.
 */
export async function keepMarks(
  deeds: Pick<Deeds, "lastDeed" | "mark" | "refreshMarks" | "standingMarks">,
  options: { readonly only: MarkScope; readonly signal: AbortSignal }
): Promise<Outcome<KeptMarks>> {
  const last = await deeds.lastDeed();
  if (!last.ok) return last;
  const standing = await deeds.standingMarks();
  if (!standing.ok) return standing;
  if (last.value?.action === "mark" && standing.value !== null) {
    const { at } = last.value;
    const refreshed = await deeds.refreshMarks({ signal: options.signal });
    return refreshed.ok ? done({ ...refreshed.value, refused: [], undo: at }) : refreshed;
  }
  const marked = await deeds.mark(options);
  if (!marked.ok) return marked;
  const now = await deeds.lastDeed();
  const undo =
    now.ok && now.value?.action === "mark" && now.value.at !== last.value?.at ? now.value.at : null;
  return done({ marked: marked.value.marked, refused: marked.value.refused, undo });
}
