/** What a user can do, each as read → decide → change. Shared by the pane, the ribbon and the command line. */
import type { PlainDate } from "../calendar/plain-date";
import type { Task } from "../ledger/ledger";
import type { Correction } from "../memory/corrections";
import type { JournalAction } from "../memory/journal-actions";
import { withoutSeen, type Memory } from "../memory/memory";
import type { Edition, ReportModel, ReportPeriod } from "../report/report-model";
import type { ReportDocument } from "../report";
import type { Words } from "../report/words";
import type { Applied, Mark, MarkChange } from "../workbook/change";
import type { Outline, WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome, type Problem } from "../workbook/problem";
import type { SheetSpec } from "../workbook/sheet-spec";
import { bringToFront, type ShownSheet } from "./added-sheet";
import { checkWorkbook, type Checked, type CheckOutcome } from "./check";
import { correct, resetMapping } from "./correct";
import { applyAndJournal, undoEntry } from "./journal";
import type { JudgeSheets } from "./judge-sheets";
import { composeMeeting } from "./meeting-sheet";
import { marksFor, type MarkScope } from "./marks";
import { learningDeeds, type LearningDeeds } from "./learn";
import type { ReadProgress } from "./read-workbook";
import { reminderDeeds, type ReminderDeeds } from "./remind";
import { composeReport, withoutReport, writeReportSheet } from "./report";
import { rulesDeeds, type RulesDeeds } from "./rules-deeds";
import { readMemory } from "./remembered";
import { pastDeed, pastDeedsIn, type PastDeed } from "./past-deeds";
import { sampleDeeds, type SampleDeeds } from "./sample";
import { seenBy } from "./seen";

export interface DeedContext {
  readonly port: WorkbookPort;
  readonly judge: JudgeSheets;
  /** The user's day, from the edge's clock. */
  today(): PlainDate;
  /** ISO date-time for the journal. */
  now(): string;
  /** In the workbook's language, not the pane's. */
  readonly words: Words;
}

export interface Deeds {
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
  report(
    options: ReadProgress & { readonly edition: Edition; readonly period?: ReportPeriod }
  ): Promise<Outcome<WrittenReport>>;
  readonly rules: RulesDeeds;
  readonly learning: LearningDeeds;
  readonly reminders: ReminderDeeds;
  /** 科务会单 of the running week as a sheet. */
  meeting(options: ReadProgress): Promise<Outcome<ShownSheet>>;
  readonly sample: SampleDeeds;
  /** Takes a deed back, the newest where none is named. */
  undo(id?: string): Promise<Outcome<Undone>>;
  /** What 撤销 would take back next; null = nothing. */
  lastDeed(): Promise<Outcome<PastDeed | null>>;
  standing(): Promise<Outcome<Standing>>;
  /** The day the marks in the workbook stand for, whoever set them; null = no marks. */
  marksDate(): Promise<Outcome<string | null>>;
}

export interface Marked {
  readonly marked: number;
  readonly refused: readonly Problem[];
  /** The date judged for, `YYYY-MM-DD`; the legend shows it. */
  readonly date: string;
}

export interface WrittenReport {
  /** Name of the new sheet. */
  readonly sheet: string;
  /** The same report as plain text, in the workbook's language. */
  readonly text: string;
  /** What the Word document is made of. */
  readonly document: ReportDocument;
  readonly model: ReportModel;
  readonly refused: readonly Problem[];
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
  const check = (options: ReadProgress): Promise<CheckOutcome> =>
    checkWorkbook(port, { ...options, today: context.today(), judge: context.judge });
  const currentTasks = async (): Promise<Outcome<readonly Task[]>> => {
    const checked = await check({});
    return checked.ok ? done(checked.value.ledger.tasks) : checked;
  };
  const sample = sampleDeeds(port, context);
  const shownSheet = async (
    spec: SheetSpec,
    checked: Checked,
    action: "report" | "meeting"
  ): Promise<Outcome<ShownSheet>> => {
    const entry = { action, at: context.now() };
    const added = await writeReportSheet(port, spec, entry, checked, seenBy(checked));
    return added.ok ? bringToFront(port, added.value) : added;
  };
  return {
    check,
    correct: (correction) => correct(port, correction),
    resetMapping: () => resetMapping(port),
    rules: rulesDeeds(port, context.now),
    learning: learningDeeds(port, () => check({})),
    reminders: reminderDeeds(port, () => check({})),

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
      const checked = await check(options);
      if (!checked.ok) return checked;
      const scope: MarkScope = state.value.marks.some((mark) => mark.colour === "violet")
        ? "all"
        : "deadlines";
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

    async report({ edition, period, ...options }) {
      const checked = await check(options);
      if (!checked.ok) return checked;
      const { model, document, text, spec } = composeReport(checked.value, {
        edition,
        period,
        today: context.today(),
        words: context.words,
      });
      const written = await shownSheet(spec, checked.value, "report");
      if (!written.ok) return written;
      const { sheet, refused } = written.value;
      return done({ sheet, text, document, model, refused });
    },

    async meeting(options) {
      const checked = await check(options);
      if (!checked.ok) return checked;
      const { today, words } = context;
      const { spec } = composeMeeting(checked.value, { today: today(), words });
      return shownSheet(spec, checked.value, "meeting");
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
      const undone = await undoEntry(port, id ?? null, currentTasks, (known, entry) =>
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

    async marksDate() {
      const state = await port.marks();
      return state.ok ? done(state.value.date) : state;
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
