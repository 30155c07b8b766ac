/**
 * What a page's main thread did, read from a trace: its tasks, and by the stack of each sample whose work they were. The Excel stand-in and the pane are
 * one page and share one thread, where a real Excel works in a process of its own; so the host's part is told apart and left out.
 */
import type { Browser, Frame, Page, Request } from "playwright-core";

export interface BusyTask {
  /** Milliseconds of the pane's own work, Office.js included. */
  readonly pane: number;
  /** Of that, inside Office.js: unpacking what the host answered. */
  readonly office: number;
  /** The stand-in's. */
  readonly host: number;
  /** Functions of the pane's in which most of it was spent, by samples, and what the browser did meanwhile. */
  readonly where: readonly string[];
}

type Owner = "pane" | "office" | "host";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly startTime?: number;
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
}

/** What the browser does beside running scripts. */
const ENGINE: ReadonlySet<string> = new Set([
  "Layout",
  "UpdateLayoutTree",
  "Paint",
  "MinorGC",
  "MajorGC",
  "PrePaint",
]);

const BEGIN = "bench-begin";
const END = "bench-end";

const CATEGORIES = [
  "blink.user_timing",
  "devtools.timeline",
  "toplevel",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-v8.cpu_profiler",
];

/** Notes which frame asked for which script, from now on. */
export function scriptOwners(page: Page): (url: string) => Owner | null {
  const owners = new Map<string, Owner>();
  page.on("request", (request: Request) => {
    if (request.resourceType() !== "script") return;
    const url = request.url();
    owners.set(url, /\/office\//.test(url) ? "office" : ownerOf(request.frame(), page));
  });
  return (url) => owners.get(url) ?? null;
}

function ownerOf(frame: Frame, page: Page): Owner {
  return frame === page.mainFrame() ? "host" : "pane";
}

/** Runs `work` under a trace. @returns its main-thread tasks, the longest first */
export async function busyTasks(
  page: Page,
  owner: (url: string) => Owner | null,
  work: () => Promise<void>
): Promise<readonly BusyTask[]> {
  const browser = page.context().browser() as Browser;
  await browser.startTracing(page, { categories: CATEGORIES });
  // Starting and stopping the profiler are long tasks of their own.
  const mark = (name: string): Promise<unknown> =>
    page.evaluate((as) => performance.mark(as).startTime, name);
  await mark(BEGIN);
  await work();
  await mark(END);
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const { traceEvents } = trace;
  const at = (name: string): number => traceEvents.find((e) => e.name === name)?.ts ?? 0;
  return tasksIn(traceEvents, owner, [at(BEGIN), at(END)]).sort((a, b) => b.pane - a.pane);
}

interface Sample {
  readonly at: number;
  readonly owner: Owner | null;
  readonly name: string;
}

function tasksIn(
  events: readonly TraceEvent[],
  owner: (url: string) => Owner | null,
  [from, to]: readonly [number, number]
): BusyTask[] {
  const threads = events.filter(
    (e) => e.name === "thread_name" && e.args?.name === "CrRendererMain"
  );
  return threads.flatMap(({ pid, tid }) => {
    const samples = samplesOf(events, pid, tid, owner);
    const tasks = events
      .filter((e) => e.pid === pid && e.tid === tid && e.ph === "X" && /RunTask$/.test(e.name))
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    const engine = events.filter(
      (e) => e.pid === pid && e.tid === tid && e.ph === "X" && ENGINE.has(e.name)
    );
    let end = 0;
    let next = 0;
    return tasks.flatMap((task): BusyTask[] => {
      // A task inside a task is the outer one's.
      if (task.ts < Math.max(end, from) || task.ts > to) return [];
      end = task.ts + (task.dur ?? 0);
      while ((samples[next]?.at ?? Infinity) < task.ts) next++;
      const own: Sample[] = [];
      for (let i = next; (samples[i]?.at ?? Infinity) < end; i++) own.push(samples[i] as Sample);
      const inside = engine.filter((e) => e.ts >= task.ts && e.ts < end);
      return [taskOf(own, (task.tdur ?? task.dur ?? 0) / 1000, inside)];
    });
  });
}

/** A task's own processor time, shared out by its samples; where it ran no script it counts as the pane's. */
function taskOf(samples: readonly Sample[], ms: number, engine: readonly TraceEvent[]): BusyTask {
  const count = (of: Owner): number => samples.filter((s) => s.owner === of).length;
  const [pane, office, host] = [count("pane"), count("office"), count("host")];
  const known = pane + office + host;
  const part = (n: number): number => (known === 0 ? 0 : (ms * n) / known);
  const names = new Map<string, number>();
  for (const s of samples)
    if (s.owner === "pane" || s.owner === "office" || known === 0)
      names.set(s.name, (names.get(s.name) ?? 0) + 1);
  return {
    pane: known === 0 ? ms : part(pane) + part(office),
    office: part(office),
    host: part(host),
    where: [
      ...[...names]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 4)
        .map(([name, n]) => `${name} ×${n}`),
      ...engine.map(({ name, dur = 0 }) => `${name} ${(dur / 1000).toFixed(1)} ms`),
    ],
  };
}

function samplesOf(
  events: readonly TraceEvent[],
  pid: number,
  tid: number,
  owner: (url: string) => Owner | null
): Sample[] {
  const starts = events.filter((e) => e.name === "Profile" && e.pid === pid && e.tid === tid);
  return starts.flatMap((start) => {
    const nodes = new Map<number, ProfileNode>();
    const found: Sample[] = [];
    let at = start.args?.data?.startTime ?? start.ts;
    const chunks = events
      .filter((e) => e.name === "ProfileChunk" && e.pid === pid && e.id === start.id)
      .sort((a, b) => a.ts - b.ts);
    for (const { args } of chunks) {
      for (const node of args?.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
      (args?.data?.cpuProfile?.samples ?? []).forEach((id, i) => {
        at += args?.data?.timeDeltas?.[i] ?? 0;
        const told = toldBy(nodes, id, owner);
        if (told) found.push({ at, ...told });
      });
    }
    return found.sort((a, b) => a.at - b.at);
  });
}

/** Whose work a sample is: that of the nearest frame with a script of known owner. Null = idle. */
function toldBy(
  nodes: ReadonlyMap<number, ProfileNode>,
  id: number,
  owner: (url: string) => Owner | null
): Omit<Sample, "at"> | null {
  const leaf = nodes.get(id);
  if (!leaf || leaf.callFrame.functionName === "(idle)") return null;
  let node: ProfileNode | undefined = leaf;
  while (node) {
    const { url, functionName, lineNumber = 0, columnNumber = 0 } = node.callFrame;
    const of = url ? owner(url) : null;
    if (url && of) {
      const place = `${functionName || "?"}@${url.slice(url.lastIndexOf("/") + 1)}:${lineNumber}:${columnNumber}`;
      return { owner: of, name: place };
    }
    node = node.parent === undefined ? undefined : nodes.get(node.parent);
  }
  return { owner: null, name: leaf.callFrame.functionName };
}
