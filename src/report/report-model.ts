/** The report as data: what was done, what comes, what needs a decision, what leaders gave and got back. Every number names its rows. */
import type { PlainDate } from "../calendar/plain-date";
import type { FindingCode, PersonLoad, WorkType } from "../rules/judgement";

/** `up` 报送版: no staff names, lights, findings, load. `in` 科内版: all of it. */
export type Edition = "up" | "in";

/** A week is Monday to Sunday; anything that is no week, month or quarter of the calendar is a `range`. */
export type PeriodKind = "week" | "month" | "quarter" | "range";

/** The four headings under which a section reports its work: 办文, 办会, 督查落实, 值班接待和服务保障. */
export const workViews = ["papers", "meetings", "follow-up", "service"] as const;
export type WorkView = (typeof workViews)[number];

export interface ReportPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
}

export interface ReportRow extends Place {
  readonly title: string;
  readonly category: WorkType | null;
  readonly view: WorkView;
  readonly due: PlainDate | null;
  readonly doneDate: PlainDate | null;
  /** Empty in the edition `up`. */
  readonly owner: readonly string[];
  /** As typed in the ledger. */
  readonly status: string | null;
  /** The unit in charge where it is not the section itself. */
  readonly unit: string | null;
  /** Leaders that the row says take part (县长出席). */
  readonly leaders: readonly string[];
}

export interface ReportNumber {
  readonly value: number;
  readonly rows: readonly Place[];
}

/** Alike rows told as one: `报送月度报表` 3 件. */
export interface WorkItem {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly Place[];
}

/** Work that was due and is not done. The reason is the chief's to fill in; it is never made up. */
export interface LateItem extends Place {
  readonly title: string;
  readonly due: PlainDate;
  /** By when it is now meant to be done: the last working day of the coming week. */
  readonly promised: PlainDate;
}

export interface ViewOfWork {
  readonly view: WorkView;
  /** All of it, listed or not. */
  readonly done: ReportNumber;
  readonly finished: readonly WorkItem[];
  /** Due in the period, or given and begun in it; not what is told of the next. */
  readonly inHand: readonly WorkItem[];
  readonly late: readonly LateItem[];
}

/** A row of 领导批示交办事项办理情况表. */
export interface GivenRow {
  readonly row: ReportRow;
  /** The leader or the paper it came from, as the ledger says. */
  readonly giver: string;
  readonly assignedDate: PlainDate | null;
  readonly state: "done" | "late" | "open";
  /** Whether the answer is recorded; null where the ledger keeps no such column. */
  readonly answered: boolean | null;
}

export interface ReportMatter {
  readonly row: ReportRow;
  readonly code: "overdue" | "bounced";
  readonly args: {
    readonly due: PlainDate | null;
    /** The day the proposal names. */
    readonly by: PlainDate;
    /** The units the row names, in charge and taking part; empty where it names none. */
    readonly lead: string;
    readonly with: string;
  };
}

/** One ledger of several: a workbook, or a sheet of one. */
export interface SourceFigures {
  readonly name: string;
  readonly handled: ReportNumber;
  readonly done: ReportNumber;
  readonly open: ReportNumber;
}

export interface PersonFigures {
  readonly name: string;
  readonly done: ReportNumber;
  readonly open: ReportNumber;
  readonly overdue: ReportNumber;
  /** Work of others, done in the period, in which this person helped. */
  readonly helped: ReportNumber;
  readonly load?: PersonLoad;
}

export interface FoundRow {
  readonly code: FindingCode;
  readonly row: ReportRow;
  /** What the wording of the finding takes. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** What became of the ledger since an earlier day. */
export interface ReportChanges {
  readonly since: PlainDate;
  readonly added: ReportNumber;
  readonly done: ReportNumber;
  readonly carriedOver: ReportNumber;
  readonly newlyLate: ReportNumber;
  readonly datesMoved: readonly {
    readonly row: ReportRow;
    readonly from: PlainDate;
    readonly to: PlainDate;
  }[];
}

/** What stays in the section. */
export interface InsideReport {
  /** 严细精准高: the standard word of each type in the order of the book. */
  readonly standards: Readonly<Partial<Record<WorkType, string>>>;
  readonly found: readonly FoundRow[];
  /** Highest load share less the lowest, in percent; null where loads are not known. */
  readonly gap: number | null;
  /** Who is away, and when. Reasons stay out. */
  readonly leaves: readonly {
    readonly person: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly halfDay: boolean;
  }[];
  readonly shifts: readonly {
    readonly date: PlainDate;
    readonly person: string;
    readonly lead: boolean;
  }[];
  readonly trend: readonly {
    readonly from: PlainDate;
    readonly assigned: ReportNumber;
    readonly done: ReportNumber;
  }[];
  readonly changes: ReportChanges | null;
  readonly reminders: readonly {
    readonly date: PlainDate;
    readonly person: string;
    readonly level: number;
    readonly tasks: number;
  }[];
}

export interface ReportModel {
  readonly edition: Edition;
  readonly today: PlainDate;
  readonly kind: PeriodKind;
  readonly period: ReportPeriod;
  /** First and last working day of the period, as titles say it. */
  readonly shown: ReportPeriod;
  readonly next: ReportPeriod;
  /** The office as the ledger's title names it, where it does. */
  readonly office: string | null;
  /** Its section, where the office's name ends in one: 秘书科. */
  readonly section: string | null;
  readonly counts: {
    /** In hand in the period: `done` and `open`. */
    readonly handled: ReportNumber;
    readonly done: ReportNumber;
    readonly open: ReportNumber;
    readonly dueNext: ReportNumber;
    readonly overdue: ReportNumber;
    /** Of `handled`, what leaders gave; and of that what is done, and what was reported back. */
    readonly given: ReportNumber;
    readonly givenDone: ReportNumber;
    readonly givenAnswered: ReportNumber;
  };
  readonly byCategory: readonly {
    readonly category: WorkType;
    readonly done: ReportNumber;
    readonly open: ReportNumber;
  }[];
  readonly work: readonly ViewOfWork[];
  readonly done: readonly ReportRow[];
  /** Due in the next period. */
  readonly upcoming: readonly ReportRow[];
  /** Due later, to be begun in the next period. */
  readonly starting: readonly ReportRow[];
  /** At most three matters for the leader, each with a proposal. */
  readonly problems: readonly ReportMatter[];
  readonly given: readonly GivenRow[];
  /** Two or more where several ledgers are put together, else empty. */
  readonly sources: readonly SourceFigures[];
  /** The same matter in two ledgers; each is counted, so the reader is told. */
  readonly duplicates: readonly WorkItem[];
  /** `confidential` work and secret rows are counted, never listed. */
  readonly withheld: ReportNumber;
  /** Only in the edition `in`: own staff in the duty sheet's order. */
  readonly people?: readonly PersonFigures[];
  /** Only in the edition `in`. */
  readonly inside?: InsideReport;
}
