/** Renders the pane as `start.tsx` does once Excel has answered. */
import { configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createWords, type Locale } from "../../src/locales";
import { Frame, Pane } from "../../src/taskpane/Pane";
import { createPaneStore } from "../../src/taskpane/state/pane-state";
import type { Deeds } from "../../src/taskpane/deeds";
import { layOut } from "./layout";

// Views are loaded when their tab is opened, and a busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });

layOut();

export function openPane(deeds: Deeds, locale: Locale = "zh-CN", oldExcel = false) {
  const store = createPaneStore(deeds);
  const view = render(
    <Frame words={createWords(locale)} officeBackground={null}>
      <Pane store={store} oldExcel={oldExcel} />
    </Frame>
  );
  return { ...view, store, user: userEvent.setup() };
}
