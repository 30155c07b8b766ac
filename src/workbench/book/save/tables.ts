/** Excel tables: their parts follow area, name and looks; new ones are made, deleted ones go. */
import { type Splice, type XmlElement, encodeText, parseXml, splice } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaName, parseArea } from "../areas";
import type { BookTable } from "../book";
import { replaceChild, type SheetTask } from "./sheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export function tableEdits(task: SheetTask, root: XmlElement): Splice[] {
  const { sheet, file, pack, part } = task;
  const loaded = file.extras.tables;
  const gone = loaded.filter((t) => !sheet.tables.some((now) => now.id === t.id));
  const fresh = sheet.tables.filter((t) => !loaded.some((before) => before.id === t.id));
  const relations = pack
    .relationships(part)
    .filter((r) => r.kind === "table" && pack.has(r.target));
  const relationOf = (table: BookTable) =>
    relations.find((r) => {
      const element = parseXml(pack.text(r.target));
      const area = parseArea(element.attribute("ref") ?? "");
      return element.attribute("displayName") === table.name && area?.row === table.area.row;
    });
  const ids = new Set(relations.map((r) => r.id));
  const goneRelations = gone.flatMap((table) => relationOf(table) ?? []);
  for (const before of loaded) {
    const now = sheet.tables.find((t) => t.id === before.id);
    const relation = relationOf(before);
    if (now && relation && state(now) !== state(before)) {
      const text = pack.text(relation.target);
      pack.setText(relation.target, changed(text, now, task));
    }
  }
  if (gone.length === 0 && fresh.length === 0) return [];
  for (const relation of goneRelations) {
    ids.delete(relation.id);
    pack.removeRelationships(part, (r) => r.id === relation.id);
    pack.removePart(relation.target);
  }
  for (const table of fresh) {
    const name = pack.freeName("/xl/tables/table", ".xml");
    pack.addPart(name, tableXml(table, task), TABLE_TYPE);
    ids.add(pack.addRelationship(part, `${RELATIONS}/table`, name));
  }
  const p = root.prefix;
  const list = [...ids].map((id) => `<${p}tablePart xmlns:r="${RELATIONS}" r:id="${id}"/>`);
  const xml =
    list.length > 0
      ? `<${p}tableParts count="${list.length}">${list.join("")}</${p}tableParts>`
      : "";
  return replaceChild(root, "tableParts", xml);
}

function state(table: BookTable): string {
  return JSON.stringify({ ...table, filters: [...table.filters] });
}

function changed(text: string, table: BookTable, task: SheetTask): string {
  const root = parseXml(text);
  const edits: Splice[] = [];
  const open = root.source.slice(root.start, root.openEnd);
  let tag = withAttribute(open, "ref", areaName(table.area));
  tag = withAttribute(withAttribute(tag, "displayName", table.name), "name", table.name);
  if (tag !== open) edits.push({ start: root.start, end: root.openEnd, text: tag });
  const columns = root.child("tableColumns");
  if (columns && columns.all("tableColumn").length !== table.area.columns)
    edits.push({
      start: columns.start,
      end: columns.end,
      text: columnsXml(root.prefix, table, task),
    });
  const filter = root.child("autoFilter");
  const range = filter?.valueRange("ref");
  const area = filterArea(table);
  if (range && area !== filter?.attribute("ref"))
    edits.push({ start: range[0], end: range[1], text: area });
  const style = root.child("tableStyleInfo");
  if (style) edits.push({ start: style.start, end: style.end, text: styleXml(root.prefix, table) });
  return splice(text, edits);
}

function filterArea(table: BookTable): string {
  const rows = table.area.rows - (table.showTotals ? 1 : 0);
  return areaName({ ...table.area, rows });
}

function styleXml(p: string, table: BookTable): string {
  const flag = (on: boolean): string => (on ? "1" : "0");
  const name = table.style ? ` name="${encodeText(table.style)}"` : "";
  return `<${p}tableStyleInfo${name} showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}" showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"/>`;
}

/** Column names are the header cells' texts, each once, as Excel insists. */
function columnsXml(p: string, table: BookTable, { sheet }: SheetTask): string {
  const used = new Set<string>();
  const names = Array.from({ length: table.area.columns }, (_, i) => {
    const shown = table.showHeaders ? sheet.cell(table.area.row, table.area.column + i).text : "";
    const base = shown || `列${i + 1}`;
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    used.add(name.toLowerCase());
    return name;
  });
  const list = names.map(
    (name, i) => `<${p}tableColumn id="${i + 1}" name="${encodeText(name)}"/>`
  );
  return `<${p}tableColumns count="${names.length}">${list.join("")}</${p}tableColumns>`;
}

function tableXml(table: BookTable, task: SheetTask): string {
  const { pack } = task;
  const ids = pack
    .partNames()
    .filter((name) => /\/tables\/.*\.xml$/i.test(name))
    .map((name) => Number(parseXml(pack.text(name)).attribute("id") ?? 0));
  const id = Math.max(0, ...ids) + 1;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${encodeText(table.name)}" displayName="${encodeText(table.name)}" ref="${areaName(table.area)}"` +
    (table.showHeaders ? "" : ' headerRowCount="0"') +
    (table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"') +
    ">" +
    (table.showHeaders && table.showFilterButton
      ? `<autoFilter ref="${filterArea(table)}"/>`
      : "") +
    columnsXml("", table, task) +
    styleXml("", table) +
    "</table>"
  );
}
