/** The English of `zh-CN/automation.ts`. */
import type { SameKeys } from "../same-keys";
import type { automation as chinese } from "../zh-CN/automation";

export const automation: SameKeys<typeof chinese> = {
  title: "Automations",
  intro:
    "They run only while this pane is open. All are off at first, kept for you in this workbook.",
  session: "The switches cannot be kept here; all are off again once the pane is closed.",
  name: {
    checkOnOpen: "Check on opening",
    checkOnChange: "Check after changes",
    marks: "Keep marks up to date",
    weeklyReport: "Weekly report on time",
    forewarning: "Daily list of what is due",
  },
  hint: {
    checkOnOpen:
      "Shows the pane and checks when this workbook opens. Showing the pane is saved with the workbook: others who have the add-in see it too, but nothing is checked for them.",
    checkOnChange: "Checks again a few seconds after the last change; changes nothing.",
    marks:
      "Renews the marks after your own changes. Writing marks empties Excel's own undo; nothing is written after changes by others.",
    weeklyReport:
      "Written as a new sheet at its time. An earlier one nobody has edited is replaced; an edited one is kept.",
    forewarning: "Once a day: what is due today, tomorrow and soon, ready to copy.",
  },
  weekday: "Every",
  day: { d1: "Mon", d2: "Tue", d3: "Wed", d4: "Thu", d5: "Fri", d6: "Sat", d7: "Sun" },
  time: "Time",
  edition: "Edition",
  up: "To hand up",
  in: "Internal",
  within: "Working days ahead",
  log: {
    title: "What has run",
    none: "Nothing has run yet.",
    missed: " (late: the pane was closed at its time)",
    checked: "{{open}} open, {{overdue}} overdue",
    marked_one: "{{count}} row marked",
    marked_other: "{{count}} rows marked",
    reported: "written to “{{sheet}}”",
    warned_one: "{{count}} due soon",
    warned_other: "{{count}} due soon",
    failed: "Not done: {{what}} (code {{code}})",
    undo: "Undo",
    undoLabel: "Undo: {{at}} {{name}}",
    undone: "Undone",
  },
  notThere: "This is no longer in the list of what can be undone.",
  warning: {
    title: "Due soon ({{date}})",
    today_one: "{{count}} due today",
    today_other: "{{count}} due today",
    tomorrow_one: "{{count}} due tomorrow",
    tomorrow_other: "{{count}} due tomorrow",
    within_one: "{{count}} due within {{days}} working days",
    within_other: "{{count}} due within {{days}} working days",
    none: "Nothing is due soon.",
    overdue_one: "{{count}} more is overdue, see Check.",
    overdue_other: "{{count}} more are overdue, see Check.",
    noOwner: "no owner",
    item: "{{title}} ({{owner}})",
    itemDated: "{{date}} {{title}} ({{owner}})",
    copy: "Copy",
    close: "Close",
  },
};
