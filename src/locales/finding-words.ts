/** Findings and notes in words, for the pane and the command line. */
import { findingKeys } from "../rules/finding-words";
import { findingCodes, type Finding, type FindingCode, type Judgement } from "../rules/judgement";
import type { Say } from "./index";
import { typeName, type TypeNames } from "./type-name";

export interface FindingWords {
  /** `逾期`: the name of the kind. */
  readonly name: string;
  /** What is the matter with this very task. */
  readonly what: string;
  /** By which rule. */
  readonly why: string;
  /** What clears it. */
  readonly clear: string;
}

export function findingName(say: Say, code: FindingCode): string {
  return say(`findings.${code}.name`);
}

/** @param types of the book that was judged by */
export function findingWords(say: Say, finding: Finding, types: TypeNames): FindingWords {
  const keys = findingKeys(finding);
  const args = inWords(say, finding.args, types);
  return {
    name: say(keys.name, args),
    what: say(keys.what, args),
    why: say(keys.why, args),
    clear: say(keys.clear, args),
  };
}

/** What is the matter, for where the title stands right above: its quotation at the sentence's start is left out. */
export function afterTitle({ what }: FindingWords, title: string): string {
  const quoted = `“${title}”`;
  return what.startsWith(quoted) ? what.slice(quoted.length).trimStart() : what;
}

/** Why something was not judged, or was judged on an assumption. */
export function noteWords(say: Say, { code, args }: Judgement["notes"][number]): string {
  if (code === "calendar-assumed") return say("rules.note.calendar-assumed", { ...args });
  if (args.column === "duties") return say("rules.note.missing-duties");
  const codes = String(args.codes ?? "")
    .split(",")
    .map((name) => {
      const known = findingCodes.find((finding) => finding === name);
      return known === undefined ? name : findingName(say, known);
    });
  return say("rules.note.missing-column", {
    sheets: args.sheets,
    column: columnWords(say, String(args.column ?? "")),
    codes: codes.join(say("pane.join.names")),
  });
}

const COLUMNS = ["due", "status", "owner", "assignedDate", "approval", "feedback"] as const;

function columnWords(say: Say, meaning: string): string {
  const known = COLUMNS.find((column) => column === meaning);
  return known === undefined ? meaning : say(`rules.column.${known}`);
}

/** Codes among the arguments become words; text from the ledger stays as typed. */
function inWords(
  say: Say,
  args: Finding["args"],
  types: TypeNames
): Record<string, string | number> {
  return args.category === undefined
    ? { ...args }
    : { ...args, category: typeName(say, String(args.category), types) };
}
