/** The report as text, to be copied or pasted into the OA system. */
import { documentText, fittingText } from "./document-text";
import { reportDocument } from "./report-document";
import type { ReportModel } from "./report-model";
import type { ReportSettings, SectionName } from "./report-settings";
import type { Words } from "./words";

/** What is given up first when a text has to be short, last what the report is about. */
const GIVEN_UP: readonly (readonly SectionName[])[] = [
  [],
  ["given", "reminders", "trend"],
  ["given", "reminders", "trend", "lists", "types", "found", "sources"],
  [
    "given",
    "reminders",
    "trend",
    "lists",
    "types",
    "found",
    "sources",
    "away",
    "changes",
    "people",
  ],
];
const NAMED = [3, 1];

export function reportText(model: ReportModel, words: Words, settings: ReportSettings): string {
  return fittingText(shorter(model, words, settings), settings.textLimit, words("report.text.cut"));
}

function* shorter(model: ReportModel, words: Words, settings: ReportSettings): Generator<string> {
  const without = (left: readonly SectionName[]): ReportSettings => ({
    ...settings,
    sections: settings.sections.filter((section) => !left.includes(section)),
  });
  for (const left of GIVEN_UP) yield documentText(reportDocument(model, words, without(left)));
  const last = without(GIVEN_UP.at(-1) ?? []);
  for (const most of NAMED) yield documentText(reportDocument(model, words, last, most));
  yield documentText(reportDocument(model, words, { ...settings, sections: ["figures"] }));
}
