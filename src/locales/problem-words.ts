/** A problem in words: what happened, where, what to do. Used by the pane, the ribbon's dialog and the command line. */
import type { Problem } from "../workbook/problem";
import type { Say } from "./index";

export interface ProblemWords {
  readonly what: string;
  /** `任务台账 F6`, or null where the problem has no place. */
  readonly where: string | null;
  readonly todo: string;
}

export function problemWords(say: Say, problem: Problem): ProblemWords {
  const details = Object.values(problem.args ?? {})
    .map(String)
    .filter((text) => text.trim() !== "");
  const detail =
    details.length === 0
      ? ""
      : say("problemParts.detail", { detail: details.join(say("problemParts.listJoin")) });
  return {
    what: say(`problems.${problem.code}.what`, { detail }),
    where: problemPlace(say, problem),
    todo: say(`problems.${problem.code}.todo`),
  };
}

/** All of it in one line, for the command line and the ribbon's dialog. */
export function problemLine(say: Say, problem: Problem): string {
  const { what, where, todo } = problemWords(say, problem);
  return where === null
    ? say("problemParts.lineNowhere", { what, todo })
    : say("problemParts.line", { what, place: where, todo });
}

function problemPlace(say: Say, { sheet, cell }: Problem): string | null {
  if (sheet === undefined) return cell ?? null;
  return cell === undefined
    ? say("problemParts.sheetOnly", { sheet })
    : say("problemParts.place", { sheet, cell });
}
