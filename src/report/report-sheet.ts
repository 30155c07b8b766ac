/** The report as a worksheet. */
import type { SheetSpec } from "../workbook/sheet-spec";
import { spanName } from "./date-words";
import { documentSheet } from "./document-sheet";
import { reportDocument } from "./report-document";
import type { ReportModel } from "./report-model";
import type { ReportSettings } from "./report-settings";
import type { Words } from "./words";

export function reportSheet(model: ReportModel, words: Words, settings: ReportSettings): SheetSpec {
  const { edition, kind, shown } = model;
  return documentSheet(reportDocument(model, words, settings), {
    name: words(`report.sheet.${edition}.${kind}`, { span: spanName(shown, kind) }).slice(0, 31),
    links: edition === "in",
    foot: words("report.foot"),
  });
}
