/** A roster planned from a ledger that has been read: pure, so that it runs the same here, in the page's worker and on the command line. */
import type { PlainDate } from "../calendar/plain-date";
import type { DutyBook, RosterRules } from "../rules";
import {
  dutyChoices,
  proposeRoster,
  type Duty,
  type DutyChoices,
  type RosterPlan,
} from "../workload/roster";
import type { PlanContext } from "../workload/roster/propose-roster";
import type { OfficeLedger } from "./office-ledger";

/** Who is spared, and who wishes what. */
export type AlsoKept = Partial<Pick<RosterRules, "exempt" | "noNight" | "wishes">>;

export interface RosterPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface PlannedLedger {
  readonly plan: RosterPlan;
  readonly rules: RosterRules;
  /** Who could change that duty with whom, in this plan or in one made of it, and why the others could not. */
  choices(duty: Duty, plan?: RosterPlan): DutyChoices;
}

export function planLedger(
  { ledger, calendar }: Pick<OfficeLedger, "ledger" | "calendar">,
  options: RosterPeriod & {
    readonly book: DutyBook;
    /** For this roster only, on top of what the book says. */
    readonly also?: AlsoKept | undefined;
    readonly search?: PlanContext["search"];
  }
): PlannedLedger {
  const { from, to, search } = options;
  const book = withAlso(options.book, options.also);
  const context = { from, to, book, calendar, search };
  const plan = proposeRoster(ledger, context);
  return {
    plan,
    rules: book.roster,
    choices: (duty, made = plan) => dutyChoices(ledger, made, context, duty),
  };
}

function withAlso({ roster, secondment }: DutyBook, also: AlsoKept = {}): DutyBook {
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
