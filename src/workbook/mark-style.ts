/**
 * How our marks look, and the formula by which they are known again. A conditional format has no name of its own, only an id that changes,
 * so the formula carries ours: `N("text")` is 0, so the formula is always true and computes nothing.
 */
import type { MarkColour } from "./change";

/** Pastel fills with dark text: readable when printed in grey, over 7:1 contrast. Words stand in the pane and its legend. */
export const markFills: Readonly<
  Record<MarkColour, { readonly fill: string; readonly font: string }>
> = {
  red: { fill: "#FFC7CE", font: "#7A0012" },
  yellow: { fill: "#FFEB9C", font: "#5C4000" },
  blue: { fill: "#D6E6F8", font: "#0B3A66" },
  violet: { fill: "#DDD6E8", font: "#3B2A57" },
};

/** The formula without its leading `=`. @param date the judgement's date, shown in the legend */
export function markFormula(colour: MarkColour, date: string): string {
  return `AND(N("kwt:1")=0,N("${colour} ${date}")=0)`;
}

/** Knows our formula again however Excel or LibreOffice has spaced or cased it; null for every other one. */
export function parseMarkFormula(
  formula: string
): { readonly colour: MarkColour; readonly date: string } | null {
  if (!/\bN\(\s*"kwt:1"\s*\)/i.test(formula)) return null;
  const m = /\bN\(\s*"(red|yellow|blue|violet) (\d{4}-\d{2}-\d{2})"\s*\)/i.exec(formula);
  return m ? { colour: (m[1] ?? "").toLowerCase() as MarkColour, date: m[2] ?? "" } : null;
}
