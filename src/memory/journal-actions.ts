/** What a journal entry can be of. One list: its words are `pane.undo.what.…`, checked by the compiler. */
export const journalActions = [
  "mark",
  "unmark",
  "report",
  "meeting",
  "rules",
  "notice",
  "owners",
  "row",
  "roster",
  "sample",
  "write",
] as const;

export type JournalAction = (typeof journalActions)[number];

/** The action as it is worded; `write` (改动) stands for whatever a newer version of ours may have done. */
export function knownAction(action: string): JournalAction {
  return journalActions.find((known) => known === action) ?? "write";
}
