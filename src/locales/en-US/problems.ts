/** The English of `zh-CN/problems.ts`. */
import type { SameKeys } from "../same-keys";
import type { problemParts as chineseParts, problems as chinese } from "../zh-CN/problems";

export const problems: SameKeys<typeof chinese> = {
  "not-xlsx": {
    what: "This is not an .xlsx workbook{{detail}}.",
    todo: "Save it from Excel or WPS as “Excel Workbook (.xlsx)” and try again.",
  },
  encrypted: {
    what: "The workbook needs a password to open and cannot be read{{detail}}.",
    todo: "Open it in Excel with the password, turn off “Encrypt with Password”, save a copy and try again.",
  },
  "too-large": {
    what: "The workbook is larger than can be handled safely{{detail}}.",
    todo: "Save the ledger as a workbook of its own, without unrelated sheets and empty formatting, and try again.",
  },
  damaged: {
    what: "The file is damaged or incomplete{{detail}}.",
    todo: "Open it in Excel, let Excel repair it, save and try again; if it will not open, use a backup.",
  },
  "empty-workbook": {
    what: "The workbook is empty{{detail}}.",
    todo: "Open the workbook that holds the task ledger and check again.",
  },
  "no-ledger": {
    what: "No task ledger was found{{detail}}.",
    todo: "A ledger is a table with a task column (事项, 任务, 工作内容) and at least one of owner (承办人, 责任人), due date (办理时限, 截止日期) or status (完成情况), one task per row. Check the header texts, or open the workbook that holds the ledger.",
  },
  "no-duty-staff": {
    what: "Nobody was found who could be put on duty{{detail}}.",
    todo: "A duty sheet (职责分工), a list of people (通讯录) or an earlier roster (值班表) is needed, with a column 姓名 or 值班员. Check these sheets, or open the workbook that holds them.",
  },
  "sheet-missing": {
    what: "The sheet is no longer there{{detail}}.",
    todo: "It may have been renamed or deleted. Check again.",
  },
  "protected-sheet": {
    what: "The sheet is protected and cannot be written to{{detail}}.",
    todo: "Use Review > Unprotect Sheet and try again. The findings themselves are not affected.",
  },
  "protected-structure": {
    what: "The workbook's structure is protected: sheets cannot be added or removed{{detail}}.",
    todo: "Turn off Review > Protect Workbook and try again. The report's text can still be copied.",
  },
  "cell-editing": {
    what: "A cell is being edited, so Excel accepts nothing else{{detail}}.",
    todo: "Press Enter to finish editing, then click again.",
  },
  "read-only": {
    what: "The workbook is open read-only, so nothing can be written{{detail}}.",
    todo: "Checking works as usual. To mark, write the report or change owners, save an editable copy first.",
  },
  "filtered-sheet": {
    what: "The sheet is filtered and some rows are hidden{{detail}}.",
    todo: "Hidden rows are checked and marked too. To see them, or to add a row at the end, clear the filter under Data.",
  },
  "row-moved": {
    what: "This row no longer holds the same task{{detail}}.",
    todo: "Rows may have been inserted, deleted or sorted; nothing was written, so that no other row is changed. Check again first.",
  },
  "cell-changed": {
    what: "Somebody changed the cell since{{detail}}.",
    todo: "Nothing was written over the new content. Please compare and change it by hand.",
  },
  "not-own-cell": {
    what: "This value comes from a merged cell, a title or a formula and cannot be changed for one row{{detail}}.",
    todo: "Please change it in the ledger by hand.",
  },
  "row-taken": {
    what: "The row under the ledger is not empty; nothing was added{{detail}}.",
    todo: "Leave one empty row under the last task (insert one above totals or notes), then try again.",
  },
  "row-not-last": {
    what: "Something has been added under this row since{{detail}}.",
    todo: "It was not deleted, so that no gap is left. If it is not wanted, delete the row by hand.",
  },
  "totals-row": {
    what: "This table has a totals row; nothing can be added under it{{detail}}.",
    todo: "Insert a row above the totals and fill it in by hand, or switch the totals row off for the moment.",
  },
  "secret-words": {
    what: "The line names a secrecy level; nothing was entered{{detail}}.",
    todo: "This tool is only for computers and ledgers that hold no classified matter. State secrets must not be typed in.",
  },
  "write-unverified": {
    what: "What was read back differs from what was written{{detail}}.",
    todo: "Look at the cell; if it is wrong, press Undo or correct it by hand.",
  },
  "sheet-changed": {
    what: "The sheet was changed since{{detail}}.",
    todo: "It was left alone so that your changes are kept. Delete it by hand if you do not need it.",
  },
  "sheet-name-taken": {
    what: "A sheet of this name exists already{{detail}}.",
    todo: "Rename or delete it and try again.",
  },
  "nothing-to-undo": {
    what: "There is nothing to undo{{detail}}.",
    todo: "The add-in has changed nothing in this workbook, or everything has been undone.",
  },
  "marked-since": {
    what: "Marks were set or cleared again since, so this one cannot be undone by itself{{detail}}.",
    todo: "Undo the newer marking first.",
  },
  "marks-present": {
    what: "There are marks of this add-in in the workbook, so the sample cannot be added{{detail}}.",
    todo: "Clear the marks first, and mark again after you have seen the sample.",
  },
  "memory-unreadable": {
    what: "The add-in's record in this workbook cannot be read{{detail}}.",
    todo: "It may come from a newer version and was left alone. Please update the add-in. Checking still works, but earlier changes cannot be undone.",
  },
  "memory-unwritable": {
    what: "The add-in's record could not be stored in the workbook{{detail}}.",
    todo: "The change was made, but it may not be possible to undo it later. Make sure that the workbook is not read-only and try again.",
  },
  "memory-changed": {
    what: "The add-in's record has changed since, so it was not put back{{detail}}.",
    todo: "Download the backup and import from it.",
  },
  "import-unreadable": {
    what: "This is no record exported by Kewutong, or a newer version exported it{{detail}}.",
    todo: "Choose a .json file that Kewutong exported, or paste the whole of the exported text. Nothing was changed.",
  },
  "file-locked": {
    what: "The file is open in another program{{detail}}.",
    todo: "Close it in Excel or WPS, or write to another file name.",
  },
  "file-missing": {
    what: "The file was not found{{detail}}.",
    todo: "Check the path and the file name.",
  },
  "file-exists": {
    what: "The target file exists and was not overwritten{{detail}}.",
    todo: "Choose another file name or move the old file away.",
  },
  cancelled: {
    what: "Cancelled{{detail}}.",
    todo: "Start again when you like.",
  },
  unsupported: {
    what: "This version of Excel cannot do that{{detail}}.",
    todo: "Update to Excel 2021 or Microsoft 365, or use the command line on the file.",
  },
  "host-error": {
    what: "Excel reported an error{{detail}}.",
    todo: "Wait a moment and try again; if it stays, save, close and reopen the workbook.",
  },
  "rule-blank": {
    what: "This cell of the rules must not be blank{{detail}}.",
    todo: "The row was skipped, the other rules hold; fill it in and check again.",
  },
  "rule-not-number": {
    what: "This cell of the rules must hold a number{{detail}}.",
    todo: "The row was skipped, the other rules hold; make it a number and check again.",
  },
  "rule-not-choice": {
    what: "This cell of the rules is none of its list{{detail}}.",
    todo: "The row was skipped, the other rules hold; choose from the list.",
  },
  "rule-not-when": {
    what: "This time in the rules cannot be understood{{detail}}.",
    todo: "The row was skipped, the other rules hold; write 每周五, 每月25日, 节前 or 每年6月30日.",
  },
  "rule-not-pair": {
    what: "This cell of the rules must hold two names each{{detail}}.",
    todo: "The row was skipped, the other rules hold; write 张三+李四, pairs parted by commas.",
  },
  "rule-out-of-range": {
    what: "This cell of the rules holds what it may not{{detail}}.",
    todo: "The row was skipped, the other rules hold; go by the note beside the cell.",
  },
  "rule-unknown-id": {
    what: "The rules have no such id{{detail}}.",
    todo: "The row was not used; put the id back or delete the row.",
  },
  "rule-twice": {
    what: "The same id stands twice in the rules{{detail}}.",
    todo: "Only the upper row is used; delete the other.",
  },
  "rule-header": {
    what: "The heading of this column of the rules was changed{{detail}}.",
    todo: "It is still read as before; put the heading back.",
  },
  "rule-section-missing": {
    what: "A section of the rules is missing{{detail}}.",
    todo: "The default holds for it; make the rule sheet anew if you need it.",
  },
  usage: {
    what: "The command is not written correctly{{detail}}.",
    todo: "See --help for how to use it.",
  },
};

export const problemParts: SameKeys<typeof chineseParts> = {
  place: "{{sheet}} {{cell}}",
  sheetOnly: "sheet “{{sheet}}”",
  detail: " ({{detail}})",
  line: "{{what}} Where: {{place}}. {{todo}}",
  lineNowhere: "{{what}} {{todo}}",
  listJoin: ", ",
};
