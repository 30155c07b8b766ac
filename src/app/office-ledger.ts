/** The ledger of a workbook, read by the working calendar as the workbook's own sheet 节假日 corrects it. */
import { createCalendar } from "../calendar";
import type { PlainDate } from "../calendar/plain-date";
import type { DayOverride, WorkCalendar } from "../calendar/work-calendar";
import {
  holidayOverrides,
  openLedger,
  type LedgerMapping,
  type LedgerReading,
  type SheetInput,
} from "../ledger";
import type { Ledger } from "../ledger/ledger";

export interface OfficeLedger {
  readonly ledger: Ledger;
  /** The one calendar everything about this workbook is counted by. */
  readonly calendar: WorkCalendar;
  /** What it was made of beside the notices: goes where the calendar itself cannot, through a worker's messages. */
  readonly holidays: readonly DayOverride[];
  /** What a changed row is read again by; its ledger lacks what the sheet 节假日 adds. */
  readonly reading: LedgerReading;
  /** Cells of the sheet 节假日 that could not be understood. */
  readonly unreadHolidays: Ledger["unread"];
}

export function readOfficeLedger(input: {
  readonly sheets: readonly SheetInput[];
  readonly today: PlainDate;
  readonly date1904: boolean;
  readonly mapping?: LedgerMapping;
}): OfficeLedger {
  const { sheets, ...context } = input;
  const holidays = holidayOverrides(sheets, context);
  const calendar = createCalendar(holidays.days);
  const reading = openLedger(sheets, { ...context, calendar });
  const unreadHolidays = holidays.unread;
  const ledger = { ...reading.ledger, unread: [...reading.ledger.unread, ...unreadHolidays] };
  return { ledger, calendar, holidays: holidays.days, reading, unreadHolidays };
}
