/**
 * Where a user's switches are kept: in the browser's storage of this user, by workbook. Not in the memory part and not in the document's
 * settings: both travel with the workbook, and one user's switches would write on another's machine. Cleared storage or a renamed file means
 * all off, which is the safe side. Only the wish to see the pane at once is the workbook's own, as Office wants it.
 */
import { fingerprint } from "../../rules/fingerprint";
import { autoShowIn } from "../../workbook/excel/auto-show";
import type { AutomationMeans } from "./means";

export function officeStorage(): Pick<AutomationMeans, "load" | "save" | "autoShow" | "now"> {
  const key = storageKey();
  return {
    now: () => new Date(),
    load: () => {
      try {
        return key === null ? null : localStorage.getItem(key);
      } catch {
        // A web view may forbid storage altogether.
        return null;
      }
    },
    save: (text) => {
      if (key === null) return false;
      try {
        if (text === null) localStorage.removeItem(key);
        else localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    autoShow: (on) => autoShowIn(Office.context.document.settings).set(on),
  };
}

/** Null for a workbook that was never saved: there is nothing to know it again by. */
function storageKey(): string | null {
  const { document, partitionKey } = Office.context as Partial<typeof Office.context>;
  const url = document?.url ?? "";
  return url === "" ? null : `${partitionKey ?? ""}kewutong.automation:${fingerprint(url)}`;
}
