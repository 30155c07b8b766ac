/**
 * Hands a file to the page's downloads. Desktop web views may drop a download without a word (office-js#1511), so that the caller says what to do
 * if none appears. False = it failed for certain.
 */
export function offerDownload(name: string, content: BlobPart, type: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The download has begun once the event loop comes round.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return true;
  } catch {
    return false;
  }
}
