/** What ran by itself, when, and what came of it; kept with the switches for this user and this workbook. */
import * as z from "zod/mini";
import { parsePlainDate, type PlainDate } from "../calendar";
import { problemCodes, type Problem } from "../workbook/problem";
import {
  automationNames,
  automationsSchema,
  neverRan,
  noAutomations,
  type AutomationName,
  type Automations,
  type LastRuns,
} from "./automation";

export interface LogEntry {
  readonly id: number;
  readonly name: AutomationName;
  /** `2026-11-27 16:30`, the user's own time. */
  readonly at: string;
  /** Its time had gone by while the pane was closed. */
  readonly missed: boolean;
  readonly what: LogWhat;
  /** The journal's moment of what it changed; null = nothing to take back. */
  readonly undo: string | null;
  readonly undone: boolean;
}

export type LogWhat =
  | { readonly code: "checked"; readonly open: number; readonly overdue: number }
  | { readonly code: "marked"; readonly count: number }
  | { readonly code: "reported"; readonly sheet: string }
  | { readonly code: "warned"; readonly count: number }
  | { readonly code: "failed"; readonly problem: Pick<Problem, "code" | "sheet" | "cell"> };

/** All that is kept of a user's automations in a workbook. */
export interface AutomationKept {
  readonly automations: Automations;
  readonly lastRuns: LastRuns;
  /** Newest first. */
  readonly log: readonly LogEntry[];
}

export const nothingKept: AutomationKept = {
  automations: noAutomations,
  lastRuns: neverRan,
  log: [],
};

/** Entries kept. */
const LOG_LIMIT = 50;

const date = z.pipe(
  z.string().check(z.refine((text) => parsePlainDate(text) !== null)),
  z.transform((text): PlainDate => parsePlainDate(text) ?? impossible(text))
);
const moment = z.nullable(z.object({ date, minute: z.int() }));

const keptSchema = z.object({
  automations: automationsSchema,
  lastRuns: z.object({ weeklyReport: moment, forewarning: moment }),
  log: z.array(
    z.object({
      id: z.int(),
      name: z.enum(automationNames),
      at: z.string(),
      missed: z.boolean(),
      what: z.discriminatedUnion("code", [
        z.object({ code: z.literal("checked"), open: z.int(), overdue: z.int() }),
        z.object({ code: z.literal("marked"), count: z.int() }),
        z.object({ code: z.literal("reported"), sheet: z.string() }),
        z.object({ code: z.literal("warned"), count: z.int() }),
        z.object({
          code: z.literal("failed"),
          problem: z.object({
            code: z.enum(problemCodes),
            sheet: z.optional(z.string()),
            cell: z.optional(z.string()),
          }),
        }),
      ]),
      undo: z.nullable(z.string()),
      undone: z.boolean(),
    })
  ),
});

/** What cannot be understood is as if nothing were kept: everything off. */
export function parseKept(text: string | null): AutomationKept {
  if (text === null) return nothingKept;
  try {
    const parsed = keptSchema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as AutomationKept) : nothingKept;
  } catch {
    return nothingKept;
  }
}

export function withLogged(
  kept: AutomationKept,
  entry: Omit<LogEntry, "id" | "undone">
): AutomationKept {
  const id = (kept.log[0]?.id ?? 0) + 1;
  // Marks set anew belong to the marking before: taking one back takes both, so only the newest offers it.
  const earlier = kept.log.map((one) =>
    entry.undo !== null && one.undo === entry.undo ? { ...one, undo: null } : one
  );
  return { ...kept, log: [{ ...entry, id, undone: false }, ...earlier].slice(0, LOG_LIMIT) };
}

export function withUndone(kept: AutomationKept, id: number): AutomationKept {
  const log = kept.log.map((one) => (one.id === id ? { ...one, undo: null, undone: true } : one));
  return { ...kept, log };
}

function impossible(text: string): never {
  throw new Error(text);
}
