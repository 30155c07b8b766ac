/**
 * The `_Register…Event` / `_Unregister…Event` pairs behind `onChanged.add` and its like. The numbers are the library's own
 * (`eventType` in its debug build); the target is the object's id, or "Workbook" for collections.
 */
import type { Arguments, Call } from "./define";
import { WORKBOOK_TARGET } from "./runtime";

/** Tells handlers on `targets` (and those on the collection of the whole workbook) of an event. */
export function announce(
  call: Call,
  eventType: number,
  targets: readonly string[],
  args: Readonly<Record<string, unknown>>
): void {
  call.runtime.announce(
    [...targets, WORKBOOK_TARGET].map((targetId) => ({
      eventType,
      targetId,
      args: { source: "Local", ...args },
    }))
  );
}

type Method<S> = (self: S, args: Arguments, call: Call) => unknown;

export function eventMethods<S>(
  target: (self: S) => string,
  events: readonly (readonly [register: string, eventType: number])[]
): Record<string, Method<S>> {
  const methods: Record<string, Method<S>> = {};
  for (const [register, eventType] of events) {
    methods[register] = (self, _, call) => {
      call.runtime.listen(eventType, target(self));
    };
    methods[register.replace("_Register", "_Unregister")] = (self, _, call) => {
      call.runtime.unlisten(eventType, target(self));
    };
  }
  return methods;
}
