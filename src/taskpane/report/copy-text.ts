/**
 * Text onto the clipboard. Desktop web views block `navigator.clipboard` (office-js#1991, #2513), so the old command on selected text comes
 * second; where that fails too, the text is left selected for Ctrl+C.
 */

/** False = blocked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
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
