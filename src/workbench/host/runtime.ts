/**
 * What the host keeps for one runtime (a pane or a commands page): its references, event registrations and switches.
 */
import type { HostObject } from "./define";
import type { Book } from "../book/book";
import type { HostEvent } from "./events";

/** The target id of events registered on collections. */
export const WORKBOOK_TARGET = "Workbook";

export class Runtime {
  enableEvents = true;
  readonly references = new Map<string, HostObject>();
  /** Objects of the batch that is being processed, by their path id. */
  batchObjects = new Map<number, HostObject | null>();
  /** Files of workbooks that were created and may still be opened, by the id the library knows them by. */
  readonly created = new Map<string, Uint8Array>();
  private nextReference = 1;
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private readonly listening = new Map<string, number>();

  constructor(
    readonly id: string,
    readonly supports: (set: string, version: string) => boolean,
    /** Every runtime of the same host, this one included: references move in all of them. */
    readonly all: () => Iterable<Runtime>,
    readonly currentBook: () => Book,
    readonly locale: "zh-CN" | "en-US",
    /** Tells every runtime of the host of something that the book itself does not tell. */
    readonly announce: (events: readonly HostEvent[]) => void,
    /** Shows a workbook that was made of a file in a window of its own. */
    readonly openWorkbook: (bytes: Uint8Array) => void
  ) {}

  /** The reference id under which `object` is kept from now on. */
  keep(object: HostObject): string {
    const known = this.referenceIds.get(object);
    if (known !== undefined && this.references.has(known)) return known;
    const id = `{${this.id}-${this.nextReference++}}`;
    this.references.set(id, object);
    this.referenceIds.set(object, id);
    return id;
  }

  referenceOf(object: HostObject): string | null {
    const id = this.referenceIds.get(object);
    return id !== undefined && this.references.has(id) ? id : null;
  }

  listen(eventType: number, targetId: string): void {
    const key = `${eventType}|${targetId}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unlisten(eventType: number, targetId: string): void {
    const key = `${eventType}|${targetId}`;
    const left = (this.listening.get(key) ?? 0) - 1;
    if (left > 0) this.listening.set(key, left);
    else this.listening.delete(key);
  }

  /** Whether any handler of one of these events is registered, whatever its target. */
  listensToAny(eventTypes: readonly number[]): boolean {
    return [...this.listening.keys()].some((key) => eventTypes.includes(Number(key.split("|")[0])));
  }

  listensTo(eventType: number, targetId: string): boolean {
    return this.listening.has(`${eventType}|${targetId}`);
  }
}
