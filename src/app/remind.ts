/** 催办: texts for chosen findings of a fresh check, and the record of those that were sent. Writes nothing but the record. */
import { createCalendar } from "../calendar";
import { workbookSay } from "../locales/workbook-words";
import { withReminders, type ReminderRecord } from "../memory/reminders";
import { remindersFor, type Reminder, type ReminderWords } from "../rules/reminder";
import type { Finding } from "../rules/judgement";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import type { Checked, CheckOutcome } from "./check";
import { changeMemory, readMemory } from "./remembered";

export interface ReminderDeeds {
  /** The texts for these findings; one that no longer stands is left out. */
  draft(findings: readonly Finding[]): Promise<Outcome<readonly Reminder[]>>;
  /** Remembers that these were sent, so that the next level follows. */
  record(reminders: readonly Reminder[]): Promise<Outcome<null>>;
  records(): Promise<Outcome<readonly ReminderRecord[]>>;
}

/** What goes to colleagues is in the language of the workbook. */
const chinese = workbookSay();
const words: ReminderWords = (key, args) => chinese(key, { ...args });

export function reminderDeeds(
  port: WorkbookPort,
  check: () => Promise<CheckOutcome>
): ReminderDeeds {
  const records: ReminderDeeds["records"] = async () => {
    const memory = await readMemory(port);
    return memory.ok ? done(memory.value.reminders ?? []) : memory;
  };
  return {
    async draft(findings) {
      const checked = await check();
      return checked.ok ? done(draftFrom(checked.value, findings)) : checked;
    },
    record(reminders) {
      const added = reminders.flatMap((one) => one.records);
      return changeMemory(port, (memory) => ({
        ...memory,
        reminders: withReminders(memory.reminders ?? [], added),
      }));
    },
    records,
  };
}

function draftFrom(checked: Checked, findings: readonly Finding[]): readonly Reminder[] {
  const { judgement, ledger, memory, rules } = checked;
  const wanted = new Set(findings.map(markOf));
  return remindersFor(
    judgement.findings.filter((finding) => wanted.has(markOf(finding))),
    {
      today: judgement.today,
      calendar: createCalendar(checked.holidays),
      book: rules.book,
      tasks: judgement.tasks,
      staff: new Set([...ledger.people, ...ledger.duties.map((duty) => duty.person)]),
      records: memory.reminders ?? [],
      say: words,
    }
  );
}

function markOf({ code, sheet, row, person }: Finding): string {
  return [code, sheet, row, person].join("\n");
}
