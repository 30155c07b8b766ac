/** 已更新: the result kept as the workbook is. */
export const fresh = {
  /** The time of day, `14:05`. */
  updated: "已更新 {{time}}",
  following: "台账有变动，正在更新…",
};
