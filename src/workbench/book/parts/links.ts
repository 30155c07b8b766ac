/** Hyperlinks of a worksheet part, cell by cell. */
import type { XlsxPackage } from "../../../workbook/xlsx/package";
import type { XmlElement } from "../../../workbook/xlsx/xml";
import { parseArea } from "../areas";
import type { BookSheet } from "../book";

export function readLinks(
  root: XmlElement,
  part: string,
  pack: XlsxPackage
): BookSheet["hyperlinks"] {
  const links: BookSheet["hyperlinks"] = new Map();
  const targets = new Map(pack.relationships(part).map((r) => [r.id, r.target]));
  for (const link of root.child("hyperlinks")?.all("hyperlink") ?? []) {
    const area = parseArea(link.attribute("ref") ?? "");
    if (!area) continue;
    const id = link.relationshipId();
    const address = id === null ? undefined : targets.get(id);
    const place = link.attribute("location");
    const tip = link.attribute("tooltip");
    const shown = link.attribute("display");
    for (let row = area.row; row < area.row + Math.min(area.rows, 1000); row += 1)
      for (
        let column = area.column;
        column < area.column + Math.min(area.columns, 100);
        column += 1
      )
        links.set(`${row},${column}`, {
          ...(address === undefined ? {} : { address }),
          ...(place === null ? {} : { documentReference: place }),
          ...(tip === null ? {} : { screenTip: tip }),
          ...(shown === null ? {} : { textToDisplay: shown }),
        });
  }
  return links;
}
