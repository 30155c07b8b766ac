/**
 * How the object model is stated: one `defineType` per Office.js class, its members by their names on the wire.
 * What is not stated does not exist for the library: the batch answers `ApiNotFound` with the member's name.
 */
import type { Book } from "../book/book";
import type { Runtime } from "./runtime";
import { apiNotFound } from "./errors";

/** What a member may use besides its own object. */
export interface Call {
  readonly book: Book;
  readonly runtime: Runtime;
}

export type Arguments = readonly unknown[];

export interface Property<S> {
  readonly get?: (self: S, call: Call) => unknown;
  readonly set?: (self: S, value: unknown, call: Call) => void;
  /** Objects behind a navigation property are only read through a path, never by a load of "everything". */
  readonly navigation?: true;
}

export interface TypeSpec<S> {
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly methods?: Readonly<Record<string, (self: S, args: Arguments, call: Call) => unknown>>;
  /** What identifies the object to the library, e.g. `{ Id }`; it rebuilds item paths from it. */
  readonly identity?: (self: S, call: Call) => Readonly<Record<string, unknown>>;
  /** The class has `_KeepReference`: the host keeps it by a reference id between batches. */
  readonly tracked?: true;
  readonly items?: (self: S, call: Call) => readonly HostObject[];
  readonly getItem?: (self: S, key: unknown, call: Call) => HostObject | null;
}

/** One object of the model, with its type's members bound to it. */
export class HostObject {
  constructor(
    readonly typeName: string,
    /** The typed state; only `instanceof` checks may look at it. */
    readonly self: object,
    readonly tracked: boolean,
    readonly bound: {
      readonly get: (name: string, call: Call) => unknown;
      readonly set: (name: string, value: unknown, call: Call) => void;
      readonly invoke: (name: string, args: Arguments, call: Call) => unknown;
      readonly identity: (call: Call) => Readonly<Record<string, unknown>>;
      readonly items: ((call: Call) => readonly HostObject[]) | null;
      readonly getItem: ((key: unknown, call: Call) => HostObject | null) | null;
      readonly scalars: readonly string[];
      readonly has: (name: string) => boolean;
    }
  ) {}
}

/** `RowIndex` → `rowIndex`; what the library sends for a handler, `_RegisterFormulaChangedEvent`, → `onFormulaChanged`. */
export function memberName(wire: string): string {
  const event = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(wire)?.[1];
  return event === undefined ? wire.charAt(0).toLowerCase() + wire.slice(1) : `on${event}`;
}

/** A type is a way to make objects of its state. */
export type ObjectType<S extends object> = (self: S) => HostObject;

/** States a class by its members' names on the wire (`RowIndex`, `GetUsedRange`). */
export function defineType<S extends object>(typeName: string, spec: TypeSpec<S>): ObjectType<S> {
  const properties = new Map(Object.entries(spec.properties ?? {}));
  const methods = new Map(Object.entries(spec.methods ?? {}));
  const scalars = [...properties]
    .filter(([, p]) => p.get !== undefined && p.navigation !== true)
    .map(([name]) => name);
  const missing = (name: string): never => {
    throw apiNotFound(`${typeName}.${memberName(name)}`);
  };
  return (self) =>
    new HostObject(typeName, self, spec.tracked === true, {
      get: (name, call) => {
        const get = properties.get(name)?.get ?? missing(name);
        return get(self, call);
      },
      set: (name, value, call) => {
        const set = properties.get(name)?.set ?? missing(name);
        set(self, value, call);
      },
      invoke: (name, args, call) => {
        const method = methods.get(name) ?? missing(name);
        return method(self, args, call);
      },
      identity: (call) => spec.identity?.(self, call) ?? {},
      items: spec.items ? (call) => spec.items?.(self, call) ?? [] : null,
      getItem: spec.getItem ? (key, call) => spec.getItem?.(self, key, call) ?? null : null,
      scalars,
      has: (name) => properties.has(name),
    });
}

/** A navigation property: an object reached by a path. */
export function navigate<S>(to: (self: S, call: Call) => HostObject | null): Property<S> {
  return { get: to, navigation: true };
}
