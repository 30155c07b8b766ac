/** `date`: one deadline as written → `{kind, date, reason}`. */
import { createCalendar, readDeadline } from "../../calendar";
import type { RunContext } from "../run-context";

export function date(
  run: RunContext,
  text: string,
  options: { readonly from?: string; readonly json?: boolean; readonly today?: string }
): void {
  const today = run.today(options.today);
  const assigned = options.from === undefined ? null : run.date(options.from);
  const deadline = readDeadline(
    { value: text, text, format: "General" },
    { calendar: createCalendar(), assigned, today: assigned ?? today, date1904: false }
  );
  if (options.json) run.json(deadline);
  else run.streams.out(`${deadline.kind} ${deadline.date ?? ""} ${deadline.reason}\n`);
}
