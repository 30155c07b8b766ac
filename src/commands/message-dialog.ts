/** Shows a message in a dialog of ours (`dialog.html`), because a ribbon function has no page of its own. */
import type { Locale } from "../locales";
import { dialogQuery } from "./dialog-query";
import type { Told } from "./ribbon";

/** A host that does not even answer must not keep the function from completing. */
const OPEN_LIMIT_MS = 10_000;
/** The dialog may close when the function completes (office-js#428), so it is given time to be read. */
const READ_LIMIT_MS = 60_000;

/** Resolves when the dialog is closed, has stood long enough, or cannot be shown. */
export async function showMessage(told: Told, locale: Locale): Promise<void> {
  const dialog = await within(OPEN_LIMIT_MS, open(told, locale));
  if (dialog !== null) await within(READ_LIMIT_MS, closed(dialog));
}

function open(told: Told, locale: Locale): Promise<Office.Dialog | null> {
  const address = new URL("dialog.html", window.location.href);
  address.search = dialogQuery(told, locale);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address.href,
      { height: 30, width: 30, displayInIframe: true },
      ({ status, value }) => resolve(status === Office.AsyncResultStatus.Succeeded ? value : null)
    );
  });
}

function closed(dialog: Office.Dialog): Promise<null> {
  return new Promise((resolve) => {
    // The user's own way of closing (12006) and a page that cannot load both come as an event.
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(null));
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
      dialog.close();
      resolve(null);
    });
  });
}

/** Null when the time is over, or when the host refuses by throwing: there is nowhere left to say so. */
async function within<T>(ms: number, promise: Promise<T | null>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([promise, over]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
