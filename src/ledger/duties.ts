/** Who is there to do what: duty sheets per person or per post, and who stands in. */
import type { Duty } from "./ledger";
import { columnNumber } from "../workbook/grid";
import { isUnitName } from "./names";
import { readPeople } from "./people";
import type { ReadTable } from "./read-table";

/** Reads a duty table; a duty that names several people is each one's. */
export function readDuties(from: ReadTable, known: ReadonlySet<string>): readonly Duty[] {
  const { cells, at } = from;
  const duties: Duty[] = [];
  for (const { row } of from.entries) {
    const shown = (column: number): string => (column === 0 ? "" : cells.shown(row, column));
    const text = from
      .all("duties")
      .map((c) => shown(columnNumber(c.column)))
      .filter(Boolean)
      .join("；");
    const role = shown(at("role")) || null;
    // One column AB角 may name both (A角：某某 B角：某某): whoever is marked second stands in.
    const together = at("person") === 0 || at("backup") === 0;
    const people = readPeople(shown(at("person") || at("backup")), known);
    const backup = together ? [] : readPeople(shown(at("backup")), known).lead;
    const holders = together ? people.lead : [...people.lead, ...people.assist];
    for (const person of holders) {
      const standIn = (together ? people.assist[0] : backup[0]) ?? null;
      duties.push({
        person,
        role,
        text: text || role || "",
        backup: standIn,
        sheet: cells.name,
        row,
      });
    }
  }
  return duties;
}

/** The names in a people table, in sheet order. */
export function readNames(from: ReadTable): readonly string[] {
  const column = from.at("person");
  if (column === 0) return [];
  return from.entries.flatMap(({ row }) => {
    const read = readPeople(from.cells.shown(row, column), new Set());
    return [...read.lead, ...read.assist].filter((n) => !isUnitName(n));
  });
}
