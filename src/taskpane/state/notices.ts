/** What the pane tells of a deed once it is over. Words are made when shown, so that they follow the language. */
import type { Say } from "../../locales";
import { problemWords } from "../../locales/problem-words";
import type { Problem } from "../../workbook/problem";
import type { Accepted, Marked, RulesSheet, SampleRemoved, Undone, WrittenReport } from "../deeds";

export type NoticeText = (t: Say) => string;

export interface Notice {
  readonly id: number;
  readonly intent: "success" | "info" | "warning" | "error";
  readonly text: NoticeText;
  /** Each is shown with its place and what to do. */
  readonly problems: readonly Problem[];
}

export type NewNotice = Omit<Notice, "id">;

/** A deed failed, or the user cancelled it. */
export function problemNotice(problem: Problem): NewNotice {
  return {
    intent: problem.code === "cancelled" ? "info" : "error",
    text: (t) => problemWords(t, problem).what,
    problems: problem.code === "cancelled" ? [] : [problem],
  };
}

export function markedNotice({ marked, refused }: Marked): NewNotice {
  return doneNotice(refused, (t) =>
    marked === 0 ? t("pane.result.markedNone") : t("pane.result.marked", { count: marked })
  );
}

export function clearedNotice(result: {
  readonly cleared: number;
  readonly refused: readonly Problem[];
}): NewNotice {
  const { cleared, refused } = result;
  return doneNotice(refused, (t) =>
    cleared === 0 ? t("pane.result.clearedNone") : t("pane.result.cleared", { count: cleared })
  );
}

export function reportedNotice({ sheet, refused }: WrittenReport): NewNotice {
  return doneNotice(refused, (t) => t("pane.result.reported", { sheet }));
}

export function meetingNotice({
  sheet,
  refused,
}: Pick<WrittenReport, "sheet" | "refused">): NewNotice {
  return doneNotice(refused, (t) => t("pane.result.meetingWritten", { sheet }));
}

export function rulesNotice(
  which: RulesSheet,
  { sheet, refused }: Pick<WrittenReport, "sheet" | "refused">
): NewNotice {
  return doneNotice(refused, (t) =>
    t(which === "sheet" ? "pane.result.rulesAdded" : "pane.result.noticeAdded", { sheet })
  );
}

export function undoneNotice({ action, restored, refused }: Undone): NewNotice {
  return doneNotice(refused, (t) =>
    restored === 0 && refused.length > 0
      ? t("frame.undo.left", { action: t(`pane.undo.what.${action}`), count: refused.length })
      : t("pane.result.undone", { action: t(`pane.undo.what.${action}`), count: restored })
  );
}

export function sampleRemovedNotice({ removed, refused }: SampleRemoved): NewNotice {
  return doneNotice(refused, (t) => t("frame.sample.removed", { count: removed }));
}

export function acceptedNotice({ written, refused }: Accepted): NewNotice {
  return doneNotice(refused, (t) =>
    written === 0 ? t("people.accept.none") : t("people.accept.done", { count: written })
  );
}

export const correctedNotice: NewNotice = doneNotice([], (t) => t("pane.result.corrected"));
export const copyNotice: NewNotice = doneNotice([], (t) => t("pane.result.copyOpened"));
export const resetNotice: NewNotice = doneNotice([], (t) => t("pane.result.mappingReset"));

/** A deed was done, perhaps with places left alone. */
function doneNotice(refused: readonly Problem[], text: NoticeText): NewNotice {
  return { intent: refused.length === 0 ? "success" : "warning", text, problems: refused };
}
