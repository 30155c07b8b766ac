/** The report as plain text, to be copied. */
import type { PlainDate } from "../calendar/plain-date";
import { dayOf, monthOf, yearOf } from "../calendar/plain-date";
import type { ReportModel, ReportRow } from "./report-model";
import type { Words } from "./words";

/** 11月16日 */
export function dayWords(date: PlainDate | null, words: Words): string {
  return date === null ? "" : words("report.day", { month: monthOf(date), day: dayOf(date) });
}

export function titleWords({ edition, office }: ReportModel, words: Words): string {
  if (edition === "in")
    return office === null
      ? words("report.title.inside")
      : words("report.title.insideOf", { office });
  return office === null ? words("report.title.week") : words("report.title.weekOf", { office });
}

export function periodWords({ period }: ReportModel, words: Words): string {
  const { from, to } = period;
  return words("report.period", {
    year: yearOf(from),
    from: dayWords(from, words),
    to: dayWords(to, words),
  });
}

/** The sentence of counts. Overdue is said inside only. */
export function countWords({ edition, counts, withheld }: ReportModel, words: Words): string {
  const { done, open, dueNext, overdue } = counts;
  const args = { done: done.value, open: open.value, next: dueNext.value, overdue: overdue.value };
  const said = words(edition === "in" ? "report.countsIn" : "report.counts", args);
  return withheld.value > 0 ? said + words("report.withheld", { count: withheld.value }) : said;
}

/** One numbered sentence per matter, each with its proposal. */
export function problemWords(model: ReportModel, words: Words): readonly string[] {
  return model.problems.map(({ row, code, args }, i) => {
    const key =
      code === "bounced" || code === "vacant"
        ? (`report.problem.${code}` as const)
        : "report.problem.overdue";
    return words(key, {
      number: i + 1,
      title: row.title,
      due: dayWords(row.due, words),
      by: dayOfArg(args.by, words),
    });
  });
}

function dayOfArg(by: string | number | undefined, words: Words): string {
  const m = /^\d{4}-(\d{2})-(\d{2})$/.exec(String(by ?? ""));
  return m ? words("report.day", { month: Number(m[1]), day: Number(m[2]) }) : "";
}

export function reportText(model: ReportModel, words: Words): string {
  const list = (
    rows: readonly ReportRow[],
    date: (row: ReportRow) => PlainDate | null
  ): string[] =>
    rows.length === 0
      ? [words("report.none")]
      : rows.map((row, i) => {
          const tail = [row.owner.join("、"), dayWords(date(row), words)]
            .filter((s) => s !== "")
            .join("，");
          return `${i + 1}. ${row.title}${tail === "" ? "" : `（${tail}）`}`;
        });
  const problems = problemWords(model, words);
  return [
    titleWords(model, words),
    periodWords(model, words),
    "",
    countWords(model, words),
    "",
    words("report.part.done"),
    ...list(model.done, (r) => r.doneDate ?? r.due),
    "",
    words("report.part.upcoming"),
    ...list(model.upcoming, (r) => r.due),
    "",
    words("report.part.problems"),
    ...(problems.length > 0 ? problems : [words("report.none")]),
    ...(model.edition === "in" ? insideText(model, words) : []),
  ].join("\n");
}

function insideText(model: ReportModel, words: Words): string[] {
  const said = (pairs: readonly (readonly [string, number])[]): string =>
    pairs.map(([name, n]) => `${name} ${n}`).join("，");
  const [done, open, overdue] = [
    words("report.column.done"),
    words("report.column.open"),
    words("report.column.overdue"),
  ];
  return [
    "",
    words("report.part.byCategory"),
    ...model.byCategory.map(
      (c) =>
        `${words(`rules.type.${c.category}`)}：${said([
          [done, c.done.value],
          [open, c.open.value],
        ])}`
    ),
    "",
    words("report.part.people"),
    ...(model.people ?? []).map(
      (p) =>
        `${p.name}：${said([
          [done, p.done.value],
          [open, p.open.value],
          [overdue, p.overdue.value],
        ])}`
    ),
  ];
}
