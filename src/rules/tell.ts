/** How a finding about a row is made: its cells as evidence, a secret row's number where its words would stand. */
import type { Sourced } from "../ledger/ledger";
import type { Evidence, Finding, FindingCode, Severity } from "./judgement";
import type { RowFacts } from "./row-facts";

export type Told = Readonly<{
  cell?: Sourced<unknown> | null;
  /** Where there is no value to point at: the owner's empty cell. */
  at?: string | null;
  person?: string | null;
  rule?: string;
  evidence?: readonly (Sourced<unknown> | null)[];
  args?: Readonly<Record<string, string | number>>;
}>;

export function tell(facts: RowFacts, code: FindingCode, severity: Severity, t: Told): Finding {
  const { task, secret, shownTitle } = facts;
  const evidence: Evidence[] = [task.title, t.cell, ...(t.evidence ?? [])]
    .filter((e): e is Sourced<unknown> => e !== null && e !== undefined)
    .map((e) => ({ sheet: e.sheet, cell: e.cell, text: secret ? shownTitle : e.text }));
  return {
    code,
    severity,
    sheet: task.sheet,
    row: task.row,
    cell: t.cell?.cell ?? t.at ?? task.title.cell,
    key: secret ? null : task.key,
    person: t.person ?? task.owner[0]?.value ?? null,
    rule: t.rule ?? code,
    evidence: evidence.filter(
      (e, i) => evidence.findIndex((o) => o.cell === e.cell && o.sheet === e.sheet) === i
    ),
    args: { title: shownTitle, ...t.args },
    ...(facts.stock ? { stock: true as const } : {}),
    ...(facts.event === null ? {} : { event: facts.event }),
  };
}

/** A finding about a person or the calendar: no row is at fault. */
export function tellOfPerson(
  code: FindingCode,
  severity: Severity,
  person: string | null,
  t: Pick<Finding, "args"> & { readonly evidence?: readonly Evidence[]; readonly rule?: string }
): Finding {
  return {
    code,
    severity,
    sheet: null,
    row: null,
    cell: null,
    key: null,
    person,
    rule: t.rule ?? code,
    evidence: t.evidence ?? [],
    args: t.args,
  };
}
