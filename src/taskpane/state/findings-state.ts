/** 核查's list: how it is shown, and what the chief says of single findings. A part of the pane's state. */
import type { Settled } from "../../memory/settled";
import type { Finding, JudgedTask, WorkType } from "../../rules/judgement";
import type { Reminder } from "../../rules/reminder";
import { confirmationOf, dismissalOf, withoutDismissed } from "../../rules/settled";
import { rowId } from "../../rules/fingerprint";
import type { Outcome } from "../../workbook/problem";
import { findingsWith, type Found, type FoundKind } from "../check/found";
import type { Grouping } from "../check/groups";
import type { CheckResult } from "../deeds";
import {
  confirmedNotice,
  dismissedNotice,
  notRememberedNotice,
  problemNotice,
  remindedNotice,
  reopenedNotice,
  shownAgainNotice,
  typedNotice,
  untypedNotice,
  type NewNotice,
} from "./notices";
import type { PaneMeans } from "./pane-means";

/** One kind; what is of low severity; what leaders gave. */
export type FoundFilter = FoundKind | "quiet" | "by-leader";

/** 催办 of one person. */
export interface Reminding {
  readonly person: string;
  readonly chosen: readonly Finding[];
  /** Null until they are drafted. */
  readonly drafts: readonly Reminder[] | null;
  /** Those noted as sent. */
  readonly recorded: readonly Reminder[];
}

export interface FindingsState {
  readonly grouping: Grouping;
  /** Null = everything that is not of low severity. */
  readonly filter: FoundFilter | null;
  /** As typed. */
  readonly query: string;
  /** Ids of the entries that are open. */
  readonly opened: ReadonlySet<string>;
  /** The entry Tab reaches; null = the first. */
  readonly current: string | null;
  /** Null = the list is shown. */
  readonly reminding: Reminding | null;
  /** The list is shown again: the focus goes to where it was. */
  readonly returning: boolean;

  groupBy(grouping: Grouping): void;
  filterBy(filter: FoundFilter | null): void;
  search(query: string): void;
  openEntry(id: string, on: boolean): void;
  goToEntry(id: string | null): void;

  dismissFinding(found: Found): Promise<void>;
  showAgain(findings: readonly Finding[]): Promise<void>;
  /** @param rows numbers in the ledger */
  confirmDone(rows: readonly number[]): Promise<void>;
  reopen(rows: readonly number[]): Promise<void>;
  changeType(task: JudgedTask, type: WorkType): Promise<void>;
  takeBackType(task: JudgedTask): Promise<void>;

  /** Opens 催办 for the finding's person, with a first draft of this finding. */
  remind(finding: Finding): Promise<void>;
  chooseToRemind(finding: Finding, on: boolean): void;
  draftReminders(): Promise<void>;
  recordReminder(reminder: Reminder): Promise<void>;
  closeReminders(): void;
}

export function findingsState(means: PaneMeans): FindingsState {
  const { deeds, set, get, run, addNotice } = means;

  /** What is settled holds at once for what is shown, without reading the workbook again. */
  function withSettled(result: CheckResult, settled: Settled): CheckResult {
    const judgement = withoutDismissed(result.judgement, result.ledger.tasks, settled);
    return { ...result, judgement, memory: { ...result.memory, settled } };
  }

  async function settle(act: () => Promise<Outcome<Settled>>, notice: NewNotice): Promise<void> {
    const outcome = await run("settle", false, act);
    if (outcome === null) return;
    if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
    const settled = outcome.value;
    set(({ result }) => (result === null ? {} : { result: withSettled(result, settled) }));
    addNotice(notice);
  }

  /** What changes how rows are judged: remembered, then checked anew. */
  async function judgeAnew(act: () => Promise<Outcome<unknown>>, notice: NewNotice): Promise<void> {
    const outcome = await run("settle", false, act);
    if (outcome === null) return;
    if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
    await get().check();
    addNotice(notice);
  }

  return {
    grouping: "kind",
    filter: null,
    query: "",
    opened: new Set(),
    current: null,
    reminding: null,
    returning: false,

    groupBy: (grouping) => set({ grouping, current: null }),
    filterBy: (filter) => set({ filter, current: null }),
    search: (query) => set({ query, current: null }),
    openEntry: (id, on) =>
      set(({ opened }) => {
        const next = new Set(opened);
        if (on) next.add(id);
        else next.delete(id);
        return { opened: next };
      }),
    goToEntry: (current) => set({ current, returning: false }),

    async dismissFinding(found) {
      const { result } = get();
      if (result === null) return;
      const dismissals = findingsWith(found, result.judgement).flatMap(
        (finding) => dismissalIn(result, finding, found.at) ?? []
      );
      if (dismissals.length === 0) return addNotice(notRememberedNotice);
      await settle(() => deeds.settle.dismiss(dismissals), dismissedNotice);
    },

    async showAgain(findings) {
      const { result } = get();
      if (result === null) return;
      const rows = numbersIn(result);
      const dismissals = findings.flatMap(
        (finding) => dismissalIn(result, finding, rows(finding)) ?? []
      );
      await settle(() => deeds.settle.showAgain(dismissals), shownAgainNotice);
    },

    async confirmDone(rows) {
      const { result } = get();
      if (result === null) return;
      const { today } = result.judgement;
      const said = rows.flatMap((at) => {
        const row = result.ledger.tasks[at];
        return (row && confirmationOf(row, today)) ?? [];
      });
      if (said.length === 0) return addNotice(notRememberedNotice);
      await judgeAnew(() => deeds.settle.confirm(said), confirmedNotice(said.length));
    },

    async reopen(rows) {
      const keys = rows.flatMap((at) => get().result?.ledger.tasks[at]?.key ?? []);
      if (keys.length === 0) return;
      await judgeAnew(() => deeds.settle.reopen(keys.map(rowId)), reopenedNotice(keys.length));
    },

    async changeType({ key }, type) {
      if (key === null) return addNotice(notRememberedNotice);
      const types = get().result?.rules.book.types ?? [];
      await judgeAnew(
        () => deeds.learning.correctJudgement(key, "type", type),
        typedNotice(type, types)
      );
    },

    async takeBackType({ key }) {
      if (key !== null) await judgeAnew(() => deeds.learning.takeBack(key), untypedNotice);
    },

    async remind(finding) {
      if (finding.person === null) return;
      const { person } = finding;
      set({ reminding: { person, chosen: [finding], drafts: null, recorded: [] } });
      await get().draftReminders();
    },

    chooseToRemind: (finding, on) =>
      set(({ reminding }) => {
        if (reminding === null) return {};
        const others = reminding.chosen.filter((one) => one !== finding);
        return { reminding: { ...reminding, chosen: on ? [...others, finding] : others } };
      }),

    async draftReminders() {
      const chosen = get().reminding?.chosen ?? [];
      if (chosen.length === 0) return;
      const outcome = await run("remind", false, () => deeds.reminders.draft(chosen));
      if (outcome === null) return;
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      set(({ reminding }) =>
        reminding === null ? {} : { reminding: { ...reminding, drafts: outcome.value } }
      );
    },

    async recordReminder(reminder) {
      const outcome = await run("remind", false, () => deeds.reminders.record([reminder]));
      if (outcome === null) return;
      if (!outcome.ok) return addNotice(problemNotice(outcome.problem));
      set(({ result, reminding }) => ({
        ...(result === null
          ? {}
          : {
              result: {
                ...result,
                memory: {
                  ...result.memory,
                  reminders: [...(result.memory.reminders ?? []), ...reminder.records],
                },
              },
            }),
        ...(reminding === null
          ? {}
          : { reminding: { ...reminding, recorded: [...reminding.recorded, reminder] } }),
      }));
      addNotice(remindedNotice(reminder));
    },

    closeReminders: () => set({ reminding: null, returning: true }),
  };
}

/** As the finding would be remembered; null where it could not be known again. */
function dismissalIn({ judgement, ledger }: CheckResult, finding: Finding, at: number | null) {
  const [task, judged] = at === null ? [] : [ledger.tasks[at], judgement.tasks[at]];
  return dismissalOf(finding, task ?? null, judged ?? null, judgement.today);
}

function numbersIn({ judgement }: CheckResult): (finding: Finding) => number | null {
  const numbers = new Map(judgement.tasks.map(({ sheet, row }, at) => [`${sheet}\n${row}`, at]));
  return ({ sheet, row }) => numbers.get(`${sheet}\n${row}`) ?? null;
}
