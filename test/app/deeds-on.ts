/** The deeds on a port, on Friday 2026-11-20 unless told otherwise. */
import { createDeeds, type Deeds } from "../../src/app/deeds";
import { judgeHere } from "../../src/app/judge-sheets";
import { parsePlainDate } from "../../src/calendar";
import { say } from "../../src/locales";
import { reportWords } from "../../src/locales/report-words";
import type { WorkbookPort } from "../../src/workbook/port";

export function deedsOn(port: WorkbookPort, date: () => string = () => "2026-11-20"): Deeds {
  let clock = 0;
  return createDeeds({
    port,
    judge: judgeHere,
    today: () => {
      const day = parsePlainDate(date());
      if (!day) throw new Error(date());
      return day;
    },
    now: () => `${date()}T09:00:${String(clock++).padStart(2, "0")}.000Z`,
    words: reportWords(say("zh-CN")),
  });
}

export function value<T>(
  outcome: { ok: true; value: T } | { ok: false; problem: { code: string } }
): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
