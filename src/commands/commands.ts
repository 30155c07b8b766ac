/** The ribbon's functions, as the manifest names them. */
import { judgeHere } from "../app/judge-sheets";
import { connectExcel } from "../taskpane/connect";
import { startingLocale } from "../taskpane/language";
import { tellDone } from "../taskpane/told-elsewhere";
import { showMessage } from "./message-dialog";
import { ribbonFunctions, runRibbon, type Ribbon, type RibbonDeeds } from "./ribbon";

/** Judged in place: nobody looks at this page. Made on the first click; the page may live on for further ones. */
let connected: RibbonDeeds | null = null;

const ribbon = (): Ribbon => {
  const locale = startingLocale(Office.context.displayLanguage);
  return {
    deeds: () => (connected ??= connectExcel(judgeHere)),
    locale,
    tell: (told) => showMessage(told, locale),
  };
};

void Office.onReady(() => {
  for (const name of ribbonFunctions) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runRibbon(name, ribbon(), () => {
        tellDone();
        event.completed();
      });
    });
  }
});
