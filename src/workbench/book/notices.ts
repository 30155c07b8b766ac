/** Tells what changed, with who changed it; what happens in a batch is told when the batch ends. */
import type { BookChange } from "./book";

/** A change as it is told before the origin is put on. */
export type Notice = BookChange extends infer C
  ? C extends unknown
    ? Omit<C, "origin">
    : never
  : never;

/** Edits made through the book outside a batch that names its origin. */
const NO_ORIGIN = "book";

export class Notices {
  private readonly listeners = new Set<(change: BookChange) => void>();
  private origin: string = NO_ORIGIN;
  private held: BookChange[] | null = null;

  listen(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  stop(): void {
    this.listeners.clear();
  }

  send(notice: Notice, origin = this.origin): void {
    const change: BookChange = { ...notice, origin };
    if (this.held) this.held.push(change);
    else this.tell([change]);
  }

  /** For what nobody edited, such as results that came in. */
  sendFromBook(notice: Notice): void {
    this.send(notice, NO_ORIGIN);
  }

  private tell(changes: readonly BookChange[]): void {
    for (const change of changes) for (const listener of [...this.listeners]) listener(change);
  }

  /** Runs work whose changes are told at once as `origin`'s. */
  as(origin: string, work: () => void): void {
    const before = this.origin;
    this.origin = origin;
    try {
      work();
    } finally {
      this.origin = before;
    }
  }

  /** Runs work whose changes are told together after it, then `ended` is called once for the outermost batch. */
  batch<T>(work: () => T, origin: string, ended: () => void): T {
    const outer = { origin: this.origin, held: this.held };
    this.origin = origin;
    this.held ??= [];
    const { held } = this;
    try {
      return work();
    } finally {
      this.origin = outer.origin;
      this.held = outer.held;
      if (outer.held === null) {
        this.tell(held);
        ended();
      }
    }
  }
}
