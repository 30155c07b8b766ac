/** The chief's corrections of tables and columns, checked before they are believed: from the workbook's memory or a `--mapping` file. */
import * as z from "zod/mini";
import { columnMeanings, tableKinds } from "../ledger/ledger";
import type { LedgerMapping } from "../ledger/mapping";

export const mappingSchema = z.object({
  version: z.literal(1),
  tables: z.array(
    z.object({
      sheet: z.string(),
      headers: z.array(z.string()),
      title: z.optional(z.string()),
      kind: z.optional(z.enum(tableKinds)),
      columns: z.optional(
        z.array(
          z.object({
            header: z.string(),
            nth: z.optional(z.int()),
            meaning: z.enum(columnMeanings),
          })
        )
      ),
    })
  ),
});

/** The mapping, or where it is wrong: `tables.0.columns.2.meaning`. */
export function parseMapping(
  raw: unknown
): { readonly mapping: LedgerMapping } | { readonly wrong: string } {
  const parsed = mappingSchema.safeParse(raw);
  if (parsed.success) return { mapping: parsed.data };
  return { wrong: parsed.error.issues.map((issue) => issue.path.join(".")).join(", ") };
}
