/**
 * Text onto the clipboard. Desktop web views block `navigator.clipboard` (office-js#1991, #2513), so the old command on selected text comes
 * second; where that fails too, the text is left selected for Ctrl+C.
 */

/** @param area shows the text; left out where it is not on the page yet. False = blocked */
export async function copyText(
  text: string,
  area: HTMLTextAreaElement | null = null
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return area !== null && copySelected(area);
  }
}

/** Selects all of it and copies by the old command. False = blocked; the text stays selected. */
export function copySelected(area: HTMLTextAreaElement): boolean {
  area.focus();
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}
