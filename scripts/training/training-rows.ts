/** Reads the labelled titles that lie in this folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkType } from "../../src/rules/judgement";

export interface LabelledRow {
  readonly title: string;
  readonly note: string;
  readonly category: WorkType;
}

const HERE = __dirname;
const TYPES: Readonly<Record<string, WorkType>> = {
  r: "routine",
  e: "reception",
  w: "writing",
  c: "confidential",
  l: "logistics",
};

/** The titles of the .txt files, each once. */
export function writtenTitles(): readonly LabelledRow[] {
  const rows = readdirSync(HERE)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => linesOf(file).flatMap(titlesOfLine));
  return [...new Map(rows.map((row) => [`${row.title}@${row.note}`, row])).values()];
}

/** The rows of invented ledgers. */
export function ledgerRows(): readonly LabelledRow[] {
  return linesOf("ledger-rows.jsonl")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LabelledRow);
}

function linesOf(file: string): readonly string[] {
  return readFileSync(join(HERE, file), "utf8").split("\n");
}

function titlesOfLine(line: string): readonly LabelledRow[] {
  const category = TYPES[line.charAt(0)];
  if (category === undefined || !line.startsWith(": ", 1)) return [];
  return line
    .slice(3)
    .split(" / ")
    .map((item) => {
      const [title = "", note = ""] = item.split(/@(?!all)/);
      return { title: title.trim(), note: note.trim(), category };
    });
}
