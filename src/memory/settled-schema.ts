/** What the chief has settled, as the workbook's memory keeps it. Apart from what is done with it, since pages do that without a schema. */
import * as z from "zod/mini";
import { parsePlainDate, type PlainDate } from "../calendar/plain-date";
import { findingCodes } from "../rules/judgement";

const day = z.custom<PlainDate>(
  (value) => typeof value === "string" && parsePlainDate(value) !== null
);

export const settledSchema = z.object({
  dismissed: z._default(
    z.array(
      z.object({ subject: z.string(), code: z.enum(findingCodes), about: z.string(), on: day })
    ),
    []
  ),
  confirmed: z._default(z.array(z.object({ row: z.string(), about: z.string(), on: day })), []),
});
