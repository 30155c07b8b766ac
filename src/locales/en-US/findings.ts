import type { findings as zh } from "../zh-CN/findings";
import type { SameKeys } from "../same-keys";

export const findings: SameKeys<typeof zh> = {
  overdue: {
    name: "Overdue",
    what: "“{{title}}” was due on {{due}} and is {{days}} day(s) late.",
    why: "Work with a date is done by its date: the date has passed and the ledger does not say done.",
    clear:
      "Record it as done, or record an approved extension (同意延至 …) in the approval column.",
  },
  "due-soon": {
    name: "Due soon",
    what: "“{{title}}” is due on {{due}}: {{workdays}} working day(s) left.",
    what_today:
      "“{{title}}” has to be done today: it is due on {{due}} with no other working day before.",
    why: "At most two working days are left.",
    clear: "Finish it in time, or ask for an extension beforehand.",
  },
  overstep: {
    name: "Approval to be checked",
    what: "“{{title}}” says “{{words}}”: please check that it was approved.",
    why: "One step too many (越位): the decision is a leader's, and the approval column does not allow it.",
    clear: "Record the approval; if there is none, ask for it first.",
  },
  vacant: {
    name: "Nobody in charge",
    what_blank: "“{{title}}” has no owner.",
    what_collective: "“{{title}}” is owned by “{{name}}”, which is nobody in particular.",
    what_left: "{{name}}, the owner of “{{title}}”, is not in the duty sheet.",
    what_away:
      "{{name}}, the owner of “{{title}}”, is on leave until {{until}} and nobody stands in.",
    what_seconded: "{{name}} is lent out ({{kind}}) and still has {{count}} open matter(s).",
    what_half: "{{name}} is half released ({{kind}}) and has {{count}} open matter(s).",
    why: "One step too few (缺位): every task needs somebody who is there.",
    clear: "Name an owner, or somebody to stand in.",
    clear_half: "See whether somebody should share the work.",
  },
  misplaced: {
    name: "Not by the duty sheet",
    what: "“{{title}}” is {{category}}, which is not among {{owner}}'s duties; {{fitting}} is in charge of it.",
    what_repeated:
      "{{owner}} has had {{times}} matters of {{category}} within a month, outside their duties.",
    why: "One step aside (错位): compared with the duty sheet, stand-ins and leaders' orders left out.",
    clear:
      "Give it to the person in charge, record who was told to do it, or revise the duty sheet.",
    clear_repeated: "Where they usually do it, revise the duty sheet.",
  },
  bounced: {
    name: "Handed on again and again",
    what: "“{{title}}” has changed hands {{times}} times.",
    why: "Nothing is pushed up or down: from three hand-ons on, the chief decides.",
    clear: "The chief names one person who sees it through.",
  },
  "not-started": {
    name: "Not started in time",
    what: "“{{title}}” is due on {{due}}, {{workdays}} working day(s) left, and has not been started.",
    why: "What can be foreseen is prepared early: this kind of work starts {{lead}} working days ahead.",
    clear: "Start it and record the progress.",
  },
  "slow-response": {
    name: "Slow response",
    what: "“{{title}}” was given out {{workdays}} working day(s) ago and nothing is recorded of it.",
    why: "Errands are answered at once.",
    clear: "Record what was done, or report what stands in the way.",
  },
  ageing: {
    name: "Open too long",
    what: "“{{title}}” has no date and has been open for {{workdays}} working days.",
    why: "What has no date is done soon: within {{limit}} working days.",
    why_days: "What has no date is done soon: this kind within {{limit}} days.",
    clear: "Finish it, set a date, or note that it is long-running or waits for approval.",
  },
  stalled: {
    name: "No progress",
    what: "Nothing new is recorded of “{{title}}” since {{since}}, {{workdays}} working days.",
    why: "Nothing is put off because it is hard: after {{limit}} working days without progress, say what it hangs on.",
    clear: "Record new progress, or note that it waits for approval or countersigning.",
  },
  "neglected-small": {
    name: "Small matters put off",
    what_several:
      "{{name}} has {{count}} small matters that were put off, the oldest being “{{title}}”.",
    what_errand:
      "“{{title}}”, a leader's errand, was given out {{workdays}} working day(s) ago and nothing is recorded of it.",
    why: "Nothing is left undone because it is small; a leader's errand never is.",
    clear: "Finish them together, or set dates.",
  },
  overworked: {
    name: "Too much on minor work",
    what: "{{name}} spends about {{minor}} hours of this week on minor work and {{major}} on major work, while “{{title}}” is close or late.",
    why: "Know what weighs more, and do it first.",
    clear: "Major work first; put the rest back or share it.",
  },
  "unreported-urgent": {
    name: "Urgent and not reported",
    what: "“{{title}}” is urgent, and no report to the leader within {{window}} minutes is recorded.",
    why: "Keep calm, report and act at the same time.",
    clear: "Report at once, and record when and to whom.",
  },
  overload: {
    name: "Overloaded",
    what: "{{name}} needs {{load}} hours until {{until}} and has {{capacity}}.",
    why: "By dates, effort and days present there is more work than time.",
    clear: "Change owners or dates.",
  },
  "leave-conflict": {
    name: "Leave conflict",
    what_due:
      "“{{title}}” is due on {{due}}, inside {{name}}'s leave ({{from}} to {{until}}), and nobody stands in.",
    what_shift: "{{name}} is on duty on {{due}}, inside their leave ({{from}} to {{until}}).",
    what_pair: "{{name}} and their stand-in {{other}} are away together ({{from}} to {{until}}).",
    why: "Cover each other: somebody has to be there during a leave.",
    clear: "Finish early, swap the duty, or name somebody to stand in.",
  },
  "roster-conflict": {
    name: "Duty conflict",
    what_double: "{{name}} is down for two duties on {{due}} ({{kinds}}).",
    what_close:
      "{{name}}'s duties on {{from}} and {{due}} are too close, {{times}} time(s) in all.",
    what_leave:
      "{{name}} is on duty on {{due}}, inside their leave ({{from}} to {{until}}); somebody else is there that day.",
    why: "Duties are fair and leave time to rest.",
    clear: "Swap the duty.",
  },
  "unreadable-date": {
    name: "Impossible date",
    what: "The date “{{text}}” of “{{title}}” does not exist or is not that weekday.",
    why: "A date has to exist and agree with its weekday.",
    clear: "Ask whoever gave the task, and correct it.",
  },
  duplicate: {
    name: "Entered twice",
    what: "“{{title}}” is also in “{{sheet}}”, row {{row}}.",
    why: "One task, one row.",
    clear: "Keep one row, or say how they differ.",
  },
  unanswered: {
    name: "Done, not reported back",
    what: "“{{title}}” is done; nothing says that {{giver}} was told.",
    why: "What a leader gave out is reported back.",
    clear: "Report back and fill in the column.",
  },
  "due-moved": {
    name: "Date moved",
    what: "The date of “{{title}}” was moved from {{before}} to {{due}} with no approval recorded.",
    why: "Nobody moves a date without being allowed to.",
    clear: "Record the approved extension, or put the date back.",
  },
  "missing-routine": {
    name: "Fixed work not listed",
    what: "{{title}} is to be done by {{due}} and is not in the ledger.",
    why: "What can be foreseen is prepared early: it should be listed {{lead}} working days ahead.",
    clear: "Enter it; where the office has no such work, switch it off in the rule book.",
  },
  "likely-done": {
    name: "Probably done",
    what: "“{{title}}” is {{workdays}} working days late; perhaps it is done and not written up.",
    why: "Overdue for more than ten working days without a change: to be confirmed in one go.",
    clear: "Enter the day it was done, or set a new date.",
  },
};
