/** A report as plain text, for the OA system: numbered lines, and no longer than asked for. */
import type { Block, ReportDocument, Table } from "./document";

export function documentText({ blocks }: ReportDocument): string {
  return blocks
    .flatMap(blockLines)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "notice":
    case "title":
      return [block.text];
    case "heading":
    case "annex":
      return ["", block.text];
    case "paragraph":
      return [(block.lead ?? "") + block.text];
    case "table":
      return tableLines(block);
    case "signature":
      return ["", ...block.lines];
    case "chart":
      return [];
  }
}

/** `1. 事项，承办人，11月20日`; a table without numbers says its heads: `周砚秋：办结1，在办4`. */
function tableLines({ columns, rows }: Table): readonly string[] {
  const numbered = columns[0]?.width === 1;
  return rows.map((cells) => {
    const [first, ...rest] = cells.map((cell) => String(cell.value));
    if (numbered) return `${first}. ${rest.filter((said) => said !== "").join("，")}`;
    const said = rest.map((value, i) => {
      const isNumber = typeof cells[i + 1]?.value === "number";
      return isNumber ? `${columns[i + 1]?.head ?? ""}${value}` : value;
    });
    return `${first}：${said.filter((s) => s !== "").join("，")}`;
  });
}

/**
 * The longest of the texts that fits; where even the shortest is too long, it is cut and ends in `cut`. Lengths are in characters as
 * a person counts them.
 * @param texts from the longest to the shortest
 */
export function fittingText(texts: Iterable<string>, limit: number | null, cut: string): string {
  let shortest = "";
  for (const text of texts) {
    shortest = text;
    if (limit === null || lengthOf(text) <= limit) return text;
  }
  return limit === null ? shortest : cutTo(shortest, limit, cut);
}

export function lengthOf(text: string): number {
  return [...text].length;
}

function cutTo(text: string, limit: number, cut: string): string {
  const room = Math.max(0, limit - lengthOf(cut));
  const kept = [...text].slice(0, room).join("");
  return [...(kept + cut)].slice(0, Math.max(0, limit)).join("");
}
