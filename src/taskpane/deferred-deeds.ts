/** Deeds whose code is still on its way: the first page is shown without it, and what is asked meanwhile waits for it. */
import type { Deeds } from "./deeds";

export function deferredDeeds(connecting: Promise<Deeds>): Deeds {
  const later =
    (name: PropertyKey) =>
    (...args: readonly unknown[]): Promise<unknown> => {
      const answer = connecting.then((deeds): unknown => {
        const deed: unknown = Reflect.get(deeds, name);
        if (typeof deed !== "function") throw new Error(`no deed ${String(name)}`);
        return Reflect.apply(deed, deeds, [...args]);
      });
      // That there are no deeds at all is told once, by who connects; who waits for an answer hears of it as well.
      answer.catch(() => undefined);
      return answer;
    };
  // Every deed answers with a promise, so waiting first changes nothing for who asks.
  return new Proxy({} as Deeds, { get: (_, name) => later(name) });
}
