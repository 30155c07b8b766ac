/** Hyperlinks of a worksheet part. */
import { type Splice, type XmlElement, encodeText } from "../../../workbook/xlsx";
import { areaName } from "../areas";
import type { BookSheet } from "../book";
import { replaceChild, type SheetTask } from "./sheet";

const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Writes all links anew when one differs; addresses keep their relation, new ones get one. */
export function linkEdits({ sheet, file, pack, part }: SheetTask, root: XmlElement): Splice[] {
  const state = (links: BookSheet["hyperlinks"]): string => JSON.stringify([...links].sort());
  if (state(sheet.hyperlinks) === state(file.extras.hyperlinks)) return [];
  const p = root.prefix;
  const items = [...sheet.hyperlinks].map(([key, link]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    let id = "";
    if (link.address) {
      const known = pack
        .relationships(part)
        .find((r) => r.kind === "hyperlink" && r.target === link.address);
      id = known?.id ?? addExternal(link.address);
    }
    const attribute = (name: string, value: string | undefined): string =>
      value ? ` ${name}="${encodeText(value)}"` : "";
    return (
      `<${p}hyperlink ref="${areaName({ row, column, rows: 1, columns: 1 })}"` +
      (id ? ` xmlns:r="${RELATIONS}" r:id="${id}"` : "") +
      attribute("location", link.documentReference) +
      attribute("tooltip", link.screenTip) +
      attribute("display", link.textToDisplay) +
      "/>"
    );
  });
  function addExternal(address: string): string {
    // The package adds relations to parts; an address outside it is the same entry with a mode.
    const id = pack.addRelationship(part, LINK, "/external");
    const slash = part.lastIndexOf("/");
    const relations = `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`;
    pack.edit(relations, (r) => {
      const entry = r.all("Relationship").find((e) => e.attribute("Id") === id);
      const range = entry?.valueRange("Target");
      if (!entry || !range) return [];
      const text = `${encodeText(address)}" TargetMode="External`;
      return [{ start: range[0], end: range[1], text }];
    });
    return id;
  }
  const xml = items.length > 0 ? `<${p}hyperlinks>${items.join("")}</${p}hyperlinks>` : "";
  return replaceChild(root, "hyperlinks", xml);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
