/** Brings the pane up: waits for Office, picks the language, then does what the address asks for. */
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { createPaneWords } from "../locales/pane-words";
import { asked } from "./address";
import { officeStorage } from "./automation/office-means";
import { Crash, Crashed } from "./Crash";
import type { Deeds } from "./deeds";
import { deferredDeeds } from "./deferred-deeds";
import { startingLocale } from "./language";
import { NoExcel, Waiting } from "./NoExcel";
import { opened, type Opened } from "./office";
import { Frame, Pane } from "./Pane";
import { createPaneStore, type PaneStore } from "./state/pane-state";
import { whenDoneElsewhere } from "./told-elsewhere";

/** After this long without an answer the user is told what to try; waiting goes on. */
const SLOW_AFTER_MS = 8000;

/** `connect` is called once, when Excel has answered. */
export async function startPane(
  container: HTMLElement,
  connect: () => Promise<Deeds>
): Promise<void> {
  const words = await createPaneWords(startingLocale(null));

  function Start() {
    const [found, setFound] = useState<Opened | null>(null);
    const [store, setStore] = useState<PaneStore | null>(null);
    const [slow, setSlow] = useState(false);
    const [failure, setFailure] = useState<string | null>(null);
    useEffect(() => {
      const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
      opened()
        .then(async (where) => {
          clearTimeout(timer);
          if (where.in === "excel") {
            const connecting = connect();
            connecting.catch((error: unknown) => setFailure(String(error)));
            await words.changeLanguage(startingLocale(where.language));
            setStore(createPaneStore(deferredDeeds(connecting, { automation: officeStorage() })));
          }
          setFound(where);
        })
        .catch((error: unknown) => setFailure(String(error)));
      return () => clearTimeout(timer);
    }, []);
    useLife(store);

    return (
      <Frame words={words} officeBackground={found?.in === "excel" ? found.background : null}>
        <Crash>
          {failure !== null && <Crashed message={failure} />}
          {found === null && failure === null && <Waiting slow={slow} />}
          {found?.in === "browser" && <NoExcel host={null} />}
          {found?.in === "other-host" && <NoExcel host={found.host} />}
          {found?.in === "excel" && store !== null && (
            <Pane store={store} oldExcel={found.old} readOnly={found.readOnly} />
          )}
        </Crash>
      </Frame>
    );
  }

  createRoot(container).render(<Start />);
}

/** What happens beside the user's own clicks while the pane is open. */
function useLife(store: PaneStore | null): void {
  useEffect(() => {
    if (store === null) return undefined;
    const { check, refreshLastDeed, show, startAutomations, startWatching } = store.getState();
    const watching = startWatching();
    const wanted = asked(window.location.href);
    if (wanted.selfTest) show("self-test");
    void refreshLastDeed().then(() => (wanted.check ? check() : undefined));
    const automations = startAutomations();
    const refresh = () => void refreshLastDeed();
    const seen = () => document.visibilityState === "visible" && refresh();
    // What the ribbon does it tells; and where it cannot, whoever comes to undo it comes with the pointer or the focus.
    const stop = whenDoneElsewhere(refresh);
    window.addEventListener("focus", refresh);
    document.addEventListener("visibilitychange", seen);
    document.documentElement.addEventListener("pointerenter", refresh);
    return () => {
      stop();
      window.removeEventListener("focus", refresh);
      document.removeEventListener("visibilitychange", seen);
      document.documentElement.removeEventListener("pointerenter", refresh);
      void watching.then((end) => end());
      void automations.then((end) => end());
    };
  }, [store]);
}
