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

/** How many titles of each type the grid gives a topic. */
const PER_TOPIC = 8;

/** The titles of the `titles-….txt` files, each once. */
export function writtenTitles(): readonly LabelledRow[] {
  const rows = readdirSync(HERE)
    .filter((file) => /^titles-.*\.txt$/.test(file))
    .sort()
    .flatMap((file) => linesOf(file).flatMap(titlesOfLine));
  return [...new Map(rows.map((row) => [`${row.title}@${row.note}`, row])).values()];
}

/** Every topic with every type's phrases in turn, so that no topic speaks for a type. */
export function gridTitles(): readonly LabelledRow[] {
  const lines = linesOf("topic-grid.txt");
  const topics =
    lines
      .find((line) => line.startsWith("t: "))
      ?.slice(3)
      .split(" / ") ?? [];
  return lines.flatMap(titlesOfLineGroup).flatMap((phrases) =>
    topics.flatMap((topic, t) =>
      Array.from({ length: PER_TOPIC }, (_, i) => {
        const phrase = phrases[(t * PER_TOPIC + i) % phrases.length];
        return phrase ? [{ ...phrase, title: phrase.title.replace("N", topic) }] : [];
      }).flat()
    )
  );
}

function titlesOfLineGroup(line: string): readonly (readonly LabelledRow[])[] {
  const titles = titlesOfLine(line);
  return titles.length > 0 ? [titles] : [];
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
