/** The reminders sent, as the workbook's memory keeps them. Apart from what is done with them, since pages do that without a schema. */
import * as z from "zod/mini";
import { parsePlainDate, type PlainDate } from "../calendar/plain-date";
import { findingCodes } from "../rules/judgement";
import { reminderLevels } from "./reminders";

export const remindersSchema = z.array(
  z.object({
    row: z.string(),
    person: z.string(),
    code: z.enum(findingCodes),
    rule: z.string(),
    level: z.literal(reminderLevels),
    on: z.custom<PlainDate>((value) => typeof value === "string" && parsePlainDate(value) !== null),
  })
);
