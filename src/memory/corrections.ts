/** What the chief says of a table, put among what was said before. */
import type { ColumnMapping, LedgerMapping, TableMapping } from "../ledger";
import { mappingFor, sharedMeanings } from "../ledger";
import { squeeze } from "../ledger/folding";
import type { ColumnMeaning, TableKind } from "../ledger/ledger";

/** One saying about one table. What is left out stays as it is; null takes back what was said of it. */
export interface Correction {
  readonly table: CorrectedTable;
  readonly kind?: TableKind | null;
  readonly columns?: readonly {
    readonly header: string;
    /** Among columns with this header: 1 = the first from the left. */
    readonly nth: number;
    readonly meaning: ColumnMeaning | null;
  }[];
}

/** How the table is found again; as `TableMapping`. */
export interface CorrectedTable {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** The title above it, as `LedgerTable.title`. */
  readonly title: string | null;
  /** With `titleMark`, where other tables of the sheet have the same headers. */
  readonly twinTitle?: string;
}

/**
 * The mapping with one more correction. A table that so far went by what was said of one like it on another sheet (twelve monthly
 * sheets with the same headers) gets an entry of its own that starts as a copy. A meaning only one column can have is taken from the
 * column it was given to before.
 */
export function withCorrection(
  mapping: LedgerMapping | undefined,
  { table, kind, columns = [] }: Correction
): LedgerMapping {
  const tables = mapping?.tables ?? [];
  const before = mappingFor(mapping, table.sheet, table.headers, table.title);
  const own = before?.sheet === table.sheet && before.title === table.twinTitle ? before : null;
  const said = columns.reduce(withColumn, before?.columns ?? []);
  const saidKind = kind === undefined ? before?.kind : (kind ?? undefined);
  const entry: TableMapping = {
    sheet: table.sheet,
    headers: table.headers,
    ...(table.twinTitle === undefined ? {} : { title: table.twinTitle }),
    ...(saidKind === undefined ? {} : { kind: saidKind }),
    ...(said.length === 0 ? {} : { columns: said }),
  };
  const others = tables.filter((one) => one !== own);
  const rest: LedgerMapping = { version: 1, tables: others };
  const empty = saidKind === undefined && said.length === 0;
  // Nothing said of it any more, but an entry of another sheet would speak for it: an empty entry keeps it as found.
  const spokenFor = mappingFor(rest, table.sheet, table.headers, table.title) !== null;
  return empty && !spokenFor ? rest : { version: 1, tables: [...others, entry] };
}

type ColumnSaying = NonNullable<Correction["columns"]>[number];

function withColumn(
  said: readonly ColumnMapping[],
  { header, nth, meaning }: ColumnSaying
): readonly ColumnMapping[] {
  const kept = said.filter(
    (one) =>
      !(squeeze(one.header) === squeeze(header) && (one.nth ?? 1) === nth) &&
      (meaning === null || one.meaning !== meaning || sharedMeanings.has(meaning))
  );
  if (meaning === null) return kept;
  return [...kept, { header, ...(nth === 1 ? {} : { nth }), meaning }];
}
