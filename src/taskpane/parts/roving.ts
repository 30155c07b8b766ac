/**
 * One tab stop for a whole list or row of tabs, arrow keys inside it (WAI-ARIA's roving tabindex). Fluent's own arrow groups put focusable
 * sentinels with `aria-hidden` into the page, which screen readers' checks rightly refuse.
 */
import { useState, type KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, "next" | "before" | "first" | "last">> = {
  ArrowDown: "next",
  ArrowRight: "next",
  ArrowUp: "before",
  ArrowLeft: "before",
  Home: "first",
  End: "last",
};

/** @param ids of the stops in order; @param start the one Tab reaches first, else the first */
export function useRoving(ids: readonly string[], start?: string) {
  const [visited, setVisited] = useState<string | null>(null);
  const current =
    [visited, start].find((id) => typeof id === "string" && ids.includes(id)) ?? ids[0];
  return {
    /** For the element around the stops; the stops are the buttons in it. */
    group: { onKeyDown: moveFocus },
    stop: (id: string) => ({
      tabIndex: id === current ? 0 : -1,
      onFocus: () => setVisited(id),
    }),
  };
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll("button")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at < 0) return;
  const last = stops.length - 1;
  const to = { next: Math.min(at + 1, last), before: Math.max(at - 1, 0), first: 0, last }[step];
  event.preventDefault();
  stops[to]?.focus();
}
