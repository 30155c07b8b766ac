/** Which cells to colour for a judgement. Colour is never alone: the pane and its legend carry the words. */
import type { Ledger, Task } from "../ledger/ledger";
import type { FindingCode, Judgement, Light } from "../rules/judgement";
import type { Mark, MarkChange, MarkColour } from "../workbook/change";
import { columnNumber, parseRect } from "../workbook/grid";

/** `deadlines`: 只标时限, for ledgers that are passed on. */
export type MarkScope = "all" | "deadlines";

const lightColour: Readonly<Partial<Record<Light, MarkColour>>> = {
  red: "red",
  yellow: "yellow",
  blue: "blue",
};

/** Who does it: marked on the owner's cell, over the row's light. */
const assignmentCodes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "vacant",
  "misplaced",
  "overstep",
  "bounced",
]);

export function marksFor(judgement: Judgement, ledger: Ledger, scope: MarkScope): MarkChange {
  const tasks = new Map(ledger.tasks.map((task) => [placeOf(task), task]));
  const silent = unmarkedRows(judgement);
  const rows = judgement.tasks.flatMap((judged): Mark[] => {
    const colour = lightColour[judged.light];
    const task = tasks.get(placeOf(judged));
    if (!colour || !task || silent.has(placeOf(judged))) return [];
    return [
      {
        sheet: judged.sheet,
        row: judged.row,
        columns: tableColumns(ledger, task),
        colour,
        key: judged.key,
      },
    ];
  });
  const owners = new Map<string, Mark>();
  if (scope === "all") {
    for (const finding of judgement.findings) {
      if (!assignmentCodes.has(finding.code) || finding.sheet === null || finding.row === null)
        continue;
      const task = tasks.get(`${finding.sheet}\n${finding.row}`);
      const cell = parseRect(task?.ownerCell ?? finding.cell ?? "");
      // An owner merged over several rows or named in the sheet's title has no cell in this row to colour.
      const column =
        cell && cell.row === finding.row ? cell.column : parseRect(task?.title.cell ?? "")?.column;
      if (column === undefined) continue;
      owners.set(`${finding.sheet}\n${finding.row}`, {
        sheet: finding.sheet,
        row: finding.row,
        columns: [column, column],
        colour: "violet",
        key: finding.key,
      });
    }
  }
  return { kind: "marks", date: judgement.today, marks: [...rows, ...owners.values()] };
}

/** Rows whose lateness the chief does not want to be shown again. */
function unmarkedRows({ dismissed = [] }: Judgement): ReadonlySet<string> {
  return new Set(
    dismissed.flatMap(({ finding: { code, sheet, row } }) =>
      (code === "overdue" || code === "due-soon") && sheet !== null && row !== null
        ? [placeOf({ sheet, row })]
        : []
    )
  );
}

function tableColumns(ledger: Ledger, task: Task): readonly [number, number] {
  const table = ledger.tables[task.table];
  const at = parseRect(task.title.cell)?.column ?? 1;
  return table ? [columnNumber(table.firstColumn), columnNumber(table.lastColumn)] : [at, at];
}

function placeOf(at: { readonly sheet: string; readonly row: number }): string {
  return `${at.sheet}\n${at.row}`;
}
