/** The English of `zh-CN/frame.ts`. */
import type { SameKeys } from "../same-keys";
import type { frame as chinese } from "../zh-CN/frame";

export const frame: SameKeys<typeof chinese> = {
  undo: {
    list: "Last {{count}}",
    listLabel: "What can be undone",
    hint: "Any one can be undone by itself: cells changed since are left alone and listed.",
    one: "Undo",
    oneLabel: "Undo “{{action}}” ({{when}})",
    count: {
      cells_one: "{{count}} cell",
      cells_other: "{{count}} cells",
      marks_one: "{{count}} mark",
      marks_other: "{{count}} marks",
      sheets_one: "{{count}} sheet",
      sheets_other: "{{count}} sheets",
    },
    left_one: "“{{action}}” was not undone: {{count}} place was changed since.",
    left_other: "“{{action}}” was not undone: {{count}} places were changed since.",
  },
  when: { today: "Today {{time}}", yesterday: "Yesterday {{time}}", other: "{{date}} {{time}}" },
  sample: {
    try: "Try with a sample",
    tryHint: "Adds a few sample sheets to this workbook; one click removes them without a trace.",
    title: "This is the sample",
    what: "Only the sample sheets are checked now; no other sheet of this workbook is read.",
    remove: "Remove the sample",
    removeAnyway: "Remove anyway",
    keep: "Keep for now",
    changed: "The sample sheets were edited; what was typed there cannot be brought back.",
    removed_one: "The sample was removed, {{count}} sheet.",
    removed_other: "The sample was removed, {{count}} sheets.",
  },
  work: { addSample: "Adding the sample", removeSample: "Removing the sample" },
  waiting: "Excel does not answer: a cell may be being edited. Press Enter to go on.",
  readOnly: {
    title: "The workbook is open read-only",
    text: "It can be checked, but not marked, reported on in a sheet or rebalanced. To change it, save an editable copy and open that.",
  },
  load: {
    opening: "Opening…",
    failed: "This page did not open",
    why: "A part of the pane could not be fetched. The server may be out of reach, or the add-in was just updated. The ledger was not changed.",
    retry: "Try again",
    again: "If it still fails, close the pane and open it again, and tell IT the code below.",
  },
  code: {
    label: "Code {{code}}",
    copy: "Copy the code",
    copied: "Copied",
    blocked: "Select it and press Ctrl+C",
  },
};
