/** `inspect`: what the reader understood of each sheet, and the corrections it was read with. */
import { readOfficeLedger } from "../../app/office-ledger";
import { inspection } from "../../ledger";
import { readWorkbook } from "../../app/read-workbook";
import { openFile } from "../files";
import type { CommonOptions, RunContext } from "../run-context";
import { readMapping } from "./mapping";

export async function inspect(
  run: RunContext,
  file: string,
  options: CommonOptions
): Promise<void> {
  const port = run.must(openFile(file), file);
  const read = run.must(await readWorkbook(port), file);
  const mapping = readMapping(run, options.mapping) ??
    read.memory.mapping ?? { version: 1, tables: [] };
  const { ledger, calendar } = readOfficeLedger({
    sheets: read.sheets,
    today: run.today(options.today),
    date1904: read.outline.date1904,
    mapping,
  });
  const result = inspection(ledger, read.sheets, calendar);
  if (options.json) return run.json({ ...result, mapping });
  if (mapping.tables.length > 0)
    run.streams.out(`${run.say("cli.inspect.corrected", { count: mapping.tables.length })}\n`);
  for (const sheet of result.sheets) {
    run.streams.out(`${run.say("cli.inspect.sheet", { sheet: sheet.name })}\n`);
    if (sheet.tables.length === 0) run.streams.out(`${run.say("cli.inspect.none")}\n`);
    for (const table of sheet.tables) {
      const columns = table.columns.map((c) => `${c.column} ${c.header} → ${c.meaning}`).join("; ");
      const line = run.say("cli.inspect.table", {
        kind: table.kind,
        confidence: Math.round(table.confidence * 100),
        header: table.headerRows.join(", "),
        first: table.firstRow,
        last: table.lastRow,
        columns,
      });
      run.streams.out(`${line}\n`);
    }
  }
  for (const year of result.assumedYears)
    run.streams.out(`${run.say("rules.note.calendar-assumed", { year })}\n`);
  for (const { sheet, cell, text } of result.unread)
    run.streams.out(`${run.say("cli.inspect.unread", { sheet, cell, text })}\n`);
}
