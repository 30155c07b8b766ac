/** Brings the pane up: waits for Office, picks the language, then does what the address asks for. */
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { createWords } from "../locales";
import { asked } from "./address";
import { Crash, Crashed } from "./Crash";
import type { Deeds } from "./deeds";
import { startingLocale } from "./language";
import { NoExcel, Waiting } from "./NoExcel";
import { opened, type Opened } from "./office";
import { Frame, Pane } from "./Pane";
import { createPaneStore, type PaneStore } from "./state/pane-state";

/** After this long without an answer the user is told what to try; waiting goes on. */
const SLOW_AFTER_MS = 8000;

/** `connect` is called once, when Excel has answered. */
export function startPane(container: HTMLElement, connect: () => Promise<Deeds>): void {
  const words = createWords(startingLocale(null));

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
            void words.changeLanguage(startingLocale(where.language));
            setStore(createPaneStore(await connect()));
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
          {found?.in === "excel" && store !== null && <Pane store={store} oldExcel={found.old} />}
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
    window.addEventListener("focus", refresh);
    return () => {
      window.removeEventListener("focus", refresh);
      void watching.then((stop) => stop());
      void automations.then((stop) => stop());
    };
  }, [store]);
}
