/**
 * From marks on single rows to as few conditional formats as possible: neighbouring rows with the same columns and colour become one area,
 * and areas of one colour share one format as long as the address string stays short.
 */
import type { Mark, MarkColour } from "./change";
import { rectName, type Rect } from "./grid";

/** Excel refuses address strings over about 8,192 characters (OfficeDev/office-js#5198). */
export const ADDRESS_LIMIT = 8_000;

/** Who is in the wrong place shows over the light of the row. */
export const colourOrder: readonly MarkColour[] = ["violet", "red", "yellow", "blue"];

export interface MarkAreas {
  readonly sheet: string;
  readonly colour: MarkColour;
  readonly areas: readonly Rect[];
}

/** One entry for each conditional format to make, by sheet, in `colourOrder`. */
export function markAreas(marks: readonly Omit<Mark, "key">[], separatorLength = 1): MarkAreas[] {
  const result: MarkAreas[] = [];
  for (const sheet of new Set(marks.map((m) => m.sheet))) {
    for (const colour of colourOrder) {
      const own = marks.filter((m) => m.sheet === sheet && m.colour === colour);
      for (const areas of shortLists(coalesced(own), separatorLength))
        result.push({ sheet, colour, areas });
    }
  }
  return result;
}

function coalesced(marks: readonly Omit<Mark, "key">[]): Rect[] {
  const sorted = [...marks].sort(
    (a, b) => a.columns[0] - b.columns[0] || a.columns[1] - b.columns[1] || a.row - b.row
  );
  const areas: Rect[] = [];
  for (const { row, columns } of sorted) {
    const width = columns[1] - columns[0] + 1;
    const last = areas.at(-1);
    if (
      last &&
      last.column === columns[0] &&
      last.columns === width &&
      row <= last.row + last.rows
    ) {
      areas[areas.length - 1] = { ...last, rows: Math.max(last.rows, row - last.row + 1) };
    } else {
      areas.push({ row, column: columns[0], rows: 1, columns: width });
    }
  }
  return areas;
}

function shortLists(areas: readonly Rect[], separatorLength: number): Rect[][] {
  const lists: Rect[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const added = rectName(area).length + separatorLength;
    if (length + added > ADDRESS_LIMIT) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(area);
    length += added;
  }
  return lists;
}

/** The other way: the rows that areas of one colour cover. */
export function marksOf({ sheet, colour, areas }: MarkAreas): Omit<Mark, "key">[] {
  return areas.flatMap((area) =>
    Array.from({ length: area.rows }, (_, i) => ({
      sheet,
      colour,
      row: area.row + i,
      columns: [area.column, area.column + area.columns - 1] as const,
    }))
  );
}
