/** What was not judged for lack of a column, said once a column; and years without calendar data. */
import { yearOf } from "../calendar/plain-date";
import type { ColumnMeaning, Ledger } from "../ledger/ledger";
import type { FindingCode, Judgement } from "./judgement";
import type { Frame } from "./row-facts";
import type { Tally } from "./tally";

type Note = Judgement["notes"][number];

/** Which rules a column carries. Any of the columns will do; the first is the one named. */
const NEEDS: readonly {
  readonly any: readonly [ColumnMeaning, ...ColumnMeaning[]];
  readonly codes: readonly FindingCode[];
}[] = [
  { any: ["due"], codes: ["overdue", "due-soon", "not-started", "unreadable-date", "due-moved"] },
  {
    any: ["status", "progress", "doneDate"],
    codes: ["overdue", "likely-done", "not-started", "slow-response", "stalled"],
  },
  { any: ["owner"], codes: ["vacant", "misplaced", "overworked", "overload"] },
  { any: ["assignedDate"], codes: ["ageing", "slow-response", "neglected-small"] },
  { any: ["approval"], codes: ["overstep"] },
  { any: ["feedback"], codes: ["unanswered"] },
];

export function notesOf(
  ledger: Pick<Ledger, "tables">,
  tally: Pick<Tally, "tables" | "owned" | "years">,
  frame: Frame
): readonly Note[] {
  const used = [...tally.tables.keys()].sort((a, b) => a - b);
  const years = new Set([yearOf(frame.today), ...tally.years.keys()]);
  const notes = NEEDS.flatMap(({ any, codes }): Note[] => {
    const lacking = used.filter(
      (t) =>
        !any.some((m) => frame.columnsOf[t]?.has(m)) && // An owner in the sheet's title or name needs no column.
        !(any.includes("owner") && tally.owned.has(t))
    );
    if (lacking.length === 0) return [];
    const sheets = [...new Set(lacking.map((t) => ledger.tables[t]?.sheet ?? ""))].join("、");
    return [{ code: "missing-column", args: { column: any[0], codes: codes.join(","), sheets } }];
  });
  if (used.length > 0 && !frame.section.hasDutySheet)
    notes.push({
      code: "missing-column",
      args: { column: "duties", codes: "misplaced,vacant", sheets: "" },
    });
  const assumed = [...years]
    .filter((year) => !frame.calendar.covers(year))
    .sort((a, b) => a - b)
    .map((year): Note => ({ code: "calendar-assumed", args: { year } }));
  return [...notes, ...assumed];
}
