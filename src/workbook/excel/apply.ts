/** One change through Office.js: what it needs to know and the memory are asked together, then it is made and read back, then remembered. */
import type { Applied, Change } from "../change";
import type { Remember } from "../port";
import { done, failed, type Outcome } from "../problem";
import { writeCells } from "./cells";
import { applyMarks } from "./marks";
import { askMemory } from "./memory";
import { problemOf, type Trips } from "./session";
import { addSheet, removeSheet } from "./sheets";

/** A change whose questions are queued; it is made by calling this after they were asked. */
export type Prepared = () => Promise<Outcome<Applied>>;

export async function applyChange(
  trips: Trips,
  change: Change,
  remember?: Remember
): Promise<Outcome<Applied>> {
  const make = prepared(trips, change);
  const memory = remember && askMemory(trips);
  await trips.ask();
  if (!memory) return make();
  const before = await memory.text();
  const text = before.ok ? remember(before.value) : before;
  if (!text.ok) return text;
  const applied = await make();
  if (!applied.ok) return applied;
  // The change stands whatever becomes of the memory.
  const remembered = await memory
    .write(text.value(applied.value))
    .catch((error: unknown) => failed(problemOf(error)));
  return remembered.ok
    ? applied
    : done({ ...applied.value, refused: [...applied.value.refused, remembered.problem] });
}

function prepared(trips: Trips, change: Change): Prepared {
  switch (change.kind) {
    case "cells":
      return writeCells(trips, change.patches);
    case "marks":
      return applyMarks(trips, change);
    case "add-sheet":
      return addSheet(trips, change.spec, change.behind === true);
    case "remove-sheet":
      return removeSheet(trips, change.name, change.fingerprint);
    // Loaded when the first row is added: most days none is.
    case "append-row":
      return async () => (await import("./append-row")).appendRow(trips, change);
    case "remove-row":
      return async () => (await import("./append-row")).removeRow(trips, change);
  }
}
