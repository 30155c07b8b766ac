/** The Excel tables of a worksheet part. */
import type { XlsxPackage } from "../../../workbook/xlsx/package";
import { parseXml } from "../../../workbook/xlsx/xml";
import { parseArea } from "../areas";
import type { BookTable } from "../book";
import { newId } from "../ids";
import { readCriteria } from "./filters";

function isOn(value: string | null | undefined): boolean {
  return value === "1" || value === "true";
}

export function readTables(part: string, pack: XlsxPackage): BookTable[] {
  return pack
    .relationships(part)
    .filter((r) => r.kind === "table" && pack.has(r.target))
    .flatMap((r) => {
      const root = parseXml(pack.text(r.target));
      const area = parseArea(root.attribute("ref") ?? "");
      if (!area) return [];
      const style = root.child("tableStyleInfo");
      const filter = root.child("autoFilter");
      return {
        id: newId(),
        name: root.attribute("displayName") ?? root.attribute("name") ?? "",
        area,
        showHeaders: root.attribute("headerRowCount") !== "0",
        showTotals: Number(root.attribute("totalsRowCount") ?? 0) > 0,
        style: style?.attribute("name") ?? "",
        showBandedRows: isOn(style?.attribute("showRowStripes")),
        showBandedColumns: isOn(style?.attribute("showColumnStripes")),
        showFilterButton: filter !== null,
        highlightFirstColumn: isOn(style?.attribute("showFirstColumn")),
        highlightLastColumn: isOn(style?.attribute("showLastColumn")),
        filters: readCriteria(filter),
        sortFields: [],
      };
    });
}
