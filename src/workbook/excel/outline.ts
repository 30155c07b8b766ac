/** Sheets in tab order: used area, protection, filter, tables. Three round trips whatever the number of sheets. */
import { parseRect, type Rect } from "../grid";
import { namesOn, placedName, type PlacedName } from "../named-range";
import type { Outline, SheetOutline, TableOutline } from "../port";
import { done, type Outcome } from "../problem";

/** `DATE(2000,1,1)` in a workbook that counts from 1904. */
const SERIAL_2000_IN_1904 = 35_064;

const NAME_FIELDS = "items/name,items/type,items/value,items/visible";

export async function readOutline(context: Excel.RequestContext): Promise<Outcome<Outline>> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets;
  sheets.load("items/name,items/visibility");
  workbook.names.load(NAME_FIELDS);
  // Office.js has no property for the date system; a date made by the workbook itself shows it.
  const serial = workbook.functions.date(2000, 1, 1);
  serial.load("value");
  await context.sync();

  const found = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("address");
    sheet.protection.load("protected");
    sheet.autoFilter.load("enabled,isDataFiltered");
    sheet.tables.load("items/name,items/showHeaders,items/showTotals");
    sheet.names.load(NAME_FIELDS);
    return { sheet, used };
  });
  await context.sync();

  const tables = found.map(({ sheet }) =>
    sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load("address");
      table.autoFilter.load("isDataFiltered");
      return { table, range };
    })
  );
  await context.sync();

  const names = [workbook.names, ...found.map(({ sheet }) => sheet.names)].flatMap(placedNames);
  return done({
    sheets: found.map(({ sheet, used }, i): SheetOutline => {
      const own = tables[i] ?? [];
      return {
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        used: used.isNullObject ? null : rectOf(used.address),
        protected: sheet.protection.protected,
        filtered:
          (sheet.autoFilter.enabled && sheet.autoFilter.isDataFiltered) ||
          own.some(({ table }) => table.autoFilter.isDataFiltered),
        tables: own.flatMap(({ table, range }): TableOutline[] => {
          const rect = rectOf(range.address);
          return rect === null
            ? []
            : [
                {
                  name: table.name,
                  rect,
                  hasHeaders: table.showHeaders,
                  hasTotals: table.showTotals,
                },
              ];
        }),
        named: namesOn(names, sheet.name),
      };
    }),
    date1904: serial.value === SERIAL_2000_IN_1904,
    structureProtected: workbook.protection.protected,
    fileName: workbook.name === "" ? null : workbook.name,
  });
}

/** The value of a name that stands for an area is the area's address. */
function placedNames({ items }: Excel.NamedItemCollection): readonly PlacedName[] {
  return items.flatMap(({ name, type, value, visible }) =>
    visible && type === "Range" && typeof value === "string" ? (placedName(name, value) ?? []) : []
  );
}

/** `'台账 1'!A1:C3` → its rectangle. */
export function rectOf(address: string): Rect | null {
  return parseRect(address.slice(address.lastIndexOf("!") + 1));
}

function visibilityOf(visibility: string): SheetOutline["visibility"] {
  switch (visibility) {
    case "Hidden":
      return "hidden";
    case "VeryHidden":
      return "veryHidden";
    default:
      return "visible";
  }
}
