/** Widths, hiding and formats of columns: `<cols>` is written anew when one differs. */
import type { Splice, XmlElement } from "../../../workbook/xlsx";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { columnCharacters, columnInfo, columnPixels } from "../load";
import { type SheetTask, replaceChild } from "./sheet";

export function columnEdits({ sheet, file, styles }: SheetTask, root: XmlElement): Splice[] {
  const present = sheet.worksheet.getColumnManager().getColumnData();
  const loaded = columnInfo(file);
  const isMoved = !sheet.columnLines.isIdentity();
  const keys = [...new Set([...Object.keys(present), ...Object.keys(loaded)].map(Number))];
  const standard = columnPixels(file.defaultWidth);
  const differs = (column: number): boolean => {
    const [a, b] = [loaded[column], present[column]];
    return (
      (a?.w ?? standard) !== (b?.w ?? standard) ||
      (a?.hd ?? 0) !== (b?.hd ?? 0) ||
      (a?.s ?? null) !== (b?.s ?? null)
    );
  };
  if (!isMoved && !keys.some(differs)) return [];
  const p = root.prefix;
  const elements = root.child("cols")?.all("col") ?? [];
  const last = Math.max(-1, ...keys, ...file.columns.map((c) => Math.min(c.last, 1023)));
  const tags: { tag: string; first: number; last: number }[] = [];
  for (let column = 0; column <= last; column += 1) {
    const origin = sheet.columnLines.originOf(column);
    const i =
      origin === null ? -1 : file.columns.findIndex((c) => origin >= c.first && origin <= c.last);
    const before = origin === null ? undefined : loaded[origin];
    const now = present[column];
    let tag = elements[i]?.outer() ?? "";
    if (!tag && !now) continue;
    tag ||= `<${p}col min="1" max="1"/>`;
    if (now?.w !== undefined && now.w !== before?.w) {
      tag = withAttribute(tag, "width", String(columnCharacters(now.w)));
      tag = withAttribute(tag, "customWidth", "1");
    } else if (!tag.includes("width=")) {
      tag = withAttribute(tag, "width", String(file.defaultWidth));
    }
    if ((now?.hd === 1) !== (before?.hd === 1))
      tag = withAttribute(tag, "hidden", now?.hd === 1 ? "1" : "0");
    if (typeof now?.s === "string" && now.s !== before?.s)
      tag = withAttribute(tag, "style", String(styles.xf(now.s)));
    tag = withAttribute(withAttribute(tag, "min", "0"), "max", "0");
    const open = tags[tags.length - 1];
    if (open && open.last === column - 1 && open.tag === tag) open.last = column;
    else tags.push({ tag, first: column, last: column });
  }
  const cols = tags.map((t) =>
    withAttribute(withAttribute(t.tag, "min", String(t.first + 1)), "max", String(t.last + 1))
  );
  // What reached beyond the grid reaches there still.
  const tail = file.columns.findIndex((c) => c.last > 1023);
  const rest = elements[tail];
  if (rest && !isMoved)
    cols.push(
      withAttribute(
        rest.outer(),
        "min",
        String(Math.max(last + 2, (file.columns[tail]?.first ?? 0) + 1))
      )
    );
  return replaceChild(root, "cols", cols.length > 0 ? `<${p}cols>${cols.join("")}</${p}cols>` : "");
}
