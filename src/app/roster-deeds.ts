/** 值班 as the pane does it: read, proposed, planned anew, exchanged, written. */
import type { PlainDate } from "../calendar/plain-date";
import type { RuleBook } from "../rules";
import {
  firstMonthWithout,
  withSwap,
  type Duty,
  type DutyChoices,
  type RosterPlan,
  type RosterWords,
  type SwapProposal,
} from "../workload/roster";
import type { Outline, WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { readWorkbook, type ReadProgress } from "./read-workbook";
import { rosterChange, writeRoster, type RosterChange } from "./roster";
import type { RosterMaker, RosterRead } from "./roster-maker";
import type { AlsoKept, RosterPeriod } from "./roster-plan";
import { rulesInForce } from "./rules-in-force";

export interface RosterContext {
  readonly port: WorkbookPort;
  readonly maker: RosterMaker;
  /** The user's day, from the edge's clock. */
  today(): PlainDate;
  /** ISO date-time for the journal. */
  now(): string;
  /** In the workbook's language, not the pane's. */
  readonly words: RosterWords;
}

export interface RosterDeeds {
  /** Writes nothing. With `over` it plans again by what was read for that one, where that is still at hand. */
  proposeRoster(request: RosterRequest): Promise<Outcome<ProposedRoster>>;
  /** Who could take or change a duty of the proposal, and why not the others; null where it has to be proposed again first. */
  dutyChoices(roster: ProposedRoster, duty: Duty): Promise<DutyChoices | null>;
  /** The proposal with the exchange in it; null where the sheet has no room for it. Writes nothing. */
  swapDuty(roster: ProposedRoster, duty: Duty, swap: SwapProposal): Promise<ProposedRoster | null>;
  /** Writes the proposal in one step, which 撤销 takes back as one. */
  writeRoster(roster: ProposedRoster): Promise<Outcome<WrittenRoster>>;
}

export interface RosterRequest {
  /** Null = the first month without a roster. */
  readonly period: RosterPeriod | null;
  /** For this roster only, on top of what the book says. */
  readonly also: AlsoKept;
  readonly over: ProposedRoster | null;
  readonly signal: AbortSignal;
  onProgress(progress: RosterProgress): void;
}

export type RosterProgress =
  | Parameters<NonNullable<ReadProgress["onProgress"]>>[0]
  | { readonly step: "roster"; readonly done: number; readonly of: number };

export interface ProposedRoster {
  readonly read: RosterRead;
  readonly outline: Outline;
  readonly book: Pick<RuleBook, "roster" | "work">;
  readonly also: AlsoKept;
  readonly plan: RosterPlan;
  /** What writing it changes; null = nothing. */
  readonly change: RosterChange | null;
  /** What could not be read although the rest was. */
  readonly problems: readonly Problem[];
}

export interface WrittenRoster {
  readonly sheet: string;
  /** How many cells were filled; null = the sheet is new. */
  readonly cells: number | null;
  readonly refused: readonly Problem[];
}

export function rosterDeeds({ port, maker, today, now, words }: RosterContext): RosterDeeds {
  const changed = (roster: Omit<ProposedRoster, "change">): ProposedRoster => {
    const { plan, outline, read } = roster;
    return { ...roster, change: rosterChange({ plan, outline, ledger: read.ledger }, words) };
  };

  async function readOffice(
    request: RosterRequest
  ): Promise<Outcome<Omit<ProposedRoster, "change" | "plan" | "also">>> {
    const read = await readWorkbook(port, request);
    if (!read.ok) return read;
    const { outline, sheets, memory } = read.value;
    const { rules, problems } = rulesInForce(read.value.rules, memory);
    const stands = await maker.read(
      { sheets, today: today(), date1904: outline.date1904, mapping: memory.mapping, rules },
      request.signal
    );
    if (!stands) return failed({ code: "cancelled" });
    const { roster, work } = rules.book;
    return done({
      read: stands,
      outline,
      book: { roster, work },
      problems: [...read.value.problems, ...problems],
    });
  }

  return {
    async proposeRoster(request) {
      const { over, also, signal, onProgress } = request;
      const office = over && !maker.isEmpty ? done(over) : await readOffice(request);
      if (!office.ok) return office;
      const { read, outline, book, problems } = office.value;
      const period = request.period ?? firstMonthWithout(read.months);
      if (!period) return failed({ code: "no-duty-staff" });
      const { from, to } = period;
      const onPlan = (part: number): void => onProgress({ step: "roster", done: part, of: 1 });
      onPlan(0);
      const plan = await maker.plan({ from, to, also }, signal, onPlan);
      if (!plan || signal.aborted) return failed({ code: "cancelled" });
      if (plan.counts.length === 0 && isNobody(plan)) return failed({ code: "no-duty-staff" });
      return done(changed({ read, outline, book, problems, also, plan }));
    },

    async dutyChoices({ plan, read }, duty) {
      const found = await maker.choices(plan, duty);
      const cells = read.ledger.rosterCells ?? [];
      return (
        found && {
          ...found,
          swaps: found.swaps.filter((swap) => withSwap(plan, cells, duty, swap) !== null),
        }
      );
    },

    swapDuty(roster, duty, swap) {
      const plan = withSwap(roster.plan, roster.read.ledger.rosterCells ?? [], duty, swap);
      return Promise.resolve(plan && changed({ ...roster, plan }));
    },

    async writeRoster({ change, plan }) {
      if (!change) return done({ sheet: plan.sheet ?? "", cells: 0, refused: [] });
      const written = await writeRoster(port, change, now());
      if (!written.ok) return written;
      const { applied, refused } = written.value;
      const sheet =
        change.kind === "add-sheet" ? change.spec.name : (change.patches[0]?.sheet ?? "");
      if (change.kind === "cells") return done({ sheet, cells: applied, refused });
      return done({ sheet, cells: null, refused });
    },
  };
}

/** Nobody left of a section that has people is no lack of people: who was taken out is to be told. */
function isNobody({ leftOut }: RosterPlan): boolean {
  return leftOut.every(({ why }) => why !== "exempt");
}
