/** Autofilters with Office.js's criteria. */
import { type XmlElement, encodeText } from "../../../workbook/xlsx";
import { areaName } from "../areas";
import type { BookAutoFilter } from "../book";

/** The `<autoFilter>` element of a sheet or table; columns whose criteria are as loaded keep their own XML. */
export function filterXml(
  p: string,
  now: BookAutoFilter | null,
  before: BookAutoFilter | null,
  element: XmlElement | null
): string {
  if (!now) return "";
  const columns = [...now.criteria]
    .sort(([a], [b]) => a - b)
    .map(([index, criteria]) => {
      const isSame = JSON.stringify(before?.criteria.get(index)) === JSON.stringify(criteria);
      const own = element?.all("filterColumn").find((c) => c.attribute("colId") === String(index));
      return isSame && own ? own.outer() : columnXml(p, index, criteria);
    });
  const ref = areaName(now.area);
  if (columns.length === 0) return `<${p}autoFilter ref="${ref}"/>`;
  return `<${p}autoFilter ref="${ref}">${columns.join("")}</${p}autoFilter>`;
}

const signs: readonly (readonly [string, string])[] = [
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  ["<>", "notEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function columnXml(p: string, index: number, criteria: Record<string, unknown>): string {
  const kind = String(criteria.filterOn ?? "Custom");
  const wrap = (inner: string): string =>
    `<${p}filterColumn colId="${index}">${inner}</${p}filterColumn>`;
  if (kind === "Values") {
    const values: unknown[] = Array.isArray(criteria.values) ? criteria.values : [];
    const texts = values.map((v) =>
      typeof v === "string" || typeof v === "number" ? String(v) : ""
    );
    const blank = texts.includes("") ? ' blank="1"' : "";
    const list = texts.filter((v) => v !== "").map((v) => `<${p}filter val="${encodeText(v)}"/>`);
    return wrap(`<${p}filters${blank}>${list.join("")}</${p}filters>`);
  }
  if (/^(Top|Bottom)(Items|Percent)$/.test(kind)) {
    const top = kind.startsWith("Top") ? "" : ' top="0"';
    const percent = kind.endsWith("Percent") ? ' percent="1"' : "";
    return wrap(
      `<${p}top10${top}${percent} val="${encodeText(String(criteria.criterion1 ?? 10))}"/>`
    );
  }
  if (kind === "Dynamic") {
    const type = criteria.dynamicCriteria === "BelowAverage" ? "belowAverage" : "aboveAverage";
    return wrap(`<${p}dynamicFilter type="${type}"/>`);
  }
  const list = [criteria.criterion1, criteria.criterion2]
    .filter((c): c is string => typeof c === "string")
    .map((text) => {
      const [sign, operator] = signs.find(([s]) => text.startsWith(s)) ?? ["", "equal"];
      const attribute = operator === "equal" ? "" : ` operator="${operator}"`;
      return `<${p}customFilter${attribute} val="${encodeText(text.slice(sign.length))}"/>`;
    });
  const and = criteria.operator === "And" ? ' and="1"' : "";
  return wrap(
    list.length > 0 ? `<${p}customFilters${and}>${list.join("")}</${p}customFilters>` : ""
  );
}
