/** 忙闲差距: how far apart the section's people are, as data. */
import type { PersonWork, TeamWork } from "../../workload";
import { ratioOf } from "./tally";

export interface Spread {
  readonly gap: "even" | "some" | "wide";
  readonly heavy: readonly string[];
  readonly light: readonly string[];
  /** Load over capacity; null where nobody has hours. */
  readonly ends: { readonly most: PersonWork; readonly least: PersonWork } | null;
}

/** From this many times the section's mean on, the busiest are said to be far from the others. */
const WIDE = 1.5;

export function spreadOf({ people, mean }: TeamWork): Spread {
  const present = people.filter((p) => p.level !== null).sort((a, b) => ratioOf(b) - ratioOf(a));
  const named = (level: PersonWork["level"]) =>
    present.filter((p) => p.level === level).map((p) => p.name);
  const heavy = named("heavy");
  const light = named("light");
  const most = present[0];
  const least = present.at(-1);
  const apart = heavy.length + light.length > 0;
  const far = most !== undefined && ratioOf(most) > mean * WIDE;
  return {
    gap: apart ? (far ? "wide" : "some") : "even",
    heavy,
    light,
    ends: most && least ? { most, least } : null,
  };
}
