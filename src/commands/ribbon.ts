/**
 * The ribbon's functions, apart from Office: do the deed, tell the user what went wrong, complete. They share nothing with the pane
 * but the workbook.
 */
import type { Locale, Say } from "../locales";
import { say } from "../locales";
import { problemLine } from "../locales/problem-words";
import type { Deeds } from "../taskpane/deeds";
import { failed, type Outcome, type Problem } from "../workbook/problem";

/** The names in the manifest. */
export const ribbonFunctions = ["markLedger", "clearMarks", "writeWeeklyReport"] as const;
export type RibbonFunction = (typeof ribbonFunctions)[number];

/** What the user is shown in the dialog. */
export interface Told {
  readonly title: string;
  readonly lines: readonly string[];
}

export type RibbonDeeds = Pick<Deeds, "mark" | "clearMarks" | "report">;

export interface Ribbon {
  deeds(): RibbonDeeds;
  readonly locale: Locale;
  /** Shows a message and resolves when the user has closed it, or when it cannot be shown. */
  tell(told: Told): Promise<void>;
}

/** Excel ends a function after 5 minutes; a deed is cancelled well before, so that its end can still be told. */
export const DEED_LIMIT_MS = 200_000;

/** Problems listed in the dialog; the pane lists all. */
const LISTED = 5;

/** Runs one function. Calls `completed` exactly once, after everything else. */
export async function runRibbon(
  name: RibbonFunction,
  { deeds, locale, tell }: Ribbon,
  completed: () => void
): Promise<void> {
  try {
    const t = say(locale);
    const told = toldOf(t, name, await limited((signal) => act(name, deeds(), signal)));
    if (told !== null) await tell(told);
  } finally {
    completed();
  }
}

/** What a deed leaves to be told. `nothing`: there was nothing to do. */
interface Result {
  readonly refused: readonly Problem[];
  readonly nothing: boolean;
}

async function act(
  name: RibbonFunction,
  deeds: RibbonDeeds,
  signal: AbortSignal
): Promise<Outcome<Result>> {
  switch (name) {
    case "markLedger": {
      const outcome = await deeds.mark({ only: "all", signal });
      return outcome.ok ? ended(outcome.value.refused, outcome.value.marked === 0) : outcome;
    }
    case "clearMarks": {
      const outcome = await deeds.clearMarks();
      return outcome.ok ? ended(outcome.value.refused, outcome.value.cleared === 0) : outcome;
    }
    case "writeWeeklyReport": {
      const outcome = await deeds.report({ edition: "up", signal });
      return outcome.ok ? ended(outcome.value.refused, false) : outcome;
    }
  }
}

function ended(refused: readonly Problem[], nothing: boolean): Outcome<Result> {
  return { ok: true, value: { refused, nothing } };
}

function toldOf(t: Say, name: RibbonFunction, outcome: Outcome<Result>): Told | null {
  if (!outcome.ok) {
    return { title: t(`pane.dialog.failed.${name}`), lines: [problemLine(t, outcome.problem)] };
  }
  const { refused, nothing } = outcome.value;
  if (refused.length > 0) {
    const more = refused.length - LISTED;
    return {
      title: t(`pane.dialog.partly.${name}`),
      lines: [
        ...refused.slice(0, LISTED).map((problem) => problemLine(t, problem)),
        ...(more > 0 ? [t("pane.result.refusedMore", { count: more })] : []),
      ],
    };
  }
  if (!nothing) return null;
  const key = name === "markLedger" ? "pane.result.markedNone" : "pane.result.clearedNone";
  return { title: t("pane.name"), lines: [t(key)] };
}

/** A deed that throws or outlasts its time is told like any other failure. */
async function limited<T>(deed: (signal: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => {
      abort.abort();
      resolve(failed({ code: "host-error", args: { seconds: `${DEED_LIMIT_MS / 1000} s` } }));
    }, DEED_LIMIT_MS);
  });
  try {
    return await Promise.race([deed(abort.signal), tooLong]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed({ code: "host-error", args: { message } });
  } finally {
    clearTimeout(timer);
  }
}
