/** The English of `zh-CN/capture.ts`. */
import type { SameKeys } from "../same-keys";
import type { capture as chinese } from "../zh-CN/capture";

export const capture: SameKeys<typeof chinese> = {
  label: "Note a task",
  placeholder: "Like: 王局 电话 明天下午前报数",
  preview: "Preview",
  hint: "No state secrets here",
  title: "Add at the end of the ledger",
  place: "“{{sheet}}”, row {{row}}",
  ledger: "Which ledger",
  type: "Type: {{type}}",
  typeUnknown: "Type: not clear; can be changed once added",
  words: "As said: {{words}}",
  ownerDuty: "Proposed by the duty sheet, with less on hand; change or clear it",
  ownerBackup: "Proposed as stand-in; change or clear it",
  ownerExperience: "Proposed by earlier work; change or clear it",
  ownerNone: "Nobody fits; may be left empty",
  kept: "Already there, not changed",
  formulas: "Formula of the row above: {{names}}",
  left: "Left empty, for you to fill in as work goes on: {{names}}",
  more: "Other columns (empty unless filled in): {{names}}",
  noTitle: "Say what is to be done",
  add: "Add",
  cancel: "Don't add",
  added: "Added to “{{sheet}}”, row {{row}}.",
};
