/** What a user can do, each as read → decide → change. Shared by the pane, the ribbon and the command line. */
import type { PlainDate } from "../calendar/plain-date";
import type { Task } from "../ledger/ledger";
import type { Correction } from "../memory/corrections";
import type { JournalAction } from "../memory/journal-actions";
import { withoutSeen, type Memory } from "../memory/memory";
import type { Words } from "../report/words";
import type { Applied, Mark, MarkChange } from "../workbook/change";
import type { Outline, WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import { checkWorkbook, type Checked, type CheckOutcome } from "./check";
import { correct, resetMapping } from "./correct";
import { applyAndJournal, undoEntry } from "./journal";
import type { JudgeSheets } from "./judge-sheets";
import { marksFor, type MarkScope } from "./marks";
import { learningDeeds, type LearningDeeds } from "./learn";
import type { ReadProgress } from "./read-workbook";
import { reminderDeeds, type ReminderDeeds } from "./remind";
import { reportDeeds, type ReportDeeds } from "./report-deeds";
import { withoutReport } from "./report-sheets";
import { rulesDeeds, type RulesDeeds } from "./rules-deeds";
import { readMemory } from "./remembered";
import { pastDeed, pastDeedsIn, type PastDeed } from "./past-deeds";
import { sampleDeeds, type SampleDeeds } from "./sample";
import { seenBy } from "./seen";
import { settleDeeds, type SettleDeeds } from "./settle";

export interface DeedContext {
  readonly port: WorkbookPort;
  readonly judge: JudgeSheets;
  /** The user's day, from the edge's clock. */
  today(): PlainDate;
  /** ISO date-time for the journal. */
  now(): string;
  /** In the workbook's language, not the pane's. */
  readonly words: Words;
  /** Every whole check is made through here, for whoever follows the workbook from check to check. */
  around?(check: () => Promise<CheckOutcome>): Promise<CheckOutcome>;
  /** What is known of the workbook as it is now without reading it; null where it has to be read. */
  current?(): Checked | null;
}

export interface Deeds extends ReportDeeds {
  check(options: ReadProgress): Promise<CheckOutcome>;
  /** What the chief says of a table, kept in the workbook's memory; the next check reads by it. */
  correct(correction: Correction): Promise<Outcome<null>>;
  /** Forgets all corrections. */
  resetMapping(): Promise<Outcome<null>>;
  mark(options: ReadProgress & { readonly only?: MarkScope }): Promise<Outcome<Marked>>;
  /** Puts the marks where the rows are now, after a sort or an edit. Nothing where there are no marks. */
  refreshMarks(options: ReadProgress): Promise<Outcome<{ readonly marked: number }>>;
  clearMarks(): Promise<
    Outcome<{ readonly cleared: number; readonly refused: readonly Problem[] }>
  >;
  readonly rules: RulesDeeds;
  readonly learning: LearningDeeds;
  readonly reminders: ReminderDeeds;
  readonly settle: SettleDeeds;
  /** Of a check that was made elsewhere, e.g. for proposals: previews are of it from now on. */
  checkedElsewhere(checked: Checked): void;
  readonly sample: SampleDeeds;
  /** Takes a deed back, the newest where none is named. */
  undo(id?: string): Promise<Outcome<Undone>>;
  /** What 撤销 would take back next; null = nothing. */
  lastDeed(): Promise<Outcome<PastDeed | null>>;
  standing(): Promise<Outcome<Standing>>;
  /** The marks in the workbook, whoever set them; null = none. */
  standingMarks(): Promise<Outcome<StandingMarks | null>>;
}

export interface Marked {
  readonly marked: number;
  readonly refused: readonly Problem[];
  /** The date judged for, `YYYY-MM-DD`; the legend shows it. */
  readonly date: string;
}

export interface StandingMarks {
  /** The day they stand for. */
  readonly date: string;
  /** Owners are marked too, not deadlines alone. */
  readonly owners: boolean;
}

export interface Undone {
  readonly action: JournalAction;
  /** What was put back: cells, marks or sheets. */
  readonly of: PastDeed["of"];
  readonly restored: number;
  readonly refused: readonly Problem[];
}

/** What of ours stands in the workbook now, as it remembers it. */
export interface Standing {
  /** What can be taken back, newest first. */
  readonly deeds: readonly PastDeed[];
  /** Sheets of the sample; empty = there is none. */
  readonly samples: readonly string[];
}

export function createDeeds(context: DeedContext): Deeds {
  const { port } = context;
  const { around = (act) => act(), current = () => null } = context;
  let lastChecked: Checked | null = null;
  const check = async (options: ReadProgress): Promise<CheckOutcome> => {
    const { judge } = context;
    const checked = await around(() =>
      checkWorkbook(port, { ...options, today: context.today(), judge })
    );
    if (checked.ok) lastChecked = checked.value;
    return checked;
  };
  const currentTasks = async (): Promise<Outcome<readonly Task[]>> => {
    const checked = await check({});
    return checked.ok ? done(checked.value.ledger.tasks) : checked;
  };
  const sample = sampleDeeds(port, context);
  return {
    check,
    correct: (correction) => correct(port, correction),
    resetMapping: () => resetMapping(port),
    rules: rulesDeeds(port, context.now),
    learning: learningDeeds(port, () => check({})),
    reminders: reminderDeeds(port, () => check({})),
    settle: settleDeeds(port),
    ...reportDeeds(context, check, () => current() ?? lastChecked),
    checkedElsewhere: (checked) => {
      lastChecked = checked;
    },

    async mark({ only = "all", ...options }) {
      const checked = await check(options);
      if (!checked.ok) return checked;
      const change = marksFor(checked.value.judgement, checked.value.ledger, only);
      const standing = await standingMarks(port, checked.value.ledger.tasks);
      if (!standing.ok) return standing;
      const locked = allProtected(change, checked.value.outline);
      if (locked) return failed(locked);
      const applied = await applyMarks(
        context,
        change,
        standing.value,
        "mark",
        seenBy(checked.value)
      );
      if (!applied.ok) return applied;
      return done({
        marked: markedRows(change),
        refused: applied.value.refused,
        date: change.date,
      });
    },

    async refreshMarks(options) {
      const state = await port.marks();
      if (!state.ok) return state;
      if (state.value.date === null) return done({ marked: 0 });
      const known = context.current?.() ?? null;
      const checked =
        known?.judgement.today === context.today() ? done(known) : await check(options);
      if (!checked.ok) return checked;
      const scope = scopeOf(state.value);
      const change = marksFor(checked.value.judgement, checked.value.ledger, scope);
      // No entry of its own: taking back the marking takes these away as well.
      const applied = await port.apply(change);
      return applied.ok ? done({ marked: markedRows(change) }) : applied;
    },

    async clearMarks() {
      const tasks = await currentTasks();
      const standing = await standingMarks(port, tasks.ok ? tasks.value : []);
      if (!standing.ok) return standing;
      if (standing.value.marks.length === 0) return done({ cleared: 0, refused: [] });
      const none: MarkChange = { kind: "marks", date: context.today(), marks: [] };
      const applied = await applyMarks(context, none, standing.value, "unmark");
      if (!applied.ok) return applied;
      return done({ cleared: markedRows(standing.value), refused: applied.value.refused });
    },

    sample,

    async undo(id) {
      const memory = await readMemory(port);
      if (!memory.ok) return memory;
      const asked = pastDeedsIn(memory.value).find((deed) => id === undefined || deed.id === id);
      // Its sheets came as one deed and go as one.
      if (asked?.action === "sample") {
        const removed = await sample.remove();
        if (!removed.ok) return removed;
        const { removed: restored, refused } = removed.value;
        return done({ action: "sample", of: "sheets", restored, refused });
      }
      const undone = await undoEntry(port, memory.value, id ?? null, currentTasks, (known, entry) =>
        withoutSeen(
          entry.undo.kind === "remove-sheet" ? withoutReport(known, entry.undo.name) : known,
          entry
        )
      );
      if (!undone.ok) return undone;
      const { entry, restored, refused } = undone.value;
      const { action, of } = pastDeed(entry);
      return done({ action, of, restored, refused });
    },

    async standingMarks() {
      const state = await port.marks();
      if (!state.ok) return state;
      const { date } = state.value;
      return done(date === null ? null : { date, owners: scopeOf(state.value) === "all" });
    },

    async lastDeed() {
      const memory = await readMemory(port);
      return memory.ok ? done(pastDeedsIn(memory.value)[0] ?? null) : memory;
    },

    async standing() {
      const memory = await readMemory(port);
      if (!memory.ok) return memory;
      const samples = (memory.value.samples ?? []).map((sample) => sample.name);
      return done({ deeds: pastDeedsIn(memory.value), samples });
    },
  };
}

/** Our marks as they stand, each with the key of its row, so that they can be put back after rows have moved. */
async function standingMarks(
  port: WorkbookPort,
  tasks: readonly Task[]
): Promise<Outcome<MarkChange>> {
  const state = await port.marks();
  if (!state.ok) return state;
  const keys = new Map(tasks.map((task) => [`${task.sheet}\n${task.row}`, task.key]));
  const marks = state.value.marks.map((mark): Mark => ({
    ...mark,
    key: keys.get(`${mark.sheet}\n${mark.row}`) ?? null,
  }));
  return done({ kind: "marks", date: state.value.date ?? "", marks });
}

/** A ledger without anybody in the wrong place looks alike in both; marked anew, it is marked for deadlines. */
function scopeOf({ marks }: { readonly marks: readonly Pick<Mark, "colour">[] }): MarkScope {
  return marks.some((mark) => mark.colour === "violet") ? "all" : "deadlines";
}

async function applyMarks(
  { port, now }: DeedContext,
  change: MarkChange,
  before: MarkChange,
  action: "mark" | "unmark",
  remember?: (memory: Memory) => Memory
): Promise<Outcome<Applied>> {
  if (change.marks.length + before.marks.length === 0) return done({ applied: 0, refused: [] });
  return applyAndJournal(port, change, { action, at: now(), undo: () => before }, remember);
}

/** When every sheet to be marked is protected, that is the answer, not a success with nothing done. */
function allProtected(change: MarkChange, { sheets: listed }: Outline): Problem | null {
  const locked = new Set(listed.filter((sheet) => sheet.protected).map((sheet) => sheet.name));
  const sheets = [...new Set(change.marks.map((mark) => mark.sheet))];
  const [first] = sheets;
  return first !== undefined && sheets.every((sheet) => locked.has(sheet))
    ? { code: "protected-sheet", sheet: first }
    : null;
}

function markedRows(change: MarkChange): number {
  return new Set(change.marks.map((mark) => `${mark.sheet}\n${mark.row}`)).size;
}
