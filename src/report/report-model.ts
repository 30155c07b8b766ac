/** The weekly report as data: what was done, what comes, what needs a decision. Every number names its rows. */
import type { PlainDate } from "../calendar/plain-date";
import type { PersonLoad, WorkType } from "../rules/judgement";

/** `up` 报送版: no staff names, lights, findings, load. `in` 科内版: all of it. */
export type Edition = "up" | "in";

export interface ReportPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface ReportRow {
  readonly sheet: string;
  readonly row: number;
  readonly title: string;
  readonly category: WorkType | null;
  readonly due: PlainDate | null;
  readonly doneDate: PlainDate | null;
  /** Empty in the edition `up`. */
  readonly owner: readonly string[];
  /** As typed in the ledger. */
  readonly status: string | null;
}

export interface ReportNumber {
  readonly value: number;
  readonly rows: readonly { readonly sheet: string; readonly row: number }[];
}

export interface ReportModel {
  readonly edition: Edition;
  readonly today: PlainDate;
  readonly period: ReportPeriod;
  readonly next: ReportPeriod;
  /** The office as the ledger's title names it, where it does. */
  readonly office: string | null;
  readonly counts: {
    readonly done: ReportNumber;
    readonly open: ReportNumber;
    readonly dueNext: ReportNumber;
    readonly overdue: ReportNumber;
  };
  readonly byCategory: readonly {
    readonly category: WorkType;
    readonly done: ReportNumber;
    readonly open: ReportNumber;
  }[];
  readonly done: readonly ReportRow[];
  readonly upcoming: readonly ReportRow[];
  /** At most three matters for the leader, each with a proposal. */
  readonly problems: readonly {
    readonly row: ReportRow;
    readonly code: string;
    readonly args: Readonly<Record<string, string | number>>;
  }[];
  /** `confidential` work and secret rows are counted, never listed. */
  readonly withheld: ReportNumber;
  /** Only in the edition `in`: own staff in the duty sheet's order. */
  readonly people?: readonly {
    readonly name: string;
    readonly done: ReportNumber;
    readonly open: ReportNumber;
    readonly overdue: ReportNumber;
    readonly load?: PersonLoad;
  }[];
}
