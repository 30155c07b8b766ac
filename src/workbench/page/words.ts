/** What the stand-in's page says, in both languages; a missing key fails the type check. */
import { problemCodes, type ProblemCode } from "../../workbook/problem";

export type Language = "zh-CN" | "en-US";

interface PageWords {
  brand: string;
  fileButtons: string;
  open: string;
  samples: string;
  noSamples: string;
  saveCopy: string;
  language: string;
  ribbon: string;
  grid: string;
  pane: string;
  closePane: string;
  closeDialog: string;
  cancel: string;
  startTitle: string;
  startText: string;
  startFine: string;
  dropHint: string;
  noFile: string;
  changed: string;
  discardAsk: string;
  discard: string;
  copyName: string;
  /** `{name}`: a file. */
  opening: string;
  opened: string;
  saved: string;
  /** `{name}`: a ribbon button. */
  running: string;
  ran: string;
  failed: string;
  needsBook: string;
  notOneFile: string;
  ready: string;
}

const zh: PageWords = {
  brand: "科务通试用台",
  fileButtons: "文件",
  open: "打开…",
  samples: "示例",
  noSamples: "没有示例文件",
  saveCopy: "保存副本",
  language: "语言",
  ribbon: "功能区",
  grid: "工作表",
  pane: "任务窗格",
  closePane: "关闭任务窗格",
  closeDialog: "关闭",
  cancel: "取消",
  startTitle: "打开一本台账",
  startText: "选一个示例，或打开自己的 .xlsx 文件（也可以把文件拖到这里）。",
  startFine:
    "文件只在本机浏览器里打开，不上传。试用台代替 Excel 运行真正的科务通加载项，供试用和检验；原文件不会改动，要留下结果请点“保存副本”。",
  dropHint: "松开鼠标，打开这个文件",
  noFile: "未打开文件",
  changed: "有改动未保存",
  discardAsk: "当前工作簿有改动，还没有保存副本。打开另一个文件会丢掉这些改动。",
  discard: "不保存，继续打开",
  copyName: "副本",
  opening: "正在打开 {name} …",
  opened: "已打开 {name}",
  saved: "已保存副本 {name}，在浏览器的下载文件夹里",
  running: "正在执行：{name} …",
  ran: "已完成：{name}",
  failed: "{name} 没有完成：{why}",
  needsBook: "请先打开一个工作簿",
  notOneFile: "一次只能打开一个文件，已取第一个",
  ready: "就绪",
};

const en: PageWords = {
  brand: "Kewutong workbench",
  fileButtons: "File",
  open: "Open…",
  samples: "Samples",
  noSamples: "No sample files",
  saveCopy: "Save a copy",
  language: "Language",
  ribbon: "Ribbon",
  grid: "Worksheet",
  pane: "Task pane",
  closePane: "Close task pane",
  closeDialog: "Close",
  cancel: "Cancel",
  startTitle: "Open a ledger",
  startText: "Choose a sample or open an .xlsx file of your own (you can also drop it here).",
  startFine:
    "Files are opened in this browser only and never uploaded. The workbench stands in for Excel and runs the real add-in, for trying and testing it. Your file is not changed; use Save a copy to keep the result.",
  dropHint: "Drop to open this file",
  noFile: "No file open",
  changed: "unsaved changes",
  discardAsk:
    "This workbook has changes that are not saved in a copy. Opening another file loses them.",
  discard: "Open without saving",
  copyName: "copy",
  opening: "Opening {name} …",
  opened: "Opened {name}",
  saved: "Saved the copy {name} to the browser's download folder",
  running: "Running: {name} …",
  ran: "Done: {name}",
  failed: "{name} was not completed: {why}",
  needsBook: "Open a workbook first",
  notOneFile: "Only one file can be opened at a time; took the first",
  ready: "Ready",
};

export const words: Readonly<Record<Language, PageWords>> = { "zh-CN": zh, "en-US": en };

const problemsZh: Record<ProblemCode, string> = {
  "not-xlsx": "这不是 .xlsx 工作簿。旧的 .xls 文件请先在 Excel 或 WPS 里另存为 .xlsx。",
  encrypted: "文件加了打开密码。请先在 Excel 或 WPS 里取消密码，再打开。",
  "too-large": "文件太大，试用台打不开。请拆分后再试，或用命令行版 kewutong。",
  damaged: "文件已损坏，读不出来。请用 Excel 打开并修复后另存，再试。",
  "empty-workbook": "工作簿是空的，没有可读的内容。",
  "no-ledger": "没有找到台账。请确认有一张带表头的任务表。",
  "sheet-missing": "要用的工作表不见了，可能已改名或删除。请重新核查。",
  "protected-sheet": "工作表受保护，不能写入。请先撤销工作表保护。",
  "protected-structure": "工作簿结构受保护，不能增删工作表。请先撤销工作簿保护。",
  "cell-editing": "有单元格正在编辑。请按回车键结束编辑，再试一次。",
  "filtered-sheet": "工作表正在筛选，有些行隐藏着，这一步没有写入。请清除筛选后再试。",
  "row-moved": "这一行已移动或改动，没有写入。请重新核查。",
  "cell-changed": "单元格后来又有人改过，没有改回。",
  "not-own-cell": "这个内容来自合并单元格、表名或标题，不能直接改。",
  "write-unverified": "写入后读回来对不上，请核对该单元格。",
  "sheet-changed": "工作表在这期间变了。请重新核查。",
  "sheet-name-taken": "同名工作表已存在。",
  "nothing-to-undo": "没有可撤销的操作。",
  "memory-unreadable": "工作簿里科务通的记录读不出来。",
  "memory-unwritable": "科务通的记录没有写进工作簿。",
  "file-locked": "文件正被别的程序打开。请关闭后再试。",
  "file-missing": "找不到这个文件。",
  "file-exists": "同名文件已存在。",
  cancelled: "已取消。",
  unsupported: "试用台不支持这项内容。请在 Excel 里操作。",
  "host-error": "试用台出错，这一步没有完成。请重新打开文件再试。",
  usage: "用法不对。",
};

const problemsEn: Record<ProblemCode, string> = {
  "not-xlsx":
    "This is not an .xlsx workbook. Save an old .xls file as .xlsx in Excel or WPS first.",
  encrypted: "The file has a password. Remove it in Excel or WPS, then open the file again.",
  "too-large":
    "The file is too large for the workbench. Split it, or use the command line tool kewutong.",
  damaged:
    "The file is damaged and cannot be read. Open and repair it in Excel, save it, try again.",
  "empty-workbook": "The workbook is empty: there is nothing to read.",
  "no-ledger": "No ledger was found. Make sure that a sheet holds a table of tasks with headings.",
  "sheet-missing": "The worksheet is gone; it may have been renamed or deleted. Check again.",
  "protected-sheet": "The worksheet is protected and cannot be written to. Unprotect it first.",
  "protected-structure":
    "The workbook's structure is protected: sheets cannot be added or removed. Unprotect it first.",
  "cell-editing": "A cell is being edited. Press Enter to finish, then try again.",
  "filtered-sheet":
    "A filter hides rows of this worksheet, so nothing was written. Clear the filter and try again.",
  "row-moved": "This row has moved or changed, so nothing was written. Check again.",
  "cell-changed": "Somebody changed the cell since; it was left as it is.",
  "not-own-cell":
    "This comes from a merged cell, a sheet name or a title and cannot be changed directly.",
  "write-unverified": "What was written reads back differently. Please look at the cell.",
  "sheet-changed": "The worksheet changed meanwhile. Check again.",
  "sheet-name-taken": "A worksheet of this name exists already.",
  "nothing-to-undo": "There is nothing to undo.",
  "memory-unreadable": "Kewutong's record in this workbook cannot be read.",
  "memory-unwritable": "Kewutong's record could not be written to the workbook.",
  "file-locked": "Another program has the file open. Close it and try again.",
  "file-missing": "The file was not found.",
  "file-exists": "A file of this name exists already.",
  cancelled: "Cancelled.",
  unsupported: "The workbench does not support this. Please do it in Excel.",
  "host-error":
    "The workbench failed and this step was not completed. Open the file again and retry.",
  usage: "Wrong usage.",
};

export const problemWords: Readonly<Record<Language, Readonly<Record<ProblemCode, string>>>> = {
  "zh-CN": problemsZh,
  "en-US": problemsEn,
};

/** What the samples are called on the page; one that is not named here goes by its file name. */
const sampleTitles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": {
    "ledger-november.xlsx": "秘书科工作台账（11 月）",
    "supervision-q4.xlsx": "督办台账（四季度）",
  },
  "en-US": {
    "ledger-november.xlsx": "Section ledger, November",
    "supervision-q4.xlsx": "Supervision ledger, 4th quarter",
  },
};

export function sampleTitle(fileName: string, language: Language): string {
  return sampleTitles[language][fileName] ?? fileName.replace(/\.xlsx$/i, "");
}

/** Puts named values into a text: `fill("已打开 {name}", { name: "台账" })` is `已打开 台账`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The code a workbook that cannot be opened was refused with; null for a bug. */
export function problemCodeOf(error: unknown): ProblemCode | null {
  const said = error instanceof Error ? error.message : "";
  return problemCodes.find((code) => said === code || said.startsWith(`${code}:`)) ?? null;
}
