/** `Excel.Functions`: the worksheet functions a runtime may call. Only those that show what no property does are here. */
import { fromDayNumber, toSerial } from "../../../calendar/plain-date";
import { defineType, type ObjectType } from "../define";
import { Singleton } from "./application";
import { integer } from "./arguments";

const DAY_MS = 86_400_000;

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
    /** Months and days out of range run over, as in a cell; the serial is of the workbook's own date system. */
    Date: (_, [year, month, day], { book }) => {
      const at = Date.UTC(integer(year), integer(month) - 1, integer(day));
      return functionResultObject(
        new FunctionResult(toSerial(fromDayNumber(at / DAY_MS), book.date1904))
      );
    },
  },
});
