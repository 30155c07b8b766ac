/** `audit`: one assignment case a line → `{id, findings:[code]}`, `["none"]` when clean. */
import * as z from "zod/mini";
import { createCalendar, parsePlainDate, type PlainDate } from "../../calendar";
import { audit as auditCase, defaultBook } from "../../rules";
import { workTypes } from "../../rules/judgement";
import { jsonLines } from "../json-lines";
import type { CommonOptions, RunContext } from "../run-context";
import { readRules } from "./rules";
import { UsageError } from "../usage-error";

const day = z.custom<PlainDate>(
  (value) => typeof value === "string" && parsePlainDate(value) !== null
);
const recordSchema = z.object({
  duties: z.array(
    z.object({
      person: z.string(),
      role: z.optional(z.string()),
      categories: z.array(z.enum(workTypes)),
      backup: z.array(z.enum(workTypes)),
      leave: z.array(z.tuple([day, day])),
    })
  ),
  task: z.object({
    title: z.string(),
    category: z.enum(workTypes),
    owner: z.string(),
    helpers: z.array(z.string()),
    approval: z.string(),
    due: z.nullable(day),
    assigned: z.nullable(day),
    status: z.string(),
    handoffs: z.number(),
  }),
  today: day,
});

export async function audit(run: RunContext, file: string, options: CommonOptions): Promise<void> {
  const book = (await readRules(run, options.rules)) ?? defaultBook;
  const calendar = createCalendar();
  let line = 0;
  for (const record of jsonLines(run, file)) {
    line++;
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success) {
      const detail = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
      throw new UsageError(run.say("cli.errors.badLine", { line, detail }));
    }
    const findings = auditCase(parsed.data, calendar, book);
    run.streams.out(
      `${JSON.stringify({ id: record.id, findings: findings.length === 0 ? ["none"] : findings })}\n`
    );
  }
}
