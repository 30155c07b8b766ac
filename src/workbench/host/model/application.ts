/** `Excel.Application`, `Excel.Runtime` and what hangs on them. */
import { defineType, navigate, type ObjectType } from "../define";
import { apiNotFound } from "../errors";
import { boolean, oneOf } from "./arguments";
import { createWorkbook, workbookCreated } from "./workbook-created";

/** Nothing of its own: the book and the runtime are the call's. */
export class Singleton {}

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const numberFormatInfo: ObjectType<Singleton> = defineType<Singleton>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { get: () => "." },
    NumberGroupSeparator: { get: () => "," },
  },
});

const cultureInfo: ObjectType<Singleton> = defineType<Singleton>("CultureInfo", {
  properties: {
    Name: { get: (_, call) => call.runtime.locale },
    NumberFormat: navigate((self) => numberFormatInfo(self)),
  },
});

export const applicationObject: ObjectType<Singleton> = defineType<Singleton>("Application", {
  properties: {
    CalculationMode: {
      get: () => "Automatic",
      // The book computes whenever something changed; another mode would be promised and not kept.
      set: (_, value) => {
        const mode = oneOf(value, MODES);
        if (mode !== "Automatic") throw apiNotFound(`Application.calculationMode (${mode})`);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
    CultureInfo: navigate((self) => cultureInfo(self)),
  },
  methods: {
    Calculate: (_, [type]) => {
      oneOf(type, ["Recalculate", "Full", "FullRebuild"] as const);
      return null;
    },
    CreateWorkbook: (_, [file], call) => createWorkbook(file, call),
    _GetWorkbookCreatedById: (_, [id], call) => workbookCreated(id, call),
    // The book shows a batch's changes at its end whatever is asked.
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

export const runtimeObject: ObjectType<Singleton> = defineType<Singleton>("Runtime", {
  properties: {
    EnableEvents: {
      get: (_, call) => call.runtime.enableEvents,
      set: (_, value, call) => {
        call.runtime.enableEvents = boolean(value);
      },
    },
  },
});
