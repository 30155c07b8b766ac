/** The whole pane: tabs above, the view, what was told, 撤销 below. */
import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import { useEffect, useRef, type ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { CheckView } from "./check/CheckView";
import { Announcer } from "./parts/Announcer";
import { HostWarning } from "./parts/HostWarning";
import { Notices } from "./parts/Notices";
import { onDemand } from "./parts/on-demand";
import { Tabs } from "./parts/Tabs";
import { UndoBar } from "./parts/UndoBar";
import { Work } from "./parts/Work";
import type { PaneStore } from "./state/pane-state";
import { PaneStoreContext, useLocale, usePane, useSay } from "./state/use-pane";
import { useTheme } from "./theme";

/** Not needed to see the first view. */
const PeopleView = onDemand(() => import("./people/PeopleView"));
const ForewarningCard = onDemand(() => import("./automation/ForewarningCard"));
const ReportView = onDemand(() => import("./report/ReportView"));
const RosterView = onDemand(() => import("./roster/RosterView"));
const RulesView = onDemand(() => import("./rules/RulesView"));
const SampleBar = onDemand(() => import("./sample/SampleBar"));
const SelfTestView = onDemand(() => import("./self-test/SelfTestView"));

/** The page is the pane: nothing around it, nothing beside it. */
const useFullPage = makeStaticStyles({ body: { margin: 0, overflowX: "hidden" } });

/** Who has asked the system for less motion gets none from us; what turns to show that work goes on, Fluent slows down itself. */
const useLessMotion = makeStaticStyles({
  "@media (prefers-reduced-motion: reduce)": {
    "*, *::before, *::after": { transitionDuration: "0.01ms !important", scrollBehavior: "auto" },
  },
});

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
    padding: "0 14px 0 4px",
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
  useLessMotion();
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

/** What Excel was found to be like. */
interface Excel {
  /** Below the declared floor. */
  readonly oldExcel: boolean;
  /** The workbook cannot be written to. */
  readonly readOnly?: boolean;
}

export function Pane({ store, ...excel }: Excel & { readonly store: PaneStore }) {
  return (
    <PaneStoreContext.Provider value={store}>
      <Layout {...excel} />
    </PaneStoreContext.Provider>
  );
}

function Layout({ oldExcel, readOnly = false }: Excel) {
  const t = useSay();
  const styles = useStyles();
  const view = usePane((state) => state.view);
  const show = usePane((state) => state.show);
  const warned = usePane((state) => (state.automation?.warning ?? null) !== null);
  const sample = usePane((state) => state.samples.length > 0);
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
        {oldExcel && <HostWarning title={t("pane.host.oldTitle")} text={t("pane.host.old")} />}
        {readOnly && (
          <HostWarning title={t("frame.readOnly.title")} text={t("frame.readOnly.text")} />
        )}
        <Notices />
        {warned && <ForewarningCard />}
        {sample && view !== "self-test" && <SampleBar />}
        {view === "check" && <CheckView />}
        {view === "people" && <PeopleView />}
        {view === "report" && <ReportView />}
        {view === "roster" && <RosterView />}
        {view === "rules" && <RulesView />}
        {view === "self-test" && <SelfTestView />}
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
