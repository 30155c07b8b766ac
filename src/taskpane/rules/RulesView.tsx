/** 规则: by what the section is judged and what the add-in has learned and keeps; and how all of it is taken out, reset or cleared. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { problemLine } from "../../locales/problem-words";
import { UnderstoodTables } from "../mapping/UnderstoodTables";
import { unseen } from "../parts/unseen";
import { useLook } from "../people/look";
import { AutomationSection } from "../automation";
import { usePane, useSay } from "../state/use-pane";
import { BookCard } from "./BookCard";
import { ChangedList } from "./ChangedList";
import { ClearTraces } from "./ClearTraces";
import { Fold } from "./Fold";
import { LanguageChoice } from "./LanguageChoice";
import { LearnedCard } from "./LearnedCard";
import { PutBack } from "./PutBack";
import { Resets } from "./Resets";
import { Transfer } from "./Transfer";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  unseen,
  start: { alignSelf: "start" },
});

export default function RulesView() {
  const t = useSay();
  const styles = useStyles();
  const ruleBook = usePane((state) => state.ruleBook);
  const remembered = usePane((state) => state.remembered);
  const show = usePane((state) => state.show);
  useFreshReading();
  return (
    <div className={styles.view}>
      <h1 className={styles.unseen}>{t("rulesView.title")}</h1>
      <Unread />
      <PutBack />
      {ruleBook !== null && <BookCard inForce={ruleBook} />}
      <ChangedList />
      {remembered !== null && <LearnedCard kept={remembered} />}
      <Tables />
      <AutomationSection />
      <LanguageChoice />
      <Transfer />
      {remembered !== null && <Resets counts={remembered.counts} />}
      <ClearTraces />
      <Button
        className={styles.start}
        appearance="subtle"
        size="small"
        icon={<ShieldCheckmark20Regular />}
        onClick={() => show("self-test")}
      >
        {t("rulesView.selfTest")}
      </Button>
    </div>
  );
}

/** The rule sheet is edited beside the pane: it is read again when the pane is looked at again, and when the check has been. */
function useFreshReading(): void {
  const readRules = usePane((state) => state.readRules);
  const result = usePane((state) => state.result);
  const stale = usePane((state) => state.stale);
  useEffect(() => void readRules(), [readRules, result, stale]);
  useEffect(() => {
    const again = (): void => void readRules();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [readRules]);
}

function Unread() {
  const t = useSay();
  const look = useLook();
  const problem = usePane((state) => state.rulesUnread);
  const readRules = usePane((state) => state.readRules);
  if (problem === null) return null;
  return (
    <section className={look.card} aria-label={t("rulesView.told.unread")}>
      <p className={look.text}>
        {t("rulesView.told.unread")}
        {problemLine(t, problem)}
      </p>
      <Button size="small" onClick={() => void readRules()}>
        {t("rulesView.told.again")}
      </Button>
    </section>
  );
}

/** What was understood of the workbook, as far as it has been checked. */
function Tables() {
  const t = useSay();
  const look = useLook();
  const understood = usePane((state) => state.understood);
  const noLedger = usePane((state) => state.result === null);
  const busy = usePane((state) => state.busy !== null);
  const check = usePane((state) => state.check);
  if (understood !== null && understood.tables.length > 0)
    return (
      <div className={look.card}>
        <UnderstoodTables understood={understood} noLedger={noLedger} />
      </div>
    );
  return (
    <Fold title={t("rulesView.tables.title")}>
      <p className={look.text}>{t("rulesView.tables.none")}</p>
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void check()}>
          {t("rulesView.tables.check")}
        </Button>
      </div>
    </Fold>
  );
}
