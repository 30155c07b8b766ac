/**
 * Marks as conditional formats of our own. They are deleted and made anew, never edited (OfficeDev/office-js#4898, #5299), and found again by
 * the sentinel in their formula, on whatever sheet a copied row has carried them to.
 */
import type { Mark, MarkChange } from "../change";
import { rectName } from "../grid";
import { markAreas, marksOf } from "../mark-areas";
import { markFills, markFormula, parseMarkFormula } from "../mark-style";
import type { MarkState } from "../port";
import { done, type Outcome, type Problem } from "../problem";
import type { Prepared } from "./apply";
import { rectOf } from "./outline";
import type { Trips } from "./session";

interface FoundMark {
  readonly sheet: string;
  readonly id: string;
  readonly colour: Mark["colour"];
  readonly date: string;
}

/** Where one of our formats stands; known after the next trip. */
interface Standing {
  readonly sheet: string;
  readonly colour: Mark["colour"];
  readonly ranges: Excel.RangeAreas;
}

/** Clears what stands and sets the new marks; those are read back in the same trip. */
export function applyMarks(trips: Trips, change: MarkChange): Prepared {
  const { context } = trips;
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/protection/protected");
  return async () => {
    const found = await findMarks(trips, sheets.items);
    const locked = new Set(
      sheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name)
    );
    const known = new Set(sheets.items.map((sheet) => sheet.name));

    const refused: Problem[] = [];
    const touched = new Set([...found.map((m) => m.sheet), ...change.marks.map((m) => m.sheet)]);
    for (const sheet of touched) {
      if (!known.has(sheet)) refused.push({ code: "sheet-missing", sheet });
      else if (locked.has(sheet)) refused.push({ code: "protected-sheet", sheet });
    }
    const writable = change.marks.filter(
      (mark) => known.has(mark.sheet) && !locked.has(mark.sheet)
    );

    context.application.suspendScreenUpdatingUntilNextSync();
    for (const mark of found) if (!locked.has(mark.sheet)) formatOf(trips, mark).delete();
    const set = markAreas(writable).map(({ sheet, colour, areas }) => {
      const format = context.workbook.worksheets
        .getItem(sheet)
        .getRanges(areas.map(rectName).join(","))
        .untrack()
        .conditionalFormats.add("Custom");
      format.custom.rule.formula = `=${markFormula(colour, change.date)}`;
      format.custom.format.fill.color = markFills[colour].fill;
      format.custom.format.font.color = markFills[colour].font;
      // A new format goes on top; ours stand behind all of the user's.
      format.priority = -1;
      return askRanges(format, { sheet, colour });
    });
    if (set.length + found.length > 0) await trips.write();

    const standing = new Set(set.flatMap(marksAt).map(markName));
    const missing = writable.filter((mark) => !standing.has(markName(mark)));
    for (const sheet of new Set(missing.map((m) => m.sheet)))
      refused.push({ code: "write-unverified", sheet });
    return done({ applied: writable.length - missing.length, refused });
  };
}

export async function listMarks(trips: Trips): Promise<Outcome<MarkState>> {
  const sheets = trips.context.workbook.worksheets;
  sheets.load("items/name");
  await trips.ask();
  const found = await findMarks(trips, sheets.items);
  const standing = found.map((mark) => askRanges(formatOf(trips, mark), mark));
  if (standing.length > 0) await trips.ask();
  const date =
    found
      .map((m) => m.date)
      .sort()
      .at(-1) ?? null;
  return done({ date, marks: standing.flatMap(marksAt) });
}

async function findMarks(trips: Trips, sheets: readonly Excel.Worksheet[]): Promise<FoundMark[]> {
  const lists = sheets.map((sheet) => {
    const formats = sheet.getRange().untrack().conditionalFormats;
    formats.load("items/id,items/type");
    return { sheet: sheet.name, formats };
  });
  await trips.ask();
  const custom = lists.flatMap(({ sheet, formats }) =>
    formats.items
      .filter((format) => format.type === "Custom")
      .map(({ id }) => {
        const { rule } = formatOf(trips, { sheet, id }).custom;
        rule.load("formula");
        return { sheet, id, rule };
      })
  );
  if (custom.length > 0) await trips.ask();
  return custom.flatMap(({ sheet, id, rule }) => {
    const ours = parseMarkFormula(rule.formula);
    return ours === null ? [] : [{ sheet, id, ...ours }];
  });
}

/** By its id and not as it was listed: the range it was listed of is forgotten when the trip is over. */
function formatOf(
  { context }: Trips,
  { sheet, id }: Pick<FoundMark, "sheet" | "id">
): Excel.ConditionalFormat {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange()
    .untrack()
    .conditionalFormats.getItem(id);
}

function askRanges(
  format: Excel.ConditionalFormat,
  { sheet, colour }: Omit<Standing, "ranges">
): Standing {
  const ranges = format.getRanges().untrack();
  ranges.load("address");
  return { sheet, colour, ranges };
}

function marksAt({ sheet, colour, ranges }: Standing): Omit<Mark, "key">[] {
  const areas = ranges.address.split(",").flatMap((address) => rectOf(address.trim()) ?? []);
  return marksOf({ sheet, colour, areas });
}

function markName(mark: Omit<Mark, "key">): string {
  return JSON.stringify([mark.sheet, mark.row, mark.columns, mark.colour]);
}
