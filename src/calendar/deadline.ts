/** What a due cell says. The reading itself is in `read-deadline.ts`. */
import type { CellValue } from "../workbook/grid";
import type { DeadlineAmbiguity, DeadlineReason } from "./deadline-reason";
import type { PlainDate } from "./plain-date";
import type { WorkCalendar } from "./work-calendar";

export type Deadline = DeadlineReading & {
  /** The cell was blank or vague, and the limit was found in the row's title or note. */
  readonly foundIn?: "title" | "note";
};

type DeadlineReading =
  /** A day: the due date. */
  | {
      readonly kind: "date";
      readonly date: PlainDate;
      readonly how: DeadlineHow;
      readonly reason: DeadlineReason;
      /** Working-day arithmetic touched a year without a notice. */
      readonly calendarAssumed: boolean;
      readonly ambiguous?: DeadlineAmbiguity;
    }
  /** 长期、尽快、待定: no day is meant. */
  | { readonly kind: "open"; readonly date: null; readonly reason: DeadlineReason }
  /** 每周五: comes again; `date` is the next occurrence on or after the assigned date, null where no day is fixed. */
  | {
      readonly kind: "recurring";
      readonly date: PlainDate | null;
      readonly reason: DeadlineReason;
      readonly calendarAssumed: boolean;
    }
  /** 会后两天内: hangs on an event; `date` where the event's date is known. */
  | {
      readonly kind: "relative";
      readonly date: PlainDate | null;
      readonly event: string;
      readonly reason: DeadlineReason;
      readonly calendarAssumed: boolean;
    }
  /** Says a date that does not exist or contradicts its weekday. */
  | { readonly kind: "invalid"; readonly date: null; readonly reason: DeadlineReason }
  /** Not understood, or blank (`reason` says which). */
  | { readonly kind: "unknown"; readonly date: null; readonly reason: DeadlineReason };

/** How a date was had. */
export type DeadlineHow = "serial" | "written" | "relative-day" | "workdays" | "period" | "range";

export interface DeadlineInput {
  readonly value: CellValue;
  /** As shown; for a number with a date format this is what the user sees. */
  readonly text: string;
  /** Number format code of the cell, `General` where none. */
  readonly format: string;
}

export interface DeadlineContext {
  readonly calendar: WorkCalendar;
  /** When the task was handed out; relative wording counts from here. */
  readonly assigned: PlainDate | null;
  /** Used where there is no assigned date. */
  readonly today: PlainDate;
  readonly date1904: boolean;
  /** The row's title and note: event dates and fall-through limits stand there. */
  readonly title?: string;
  readonly note?: string;
  /** A year known from the sheet's title. */
  readonly year?: number;
}
