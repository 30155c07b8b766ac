/** Sheets in tab order: used area, protection, filter, tables; and the memory part. Two round trips whatever the number of sheets. */
import { parseRect, type Rect } from "../grid";
import { namesOn, placedName, type PlacedName } from "../named-range";
import type { OpenedWorkbook, SheetOutline, TableOutline } from "../port";
import { done, type Outcome } from "../problem";
import { askMemory } from "./memory";
import type { Trips } from "./session";

/** `DATE(2000,1,1)` in a workbook that counts from 1904. */
const SERIAL_2000_IN_1904 = 35_064;

const NAME_FIELDS = "items/name,items/type,items/value,items/visible";

export async function readOutline(trips: Trips): Promise<Outcome<OpenedWorkbook>> {
  const { workbook } = trips.context;
  workbook.load("name");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets;
  sheets.load(
    "items/name,items/visibility,items/tables/items/name,items/tables/items/showHeaders,items/tables/items/showTotals"
  );
  workbook.names.load(NAME_FIELDS);
  // Office.js has no property for the date system; a date made by the workbook itself shows it.
  const serial = workbook.functions.date(2000, 1, 1);
  serial.load("value");
  const memory = askMemory(trips);
  await trips.ask();

  const found = sheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load("address");
    sheet.protection.load("protected");
    sheet.autoFilter.load("enabled,isDataFiltered");
    sheet.names.load(NAME_FIELDS);
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange().untrack();
      range.load("address");
      table.autoFilter.load("isDataFiltered");
      return { table, range };
    });
    return { sheet, used, tables };
  });
  await trips.ask();

  const names = [workbook.names, ...found.map(({ sheet }) => sheet.names)].flatMap(placedNames);
  return done({
    sheets: found.map(({ sheet, used, tables }): SheetOutline => {
      return {
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        used: used.isNullObject ? null : rectOf(used.address),
        protected: sheet.protection.protected,
        filtered:
          (sheet.autoFilter.enabled && sheet.autoFilter.isDataFiltered) ||
          tables.some(({ table }) => table.autoFilter.isDataFiltered),
        tables: tables.flatMap(({ table, range }): TableOutline[] => {
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
    memory: await memory.text(),
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
