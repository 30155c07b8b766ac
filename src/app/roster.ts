/** 排班: a roster proposed for a month or a year, and written into the sheet that has its days, or as a sheet of its own. */
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping } from "../ledger";
import type { Ledger } from "../ledger/ledger";
import type { RosterRules, RuleBook } from "../rules";
import {
  rosterPatches,
  rosterSheet,
  type Duty,
  type RosterPlan,
  type RosterWords,
  type SwapProposal,
} from "../workload/roster";
import type { Applied, Change } from "../workbook/change";
import type { Outline, WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { addSheet, freeSheetName } from "./added-sheet";
import { applyAndJournal } from "./journal";
import { readOfficeLedger } from "./office-ledger";
import type { WorkbookRead } from "./read-workbook";
import { planLedger, type AlsoKept, type RosterPeriod } from "./roster-plan";
import { rulesInForce } from "./rules-in-force";

export interface RosterOptions extends RosterPeriod {
  readonly today: PlainDate;
  /** Goes before what the workbook remembers. */
  readonly mapping?: LedgerMapping;
  /** Goes before the workbook's own sheet 科务规则. */
  readonly book?: RuleBook;
  /** For this roster only, on top of what the book says. */
  readonly also?: AlsoKept;
}

export interface PlannedRoster {
  readonly plan: RosterPlan;
  readonly ledger: Ledger;
  readonly outline: Outline;
  readonly rules: RosterRules;
  /** Rows of the sheet 科务规则 that were skipped. */
  readonly problems: readonly Problem[];
  /** Who could change that duty with whom. */
  swaps(duty: Duty): readonly SwapProposal[];
}

/** Fails with `no-duty-staff` where nobody is named who could stand. Writes nothing. */
export function planRoster(read: WorkbookRead, options: RosterOptions): Outcome<PlannedRoster> {
  const { from, to, today, also } = options;
  const { rules: inForce, problems } = rulesInForce(read.rules, read.memory, options.book);
  const office = readOfficeLedger({
    sheets: read.sheets,
    today,
    date1904: read.outline.date1904,
    mapping: options.mapping ?? read.memory.mapping,
  });
  const { plan, rules, choices } = planLedger(office, { from, to, book: inForce.book, also });
  if (plan.counts.length === 0) return failed({ code: "no-duty-staff" });
  return done({
    plan,
    ledger: office.ledger,
    outline: read.outline,
    rules,
    problems,
    swaps: (duty) => choices(duty).swaps,
  });
}

/** What of the ledger says where a roster goes and how it looks. */
export type RosterSheets = Pick<Ledger, "rosterCells" | "shifts">;

/** Blank cells filled, or a sheet added. */
export type RosterChange = Extract<Change, { kind: "cells" | "add-sheet" }>;

/** What writing it changes: blank cells of the sheet that has the days, or a new sheet. Null where nothing is proposed. */
export function rosterChange(
  planned: {
    readonly plan: RosterPlan;
    readonly ledger: RosterSheets;
    readonly outline: Outline;
  },
  words: RosterWords
): RosterChange | null {
  const { plan, ledger, outline } = planned;
  if (plan.sheet !== null) {
    const patches = rosterPatches(plan, ledger.rosterCells ?? [], {
      join: words("roster.listJoin"),
      reason: words("roster.reason"),
    });
    return patches.length === 0 ? null : { kind: "cells", patches };
  }
  if (!plan.days.some((day) => day.shifts.some((s) => s.person !== null))) return null;
  const spec = rosterSheet(plan, leadShifts(ledger), words, outline.date1904);
  const names = outline.sheets.map((sheet) => sheet.name);
  return { kind: "add-sheet", spec: { ...spec, name: freeSheetName(spec.name, names) } };
}

/** Writes and journals it; 撤销 takes it back. A roster's sheet is the office's from then on: next month it is read as history. */
export function writeRoster(
  port: WorkbookPort,
  change: RosterChange,
  at: string
): Promise<Outcome<Applied>> {
  const entry = { action: "roster", at } as const;
  if (change.kind === "add-sheet") return addSheet(port, change.spec, entry);
  return applyAndJournal(port, change, { ...entry, undo: () => emptied(change) });
}

/** Cells that were filled are emptied again. */
function emptied({ kind, patches }: Extract<RosterChange, { kind: "cells" }>): Change {
  return {
    kind,
    patches: patches.map((patch) => ({
      ...patch,
      before: patch.after,
      after: typeof patch.before === "object" ? null : patch.before,
    })),
  };
}

/** The columns of 带班 as the newest roster has them. */
function leadShifts({ shifts }: RosterSheets): readonly string[] {
  const leads = shifts.filter((s) => s.lead);
  const newest = leads.reduce((d, s) => (s.date > d ? s.date : d), "");
  return [...new Set(leads.filter((s) => s.date === newest).map((s) => s.kind))];
}
