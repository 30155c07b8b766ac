/**
 * Marks as conditional formats of our own. They are deleted and made anew, never edited (OfficeDev/office-js#4898, #5299), and found again by
 * the sentinel in their formula, on whatever sheet a copied row has carried them to.
 */
import type { Applied, Mark, MarkChange } from "../change";
import { rectName } from "../grid";
import { markAreas, marksOf } from "../mark-areas";
import { markFills, markFormula, parseMarkFormula } from "../mark-style";
import type { MarkState } from "../port";
import { done, type Outcome, type Problem } from "../problem";
import { rectOf } from "./outline";

interface FoundMark {
  readonly sheet: string;
  readonly format: Excel.ConditionalFormat;
  readonly colour: Mark["colour"];
  readonly date: string;
}

export async function applyMarks(
  context: Excel.RequestContext,
  change: MarkChange
): Promise<Outcome<Applied>> {
  const sheets = await loadSheets(context);
  for (const sheet of sheets) sheet.protection.load("protected");
  const found = await findMarks(context, sheets);
  const locked = new Set(
    sheets.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name)
  );
  const known = new Set(sheets.map((sheet) => sheet.name));

  const refused: Problem[] = [];
  const touched = new Set([...found.map((m) => m.sheet), ...change.marks.map((m) => m.sheet)]);
  for (const sheet of touched) {
    if (!known.has(sheet)) refused.push({ code: "sheet-missing", sheet });
    else if (locked.has(sheet)) refused.push({ code: "protected-sheet", sheet });
  }
  const writable = change.marks.filter((mark) => known.has(mark.sheet) && !locked.has(mark.sheet));

  context.application.suspendScreenUpdatingUntilNextSync();
  for (const mark of found) if (!locked.has(mark.sheet)) mark.format.delete();
  for (const { sheet, colour, areas } of markAreas(writable)) {
    const cells = context.workbook.worksheets
      .getItem(sheet)
      .getRanges(areas.map(rectName).join(","));
    const format = cells.conditionalFormats.add("Custom");
    format.custom.rule.formula = `=${markFormula(colour, change.date)}`;
    format.custom.format.fill.color = markFills[colour].fill;
    format.custom.format.font.color = markFills[colour].font;
    // A new format goes on top; ours stand behind all of the user's.
    format.priority = -1;
  }
  await context.sync();

  const back = await findMarks(context, sheets);
  const standing = new Set((await expand(context, back)).map(markName));
  const missing = writable.filter((mark) => !standing.has(markName(mark)));
  for (const sheet of new Set(missing.map((m) => m.sheet)))
    refused.push({ code: "write-unverified", sheet });
  return done({ applied: writable.length - missing.length, refused });
}

export async function listMarks(context: Excel.RequestContext): Promise<Outcome<MarkState>> {
  const found = await findMarks(context, await loadSheets(context));
  const marks = await expand(context, found);
  const date =
    found
      .map((m) => m.date)
      .sort()
      .at(-1) ?? null;
  return done({ date, marks });
}

/** Loaded once a deed: a second load makes new objects that have nothing of what the first ones had loaded. */
async function loadSheets(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  return sheets.items;
}

async function findMarks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[]
): Promise<FoundMark[]> {
  const lists = sheets.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/type");
    return { sheet: sheet.name, formats };
  });
  await context.sync();
  const custom = lists.flatMap(({ sheet, formats }) =>
    formats.items
      .filter((format) => format.type === "Custom")
      .map((format) => {
        format.custom.rule.load("formula");
        return { sheet, format };
      })
  );
  await context.sync();
  return custom.flatMap(({ sheet, format }) => {
    const ours = parseMarkFormula(format.custom.rule.formula);
    return ours === null ? [] : [{ sheet, format, ...ours }];
  });
}

async function expand(
  context: Excel.RequestContext,
  found: readonly FoundMark[]
): Promise<Omit<Mark, "key">[]> {
  const asked = found.map((mark) => {
    const ranges = mark.format.getRanges();
    ranges.load("address");
    return { mark, ranges };
  });
  await context.sync();
  return asked.flatMap(({ mark, ranges }) =>
    marksOf({
      sheet: mark.sheet,
      colour: mark.colour,
      areas: ranges.address.split(",").flatMap((address) => rectOf(address.trim()) ?? []),
    })
  );
}

function markName(mark: Omit<Mark, "key">): string {
  return JSON.stringify([mark.sheet, mark.row, mark.columns, mark.colour]);
}
