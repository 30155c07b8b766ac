/** The list as lines, one below the other: a heading a group, then its entries. */
import type { Found } from "./found";
import type { FoundGroup } from "./groups";

export type Line =
  | { readonly kind: "heading"; readonly id: string; readonly group: FoundGroup }
  | {
      readonly kind: "entry";
      readonly id: string;
      readonly group: FoundGroup;
      readonly item: Found;
      /** Its place in the group. */
      readonly nth: number;
    };

export function linesOf(groups: readonly FoundGroup[]): readonly Line[] {
  return groups.flatMap((group): Line[] => [
    { kind: "heading", id: `heading|${group.id}`, group },
    ...group.items.map((item, nth): Line => ({ kind: "entry", id: item.id, group, item, nth })),
  ]);
}

/** The heading a line stands under; -1 = none. */
export function headingBefore(lines: readonly Line[], index: number): number {
  for (let at = Math.min(index, lines.length - 1); at >= 0; at--)
    if (lines[at]?.kind === "heading") return at;
  return -1;
}

/**
 * The entry a key leads to from another; null for any other key.
 * @param page entries in sight
 */
export function stepTo(
  lines: readonly Line[],
  from: number,
  key: string,
  page: number
): number | null {
  const last = lines.length - 1;
  switch (key) {
    case "ArrowDown":
      return entryFrom(lines, from + 1, 1) ?? from;
    case "ArrowUp":
      return entryFrom(lines, from - 1, -1) ?? from;
    case "PageDown":
      return entryFrom(lines, Math.min(from + page, last), 1) ?? entryFrom(lines, last, -1);
    case "PageUp":
      return entryFrom(lines, Math.max(from - page, 0), -1) ?? entryFrom(lines, 0, 1);
    case "Home":
      return entryFrom(lines, 0, 1);
    case "End":
      return entryFrom(lines, last, -1);
    default:
      return null;
  }
}

/** The entry at or near a place in the list; -1 = there is none. */
export function entryNear(lines: readonly Line[], at: number): number {
  const last = lines.length - 1;
  const from = Math.min(at, last);
  return entryFrom(lines, from, 1) ?? entryFrom(lines, from, -1) ?? -1;
}

/** The first entry from there on, in that direction. */
function entryFrom(lines: readonly Line[], start: number, step: 1 | -1): number | null {
  for (let at = start; at >= 0 && at < lines.length; at += step)
    if (lines[at]?.kind === "entry") return at;
  return null;
}
