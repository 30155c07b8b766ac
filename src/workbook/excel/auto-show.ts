/** Whether this workbook opens the pane by itself for this user: a document setting that Excel itself reads. */
import { done, failed, type Outcome } from "../problem";

const KEY = "Office.AutoShowTaskpaneWithDocument";

export interface AutoShow {
  /** As this page last read the settings. */
  isOn(): boolean;
  /** Switched off, the setting goes, not only its value. */
  set(on: boolean): Promise<Outcome<null>>;
}

/** @param settings `Office.context.document.settings` */
export function autoShowIn(
  settings: Pick<Office.Settings, "get" | "remove" | "saveAsync" | "set">
): AutoShow {
  return {
    isOn: () => settings.get(KEY) === true,
    set: (on) =>
      new Promise((resolve) => {
        if (on) settings.set(KEY, true);
        else settings.remove(KEY);
        settings.saveAsync(({ status, error }) => {
          const saved = status === Office.AsyncResultStatus.Succeeded;
          const detail = saved ? "" : error.message;
          resolve(saved ? done(null) : failed({ code: "host-error", args: { detail } }));
        });
      }),
  };
}
