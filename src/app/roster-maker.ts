/** Where rosters are planned: here, or in a worker of the page. What was read is kept, so that another month or a wish more is only planned anew. */
import { frameOf } from "../rules/row-facts";
import { rosterFindings } from "../rules/roster-findings";
import { defaultBook } from "../rules";
import type { Finding } from "../rules/judgement";
import {
  rosterMonths,
  type Duty,
  type DutyChoices,
  type RosterMonth,
  type RosterPlan,
} from "../workload/roster";
import type { JudgeInput } from "./judge-sheets";
import { readOfficeLedger, type OfficeLedger } from "./office-ledger";
import type { RosterSheets } from "./roster";
import { planLedger, type AlsoKept, type PlannedLedger, type RosterPeriod } from "./roster-plan";

/** What stands in the workbook before anything is proposed. */
export interface RosterRead {
  readonly ledger: RosterSheets;
  /** 值班冲突, 请假冲突 of duties, A角 and B角 away together: as 核查 tells of them. */
  readonly findings: readonly Finding[];
  /** The running month and those after it. */
  readonly months: readonly RosterMonth[];
}

export interface PlanRequest extends RosterPeriod {
  readonly also: AlsoKept;
}

export interface RosterMaker {
  /** Null when cancelled. */
  read(input: JudgeInput, signal?: AbortSignal): Promise<RosterRead | null>;
  /** Plans by what was read last. Null when cancelled. */
  plan(
    request: PlanRequest,
    signal?: AbortSignal,
    onProgress?: (part: number) => void
  ): Promise<RosterPlan | null>;
  /** In a plan made of the one planned last; null where that is no longer at hand. */
  choices(plan: RosterPlan, duty: Duty): Promise<DutyChoices | null>;
  /** Nothing read is at hand: before the first time, and after cancelling. */
  readonly isEmpty: boolean;
}

/** In place: in Node, in tests, and inside the page's worker. */
export function rosterMakerHere(): RosterMaker {
  let last: { readonly office: OfficeLedger; readonly input: JudgeInput } | null = null;
  let planned: PlannedLedger | null = null;
  return {
    read(input) {
      const office = readOfficeLedger(input);
      last = { office, input };
      planned = null;
      const { ledger, calendar } = office;
      const { today } = input;
      const frame = frameOf(ledger, { today, calendar, book: bookOf(input) });
      return Promise.resolve({
        ledger: { rosterCells: ledger.rosterCells ?? [], shifts: ledger.shifts },
        findings: rosterFindings(ledger, frame),
        months: rosterMonths(ledger, today),
      });
    },
    plan(request, _signal, onProgress) {
      if (!last) throw new Error("planning before reading");
      const { office, input } = last;
      planned = planLedger(office, {
        ...request,
        book: bookOf(input),
        search: onProgress ? { onProgress } : {},
      });
      return Promise.resolve(planned.plan);
    },
    choices: (plan, duty) => Promise.resolve(planned && planned.choices(duty, plan)),
    get isEmpty() {
      return last === null;
    },
  };
}

function bookOf({ rules }: JudgeInput) {
  return rules?.book ?? defaultBook;
}
