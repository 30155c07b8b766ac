/** What the pane tells of a deed once it is over. Words are made when shown, so that they follow the language. */
import type { Say } from "../../locales";
import { problemWords } from "../../locales/problem-words";
import type { Cleared } from "../../app/traces";
import { typeName, type TypeNames } from "../../locales/type-name";
import type { WorkType } from "../../rules/judgement";
import type { Reminder } from "../../rules/reminder";
import type { Problem } from "../../workbook/problem";
import type {
  Accepted,
  AddedRow,
  Marked,
  RulesSheet,
  SampleRemoved,
  Undone,
  WrittenReport,
  WrittenRoster,
} from "../deeds";

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

/** 清除全部痕迹 */
export function tracesNotice({ refused }: Pick<Cleared, "refused">): NewNotice {
  return doneNotice(refused, (t) =>
    t(refused.length === 0 ? "rulesView.traces.done" : "rulesView.traces.doneMost")
  );
}

export const switchedNotice: NewNotice = doneNotice([], (t) => t("rulesView.told.switched"));
export const forgottenNotice: NewNotice = doneNotice([], (t) => t("rulesView.told.forgotten"));
export const takenBackNotice: NewNotice = doneNotice([], (t) => t("rulesView.told.takenBack"));
export const importedNotice: NewNotice = doneNotice([], (t) => t("rulesView.told.imported"));
export const partResetNotice: NewNotice = doneNotice([], (t) => t("rulesView.told.reset"));
export const putBackNotice: NewNotice = doneNotice([], (t) => t("rulesView.told.putBack"));
export function rosterNotice({ sheet, cells, refused }: WrittenRoster): NewNotice {
  return doneNotice(refused, (t) =>
    cells === null
      ? t("rosterView.written.sheet", { sheet })
      : cells === 0
        ? t("rosterView.written.none")
        : t("rosterView.written.cells", { sheet, count: cells })
  );
}

export function rowNotice({ sheet, row, refused }: AddedRow): NewNotice {
  return doneNotice(refused, (t) => t("capture.added", { sheet, row }));
}

export const correctedNotice: NewNotice = doneNotice([], (t) => t("pane.result.corrected"));
export const copyNotice: NewNotice = doneNotice([], (t) => t("pane.result.copyOpened"));
export const wordingNotice: NewNotice = doneNotice([], (t) => t("reportView.wording.kept"));
export const resetNotice: NewNotice = doneNotice([], (t) => t("pane.result.mappingReset"));

export const dismissedNotice: NewNotice = doneNotice([], (t) => t("checkView.result.dismissed"));
export const shownAgainNotice: NewNotice = doneNotice([], (t) => t("checkView.result.shownAgain"));
export const untypedNotice: NewNotice = doneNotice([], (t) => t("checkView.result.untyped"));
export const notRememberedNotice: NewNotice = {
  intent: "warning",
  text: (t) => t("checkView.result.notRemembered"),
  problems: [],
};

export function confirmedNotice(count: number): NewNotice {
  return doneNotice([], (t) => t("checkView.result.confirmed", { count }));
}

export function reopenedNotice(count: number): NewNotice {
  return doneNotice([], (t) => t("checkView.result.reopened", { count }));
}

export function typedNotice(type: WorkType, types: TypeNames): NewNotice {
  return doneNotice([], (t) => t("checkView.result.typed", { type: typeName(t, type, types) }));
}

export function remindedNotice({ person, kind }: Reminder): NewNotice {
  return doneNotice([], (t) => t("checkView.result.reminded", { person, level: kind }));
}

/** A deed was done, perhaps with places left alone. */
function doneNotice(refused: readonly Problem[], text: NoticeText): NewNotice {
  return { intent: refused.length === 0 ? "success" : "warning", text, problems: refused };
}
