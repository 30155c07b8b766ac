import type { SameKeys } from "../same-keys";
import type { cli as chinese } from "../zh-CN/cli";

export const cli: SameKeys<typeof chinese> = {
  usage: {
    description:
      "Kewutong: checks task ledgers and writes the weekly report (command line of the Excel add-in)",
    file: "workbook (.xlsx)",
    files: "one or more workbooks (.xlsx)",
    json: "print one JSON document to standard output and nothing else",
    today: "judge as of this day (YYYY-MM-DD); default today",
    output: "write to this file; never overwrites the input",
    inPlace: "allow rewriting the input file",
    lang: "language of messages: zh-CN or en-US",
    mapping: "corrections of tables and columns (JSON file), as inspect lists them",
    rules: "rules: a workbook with the sheet 科务规则, or JSON with what differs",
    failOn: "exit with 1 when there are findings of this severity or above: high, medium, low",
    edition: "up: to be handed up (default); in: for the section",
    week: "which week, e.g. 2026-W47",
    from: "first day",
    to: "last day",
    text: "print the report as text",
    jsonl: "JSON Lines file; - is standard input",
    inspect: "list the tables, headers and columns that were found",
    check: "check the ledger; with -o writes a marked copy",
    report: "write the weekly report; with -o writes a copy with the report sheet",
    roster:
      "propose duties for a month or a year; -o fills the blank cells of the roster, or adds a sheet",
    month: "which month, e.g. 2026-12",
    year: "which year, e.g. 2027",
    exempt: "who stands no duty, separated by commas",
    dayOnly: "who stands no nights, separated by commas (no reason asked)",
    wishOff: "wishes to be off, e.g. NAME=2026-12-05 or NAME=2026-12-05..2026-12-07",
    swap: "who could change this duty, e.g. 2026-12-05=NAME",
    classify: "classify tasks and read their deadlines",
    audit: "audit assignments: overstep, vacant, misplaced",
    date: "read one deadline",
  },
  errors: {
    badDate: "“{{text}}” is no date. Write it like 2026-03-17.",
    badWeek: "“{{text}}” is no week. Write it like 2026-W47.",
    badMonth: "“{{text}}” is no month or year. Use --month 2026-12 or --year 2027, one of the two.",
    badWish: "“{{text}}” cannot be read. Write NAME=2026-12-05 or NAME=2026-12-05..2026-12-07.",
    badSwap: "“{{text}}” cannot be read. Write 2026-12-05=NAME.",
    badChoice: "{{option}} is one of {{choices}}.",
    badPeriod: "--from and --to go together, and from is not after to.",
    badRules: "The rules file {{file}} cannot be used: {{detail}}.",
    noRules: "it has no sheet 科务规则",
    badMapping: "The corrections in {{file}} cannot be understood: {{detail}}.",
    badLine: "Line {{line}} is no usable JSON: {{detail}}.",
    needJson: "{{command}} goes with --json.",
    overwrite:
      "-o names the input file {{file}}. Choose another name, or add --in-place to rewrite it.",
    noOutput: "--in-place rewrites the input file and does not go with -o.",
  },
  check: {
    headline:
      "{{today}}: {{tasks}} tasks, {{open}} open: {{red}} overdue, {{yellow}} due soon, {{blue}} forewarned.",
    finding: "{{place}}  {{label}}  {{title}}  {{detail}}",
    nothing: "Nothing overdue and nothing in the wrong hands.",
    written: "Wrote {{file}} ({{count}} rows marked).",
  },
  report: { written: "Wrote {{file}} (sheet “{{sheet}}”)." },
  inspect: {
    sheet: "Sheet “{{sheet}}”",
    table:
      "  {{kind}} ({{confidence}} %)  header rows {{header}}, content rows {{first}}–{{last}}: {{columns}}",
    none: "  no table found",
    unread: "to be looked at: {{sheet}} {{cell}}  {{text}}",
    corrected_one: "Read with the corrections of {{count}} table.",
    corrected_other: "Read with the corrections of {{count}} tables.",
  },
  fileProblem: "{{file}}: {{line}}",
};
