/** 排班: a roster proposed for a month or a year, and written into the sheet that has its days, or as a sheet of its own. */
import type { PlainDate } from "../calendar/plain-date";
import type { LedgerMapping } from "../ledger";
import type { Ledger } from "../ledger/ledger";
import type { DutyBook, RosterRules, RuleBook } from "../rules";
import {
  proposeRoster,
  rosterPatches,
  rosterSheet,
  swapsFor,
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
import { rulesInForce } from "./rules-in-force";

export interface RosterOptions {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly today: PlainDate;
  /** Goes before what the workbook remembers. */
  readonly mapping?: LedgerMapping;
  /** Goes before the workbook's own sheet 科务规则. */
  readonly book?: RuleBook;
  /** For this roster only, on top of what the book says. */
  readonly also?: AlsoKept;
}

/** Who is spared, and who wishes what. */
export type AlsoKept = Partial<Pick<RosterRules, "exempt" | "noNight" | "wishes">>;

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
  const { from, to, today } = options;
  const { rules: inForce, problems } = rulesInForce(read.rules, read.memory, options.book);
  const book = withAlso(inForce.book, options.also);
  const { ledger, calendar } = readOfficeLedger({
    sheets: read.sheets,
    today,
    date1904: read.outline.date1904,
    mapping: options.mapping ?? read.memory.mapping,
  });
  const context = { from, to, book, calendar };
  const plan = proposeRoster(ledger, context);
  if (plan.counts.length === 0) return failed({ code: "no-duty-staff" });
  return done({
    plan,
    ledger,
    outline: read.outline,
    rules: book.roster,
    problems,
    swaps: (duty) => swapsFor(ledger, plan, context, duty),
  });
}

function withAlso({ roster, secondment }: RuleBook, also: AlsoKept = {}): DutyBook {
  const { exempt = [], noNight = [], wishes = [] } = also;
  return {
    secondment,
    roster: {
      ...roster,
      exempt: [...roster.exempt, ...exempt],
      noNight: [...roster.noNight, ...noNight],
      wishes: [...roster.wishes, ...wishes],
    },
  };
}

/** Blank cells filled, or a sheet added. */
export type RosterChange = Extract<Change, { kind: "cells" | "add-sheet" }>;

/** What writing it changes: blank cells of the sheet that has the days, or a new sheet. Null where nothing is proposed. */
export function rosterChange(planned: PlannedRoster, words: RosterWords): RosterChange | null {
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
function leadShifts({ shifts }: Ledger): readonly string[] {
  const leads = shifts.filter((s) => s.lead);
  const newest = leads.reduce((d, s) => (s.date > d ? s.date : d), "");
  return [...new Set(leads.filter((s) => s.date === newest).map((s) => s.kind))];
}
