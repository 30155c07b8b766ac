/** Names that users give to areas (公式 → 定义名称), as both adapters tell them. */
import { parseRect, type Rect } from "./grid";
import type { NamedRange } from "./port";

export interface PlacedName extends NamedRange {
  readonly sheet: string;
}

/** Names that Excel makes by itself: print areas, filters. */
const ofExcel = /^(?:_xlnm\.)?(?:Print_(?:Area|Titles)|_FilterDatabase|Criteria|Extract)$|^_xl/i;

/**
 * The area a visible name stands for; null for constants, computed areas (OFFSET), several areas, whole rows or columns, and for
 * what Excel names by itself.
 * @param formula `台账!$A$3:$H$20` or `='台账 1'!$A$3:$H$20`
 */
export function placedName(name: string, formula: string): PlacedName | null {
  if (ofExcel.test(name)) return null;
  const m = /^=?(?:'((?:[^']|'')+)'|([^'!=(]+))!([^!]+)$/.exec(formula.trim());
  const rect: Rect | null = parseRect(m?.[3] ?? "");
  const sheet = m?.[1]?.replace(/''/g, "'") ?? m?.[2];
  return rect === null || sheet === undefined || sheet.includes("[") ? null : { name, rect, sheet };
}

/** The names that lie on one sheet; sheet names are compared as Excel does, without case. */
export function namesOn(names: readonly PlacedName[], sheet: string): readonly NamedRange[] {
  const wanted = sheet.toLowerCase();
  return names
    .filter((n) => n.sheet.toLowerCase() === wanted)
    .map(({ name, rect }) => ({ name, rect }));
}
