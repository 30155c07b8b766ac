/**
 * Any file in, never a crash: every workbook below KEWUTONG_CORPUS gives an answer or a coded problem, and what opens can be marked,
 * given a sheet and a memory, and brought back part by part. Run by `KEWUTONG_CORPUS=folder npm run test:corpus`, apart from `npm test`: the files are
 * not ours to keep.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/app/read-workbook";
import { createCalendar, plainDate, type PlainDate } from "../../src/calendar";
import { inspection, readLedger } from "../../src/ledger";
import type { Change } from "../../src/workbook/change";
import { openXlsx } from "../../src/workbook/xlsx";
import { changedParts } from "./package-builder";

const today = plainDate(2026, 11, 20) as PlainDate;
const calendar = createCalendar();
const root = process.env.KEWUTONG_CORPUS;
if (!root) throw new Error("KEWUTONG_CORPUS is not set: name the folder of hard workbooks");

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.xls[xm]$/i.test(entry.name) ? [path] : [];
  });
}

const spec: Change = {
  kind: "add-sheet",
  spec: {
    name: "科务通周报",
    cells: [{ row: 1, column: 1, value: "周报", style: "head" }],
    styles: {
      head: { font: { bold: true }, fill: "#EEEEEE", border: true, numberFormat: "yyyy.mm" },
    },
    columnWidths: [12],
    rowHeights: {},
    merges: [],
    print: {
      orientation: "portrait",
      paper: "A4",
      fitToWidth: 1,
      repeatRows: [1, 1],
      marginsMm: [20, 20, 20, 20],
    },
    frozenRows: 1,
  },
};

/** `opened`, the code of the problem, or what was wrong with the way back. */
async function outcomeOf(path: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(path));
  const opened = openXlsx(bytes);
  if (!opened.ok) return opened.problem.code;
  const port = opened.value;
  const outline = await port.outline();
  if (!outline.ok) return outline.problem.code;
  const read = await readWorkbook(port);
  if (read.ok) {
    const { sheets, outline } = read.value;
    const ledger = readLedger(sheets, { today, calendar, date1904: outline.date1904 });
    JSON.stringify(inspection(ledger, sheets, calendar));
  } else if (read.problem.code !== "empty-workbook") return `read: ${read.problem.code}`;
  return `opened, ${await thereAndBack()}`;

  async function thereAndBack(): Promise<string> {
    if (!outline.ok) return "";
    const marks = outline.value.sheets.map((s) => ({
      sheet: s.name,
      row: 2,
      columns: [1, 3] as const,
      colour: "red" as const,
      key: null,
    }));
    const marked = await port.apply({ kind: "marks", date: "2026-03-19", marks });
    if (!marked.ok) return `marks: ${marked.problem.code}`;
    const odd = marked.value.refused.find((p) => p.code !== "protected-sheet");
    if (odd) return `marks refused: ${odd.code}`;
    const added = await port.apply(spec);
    if (!added.ok && added.problem.code !== "protected-structure")
      return `sheet: ${added.problem.code}`;
    await port.writeMemory("{}");
    const again = openXlsx(port.save());
    if (!again.ok) return `saved: ${again.problem.code}`;
    await again.value.apply({ kind: "marks", date: "2026-03-19", marks: [] });
    await again.value.writeMemory(null);
    if (added.ok && spec.kind === "add-sheet") {
      const { fingerprint = "" } = added.value;
      const gone = await again.value.apply({
        kind: "remove-sheet",
        name: spec.spec.name,
        fingerprint,
      });
      if (!gone.ok) return `remove: ${gone.problem.code}`;
    }
    const changed = changedParts(bytes, again.value.save());
    return changed.length === 0 ? "as it was" : `changed ${changed.join(" ")}`;
  }
}

it("every file is answered, inspected, and left as it was", async () => {
  const table = new Map<string, string[]>();
  let slowest = 0;
  for (const path of files(root)) {
    const start = Date.now();
    const outcome = await outcomeOf(path);
    slowest = Math.max(slowest, Date.now() - start);
    table.set(outcome, [...(table.get(outcome) ?? []), path.slice(root.length + 1)]);
  }
  const lines = [...table].map(([outcome, names]) =>
    outcome === "opened, as it was"
      ? `${names.length} ${outcome}`
      : `${names.length} ${outcome}: ${names.join(", ")}`
  );
  process.stderr.write(`${lines.join("\n")}\nslowest ${slowest} ms\n`);
  const expected = /^(opened, as it was|not-xlsx|encrypted|damaged|too-large|empty-workbook)$/;
  expect([...table.keys()].filter((outcome) => !expected.test(outcome))).toEqual([]);
}, 600_000);
