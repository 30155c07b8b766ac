/** Hyperlinks of a worksheet part. */
import { type Splice, type XmlElement, encodeText } from "../../../workbook/xlsx";
import { areaName } from "../areas";
import type { BookSheet } from "../book";
import { placeOf } from "../univer-sheet";
import { type SheetTask, replaceChild } from "./sheet";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Writes the links when one differs. A cell whose link is as loaded keeps its element, an address its relation; relations nobody needs go. */
export function linkEdits(task: SheetTask, root: XmlElement): Splice[] {
  const { sheet, file, pack, part } = task;
  const state = (links: BookSheet["hyperlinks"]): string =>
    JSON.stringify([...links].sort(([a], [b]) => (a < b ? -1 : 1)));
  const loaded = file.extras.hyperlinks;
  if (state(sheet.hyperlinks) === state(loaded)) return [];
  const p = root.prefix;
  const elements = root.child("hyperlinks")?.all("hyperlink") ?? [];
  const used = new Set<string>();
  const items = [...sheet.hyperlinks].map(([key, link]) => {
    const [row, column] = placeOf(key);
    const ref = areaName({ row, column, rows: 1, columns: 1 });
    const same = JSON.stringify(loaded.get(key)) === JSON.stringify(link);
    const own = same ? elements.find((e) => e.attribute("ref") === ref) : undefined;
    const id = own ? own.relationshipId() : link.address ? relationOf(task, link.address) : null;
    if (id) used.add(id);
    if (own) return own.outer();
    const attribute = (name: string, value: string | undefined): string =>
      value ? ` ${name}="${encodeText(value)}"` : "";
    return (
      `<${p}hyperlink ref="${ref}"` +
      (id ? ` xmlns:r="${RELATIONS}" r:id="${id}"` : "") +
      attribute("location", link.documentReference?.replace(/^#/, "")) +
      attribute("tooltip", link.screenTip) +
      attribute("display", link.textToDisplay) +
      "/>"
    );
  });
  pack.removeRelationships(part, (r) => r.kind === "hyperlink" && !used.has(r.id));
  const xml = items.length > 0 ? `<${p}hyperlinks>${items.join("")}</${p}hyperlinks>` : "";
  return replaceChild(root, "hyperlinks", xml);
}

/** Id of the relation to an address outside the package; made where there is none. */
function relationOf({ pack, part }: SheetTask, address: string): string {
  const known = pack
    .relationships(part)
    .find((r) => r.kind === "hyperlink" && r.target === address);
  if (known) return known.id;
  // The package adds relations to parts; an address outside it is the same entry with a mode.
  const id = pack.addRelationship(part, `${RELATIONS}/hyperlink`, "/external");
  const slash = part.lastIndexOf("/");
  const relations = `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`;
  pack.edit(relations, (r) => {
    const entry = r.all("Relationship").find((e) => e.attribute("Id") === id);
    const range = entry?.valueRange("Target");
    if (!range) return [];
    const text = `${encodeText(address)}" TargetMode="External`;
    return [{ start: range[0], end: range[1], text }];
  });
  return id;
}
