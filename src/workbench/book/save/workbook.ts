/** The workbook part: tabs and defined names. */
import {
  type XlsxPackage,
  encodeText,
  readWorkbook,
  renameWorksheet,
  reorderWorksheets,
  setSheetVisibility,
} from "../../../workbook/xlsx";
import { insertContainer, workbookOrder } from "../../../workbook/xlsx/schema-order";
import { withAttribute } from "../../../workbook/xlsx/style-table";
import { areaName, sameArea } from "../areas";
import type { Book } from "../book";
import type { GridBook } from "../grid-book";
import { fixedAddress, withName } from "../print-names";
import { sheetPrefix } from "../references";

/** Names, visibility and order of the tabs. */
export function writeTabs(
  book: GridBook,
  pack: XlsxPackage,
  parts: ReadonlyMap<string, string>
): void {
  for (const sheet of book.sheets) {
    const model = readWorkbook(pack);
    const entry = model.sheets.find((s) => s.part === parts.get(sheet.id));
    if (!entry) continue;
    if (entry.name !== sheet.name) renameWorksheet(pack, model, entry, sheet.name);
    const visibility =
      sheet.visibility === "VeryHidden"
        ? "veryHidden"
        : sheet.visibility === "Hidden"
          ? "hidden"
          : "visible";
    if (entry.visibility !== visibility)
      setSheetVisibility(pack, readWorkbook(pack), entry, visibility);
  }
  const model = readWorkbook(pack);
  const wanted = book.sheets.map((sheet) => parts.get(sheet.id));
  const own = model.sheets
    .map((entry, i) => ({ entry, i }))
    .filter(({ entry }) => wanted.includes(entry.part ?? ""));
  const inOrder = wanted.map((part) => own.find(({ entry }) => entry.part === part)?.i ?? -1);
  // Chart sheets and the like keep their places among the tabs.
  const order = model.sheets.map((_, i) => i);
  own.forEach(({ i }, n) => {
    order[i] = inOrder[n] ?? i;
  });
  if (order.some((from, i) => from !== i)) reorderWorksheets(pack, model, order);
  showActiveTab(pack);
}

/** Excel cannot open with a hidden sheet in front: then the first that is shown stands there. */
function showActiveTab(pack: XlsxPackage): void {
  const { part, sheets, activeTab } = readWorkbook(pack);
  const shown = sheets.findIndex((s) => s.visibility === "visible");
  if (shown < 0 || sheets[activeTab]?.visibility === "visible") return;
  pack.edit(part, (root) => {
    const view = root.child("bookViews")?.child("workbookView");
    if (!view)
      return [
        insertContainer(
          root,
          workbookOrder,
          "bookViews",
          "",
          `<${root.prefix}workbookView activeTab="${shown}"/>`
        ),
      ];
    const text = withAttribute(view.outer(), "activeTab", String(shown));
    return [{ start: view.start, end: view.end, text }];
  });
}

/** Excel knows the area of a sheet's filter by a hidden name too; where a filter was changed the name says the same. */
function namesWithFilters(book: GridBook): Book["names"] {
  let { names } = book;
  for (const sheet of book.sheets) {
    const loaded = book.loaded.sheets.find((s) => s.id === sheet.id)?.file.extras.autoFilter;
    const now = sheet.autoFilter;
    const isSame = now ? loaded && sameArea(now.area, loaded.area) : !loaded;
    if (isSame) continue;
    const text = now ? sheetPrefix(sheet.name) + fixedAddress(areaName(now.area)) : "";
    names = withName(names, FILTER, sheet.id, text, false);
  }
  return names;
}

const FILTER = "_xlnm._FilterDatabase";

/** Defined names, when one differs; their order says nothing. */
export function writeNames(
  book: GridBook,
  pack: XlsxPackage,
  parts: ReadonlyMap<string, string>
): void {
  const wanted = namesWithFilters(book);
  const state = (names: readonly object[]): string =>
    names
      .map((n) => JSON.stringify(n))
      .sort()
      .join("\n");
  const before = book.loaded.names.filter((n) => n.scope === null || book.has(n.scope));
  if (state(before) === state(wanted)) return;
  const model = readWorkbook(pack);
  pack.edit(model.part, (root) => {
    const p = root.prefix;
    const xml = wanted.map((name) => {
      const part = name.scope === null ? null : parts.get(name.scope);
      const index = model.sheets.findIndex((s) => s.part === part);
      const loaded = book.loaded.names.find((n) => n.name === name.name && n.scope === name.scope);
      const same = loaded && JSON.stringify(loaded) === JSON.stringify(name);
      const element = same
        ? root
            .child("definedNames")
            ?.all("definedName")
            .find(
              (e) =>
                e.attribute("name") === name.name &&
                e.attribute("localSheetId") === (index < 0 ? null : String(index))
            )
        : undefined;
      if (element) return element.outer();
      return (
        `<${p}definedName name="${encodeText(name.name)}"` +
        (index < 0 ? "" : ` localSheetId="${index}"`) +
        (name.visible ? "" : ' hidden="1"') +
        (name.comment ? ` comment="${encodeText(name.comment)}"` : "") +
        `>${encodeText(name.formula.replace(/^=/, ""))}</${p}definedName>`
      );
    });
    const element = root.child("definedNames");
    if (!element)
      return xml.length > 0
        ? [insertContainer(root, workbookOrder, "definedNames", "", xml.join(""))]
        : [];
    const text = xml.length > 0 ? `<${p}definedNames>${xml.join("")}</${p}definedNames>` : "";
    return [{ start: element.start, end: element.end, text }];
  });
}
