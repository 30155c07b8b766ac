/**
 * Puts text on the clipboard. Desktop web views block `navigator.clipboard` (office-js#1991, #2513), so the old command on the selected
 * text comes second. False = blocked: the text is left selected, so that Ctrl+C is all that is missing.
 */
export async function copyText(
  text: string,
  shownIn: HTMLTextAreaElement | null
): Promise<boolean> {
  if (await written(text)) return true;
  if (shownIn === null) return false;
  shownIn.focus();
  shownIn.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  }
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
