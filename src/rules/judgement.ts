/** What the rules say of a ledger: the public contract of `check`, and what the pane and the report are made of. */
import type { Deadline } from "../calendar/deadline";
import type { PlainDate } from "../calendar/plain-date";

/** The five types every book starts with; their ids are the contract's. */
export const workTypes = ["routine", "reception", "writing", "confidential", "logistics"] as const;
/** The id of a type of the rule book: one of the five, or one the chief added. */
export type WorkType = string;

export type Timeliness = "foreseeable" | "adhoc" | "timed" | "untimed";
export type Light = "red" | "yellow" | "blue" | "green" | "done" | "none";
export type Severity = "high" | "medium" | "low";

export const findingCodes = [
  "overdue",
  "due-soon",
  "overstep",
  "vacant",
  "misplaced",
  "bounced",
  "not-started",
  "slow-response",
  "ageing",
  "stalled",
  "neglected-small",
  "overworked",
  "unreported-urgent",
  "overload",
  "leave-conflict",
  "roster-conflict",
  "unreadable-date",
  "duplicate",
  "unanswered",
  "due-moved",
  "missing-routine",
  "likely-done",
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Evidence {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** A finding is data; its wording is in `locales/`, by code and `args`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Null for findings about a person or the calendar. */
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
  readonly key: string | null;
  readonly person: string | null;
  /** Id of the rule that made it, as in the rule book. */
  readonly rule: string;
  readonly evidence: readonly Evidence[];
  /** Named values for the message: days late, the person whose duty it is … */
  readonly args: Readonly<Record<string, string | number>>;
  /** About work that is stock (存量): shown apart, outside the record. Left out where it is not. */
  readonly stock?: true;
  /** The event its row serves, by which findings are grouped. */
  readonly event?: string;
}

/** How much a task weighs: 知轻知重. */
export interface Weight {
  /** 1 minor, 2 ordinary, 3 major. */
  readonly importance: number;
  readonly urgency: number;
}

export interface Classification {
  /** Null = not sure enough: 请确认. */
  readonly category: WorkType | null;
  /** 0…1 */
  readonly confidence: number;
  /** The words that decided, as matched. */
  readonly why: readonly string[];
}

export interface JudgedTask {
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  /** A secret row shows its number only. */
  readonly title: string;
  readonly secret: boolean;
  readonly hidden: boolean;
  readonly category: WorkType | null;
  readonly classification: Classification;
  readonly timeliness: Timeliness;
  readonly due: PlainDate | null;
  readonly deadline: Deadline | null;
  readonly light: Light;
  readonly owner: readonly string[];
  readonly helpers: readonly string[];
  /** As typed. */
  readonly status: string | null;
  readonly done: boolean | null;
  readonly cancelled: boolean;
  readonly doneDate: PlainDate | null;
  readonly assignedDate: PlainDate | null;
  readonly findings: readonly FindingCode[];
  /** The date that counts for lights where a leader's 同意延至X has moved it; left out where it is `due`. */
  readonly dueInForce?: PlainDate;
  /** What the ledger's own category column says, as a work type; `category` then is this. */
  readonly statedCategory?: WorkType;
  /** Working hours of one such task by the ledger's effort column or the rule book. */
  readonly effortHours?: number;
  /** 0…1 as the ledger says it; left out where it does not. */
  readonly progress?: number;
  readonly weight: Weight;
  /** The event it serves (春耕现场会), by which rows are grouped; left out where it serves none. */
  readonly event?: string;
  /** Assigned before the book took effect (存量); left out where it was not. */
  readonly stock?: true;
  /** A leader in person gave it; left out where none did. */
  readonly byLeader?: true;
  /** The day the chief said it was done although the ledger has it open; `done` then is true, without a date. */
  readonly confirmed?: PlainDate;
}

/** A finding the chief does not want to be shown again, and since when. */
export interface DismissedFinding {
  readonly finding: Finding;
  readonly on: PlainDate;
}

export interface PersonLoad {
  readonly name: string;
  /** Hours of open work due within the horizon. */
  readonly load: number;
  /** Working hours over the horizon, less leave. */
  readonly capacity: number;
  readonly open: number;
  readonly overdue: number;
}

/** What the rules say. The people's loads come after, from `workload/`. */
export interface Judgement {
  readonly today: PlainDate;
  readonly horizon: { readonly from: PlainDate; readonly to: PlainDate };
  readonly tasks: readonly JudgedTask[];
  readonly findings: readonly Finding[];
  /** Left out of `findings` by the chief's word (不再提示); lights and figures take no notice of it. */
  readonly dismissed?: readonly DismissedFinding[];
  readonly summary: JudgementSummary;
  /** Rules that were silent because a column is missing, and years without calendar data. */
  readonly notes: readonly {
    readonly code: "missing-column" | "calendar-assumed";
    readonly args: Readonly<Record<string, string | number>>;
  }[];
}

export interface JudgementSummary {
  readonly tasks: number;
  readonly open: number;
  readonly done: number;
  readonly lights: Readonly<Record<Light, number>>;
  readonly findings: Readonly<Partial<Record<FindingCode, number>>>;
  /** 请确认: type not decided. */
  readonly unsure: number;
  /** 存量 */
  readonly stock: number;
}
