/** The use cases over the workbook open in Excel, as the pane and the ribbon are given them. */
import { balanceDeeds } from "../app/balance-deeds";
import type { Balancer } from "../app/balancer";
import { createDeeds } from "../app/deeds";
import type { JudgeSheets } from "../app/judge-sheets";
import { machineDay } from "../app/machine-day";
import { reportWords } from "../locales/report-words";
import { workbookSay } from "../locales/workbook-words";
import { ownerWords } from "../locales/workload-words";
import { createExcelPort, officeRuntime } from "../workbook/excel/excel-port";
import { openAsNewWorkbook, workbookBytes } from "../workbook/excel/file-bytes";
import type { WorkbookPort } from "../workbook/port";
import { done, type Outcome, type Problem } from "../workbook/problem";
import type { BalanceDeeds, Deeds, SelfTestLine } from "./deeds";

/** Sorting and inserting come as several events; marks are put right once they have stopped. */
const SETTLED_MS = 1000;

/** For a page that nobody balances in. Call one of the two once per page, after `Office.onReady`. */
export function connectExcel(judge: JudgeSheets): Omit<Deeds, keyof BalanceDeeds> {
  return connected(judge).deeds;
}

/** For the pane. @param judge in a worker, as somebody looks at the page */
export function connectPane(judge: JudgeSheets, balancer: Balancer): Deeds {
  const { port, inTurn, deeds } = connected(judge);
  const balancing = balanceDeeds({ port, balancer, today, now, words: ownerWords(workbookSay()) });
  return {
    ...deeds,
    propose: balancing.propose,
    whyNot: balancing.whyNot,
    accept: (...asked) => inTurn(() => balancing.accept(...asked)),
  };
}

const today = machineDay;
const now = (): string => new Date().toISOString();

function connected(judge: JudgeSheets) {
  let tellWaiting: (waiting: boolean) => void = () => undefined;
  const port = createExcelPort(officeRuntime(), { onWaiting: (waiting) => tellWaiting(waiting) });
  // What is written into a workbook is in the workbook's language, whatever the pane speaks.
  const words = reportWords(workbookSay());
  const deeds = createDeeds({ port, judge, today, now, words });
  const inTurn = turnstile();
  const onWaiting: Deeds["onWaiting"] = (listener) => {
    tellWaiting = listener;
  };
  return { port, inTurn, deeds: { ...inOrder(port, deeds, inTurn), onWaiting } };
}

/** Changes one after another; reading waits for nobody. */
function inOrder(
  port: WorkbookPort,
  deeds: ReturnType<typeof createDeeds>,
  inTurn: Turnstile
): Omit<Deeds, keyof BalanceDeeds | "onWaiting"> {
  return {
    check: deeds.check,
    correct: (correction) => inTurn(() => deeds.correct(correction)),
    resetMapping: () => inTurn(deeds.resetMapping),
    mark: (options) => inTurn(() => deeds.mark(options)),
    clearMarks: () => inTurn(deeds.clearMarks),
    report: (options) => inTurn(() => deeds.report(options)),
    meeting: (options) => inTurn(() => deeds.meeting(options)),
    rules: (which) => inTurn(which === "sheet" ? deeds.rules.addSheet : deeds.rules.addNotice),
    saveCopy: () => inTurn(saveCopy),
    undo: (id) => inTurn(() => deeds.undo(id)),
    standing: deeds.standing,
    addSample: () => inTurn(deeds.sample.add),
    removeSample: (options) => inTurn(() => deeds.sample.remove(options)),
    marksDate: deeds.marksDate,
    select: (sheet, cell) => port.select(sheet, cell),
    watch: (listener) =>
      watch(port, listener, {
        refreshMarks: () => inTurn(() => deeds.refreshMarks({})),
        isOurs: inTurn.justActed,
      }),
    selfTest: (onLine) => inTurn(() => selfTest(port, onLine)),
  };
}

/** The package patcher is loaded when the first copy is asked for. */
async function saveCopy(): Promise<Outcome<null>> {
  const bytes = await workbookBytes(Office.context.document, Office.FileType.Compressed);
  if (!bytes.ok) return bytes;
  const { cleanCopy } = await import("../app/clean");
  const copy = await cleanCopy(bytes.value);
  return copy.ok ? openAsNewWorkbook(copy.value.bytes, Excel.createWorkbook) : copy;
}

/**
 * Conditional formats stay where they are when rows are sorted, so the marks are set anew after the user's own sorting, inserting and
 * deleting. Not after every edit: a write through the API empties Excel's own undo (office-js#2802). Never after a remote change.
 */
function watch(
  port: WorkbookPort,
  listener: (trouble: Problem | null) => void,
  own: { readonly refreshMarks: () => Promise<Outcome<unknown>>; readonly isOurs: () => boolean }
): Promise<Outcome<() => Promise<void>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return port.onChanged(({ kind, remote }) => {
    // Edits tell who made them (`triggerSource`), sheets that come and go do not: ours come while we act.
    if (kind === "sheets" && own.isOurs()) return;
    listener(null);
    if (remote || (kind !== "sorted" && kind !== "structure")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void own.refreshMarks().then((outcome) => {
        if (!outcome.ok) listener(outcome.problem);
      });
    }, SETTLED_MS);
  });
}

async function selfTest(
  port: WorkbookPort,
  onLine: (line: SelfTestLine) => void
): Promise<Outcome<{ readonly passed: number; readonly failed: number }>> {
  const { contractCases } = await import("../workbook/contract");
  let passed = 0;
  for (const { name, run } of contractCases) {
    try {
      await run(port);
      passed++;
      onLine({ name, ok: true });
    } catch (error) {
      onLine({ name, ok: false, detail: error instanceof Error ? error.message : String(error) });
    }
  }
  return done({ passed, failed: contractCases.length - passed });
}

interface Turnstile {
  <T>(act: () => Promise<T>): Promise<T>;
  /** Something of ours is going on, or ended so lately that its events may still come. */
  justActed(): boolean;
}

/** One change at a time: marks set anew after a sort must not land after the undo that took them away. */
function turnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  let endedAt = -Infinity;
  const enter = async <T>(act: () => Promise<T>): Promise<T> => {
    inside++;
    try {
      return await act();
    } finally {
      inside--;
      endedAt = performance.now();
    }
  };
  const pass = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(
      () => enter(act),
      () => enter(act)
    );
    last = mine;
    return mine;
  };
  return Object.assign(pass, {
    justActed: () => inside > 0 || performance.now() - endedAt < SETTLED_MS,
  });
}
