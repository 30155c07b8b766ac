/** What can be taken back, as a list for people: what, when, and how much of what. */
import { knownAction, type JournalAction } from "../memory/journal-actions";
import type { JournalEntry, Memory } from "../memory/memory";

export interface PastDeed {
  /** For `undo`. */
  readonly id: string;
  readonly action: JournalAction;
  /** ISO date-time. */
  readonly at: string;
  /** How many cells, marks or sheets it touched. */
  readonly count: number;
  readonly of: "cells" | "marks" | "sheets";
  /** Where, if all of it was done on one sheet. */
  readonly sheet: string | null;
}

/** Newest first. The sheets of the sample came as one deed and go as one. */
export function pastDeedsIn({ journal }: Memory): readonly PastDeed[] {
  const deeds: PastDeed[] = [];
  for (const entry of [...journal].reverse()) {
    const deed = pastDeed(entry);
    const last = deeds.at(-1);
    if (deed.action === "sample" && last?.action === "sample")
      deeds[deeds.length - 1] = { ...last, count: last.count + deed.count, sheet: null };
    else deeds.push(deed);
  }
  return deeds;
}

export function pastDeed({ id, action, at, count, undo }: JournalEntry): PastDeed {
  const known = { id, action: knownAction(action), at, count };
  switch (undo.kind) {
    case "marks":
      return { ...known, of: "marks", sheet: null };
    case "remove-sheet":
      return { ...known, of: "sheets", sheet: undo.name };
    case "cells": {
      const sheets = new Set(undo.patches.map((patch) => patch.sheet));
      const [only = null] = sheets.size === 1 ? sheets : [];
      return { ...known, of: "cells", sheet: only };
    }
    default:
      return { ...known, of: "cells", sheet: null };
  }
}
