/**
 * From changes of the book to the events Excel raises, by the library's event numbers. A target is a sheet's or table's id, or
 * "Workbook" for handlers added to collections.
 */
import type { Area, Book, BookChange, BookSheet } from "../book/book";
import type { HostObject } from "./define";
import { CellRange, intersect, localAddress } from "./model/cells";
import { rangeObject } from "./model/range";
import { shownValue, valueType } from "./model/range-values";
import { WORKBOOK_TARGET, type Runtime } from "./runtime";

export interface HostEvent {
  readonly eventType: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What sheets were called and where they stood, which the notices do not say. */
export class SheetMemory {
  private names = new Map<string, string>();
  private visibilities = new Map<string, string>();
  private positions = new Map<string, number>();

  constructor(book: Book) {
    this.refresh(book);
  }

  refresh(book: Book): void {
    this.names = new Map(book.sheets.map((s) => [s.id, s.name]));
    this.visibilities = new Map(book.sheets.map((s) => [s.id, s.visibility]));
    this.positions = new Map(book.sheets.map((s, i) => [s.id, i]));
  }

  /** Takes note of the one sheet a notice was about: others may have notices still to come. */
  after(change: BookChange, book: Book): void {
    const sheet = book.sheets.find((s) => s.id === change.sheetId);
    if (change.kind === "sheet-moved" || change.kind === "sheet-deleted") {
      this.positions = new Map(book.sheets.map((s, i) => [s.id, i]));
    }
    if (!sheet) return;
    if (change.kind === "sheet-added" || change.kind === "sheet-renamed")
      this.names.set(sheet.id, sheet.name);
    if (change.kind === "sheet-added" || change.kind === "sheet-visibility") {
      this.visibilities.set(sheet.id, sheet.visibility);
    }
  }

  before(id: string): { name: string; visibility: string; position: number } {
    return {
      name: this.names.get(id) ?? "",
      visibility: this.visibilities.get(id) ?? "Visible",
      position: this.positions.get(id) ?? 0,
    };
  }
}

/** The events one change raises for one runtime. */
export function eventsOf(
  change: BookChange,
  book: Book,
  memory: SheetMemory,
  runtime: Runtime
): HostEvent[] {
  const sheet = book.sheets.find((s) => s.id === change.sheetId);
  const source = "Local";
  const onSheet = (eventType: number, args: Record<string, unknown>): HostEvent[] =>
    [change.sheetId, WORKBOOK_TARGET].map((targetId) => ({
      eventType,
      targetId,
      args: { worksheetId: change.sheetId, source, ...args },
    }));
  const onBook = (eventType: number, args: Record<string, unknown> = {}): HostEvent[] => [
    {
      eventType,
      targetId: WORKBOOK_TARGET,
      args: { worksheetId: change.sheetId, source, ...args },
    },
  ];
  const own = change.origin === runtime.id;

  switch (change.kind) {
    case "cells": {
      const changed = {
        address: localAddress(change.area),
        changeType: change.changeType,
        triggerSource: own ? "ThisLocalAddin" : "Unknown",
        // Left out of edits: Microsoft's samples read `changeDirectionState` of every change.
        ...shifted(change),
        ...details(change),
        ...reference(sheet, change.area, change.changeType, runtime),
      };
      return [...onSheet(10, changed), ...tableEvents(sheet, change.area, 101, changed)];
    }
    case "format":
      return onSheet(18, {
        address: localAddress(change.area),
        ...reference(sheet, change.area, "RangeEdited", runtime),
      });
    case "sorted":
      // docs: only rows changed as a result of the sort are included in the address.
      return onSheet(19, { address: (change.moved ?? [change.area]).map(localAddress).join(",") });
    case "filtered":
      return [];
    case "hidden":
      return onSheet(22, {
        address: localAddress(change.area),
        changeType: change.hidden ? "Hidden" : "Unhidden",
      });
    case "calculated":
      return onSheet(16, { address: (change.areas ?? []).map(localAddress).join(",") });
    case "selection": {
      const address = change.areas.map(localAddress).join(",");
      return [...onSheet(14, { address }), ...selectedTables(sheet, change.areas)];
    }
    case "sheet-added":
      return onBook(13);
    case "sheet-deleted":
      return onBook(15);
    case "sheet-activated":
      return onSheet(11, {});
    case "sheet-deactivated":
      return onSheet(12, {});
    case "sheet-renamed":
      return onSheet(25, {
        nameBefore: memory.before(change.sheetId).name,
        nameAfter: sheet?.name ?? "",
      });
    case "sheet-moved":
      return onBook(27, {
        positionBefore: memory.before(change.sheetId).position,
        positionAfter: sheet ? book.sheets.indexOf(sheet) : 0,
      });
    case "sheet-visibility":
      return onSheet(26, {
        visibilityBefore: memory.before(change.sheetId).visibility,
        visibilityAfter: sheet?.visibility ?? "Visible",
      });
    case "table-added":
      return onSheet(102, { tableId: change.tableId });
    case "table-deleted":
      return onSheet(103, { tableId: change.tableId, tableName: "" });
  }
}

/** Which way the other cells went; whole rows and columns that come or go do not say it. */
function shifted(change: BookChange & { kind: "cells" }): Record<string, string> {
  const usual = { CellInserted: "Down", CellDeleted: "Up" } as const;
  if (change.changeType !== "CellInserted" && change.changeType !== "CellDeleted") return {};
  return { shiftDirection: `ShiftCell${change.shift ?? usual[change.changeType]}` };
}

/** Values before and after, for a single edited cell only. */
function details(change: BookChange & { kind: "cells" }): Record<string, unknown> {
  const single = change.area.rows === 1 && change.area.columns === 1;
  if (!single || !change.before || !change.after || change.changeType !== "RangeEdited") return {};
  return {
    valueBefore: shownValue(change.before),
    valueAfter: shownValue(change.after),
    valueTypeBefore: valueType(change.before),
    valueTypeAfter: valueType(change.after),
  };
}

/** A range kept for `event.getRange(context)`. */
function reference(
  sheet: BookSheet | undefined,
  area: Area,
  changeType: string,
  runtime: Runtime
): Record<string, string> {
  if (!sheet || changeType.endsWith("Deleted") || !runtime.listensToAny([10, 18, 101])) return {};
  const range: HostObject = rangeObject(new CellRange(sheet, { ...area }));
  return { referenceId: runtime.keep(range) };
}

function tableEvents(
  sheet: BookSheet | undefined,
  area: Area,
  eventType: number,
  args: Record<string, unknown>
): HostEvent[] {
  return (sheet?.tables ?? [])
    .filter((t) => intersect(t.area, area) !== null)
    .flatMap((t) =>
      [t.id, sheet?.id ?? "", WORKBOOK_TARGET].map((targetId) => ({
        eventType,
        targetId,
        args: { ...args, tableId: t.id, worksheetId: sheet?.id },
      }))
    );
}

/** A table hears of selections on its sheet, with an empty address for those outside it. */
function selectedTables(sheet: BookSheet | undefined, areas: readonly Area[]): HostEvent[] {
  return (sheet?.tables ?? []).map((t) => {
    const inside = areas.map((a) => intersect(a, t.area)).filter((a) => a !== null);
    return {
      eventType: 100,
      targetId: t.id,
      args: { tableId: t.id, worksheetId: sheet?.id, address: inside.map(localAddress).join(",") },
    };
  });
}
