/** The whole pane: tabs above, the view, what was told, 撤销 below. */
import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { CheckView } from "./check/CheckView";
import { Announcer } from "./parts/Announcer";
import { Notices } from "./parts/Notices";
import { OldExcel } from "./parts/OldExcel";
import { Tabs } from "./parts/Tabs";
import { UndoBar } from "./parts/UndoBar";
import { Work } from "./parts/Work";
import type { PaneStore } from "./state/pane-state";
import { PaneStoreContext, useLocale, usePane, useSay } from "./state/use-pane";
import { useTheme } from "./theme";

/** Not needed to see the first view. */
const PeopleView = lazy(() => import("./people/PeopleView"));
const ForewarningCard = lazy(() => import("./automation/ForewarningCard"));
const ReportView = lazy(() => import("./report/ReportView"));
const RosterView = lazy(() => import("./roster/RosterView"));
const RulesView = lazy(() => import("./rules/RulesView"));
const SelfTestView = lazy(() => import("./self-test/SelfTestView"));

/** The page is the pane: nothing around it, nothing beside it. */
const useFullPage = makeStaticStyles({ body: { margin: 0, overflowX: "hidden" } });

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    // The top right 12 × 32 px belong to Excel's own menu.
    paddingRight: "20px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  told: { padding: `0 ${tokens.spacingHorizontalM}` },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
});

/** Theme and words for everything shown, with or without Excel. */
export function Frame(props: {
  readonly words: i18n;
  readonly officeBackground: string | null;
  readonly children: ReactNode;
}) {
  useFullPage();
  const theme = useTheme(props.officeBackground);
  return (
    <I18nextProvider i18n={props.words}>
      <FluentProvider theme={theme}>
        <PageLanguage />
        {props.children}
      </FluentProvider>
    </I18nextProvider>
  );
}

export function Pane(props: { readonly store: PaneStore; readonly oldExcel: boolean }) {
  return (
    <PaneStoreContext.Provider value={props.store}>
      <Layout oldExcel={props.oldExcel} />
    </PaneStoreContext.Provider>
  );
}

function Layout({ oldExcel }: { readonly oldExcel: boolean }) {
  const t = useSay();
  const styles = useStyles();
  const view = usePane((state) => state.view);
  const show = usePane((state) => state.show);
  const warned = usePane((state) => (state.automation?.warning ?? null) !== null);
  const panel = useRef<HTMLDivElement>(null);
  const noteFocus = useFocusKept(panel);
  return (
    <main className={styles.pane}>
      <header className={styles.head}>
        <Tabs
          label={t("pane.tabs.label")}
          tabs={[
            { value: "check", words: t("pane.tabs.check") },
            { value: "people", words: t("people.title") },
            { value: "report", words: t("pane.tabs.report") },
            { value: "roster", words: t("rosterView.title") },
            { value: "rules", words: t("rulesView.title") },
          ]}
          chosen={view}
          panel="view"
          choose={show}
        />
      </header>
      <Announcer />
      <div
        id="view"
        ref={panel}
        className={styles.view}
        role="tabpanel"
        tabIndex={-1}
        onFocus={noteFocus}
        aria-labelledby={view === "self-test" ? undefined : `tab-${view}`}
        aria-label={view === "self-test" ? t("pane.selfTest.title") : undefined}
      >
        <Work />
        {oldExcel && <OldExcel />}
        <Notices />
        {warned && (
          <Suspense fallback={null}>
            <ForewarningCard />
          </Suspense>
        )}
        {view === "check" && <CheckView />}
        <Suspense fallback={null}>
          {view === "people" && <PeopleView />}
          {view === "report" && <ReportView />}
          {view === "roster" && <RosterView />}
          {view === "rules" && <RulesView />}
          {view === "self-test" && <SelfTestView />}
        </Suspense>
      </div>
      <UndoBar />
    </main>
  );
}

/**
 * The pressed button may be gone when its deed ends (取消, 台账核查): the focus then goes to the view, not to nowhere. A user who
 * clicked beside everything keeps the focus nowhere.
 */
function useFocusKept(panel: React.RefObject<HTMLDivElement>) {
  const focused = useRef<Element | null>(null);
  const shown = usePane((state) => state.busy ?? state.result ?? state.nothingToCheck);
  const told = usePane((state) => state.notices);
  useEffect(() => {
    const lost = focused.current !== null && !focused.current.isConnected;
    if (lost && document.activeElement === document.body) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [shown, told, panel]);
  return (event: React.FocusEvent) => {
    focused.current = event.target;
  };
}

function PageLanguage() {
  const locale = useLocale();
  const t = useSay();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t("pane.name");
  }, [locale, t]);
  return null;
}
