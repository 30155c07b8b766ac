/** After cells have changed, computed values in the file are old: Excel is told to compute everything when it opens the file. */
import type { XlsxPackage } from "./package";
import { placeFor, workbookOrder } from "./schema-order";
import { withAttribute } from "./style-table";
import { isOn } from "./workbook-part";

/** Drops the calculation chain (it may list cells that have no formula now) and sets `fullCalcOnLoad`. */
export function invalidateCalculation(pack: XlsxPackage, workbookPart: string): void {
  const chains = pack.relationships(workbookPart).filter((r) => r.kind === "calcChain");
  if (chains.length > 0) {
    pack.removeRelationships(workbookPart, (r) => r.kind === "calcChain");
    for (const chain of chains) if (pack.has(chain.target)) pack.removePart(chain.target);
  }
  pack.edit(workbookPart, (root) => {
    const calc = root.child("calcPr");
    if (!calc) {
      const at = placeFor(root, workbookOrder, "calcPr");
      return [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }];
    }
    if (isOn(calc.attribute("fullCalcOnLoad"))) return [];
    const changed = withAttribute(calc.outer(), "fullCalcOnLoad", "1");
    return [{ start: calc.start, end: calc.end, text: changed }];
  });
}
