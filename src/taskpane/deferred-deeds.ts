/** Deeds whose code is still on its way: the first page is shown without it, and what is asked meanwhile waits for it. */
import type { AutomationMeans } from "./automation/means";
import type { Deeds } from "./deeds";

/** What needs none of that code and answers at once. */
export interface AtOnce {
  readonly automation: Pick<AutomationMeans, "load" | "now" | "save">;
}

export function deferredDeeds(connecting: Promise<Deeds>, atOnce: AtOnce): Deeds {
  const ask = async (path: readonly string[], args: readonly unknown[]): Promise<unknown> => {
    let group: unknown = null;
    let found: unknown = await connecting;
    for (const name of path) {
      group = found;
      found = isGroup(group) ? Reflect.get(group, name) : undefined;
    }
    if (typeof found !== "function") throw new Error(`no deed ${path.join(".")}`);
    return Reflect.apply(found, group, [...args]);
  };
  /** A deed or a group of deeds: which of the two shows when it is called. */
  const later = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      get(_, name) {
        // Whoever waits for a group gets the group: it is no promise.
        if (typeof name === "symbol" || name === "then") return undefined;
        const inner = [...path, name];
        return within(atOnce, inner) ?? later(inner);
      },
      apply(_, __, args: readonly unknown[]) {
        const answer = ask(path, args);
        // That there are no deeds at all is told once, by who connects; who waits for an answer hears of it as well.
        answer.catch(() => undefined);
        return answer;
      },
    });
  // Every other deed answers with a promise, so waiting first changes nothing for who asks.
  return later([]) as Deeds;
}

/** A function that is there already; undefined where it is not, or where it is a group. */
function within(known: unknown, path: readonly string[]): unknown {
  let found = known;
  for (const name of path) found = isGroup(found) ? Reflect.get(found, name) : undefined;
  return typeof found === "function" ? found : undefined;
}

function isGroup(thing: unknown): thing is object {
  return typeof thing === "object" && thing !== null;
}
