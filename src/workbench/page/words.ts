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
  /** What a workbook without a file is called, before its number. */
  newBook: string;
  windowBlocked: string;
  /** `{name}`: a ribbon button. */
  running: string;
  ran: string;
  failed: string;
  needsBook: string;
  notOneFile: string;
  ready: string;
  /** The day the stand-in lives in. */
  day: string;
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
  newBook: "工作簿",
  windowBlocked: "浏览器没有放行新窗口，新工作簿 {name} 已存到下载文件夹",
  running: "正在执行：{name} …",
  ran: "已完成：{name}",
  failed: "{name} 没有完成：{why}",
  needsBook: "请先打开一个工作簿",
  notOneFile: "一次只能打开一个文件，已取第一个",
  ready: "就绪",
  day: "今天按",
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
  newBook: "Book",
  windowBlocked:
    "The browser let no window open; the new workbook {name} is in the download folder",
  running: "Running: {name} …",
  ran: "Done: {name}",
  failed: "{name} was not completed: {why}",
  needsBook: "Open a workbook first",
  notOneFile: "Only one file can be opened at a time; took the first",
  ready: "Ready",
  day: "Today is",
};

export const words: Readonly<Record<Language, PageWords>> = { "zh-CN": zh, "en-US": en };

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
