/** `Excel.NamedItemCollection` and `Excel.NamedItem`. */
import type { Book, BookSheet } from "../../book/book";
import { defineType, navigate, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { boolean, optionalText, rangeIn, text } from "./arguments";
import { cellsOfName, localAddress, quotedSheet } from "./cells";
import { rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

/** Names of one sheet, or those of the workbook when there is none. */
export class Names {
  constructor(readonly sheet: BookSheet | null) {}
}

type Entry = Book["names"][number];

class Name {
  constructor(
    readonly names: Names,
    readonly name: string
  ) {}

  entry(call: Call): Entry {
    return entries(this.names, call).find((e) => e.name === this.name) ?? fail("ItemNotFound");
  }

  change(call: Call, patch: Partial<Entry>): void {
    const entry = this.entry(call);
    call.book.names = call.book.names.map((e) => (e === entry ? { ...e, ...patch } : e));
  }
}

function entries({ sheet }: Names, call: Call): Entry[] {
  // Names of the program's own (_xlnm.Print_Area …) are no named items.
  return call.book.names.filter(
    (n) => n.scope === (sheet?.id ?? null) && !n.name.startsWith("_xlnm.")
  );
}

function found(self: Names, key: unknown, call: Call): HostObject | null {
  const wanted = text(key).toLowerCase();
  const entry = entries(self, call).find((e) => e.name.toLowerCase() === wanted);
  return entry ? nameObject(new Name(self, entry.name)) : null;
}

export const namesObject: ObjectType<Names> = defineType<Names>("NamedItemCollection", {
  items: (self, call) => entries(self, call).map((e) => nameObject(new Name(self, e.name))),
  getItem: found,
  methods: {
    GetCount: (self, _, call) => entries(self, call).length,
    GetItem: (self, [key], call) => found(self, key, call) ?? fail("ItemNotFound"),
    GetItemOrNullObject: (self, [key], call) => found(self, key, call),
    Add: (self, [name, reference, comment], call) => add(self, name, reference, comment, call),
    AddFormulaLocal: (self, [name, formula, comment], call) =>
      add(self, name, text(formula), comment, call),
  },
});

function add(
  self: Names,
  name: unknown,
  reference: unknown,
  comment: unknown,
  call: Call
): HostObject {
  const wanted = text(name);
  const isCell = /^[A-Za-z]{1,3}\d{1,7}$|^[rc]$/i.test(wanted);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(wanted) || wanted.length > 255 || isCell)
    fail("InvalidArgument");
  if (entries(self, call).some((e) => e.name.toLowerCase() === wanted.toLowerCase()))
    fail("ItemAlreadyExists");
  const range = rangeIn(reference);
  const formula = range
    ? `=${quotedSheet(range.sheet.name)}!${absolute(localAddress(range.area))}`
    : text(reference);
  if (!formula.startsWith("=") || formula.length < 2) fail("InvalidArgument");
  const entry: Entry = {
    name: wanted,
    formula,
    scope: self.sheet?.id ?? null,
    visible: true,
    comment: optionalText(comment) ?? "",
  };
  call.book.names = [...call.book.names, entry];
  return nameObject(new Name(self, wanted));
}

function absolute(address: string): string {
  return address.replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letters?: string, digits?: string) =>
      `${letters === undefined ? "" : `$${letters}`}${digits === undefined ? "" : `$${digits}`}`
  );
}

function valueOf(entry: Entry, call: Call): unknown {
  const cells = cellsOfName(call.book, entry.formula);
  if (cells) return entry.formula.replace(/^=/, "");
  const constant = entry.formula.replace(/^=/, "");
  if (/^".*"$/s.test(constant)) return constant.slice(1, -1).replace(/""/g, '"');
  return constant !== "" && !Number.isNaN(Number(constant)) ? Number(constant) : entry.formula;
}

function typeOf(entry: Entry, call: Call): string {
  if (cellsOfName(call.book, entry.formula)) return "Range";
  const value = valueOf(entry, call);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return entry.formula.includes("#REF!") ? "Error" : "String";
}

const nameObject: ObjectType<Name> = defineType<Name>("NamedItem", {
  identity: (self) => ({ _Id: self.name }),
  properties: {
    Name: { get: (self, call) => self.entry(call).name },
    Type: { get: (self, call) => typeOf(self.entry(call), call) },
    Value: { get: (self, call) => valueOf(self.entry(call), call) },
    Formula: {
      get: (self, call) => self.entry(call).formula,
      set: (self, value, call) => {
        const formula = text(value);
        self.change(call, { formula: formula.startsWith("=") ? formula : fail("InvalidArgument") });
      },
    },
    Visible: {
      get: (self, call) => self.entry(call).visible,
      set: (self, value, call) => self.change(call, { visible: boolean(value) }),
    },
    Comment: {
      get: (self, call) => self.entry(call).comment,
      set: (self, value, call) => self.change(call, { comment: text(value) }),
    },
    Scope: { get: (self) => (self.names.sheet ? "Worksheet" : "Workbook") },
    Worksheet: navigate((self) => worksheetObject(self.names.sheet ?? fail("ItemNotFound"))),
    WorksheetOrNullObject: navigate((self) =>
      self.names.sheet ? worksheetObject(self.names.sheet) : null
    ),
  },
  methods: {
    GetRange: (self, _, call) =>
      rangeObject(cellsOfName(call.book, self.entry(call).formula) ?? fail("ItemNotFound")),
    GetRangeOrNullObject: (self, _, call) => {
      const cells = cellsOfName(call.book, self.entry(call).formula);
      return cells ? rangeObject(cells) : null;
    },
    Delete: (self, _, call) => {
      const entry = self.entry(call);
      call.book.names = call.book.names.filter((e) => e !== entry);
    },
  },
});
