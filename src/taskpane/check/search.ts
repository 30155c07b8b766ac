/**
 * Finding an entry by what is typed: words as they stand in title, names, sheet and cell; letters also as pinyin, by initials or in full
 * (`hytz`, `wangqm`). The pinyin is fetched on first use and asked in slices, so that typing goes on over a large ledger.
 */
import type { Found } from "./found";

export interface Query {
  /** As it is compared: without blanks, in lower case. */
  readonly text: string;
  /** It could be pinyin. */
  readonly latin: boolean;
}

/** Null where nothing is asked. */
export function queryOf(typed: string): Query | null {
  const text = typed.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  return text === "" ? null : { text, latin: /[a-z]/.test(text) };
}

/** Whether the entry says it as typed. */
export function says({ task, finding, place, person }: Found, { text }: Query): boolean {
  const parts = [
    ...spoken({ task, finding, person }),
    place === null ? "" : `${place.sheet}${place.cell}`,
  ];
  return parts.some((part) => part.toLowerCase().replace(/\s+/g, "").includes(text));
}

/** What of an entry pinyin is asked of. */
function spoken({ task, finding, person }: Pick<Found, "task" | "finding" | "person">): string[] {
  return [
    task?.title ?? String(finding?.args.title ?? ""),
    person ?? "",
    ...(task?.owner ?? []),
    ...(task?.helpers ?? []),
  ];
}

/** Longest time the page is held, in milliseconds. */
const SLICE = 20;

/**
 * The ids of the entries that sound like it; null where `signal` was aborted.
 * @param breathe lets the page do what it has to between slices
 */
export async function soundingLike(
  found: readonly Found[],
  { text }: Query,
  signal: AbortSignal,
  breathe: () => Promise<void> = nextTask
): Promise<ReadonlySet<string> | null> {
  const { match } = await import("pinyin-pro");
  const known = new Map<string, boolean>();
  const sounds = (part: string): boolean => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const hit = part !== "" && match(part, text, { precision: "start", continuous: true }) !== null;
    known.set(part, hit);
    return hit;
  };
  const hits = new Set<string>();
  let since = performance.now();
  for (const item of found) {
    if (signal.aborted) return null;
    if (spoken(item).some(sounds)) hits.add(item.id);
    if (performance.now() - since < SLICE) continue;
    await breathe();
    since = performance.now();
  }
  return signal.aborted ? null : hits;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
