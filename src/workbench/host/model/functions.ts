/** `Excel.Functions`: the worksheet functions a runtime may call. Only those that show what no property does are here. */
import { fromDayNumber, toSerial } from "../../../calendar/plain-date";
import { defineType, type ObjectType } from "../define";
import { Singleton } from "./application";
import { fail } from "../errors";
import { integer, list, number, rangeIn } from "./arguments";
import { cellsOf, usedPart, type CellRange } from "./cells";

const DAY_MS = 86_400_000;

function sumOf({ sheet, area }: CellRange): number {
  let sum = 0;
  const part = usedPart(sheet, area);
  for (const [row, column] of part ? cellsOf(part) : []) {
    const { value } = sheet.cell(row, column);
    if (typeof value === "number") sum += value;
  }
  return sum;
}

class FunctionResult {
  constructor(readonly value: number) {}
}

const functionResultObject: ObjectType<FunctionResult> = defineType<FunctionResult>(
  "FunctionResult",
  {
    properties: { Value: { get: (self) => self.value }, Error: { get: () => "" } },
  }
);

export const functionsObject: ObjectType<Singleton> = defineType<Singleton>("Functions", {
  methods: {
    RandBetween: (_, [bottom, top]) => {
      const least = Math.ceil(number(bottom));
      const most = Math.floor(number(top));
      if (least > most) fail("InvalidArgument");
      const random = least + Math.floor(Math.random() * (most - least + 1));
      return functionResultObject(new FunctionResult(random));
    },
    /** Numbers as they are; of ranges the numbers in them. */
    Sum: (_, [given]) => {
      const parts = list(given).map((one) => {
        const range = rangeIn(one);
        return range ? sumOf(range) : number(one);
      });
      return functionResultObject(new FunctionResult(parts.reduce((a, b) => a + b, 0)));
    },
    /** Months and days out of range run over, as in a cell; the serial is of the workbook's own date system. */
    Date: (_, [year, month, day], { book }) => {
      const at = Date.UTC(integer(year), integer(month) - 1, integer(day));
      return functionResultObject(
        new FunctionResult(toSerial(fromDayNumber(at / DAY_MS), book.date1904))
      );
    },
  },
});
