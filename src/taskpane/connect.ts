/** The use cases over the workbook open in Excel, as the pane and the ribbon are given them. */
import { balanceDeeds } from "../app/balance-deeds";
import type { Balancer } from "../app/balancer";
import { createDeeds } from "../app/deeds";
import { createFollower, type Follower } from "../app/follower";
import type { JudgeSession } from "../app/judge-session";
import type { JudgeSheets } from "../app/judge-sheets";
import { rosterDeeds } from "../app/roster-deeds";
import type { RosterMaker } from "../app/roster-maker";
import { machineDay } from "../app/machine-day";
import type { MemoryDeeds } from "../app/memory-deeds";
import type { TraceDeeds } from "../app/traces";
import type { Settled } from "../memory/settled";
import { reportWords } from "../locales/report-words";
import { workbookSay } from "../locales/workbook-words";
import { ownerWords } from "../locales/workload-words";
import type { RosterWords } from "../workload/roster";
import { createExcelPort, officeRuntime } from "../workbook/excel/excel-port";
import { openAsNewWorkbook, workbookBytes } from "../workbook/excel/file-bytes";
import type { ChangedEvent, WorkbookPort } from "../workbook/port";
import { done, type Outcome } from "../workbook/problem";
import { officeStorage } from "./automation/office-means";
import type { BalanceDeeds, CaptureDeeds, Deeds, RosterDeeds, SelfTestLine } from "./deeds";

/** Sorting and inserting come as several events; marks are put right once they have stopped. */
const SETTLED_MS = 1000;

/** What the ribbon's page has as well. */
type OfficeDeeds = Omit<
  Deeds,
  keyof BalanceDeeds | keyof CaptureDeeds | keyof RosterDeeds | "automation"
>;

/** For a page that nobody balances in. Call one of the two once per page, after `Office.onReady`. */
export function connectExcel(judge: JudgeSheets): OfficeDeeds {
  return connected({ check: judge, update: () => Promise.resolve(null) }).deeds;
}

/** For the pane. @param session in a worker, as somebody looks at the page */
export function connectPane(
  session: JudgeSession,
  balancer: Balancer,
  rosterMaker: RosterMaker
): Deeds {
  const { port, inTurn, deeds, own } = connected(session);
  const inWorkbook = workbookSay();
  const words: RosterWords = (key, args) => inWorkbook(key, { ...args });
  const rostering = rosterDeeds({ port, maker: rosterMaker, today, now, words });
  // The line's reader is loaded when the first one is typed.
  const capturing = async () => {
    const { captureDeeds } = await import("../app/capture");
    const refreshMarks = () => own.refreshMarks({});
    return captureDeeds({ port, check: own.check, refreshMarks, today, now });
  };
  const balancing = balanceDeeds({ port, balancer, today, now, words: ownerWords(inWorkbook) });
  return {
    ...deeds,
    propose: async (request) => {
      const proposed = await balancing.propose(request);
      if (proposed.ok) own.checkedElsewhere(proposed.value.checked);
      return proposed;
    },
    whyNot: balancing.whyNot,
    accept: (...asked) => inTurn(() => balancing.accept(...asked)),
    ...rostering,
    writeRoster: (roster) => inTurn(() => rostering.writeRoster(roster)),
    automation: {
      ...officeStorage(),
      keepMarks: (options) =>
        inTurn(async () => {
          const { keepMarks } = await import("../app/automation-marks");
          return keepMarks(own, options);
        }),
      onChanged: (listener) => onOthersChange(port, inTurn, listener),
    },
    draftRow: async (...asked) => (await capturing()).draftRow(...asked),
    addRow: (...asked) => inTurn(async () => (await capturing()).addRow(...asked)),
  };
}

const today = machineDay;
const now = (): string => new Date().toISOString();

function connected(session: JudgeSession) {
  let tellWaiting: (waiting: boolean) => void = () => undefined;
  const office = createExcelPort(officeRuntime(), { onWaiting: (waiting) => tellWaiting(waiting) });
  const follower = createFollower(office, session);
  const { port, around, current } = follower;
  // What is written into a workbook is in the workbook's language, whatever the pane speaks.
  const words = reportWords(workbookSay());
  const deeds = createDeeds({ port, judge: session.check, today, now, words, around, current });
  const inTurn = turnstile();
  const onWaiting: Deeds["onWaiting"] = (listener) => {
    tellWaiting = listener;
  };
  return { port, inTurn, own: deeds, deeds: { ...inOrder(follower, deeds, inTurn), onWaiting } };
}

/** Changes one after another; reading waits for nobody. */
function inOrder(
  follower: Follower,
  deeds: ReturnType<typeof createDeeds>,
  inTurn: Turnstile
): Omit<OfficeDeeds, "onWaiting"> {
  const { port } = follower;
  /** What the chief settles holds for what is followed from then on, without reading the workbook again. */
  const settling = async (act: () => Promise<Outcome<Settled>>): Promise<Outcome<Settled>> => {
    const outcome = await inTurn(act);
    if (outcome.ok) follower.settle(outcome.value);
    return outcome;
  };
  return {
    check: deeds.check,
    follow: follower.follow,
    correct: (correction) => inTurn(() => deeds.correct(correction)),
    resetMapping: () => inTurn(deeds.resetMapping),
    mark: (options) => inTurn(() => deeds.mark(options)),
    refreshMarks: (options) => inTurn(() => deeds.refreshMarks(options)),
    clearMarks: () => inTurn(deeds.clearMarks),
    report: (options) => inTurn(() => deeds.report(options)),
    meeting: (options) => inTurn(() => deeds.meeting(options)),
    previewReport: deeds.previewReport,
    keptReports: deeds.keptReports,
    keepReportSettings: (settings) => inTurn(() => deeds.keepReportSettings(settings)),
    rules: (which) => inTurn(which === "sheet" ? deeds.rules.addSheet : deeds.rules.addNotice),
    ruleBook: deeds.rules.inForce,
    learning: {
      ...deeds.learning,
      correctJudgement: (...said) => inTurn(() => deeds.learning.correctJudgement(...said)),
      takeBack: (key) => inTurn(() => deeds.learning.takeBack(key)),
      switchRule: (id, on) => inTurn(() => deeds.learning.switchRule(id, on)),
      forgetRule: (id) => inTurn(() => deeds.learning.forgetRule(id)),
    },
    memory: memoryDeedsOn(port, inTurn),
    traces: traceDeedsOn(port, inTurn),
    saveCopy: () => inTurn(saveCopy),
    undo: (id) => inTurn(() => deeds.undo(id)),
    standing: deeds.standing,
    addSample: () => inTurn(deeds.sample.add),
    removeSample: (options) => inTurn(() => deeds.sample.remove(options)),
    standingMarks: deeds.standingMarks,
    settle: {
      dismiss: (findings) => settling(() => deeds.settle.dismiss(findings)),
      showAgain: (dismissals) => settling(() => deeds.settle.showAgain(dismissals)),
      confirm: (rows) => settling(() => deeds.settle.confirm(rows)),
      reopen: (rows) => settling(() => deeds.settle.reopen(rows)),
    },
    reminders: {
      draft: deeds.reminders.draft,
      record: (reminders) => inTurn(() => deeds.reminders.record(reminders)),
    },
    select: (sheet, cell) => port.select(sheet, cell),
    watch: (listener) =>
      watch(follower, inTurn, listener, () => inTurn(() => deeds.refreshMarks({}))),
    selfTest: (onLine) => inTurn(() => selfTest(port, onLine)),
  };
}

/** Loaded when 规则 is opened. */
function memoryDeedsOn(port: WorkbookPort, inTurn: Turnstile): MemoryDeeds {
  const loaded = async (): Promise<MemoryDeeds> =>
    (await import("../app/memory-deeds")).memoryDeeds(port, today);
  return {
    overview: async () => (await loaded()).overview(),
    exported: async () => (await loaded()).exported(),
    previewImport: async (text) => (await loaded()).previewImport(text),
    importText: (text, way) => inTurn(async () => (await loaded()).importText(text, way)),
    reset: (part) => inTurn(async () => (await loaded()).reset(part)),
    putBack: (change) => inTurn(async () => (await loaded()).putBack(change)),
  };
}

/** Loaded when somebody wants everything of ours gone. */
function traceDeedsOn(port: WorkbookPort, inTurn: Turnstile): TraceDeeds {
  const loaded = async (): Promise<TraceDeeds> => {
    const [{ traceDeeds }, { autoShowIn }] = await Promise.all([
      import("../app/traces"),
      import("../workbook/excel/auto-show"),
    ]);
    return traceDeeds(port, autoShowIn(Office.context.document.settings));
  };
  return {
    find: async () => (await loaded()).find(),
    clear: (sheets) => inTurn(async () => (await loaded()).clear(sheets)),
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
  { port, note }: Follower,
  inTurn: Turnstile,
  listener: Parameters<Deeds["watch"]>[0],
  refreshMarks: () => Promise<Outcome<unknown>>
): Promise<Outcome<() => Promise<void>>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return onOthersChange(port, inTurn, (event) => {
    const { kind, remote } = event;
    note(event);
    listener(null, event);
    if (remote || (kind !== "sorted" && kind !== "structure")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void refreshMarks().then((outcome) => {
        if (!outcome.ok) listener(outcome.problem, null);
      });
    }, SETTLED_MS);
  });
}

/** Edits tell who made them (`triggerSource`), sheets that come and go do not: ours come while we act. */
function onOthersChange(
  port: WorkbookPort,
  { justActed }: Turnstile,
  listener: (event: ChangedEvent) => void
): Promise<Outcome<() => Promise<void>>> {
  return port.onChanged((event) => {
    if (event.kind !== "sheets" || !justActed()) listener(event);
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
