/** Excel tables: their parts follow area, name, columns, filters and looks; new ones are made, deleted ones go. */
import { type Splice, type XmlElement, encodeText, parseXml, splice } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaName, parseArea } from "../areas";
import type { BookTable } from "../book";
import { filterXml } from "./filters";
import { type SheetTask, replaceChild } from "./sheet";
import { withoutAttribute } from "./tags";

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
  const places = loaded.map((before) => ({
    before,
    now: sheet.tables.find((t) => t.id === before.id),
    relation: relationOf(before),
  }));
  for (const { before, now, relation } of places) {
    if (!now || !relation) continue;
    const text = pack.text(relation.target);
    const after = changed(text, now, before, task);
    if (after !== text) pack.setText(relation.target, after);
  }
  if (gone.length === 0 && fresh.length === 0) return [];
  const ids = new Set(relations.map((r) => r.id));
  for (const { now, relation } of places) {
    if (now || !relation) continue;
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

/** The table's part with what differs; also its columns, whose names must be the header cells' texts or Excel offers repair. */
function changed(text: string, table: BookTable, before: BookTable, task: SheetTask): string {
  const root = parseXml(text);
  const p = root.prefix;
  const edits: Splice[] = [];
  const open = root.source.slice(root.start, root.openEnd);
  const tag = openTag(open, table, before);
  if (tag !== open) edits.push({ start: root.start, end: root.openEnd, text: tag });
  const columns = root.child("tableColumns");
  if (columns) {
    const made = columnsXml(p, table, task, columns.all("tableColumn"));
    if (made !== null) edits.push({ start: columns.start, end: columns.end, text: made });
    const filter = root.child("autoFilter");
    const after = filterOf(p, table, before, filter);
    const at = filter ?? { start: columns.start, end: columns.start };
    if (after !== null) edits.push({ start: at.start, end: at.end, text: after });
  }
  const style = root.child("tableStyleInfo");
  if (styleState(table) !== styleState(before)) {
    const at = style ?? { start: columns?.end ?? root.openEnd, end: columns?.end ?? root.openEnd };
    edits.push({ start: at.start, end: at.end, text: styleXml(p, table) });
  }
  return splice(text, edits);
}

function openTag(open: string, table: BookTable, before: BookTable): string {
  let tag = withAttribute(open, "ref", areaName(table.area));
  if (table.name !== before.name)
    tag = withAttribute(withAttribute(tag, "displayName", table.name), "name", table.name);
  if (table.showHeaders !== before.showHeaders)
    tag = table.showHeaders
      ? withoutAttribute(tag, "headerRowCount")
      : withAttribute(tag, "headerRowCount", "0");
  if (table.showTotals !== before.showTotals)
    tag = table.showTotals
      ? withAttribute(withoutAttribute(tag, "totalsRowShown"), "totalsRowCount", "1")
      : withAttribute(withoutAttribute(tag, "totalsRowCount"), "totalsRowShown", "0");
  return tag;
}

/** The table's `<autoFilter>` where it differs, null where it does not. */
function filterOf(
  p: string,
  table: BookTable,
  before: BookTable,
  element: XmlElement | null
): string | null {
  const shown = (t: BookTable): boolean => t.showHeaders && t.showFilterButton;
  const state = (t: BookTable): string =>
    shown(t) ? JSON.stringify([filterArea(t), [...t.filters]]) : "";
  if (state(table) === state(before)) return null;
  if (!shown(table)) return "";
  const area = filterArea(table);
  const old = { area, criteria: before.filters };
  return filterXml(p, { area, criteria: table.filters }, old, element);
}

/** Headers and rows, without totals. */
function filterArea(table: BookTable): BookTable["area"] {
  return { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
}

function styleState(t: BookTable): string {
  return JSON.stringify([
    t.style,
    t.highlightFirstColumn,
    t.highlightLastColumn,
    t.showBandedRows,
    t.showBandedColumns,
  ]);
}

function styleXml(p: string, table: BookTable): string {
  const flag = (on: boolean): string => (on ? "1" : "0");
  const name = table.style ? ` name="${encodeText(table.style)}"` : "";
  return `<${p}tableStyleInfo${name} showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}" showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"/>`;
}

/** Column names are the header cells' texts, each once, as Excel insists; without headers the old names or new ones. */
function columnNames(table: BookTable, { sheet }: SheetTask, old: readonly XmlElement[]): string[] {
  const used = new Set<string>();
  return Array.from({ length: table.area.columns }, (_, i) => {
    const shown = table.showHeaders
      ? sheet.cell(table.area.row, table.area.column + i).text
      : (old[i]?.attribute("name") ?? "");
    const base = (shown || `列${i + 1}`).replaceAll("\n", "_x000a_");
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${base}${n}`;
    used.add(name.toLowerCase());
    return name;
  });
}

/** `<tableColumns>`; columns keep their elements, by place where as many are there, else by name. Null where nothing differs. */
function columnsXml(
  p: string,
  table: BookTable,
  task: SheetTask,
  old: readonly XmlElement[]
): string | null {
  const names = columnNames(table, task, old);
  const nameOf = (column: XmlElement): string => column.attribute("name") ?? "";
  if (names.length === old.length && old.every((column, i) => nameOf(column) === names[i]))
    return null;
  let id = Math.max(0, ...old.map((column) => Number(column.attribute("id") ?? 0)));
  const list = names.map((name, i) => {
    const column =
      names.length === old.length ? old[i] : old.find((other) => nameOf(other) === name);
    if (column) return withAttribute(column.outer(), "name", name);
    id += 1;
    return `<${p}tableColumn id="${id}" name="${encodeText(name)}"/>`;
  });
  return `<${p}tableColumns count="${names.length}">${list.join("")}</${p}tableColumns>`;
}

function tableXml(table: BookTable, task: SheetTask): string {
  const { pack } = task;
  const ids = pack
    .partNames()
    .filter((name) => /\/tables\/.*\.xml$/i.test(name))
    .map((name) => Number(parseXml(pack.text(name)).attribute("id") ?? 0));
  const id = Math.max(0, ...ids) + 1;
  const filter = { area: filterArea(table), criteria: table.filters };
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${encodeText(table.name)}" displayName="${encodeText(table.name)}" ref="${areaName(table.area)}"` +
    (table.showHeaders ? "" : ' headerRowCount="0"') +
    (table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"') +
    ">" +
    (table.showHeaders && table.showFilterButton ? filterXml("", filter, null, null) : "") +
    (columnsXml("", table, task, []) ?? "") +
    styleXml("", table) +
    "</table>"
  );
}
