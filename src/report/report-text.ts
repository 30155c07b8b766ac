/** The report as text, to be copied or pasted into the OA system. */
import type { ReportDocument } from "./document";
import { documentText, fittingText } from "./document-text";
import { reportDocument } from "./report-document";
import type { ReportModel } from "./report-model";
import type { ReportSettings, SectionName } from "./report-settings";
import type { Words } from "./words";

/** What is given up first when a text has to be short, last what the report is about. */
const GIVEN_UP: readonly (readonly SectionName[])[] = [
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

/** @param document the whole report in words; shorter ones are made where it is too long */
export function reportText(
  model: ReportModel,
  document: ReportDocument,
  words: Words,
  settings: ReportSettings
): string {
  const texts = shorter(model, document, words, settings);
  return fittingText(texts, settings.textLimit, words("report.text.cut"));
}

function* shorter(
  model: ReportModel,
  document: ReportDocument,
  words: Words,
  settings: ReportSettings
): Generator<string> {
  yield documentText(document);
  const without = (left: readonly SectionName[]): ReportSettings => ({
    ...settings,
    sections: settings.sections.filter((section) => !left.includes(section)),
  });
  for (const left of GIVEN_UP) yield documentText(reportDocument(model, words, without(left)));
  const last = without(GIVEN_UP.at(-1) ?? []);
  for (const most of NAMED) yield documentText(reportDocument(model, words, last, most));
  yield documentText(reportDocument(model, words, { ...settings, sections: ["figures"] }));
}
