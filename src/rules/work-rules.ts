/** The conventions by which work and working time are counted, as data for the rule book to carry and the chief to change. */
export interface WorkRules {
  readonly hoursADay: number;
  /** Of a task, what each helper from the section carries, and the most that helpers carry together; the owners share the rest. */
  readonly helperShare: number;
  readonly helpersAtMost: number;
  /** Kinds of text that take longer or shorter than their type's hours; the first that matches counts. */
  readonly genres: readonly EffortFactor[];
  /** What a priority column says; the first that matches counts. */
  readonly importance: readonly EffortFactor[];
  /** Priority words of 急难件. */
  readonly urgent: readonly string[];
  /** Hours that a shift takes out of a working day, and the rest after one that lasts into the night or falls on a day off. */
  readonly shiftHours: number;
  readonly restHours: number;
  /** From here on a task is far along and stays with whoever has it. */
  readonly farAlong: number;
  /** Loads above or below the section's mean by these factors are 偏重 and 偏轻. */
  readonly heavy: number;
  readonly light: number;
  /** Days back that count for who has finished much lately. */
  readonly recentDays: number;
}

/** Tasks with one of these words take so many times their type's hours. */
export interface EffortFactor {
  readonly any: readonly string[];
  readonly factor: number;
}

/** Conventions, none of them from a regulation. */
export const defaultWorkRules: WorkRules = {
  hoursADay: 8,
  helperShare: 0.2,
  helpersAtMost: 0.4,
  genres: [
    {
      any: ["工作报告", "调研报告", "规划", "白皮书", "工作要点", "大事记", "年鉴"],
      factor: 1.5,
    },
    {
      any: ["通知", "函", "信息", "简报", "纪要", "贺信", "致辞", "主持词", "名单", "回执", "校对"],
      factor: 0.5,
    },
  ],
  importance: [
    {
      any: ["特别重要", "重大", "重要", "重点", "特急", "紧急", "加急", "高", "一级", "A", "★"],
      factor: 1.25,
    },
    { any: ["次要", "一般", "普通", "低", "三级", "C"], factor: 0.8 },
  ],
  urgent: ["急", "难", "重大"],
  shiftHours: 4,
  restHours: 4,
  farAlong: 0.5,
  heavy: 1.2,
  light: 0.8,
  recentDays: 28,
};
