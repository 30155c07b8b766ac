/** The ribbon's page and the pane do not see each other: here one tells the other that something was done to the workbook. */
const CHANNEL = "kewutong.done";

export function tellDone(): void {
  const channel = open();
  channel?.postMessage(null);
  channel?.close();
}

/** Returns how to stop listening. */
export function whenDoneElsewhere(listener: () => void): () => void {
  const channel = open();
  channel?.addEventListener("message", listener);
  return () => channel?.close();
}

/** Null in web views without it: the pane then asks when it is entered. */
function open(): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
}
