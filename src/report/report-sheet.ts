/** The report as a worksheet. */
import type { SheetSpec } from "../workbook/sheet-spec";
import { spanName } from "./date-words";
import type { ReportDocument } from "./document";
import { documentSheet } from "./document-sheet";
import type { ReportModel } from "./report-model";
import type { Words } from "./words";

/** @param document the report in words */
export function reportSheet(model: ReportModel, document: ReportDocument, words: Words): SheetSpec {
  const { edition, kind, shown } = model;
  return documentSheet(document, {
    name: words(`report.sheet.${edition}.${kind}`, { span: spanName(shown, kind) }).slice(0, 31),
    links: edition === "in",
    foot: words("report.foot"),
  });
}
