/**
 * Reads from Office.js's own type declarations which requirement set brought each member of a class.
 */
import { readFileSync } from "node:fs";

/** `{ Range: { "ExcelApi 1.1": ["address", …] } }`, for the classes named. */
export function levelsFromTypes(
  classes: readonly string[]
): Record<string, Record<string, string[]>> {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const start = text.indexOf("declare namespace Excel {");
  const lines = text.slice(start, text.indexOf("\n}", start)).split("\n");
  const levels: Record<string, Record<string, string[]>> = {};
  let current: string | null = null;
  let ofClass = "ExcelApi 1.1";
  let seen = "";
  for (const line of lines) {
    const set = /\[Api set: ([A-Za-z]+ [0-9.]+|[A-Za-z]+ BETA[^\]]*)/.exec(line)?.[1];
    if (set !== undefined) seen = set;
    const opened = /^ {4}(?:class|interface|enum|type|function|namespace) (\w+)/.exec(line);
    if (opened) {
      const name = opened[1] ?? "";
      current = line.includes(" class ") && classes.includes(name) ? name : null;
      ofClass = seen === "" ? "ExcelApi 1.1" : seen;
      seen = "";
      continue;
    }
    if (/^ {4}\}/.test(line)) {
      current = null;
      seen = "";
      continue;
    }
    const member = /^ {8}(?:readonly )?([a-z]\w*)[?(:<]/.exec(line)?.[1];
    if (member === undefined) continue;
    if (current !== null && !["context", "items", "load", "set", "toJSON"].includes(member)) {
      const level = seen === "" ? ofClass : seen;
      const byLevel = (levels[current] ??= {});
      const names = (byLevel[level] ??= []);
      if (!names.includes(member) && !Object.values(byLevel).some((n) => n.includes(member))) {
        names.push(member);
      }
    }
    seen = "";
  }
  return levels;
}
