import type { SameKeys } from "../same-keys";
import type { report as zh } from "../zh-CN/report";

export const report: SameKeys<typeof zh> = {
  sheet: { up: "Week {{from}} to {{to}}", in: "Section week {{from}} to {{to}}" },
  title: {
    week: "Weekly report",
    weekOf: "Weekly report of {{office}}",
    inside: "Weekly report (section only)",
    insideOf: "Weekly report of {{office}} (section only)",
  },
  day: "{{month}}-{{day}}",
  period: "({{year}}, {{from}} to {{to}})",
  counts: "Done this week: {{done}}; open: {{open}}; due next week: {{next}}.",
  countsIn:
    "Done this week: {{done}}; open: {{open}} ({{overdue}} overdue); due next week: {{next}}.",
  withheld: "{{count}} more are counted, not listed.",
  part: {
    done: "1. Done this week",
    upcoming: "2. Next week",
    problems: "3. To be decided",
    byCategory: "4. By type",
    people: "5. By person",
  },
  column: {
    number: "No.",
    title: "Task",
    category: "Type",
    owner: "Owner",
    doneDate: "Done on",
    due: "Due",
    done: "Done",
    open: "Open",
    overdue: "Overdue",
    person: "Name",
    load: "Load",
  },
  none: "None.",
  problem: {
    overdue:
      "{{number}}. “{{title}}” was due on {{due}} and is still in hand. Proposal: the leader in charge brings the parties together; done by {{by}}.",
    bounced:
      "{{number}}. “{{title}}” has been handed on several times and nobody is clearly in charge. Proposal: name the lead and a date; progress by {{by}}.",
    vacant:
      "{{number}}. “{{title}}” has nobody in charge yet. Proposal: somebody is named by {{by}}.",
  },
  person: { load: "{{load}} h of {{capacity}} h" },
  foot: "— &P —",
};
