/** `classify`: one line in, one line out, `{id,title,note,assignedDate,deadlineText}` → + `{category,timeliness,due,confidence,why}`. */
import { createCalendar, parsePlainDate, readDeadline } from "../../calendar";
import { classify as classifyText, defaultBook, timelinessOf } from "../../rules";
import type { CellValue } from "../../workbook/grid";
import type { CommonOptions, RunContext } from "../run-context";
import { jsonLines } from "../json-lines";
import { readRules } from "./rules";

export async function classify(
  run: RunContext,
  file: string,
  options: CommonOptions
): Promise<void> {
  const today = run.today(options.today);
  const book = (await readRules(run, options.rules)) ?? defaultBook;
  const calendar = createCalendar();
  for (const line of jsonLines(run, file)) {
    const title = textOf(line.title);
    const note = textOf(line.note);
    const value = line.deadlineText as CellValue | undefined;
    const deadline = readDeadline(
      {
        value: value ?? null,
        text: value === null || value === undefined ? "" : String(value),
        format: "General",
      },
      {
        calendar,
        assigned: parsePlainDate(textOf(line.assignedDate)),
        today,
        date1904: false,
        title,
        note,
      }
    );
    const { category, confidence, why } = classifyText({ title, note }, book);
    const timeliness = timelinessOf(
      { title, note, deadlineText: textOf(value), deadline, type: category },
      book
    );
    run.streams.out(
      `${JSON.stringify({ ...line, category, timeliness, due: deadline.date, confidence, why })}\n`
    );
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}
