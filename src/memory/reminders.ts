/** Who was reminded of what, when, and how sharply: what makes the next level follow, and shows that the same rule fell on all. */
import type { PlainDate } from "../calendar/plain-date";
import type { FindingCode } from "../rules/judgement";

export const reminderLevels = [1, 2, 3] as const;
export type ReminderLevel = (typeof reminderLevels)[number];

export interface ReminderRecord {
  /** A fingerprint of the row, so that a secret one leaves no word. */
  readonly row: string;
  readonly person: string;
  readonly code: FindingCode;
  /** Id of the rule that made the finding. */
  readonly rule: string;
  readonly level: ReminderLevel;
  readonly on: PlainDate;
}

/** The newest are kept: about a year of a busy section. */
export const REMINDER_LIMIT = 1_000;

export function withReminders(
  records: readonly ReminderRecord[],
  added: readonly ReminderRecord[]
): readonly ReminderRecord[] {
  return [...records, ...added].slice(-REMINDER_LIMIT);
}

/** The sharpest level a person was reminded at of a row's finding, and when; null = never. */
export function lastReminder(
  records: readonly ReminderRecord[],
  about: Pick<ReminderRecord, "row" | "person" | "code">
): Pick<ReminderRecord, "level" | "on"> | null {
  return records
    .filter((r) => r.row === about.row && r.person === about.person && r.code === about.code)
    .reduce<ReminderRecord | null>((last, r) => (!last || r.level >= last.level ? r : last), null);
}
