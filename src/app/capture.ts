/** 记一件事: one line becomes a row that is shown first and added at the end of a ledger only when the chief says so. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import { namesSecret, readOneLine, type OneLine } from "../ledger";
import { classify } from "../rules";
import type { WorkType } from "../rules/judgement";
import { whoFits, type Fitting } from "../workload";
import type { RowChange } from "../workbook/change";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import type { Checked, CheckOutcome } from "./check";
import { applyAndJournal } from "./journal";
import { cellsOf, fieldsOf, type NewRowField } from "./new-row-fields";
import { ledgersToWriteIn, placeOfNewRow, type NewRowPlace } from "./new-row";
import type { ReadProgress } from "./read-workbook";
import { seenBy } from "./seen";

export interface CaptureContext {
  readonly port: WorkbookPort;
  check(options: ReadProgress): Promise<CheckOutcome>;
  /** Puts standing marks where the rows are now: the new row has taken over those of the row above. */
  refreshMarks(): Promise<Outcome<unknown>>;
  today(): PlainDate;
  now(): string;
}

/** A row as it would be added; nothing is written yet. */
export interface RowDraft {
  readonly line: OneLine;
  readonly type: WorkType | null;
  /** Who the owner was proposed by; null where the line names one or nobody fits. */
  readonly proposedOwner: Fitting | null;
  /** The ledgers it could go into, likeliest first; never empty. */
  readonly targets: readonly DraftTarget[];
  readonly checked: Checked;
}

export interface DraftTarget {
  readonly sheet: string;
  /** The title over the table, where there is one. */
  readonly title: string | null;
  readonly row: number;
  readonly fields: readonly NewRowField[];
  /** Why nothing can be added here; null = it can. */
  readonly blocked: Problem | null;
  readonly place: NewRowPlace;
}

export interface AddedRow {
  readonly sheet: string;
  readonly row: number;
  /** The cell to show. */
  readonly cell: string;
  readonly refused: readonly Problem[];
}

export interface CaptureDeeds {
  /** Reads the line and the workbook; writes nothing. Fails with `secret-words`, `no-ledger`, and what checking fails with. */
  draftRow(line: string, options: { readonly signal: AbortSignal }): Promise<Outcome<RowDraft>>;
  /** Adds it as the chief left it: one change, which 撤销 takes back. */
  addRow(
    draft: RowDraft,
    target: DraftTarget,
    values: Readonly<Record<string, string>>
  ): Promise<Outcome<AddedRow>>;
}

export function captureDeeds(context: CaptureContext): CaptureDeeds {
  const { port } = context;
  return {
    async draftRow(line, options) {
      if (namesSecret(line)) return failed({ code: "secret-words" });
      const checked = await context.check(options);
      return checked.ok ? draft(port, line, checked.value, context.today()) : checked;
    },

    async addRow({ checked }, target, values) {
      const fields = target.fields.map((field) => ({
        ...field,
        value: values[field.column] ?? field.value,
      }));
      if (fields.some((field) => namesSecret(field.value))) return failed({ code: "secret-words" });
      if (target.blocked) return failed(target.blocked);
      const today = context.today();
      const calendar = createCalendar(checked.holidays);
      const { date1904 } = checked.outline;
      const cells = cellsOf(fields, target.place, { today, calendar, date1904 });
      const { sheet, row, columns, like, listed, guards } = target.place;
      const written = { sheet, row, columns, cells, listed };
      const change: RowChange = { kind: "append-row", ...written, like, guards };
      const own = guards.filter((guard) => rowOf(guard.cell) === row);
      const added = await applyAndJournal(
        port,
        change,
        {
          action: "row",
          at: context.now(),
          undo: ({ fingerprint = "" }) => ({
            kind: "remove-row",
            ...written,
            guards: own,
            look: fingerprint,
          }),
        },
        seenBy(checked)
      );
      if (!added.ok) return added;
      const marks = await context.refreshMarks();
      const title = target.fields.find((field) => field.meaning === "title")?.column ?? "A";
      const cell = `${title}${row}`;
      const shown = await port.select(sheet, cell);
      const problems = [marks, shown].flatMap((outcome) => (outcome.ok ? [] : [outcome.problem]));
      return done({ sheet, row, cell, refused: [...added.value.refused, ...problems] });
    },
  };
}

async function draft(
  port: WorkbookPort,
  text: string,
  checked: Checked,
  today: PlainDate
): Promise<Outcome<RowDraft>> {
  const { ledger, judgement, team, outline, rules } = checked;
  const line = readOneLine(text, {
    today,
    calendar: createCalendar(checked.holidays),
    givers: giversOf(checked),
    people: ledger.people,
  });
  const { category: type } = classify({ title: line.title }, rules.book);
  const due = line.due?.date ?? null;
  const [fitting = null] =
    line.owners.length > 0
      ? []
      : whoFits({ type, due }, { ledger, judgement, team, book: rules.book });
  const targets: DraftTarget[] = [];
  for (const index of ledgersToWriteIn(ledger, outline)) {
    const place = await placeOfNewRow(port, ledger, outline, index);
    if (!place.ok) return place;
    const table = ledger.tables[index];
    if (!table || place.value === null) continue;
    const owner = fitting?.person ?? null;
    const from = { line, type, owner, today, ledger, judgement, table: index };
    const { sheet, row, blocked } = place.value;
    const fields = fieldsOf(place.value, table, from);
    targets.push({ sheet, title: table.title, row, fields, blocked, place: place.value });
  }
  if (targets.length === 0) return failed({ code: "no-ledger" });
  return done({ line, type, proposedOwner: fitting, targets, checked });
}

/** How whoever gives work is called in this ledger: short names only, none of a secret row's. */
function giversOf({ ledger, judgement }: Checked): ReadonlySet<string> {
  const staff = new Set(ledger.people);
  return new Set(
    ledger.tasks.flatMap((task, index) =>
      judgement.tasks[index]?.secret
        ? []
        : [task.assignedBy, task.source].flatMap((said) => {
            const text = said?.value.trim() ?? "";
            return text.length >= 2 && text.length <= 10 && !staff.has(text) ? [text] : [];
          })
    )
  );
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
