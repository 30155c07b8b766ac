/**
 * What every adapter must do, as cases that need no test framework: Jest runs them against both adapters, and the pane's 自检 page runs them in a
 * real Excel. They work on a sheet of their own and leave the workbook as it was.
 */
import type { CellPatch, Change, Mark, RowChange, RowRemoval } from "./change";
import { fingerprint } from "./fingerprint";
import type { Grid } from "./grid";
import type { WorkbookPort } from "./port";
import type { Outcome, ProblemCode } from "./problem";
import type { SheetSpec } from "./sheet-spec";

export interface ContractCase {
  readonly name: string;
  /** Throws ContractFailure. */
  run(port: WorkbookPort): Promise<void>;
}

export class ContractFailure extends Error {}

export const SCRATCH = "科务通自检";

const scratch: SheetSpec = {
  name: SCRATCH,
  cells: [
    { row: 1, column: 1, value: "自检台账", style: "title" },
    { row: 2, column: 1, value: "序号", style: "head" },
    { row: 2, column: 2, value: "事项", style: "head" },
    { row: 2, column: 3, value: "时限", style: "head" },
    { row: 2, column: 4, value: "承办人", style: "head" },
    { row: 3, column: 1, value: 1 },
    { row: 3, column: 2, value: "=1+1 不是公式" },
    { row: 3, column: 3, value: 46_100, style: "date" },
    { row: 3, column: 4, value: "甲" },
    { row: 4, column: 1, value: 2 },
    { row: 4, column: 2, value: "3月5日" },
    { row: 4, column: 3, value: 46_101.5, style: "date" },
    { row: 4, column: 4, value: " 乙 & <丙>\n丁 " },
    { row: 5, column: 1, value: 3 },
    { row: 5, column: 2, value: "00123", link: { sheet: SCRATCH, cell: "A1" } },
    { row: 7, column: 2, value: "TRUE" },
  ],
  styles: {
    title: { font: { name: "黑体", size: 16, bold: true }, align: "center" },
    head: { fill: "#EEEEEE", border: true, wrap: true },
    date: { numberFormat: "yyyy-mm-dd", align: "left", valign: "center" },
  },
  columnWidths: [6, 24, 12, 12],
  rowHeights: { 1: 30 },
  merges: ["A1:D1"],
  charts: [
    {
      shape: "bar",
      title: "自检图表",
      categories: "B3:B5",
      series: [
        { name: "序号", values: "A3:A5" },
        { name: "时限", values: "C3:C5" },
      ],
      from: "A9",
      to: "D16",
    },
  ],
  pageBreaks: [9],
  print: {
    orientation: "portrait",
    paper: "A4",
    fitToWidth: 1,
    repeatRows: [1, 2],
    marginsMm: [25, 20, 20, 20],
    footer: "&C— &P —",
  },
  frozenRows: 2,
};

export const contractCases: readonly ContractCase[] = [
  {
    name: "a new sheet is listed, with the area that holds values",
    run: onScratch(async (port) => {
      const outline = must(await port.outline());
      const sheet = outline.sheets.find((s) => s.name === SCRATCH);
      equal(sheet?.used, { row: 1, column: 1, rows: 7, columns: 4 }, "used area");
      equal(sheet?.visibility, "visible", "visibility");
      equal(sheet?.protected, false, "protected");
      equal(sheet?.filtered, false, "filtered");
    }),
  },
  {
    name: "values come back as they were written, text stays text",
    run: onScratch(async (port) => {
      const grid = await readScratch(port);
      for (const cell of scratch.cells) {
        equal(
          grid.values[cell.row - 1]?.[cell.column - 1],
          cell.value,
          `R${cell.row}C${cell.column}`
        );
      }
      equal(grid.values[5], [null, null, null, null], "an empty row");
      equal(grid.formulas[2]?.[1], null, "no formula was made of text");
      equal(grid.texts[2]?.[2], "2026-03-19", "a date as shown");
      equal(grid.formats[2]?.[2]?.toLowerCase(), "yyyy-mm-dd", "its number format");
      if (port.capabilities.mergedAreas)
        equal(grid.merges, [{ row: 1, column: 1, rows: 1, columns: 4 }], "merged areas");
      equal(grid.hiddenRows, [], "hidden rows");
    }),
  },
  {
    name: "a part of a sheet can be read, with progress",
    run: onScratch(async (port) => {
      const seen: number[] = [];
      const rect = { row: 3, column: 2, rows: 2, columns: 2 };
      const grid = must(await port.read(SCRATCH, rect, { onProgress: (rows) => seen.push(rows) }));
      equal(
        grid.values,
        [
          ["=1+1 不是公式", 46_100],
          ["3月5日", 46_101.5],
        ],
        "values"
      );
      equal(seen.at(-1), 2, "rows told at the end");
    }),
  },
  {
    name: "areas of several sheets are read together, and one that is not there is told by itself",
    run: onScratch(async (port) => {
      const rect = { row: 3, column: 1, rows: 1, columns: 1 };
      const sheets = [SCRATCH, "没有这张表", SCRATCH];
      const seen: [number, number][] = [];
      const grids = must(
        await port.readAll(
          sheets.map((sheet) => ({ sheet, rect })),
          { onProgress: (rows, ofRows) => seen.push([rows, ofRows]) }
        )
      );
      equal(
        grids.map((grid) => (grid.ok ? grid.value.values : grid.problem.code)),
        [[[1]], "sheet-missing", [[1]]],
        "each area"
      );
      equal(seen.at(-1)?.[1], 3, "rows in all");
    }),
  },
  {
    name: "reading stops when it is cancelled, and says so",
    run: onScratch(async (port) => {
      const stop = new AbortController();
      stop.abort();
      refuses(
        await port.read(
          SCRATCH,
          { row: 1, column: 1, rows: 1, columns: 1 },
          { signal: stop.signal }
        ),
        "cancelled"
      );
    }),
  },
  {
    name: "a sheet that is not there is named",
    run: async (port) => {
      refuses(
        await port.read("没有这张表", { row: 1, column: 1, rows: 1, columns: 1 }),
        "sheet-missing"
      );
    },
  },
  {
    name: "a cell is written when its row is still the row, and read back",
    run: onScratch(async (port) => {
      const applied = must(
        await port.apply({
          kind: "cells",
          patches: [
            patch("D3", "甲", "=戊"),
            patch("D4", " 乙 & <丙>\n丁 ", "4月1日"),
            patch("C5", null, 46_102, { numberFormat: "yyyy-mm-dd" }),
            patch("B7", "TRUE", null),
          ],
        })
      );
      equal(applied.refused, [], "refused");
      equal(applied.applied, 4, "applied");
      const grid = await readScratch(port);
      equal(grid.values[2]?.[3], "=戊", "D3");
      equal(grid.formulas[2]?.[3], null, "D3 is text");
      equal(grid.values[3]?.[3], "4月1日", "D4");
      equal(grid.texts[4]?.[2], "2026-03-21", "C5 as shown");
      equal(grid.values[6]?.[1] ?? null, null, "B7 is empty");
    }),
  },
  {
    name: "a cell changed by somebody else is left alone",
    run: onScratch(async (port) => {
      const applied = must(
        await port.apply({
          kind: "cells",
          patches: [patch("D3", "乙", "戊"), patch("D5", null, "己")],
        })
      );
      equal(applied.applied, 1, "applied");
      equal(
        applied.refused.map((p) => [p.code, p.sheet, p.cell]),
        [["cell-changed", SCRATCH, "D3"]],
        "refused"
      );
      equal((await readScratch(port)).values[2]?.[3], "甲", "D3");
    }),
  },
  {
    name: "a row that is another row now is left alone",
    run: onScratch(async (port) => {
      const moved = patch("D3", "甲", "戊", { guards: [{ cell: "B3", value: "别的事项" }] });
      const applied = must(await port.apply({ kind: "cells", patches: [moved] }));
      equal(applied.applied, 0, "applied");
      equal(
        applied.refused.map((p) => p.code),
        ["row-moved"],
        "refused"
      );
      equal((await readScratch(port)).values[2]?.[3], "甲", "D3");
    }),
  },
  {
    name: "a patch and its reverse leave every cell as it was",
    run: onScratch(async (port) => {
      const before = await readScratch(port);
      must(
        await port.apply({
          kind: "cells",
          patches: [patch("D3", "甲", "戊"), patch("A4", 2, "二")],
        })
      );
      const back = must(
        await port.apply({
          kind: "cells",
          patches: [patch("D3", "戊", "甲"), patch("A4", "二", 2)],
        })
      );
      equal(back.refused, [], "refused");
      equal((await readScratch(port)).values, before.values, "values");
    }),
  },
  {
    name: "a row is appended in the look of another, and taken away again",
    run: onScratch(async (port) => {
      const added = must(await port.apply(newRow));
      equal(added.refused, [], "refused");
      const line = { row: 8, column: 1, rows: 1, columns: 4 };
      const grid = must(await port.read(SCRATCH, line));
      equal(grid.values[0], [4, "=2+2 不是公式", 46_110, null], "values");
      equal(grid.formulas[0]?.[1], null, "text stays text");
      equal(grid.texts[0]?.[2], "2026-03-29", "the date looks as in the row above");
      equal((await readScratch(port)).values[6], [null, "TRUE", null, null], "the row above");
      must(await port.apply(rowAway(added.fingerprint)));
      const outline = must(await port.outline());
      const used = outline.sheets.find((sheet) => sheet.name === SCRATCH)?.used;
      equal(used, { row: 1, column: 1, rows: 7, columns: 4 }, "used area");
    }),
  },
  {
    name: "a row is appended only where it was planned, and only into cells that are free",
    run: onScratch(async (port) => {
      const guards = [{ cell: "B7", value: "别的事项" }];
      refuses(await port.apply({ ...newRow, guards }), "row-moved");
      must(await port.apply({ kind: "cells", patches: [patch("D8", null, "某人")] }));
      refuses(await port.apply(newRow), "row-taken");
      equal((await readScratch(port)).values[6], [null, "TRUE", null, null], "the row above");
      must(await port.apply({ kind: "cells", patches: [patch("D8", "某人", null)] }));
    }),
  },
  {
    name: "an appended row that somebody has worked on, or written under, stays",
    run: onScratch(async (port) => {
      const added = must(await port.apply(newRow));
      const away = rowAway(added.fingerprint);
      must(await port.apply({ kind: "cells", patches: [patch("D8", null, "某人")] }));
      refuses(await port.apply(away), "cell-changed");
      const below = [patch("D8", "某人", null), patch("B9", null, "后来的事")];
      must(await port.apply({ kind: "cells", patches: below }));
      refuses(await port.apply(away), "row-not-last");
      must(await port.apply({ kind: "cells", patches: [patch("B9", "后来的事", null)] }));
      must(await port.apply(away));
      refuses(await port.apply(away), "row-moved");
    }),
  },
  {
    name: "marks are set, listed with their date, replaced and cleared",
    run: onScratch(async (port) => {
      const others = must(await port.marks()).marks.filter((m) => m.sheet !== SCRATCH);
      equal(others, [], "the workbook has no marks of its own: clear them before the self-test");
      const first = [mark(3, "red"), mark(4, "red"), mark(5, "yellow"), mark(3, "violet", 4)];
      must(await port.apply({ kind: "marks", date: "2026-03-19", marks: first }));
      const state = must(await port.marks());
      equal(state.date, "2026-03-19", "date");
      equal(names(state.marks), names(first), "marks");
      const second = [mark(4, "blue")];
      must(await port.apply({ kind: "marks", date: "2026-03-20", marks: second }));
      equal(names(must(await port.marks()).marks), names(second), "replaced");
      must(await port.apply({ kind: "marks", date: "2026-03-20", marks: [] }));
      equal(must(await port.marks()), { date: null, marks: [] }, "cleared");
    }),
  },
  {
    name: "marks on many scattered rows all stand",
    run: onScratch(async (port) => {
      const many = Array.from({ length: 1_500 }, (_, i) => mark(10 + i * 2, "red"));
      must(await port.apply({ kind: "marks", date: "2026-03-19", marks: many }));
      equal(must(await port.marks()).marks.length, many.length, "rows marked");
      must(await port.apply({ kind: "marks", date: "2026-03-19", marks: [] }));
    }),
  },
  {
    name: "the memory is written, read, replaced and removed",
    run: async (port) => {
      const before = must(await port.readMemory());
      const text = JSON.stringify({
        version: 1,
        journal: [],
        ownSheets: [],
        note: '值班 & <b>"引号"</b> \r\n\t 末尾 ',
      });
      must(await port.writeMemory(text));
      equal(must(await port.readMemory()), text, "text");
      const long = JSON.stringify({
        version: 1,
        journal: [],
        ownSheets: [],
        note: "长".repeat(100_000),
      });
      must(await port.writeMemory(long));
      equal(must(await port.readMemory())?.length, long.length, "a long text");
      must(await port.writeMemory(null));
      equal(must(await port.readMemory()), null, "removed");
      if (before !== null) must(await port.writeMemory(before));
    },
  },
  {
    name: "a change is remembered with what became of it, and not made where it cannot be",
    run: onScratch(async (port) => {
      const before = must(await port.readMemory());
      const change: Change = { kind: "cells", patches: [patch("D3", "甲", "戊")] };
      refuses(
        await port.apply(change, () => ({ ok: false, problem: { code: "memory-unreadable" } })),
        "memory-unreadable"
      );
      equal((await readScratch(port)).values[2]?.[3], "甲", "D3 after the refusal");
      let given: unknown;
      const applied = must(
        await port.apply(change, (text) => {
          given = text;
          return { ok: true, value: ({ applied }) => `{"version":1,"note":"${applied}"}` };
        })
      );
      equal(applied, { applied: 1, refused: [] }, "applied");
      equal(given, before, "the memory before");
      const { memory } = must(await port.outline());
      equal(must(memory), '{"version":1,"note":"1"}', "the memory with the outline");
      must(await port.writeMemory(before));
      must(await port.apply({ kind: "cells", patches: [patch("D3", "戊", "甲")] }));
    }),
  },
  {
    name: "a sheet's name is not taken twice",
    run: onScratch(async (port) => {
      refuses(await port.apply({ kind: "add-sheet", spec: scratch }), "sheet-name-taken");
    }),
  },
  {
    name: "a sheet somebody has worked on is not removed",
    run: onScratch(async (port, added) => {
      must(await port.apply({ kind: "cells", patches: [patch("D3", "甲", "戊")] }));
      refuses(await port.apply(added), "sheet-changed");
      must(await port.apply({ kind: "cells", patches: [patch("D3", "戊", "甲")] }));
    }),
  },
  {
    name: "a cell can be shown",
    run: onScratch(async (port) => {
      must(await port.select(SCRATCH, "B3"));
    }),
  },
];

const newRow: RowChange = {
  kind: "append-row",
  sheet: SCRATCH,
  row: 8,
  like: 4,
  columns: [1, 4],
  listed: null,
  guards: [{ cell: "B7", value: "TRUE" }],
  cells: [
    { column: 1, value: 4 },
    { column: 2, value: "=2+2 不是公式" },
    { column: 3, value: 46_110, numberFormat: "m/d" },
  ],
};

function rowAway(look = ""): RowRemoval {
  const { sheet, row, columns, cells, listed } = newRow;
  return { kind: "remove-row", sheet, row, columns, cells, listed, guards: [], look };
}

/** Adds the scratch sheet, runs the case, takes the sheet away again whatever happened. */
function onScratch(
  test: (port: WorkbookPort, remove: Change) => Promise<void>
): ContractCase["run"] {
  return async (port) => {
    const added = must(await port.apply({ kind: "add-sheet", spec: scratch }));
    const remove: Change = {
      kind: "remove-sheet",
      name: SCRATCH,
      fingerprint: added.fingerprint ?? "",
    };
    try {
      await test(port, remove);
    } finally {
      const removed = await port.apply(remove);
      // A case that failed or wrote has changed the sheet: take it away as it is now.
      if (!removed.ok) await removeAsItIs(port);
    }
    const names = must(await port.outline()).sheets.map((sheet) => sheet.name);
    equal(names.includes(SCRATCH), false, "the scratch sheet is gone");
  };
}

async function removeAsItIs(port: WorkbookPort): Promise<void> {
  const outline = must(await port.outline());
  const used = outline.sheets.find((sheet) => sheet.name === SCRATCH)?.used;
  const grid = used ? must(await port.read(SCRATCH, used)) : null;
  must(await port.apply({ kind: "remove-sheet", name: SCRATCH, fingerprint: fingerprint(grid) }));
}

async function readScratch(port: WorkbookPort): Promise<Grid> {
  return must(await port.read(SCRATCH, { row: 1, column: 1, rows: 7, columns: 4 }));
}

function patch(
  cell: string,
  before: CellPatch["before"],
  after: CellPatch["after"],
  more: Partial<CellPatch> = {}
): CellPatch {
  return {
    sheet: SCRATCH,
    cell,
    key: null,
    guards: [],
    before,
    after,
    reason: "self-test",
    ...more,
  };
}

function mark(row: number, colour: Mark["colour"], column?: number): Mark {
  return {
    sheet: SCRATCH,
    row,
    columns: column === undefined ? [1, 4] : [column, column],
    colour,
    key: null,
  };
}

function names(marks: readonly Omit<Mark, "key">[]): string[] {
  return marks.map((m) => `${m.sheet} ${m.row} ${m.columns.join("-")} ${m.colour}`).sort();
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new ContractFailure(`${outcome.problem.code} ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

function refuses(outcome: Outcome<unknown>, code: ProblemCode): void {
  equal(outcome.ok ? "done" : outcome.problem.code, code, "refused with");
}

function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new ContractFailure(`${what}: ${a} instead of ${b}`);
}
