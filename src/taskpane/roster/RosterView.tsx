/** 值班: what is wrong with the roster there is, the next month as it would be fairest, 换班, and the one button that writes. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { problemWords } from "../../locales/problem-words";
import type { Problem } from "../../workbook/problem";
import type { ProposedRoster } from "../deeds";
import { Partial } from "../parts/Notices";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { Conflicts } from "./Conflicts";
import { Counts } from "./Counts";
import { Days } from "./Days";
import { PeriodPicker } from "./PeriodPicker";
import { PlanSummary } from "./PlanSummary";
import { WriteCard } from "./WriteCard";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  start: { alignSelf: "start" },
});

export default function RosterView() {
  const styles = useStyles();
  const roster = usePane((state) => state.roster);
  const noRoster = usePane((state) => state.noRoster);
  return (
    <div className={styles.view}>
      {noRoster !== null && <Nobody problem={noRoster} />}
      {noRoster === null && roster === null && <Start />}
      <Conflicts />
      {roster !== null && <Planned roster={roster} />}
    </div>
  );
}

function Planned({ roster }: { readonly roster: ProposedRoster }) {
  const isStale = usePane((state) => state.rosterStale && state.busy === null);
  return (
    <>
      {isStale && <Stale />}
      <Partial problems={roster.problems} />
      <PeriodPicker roster={roster} />
      <PlanSummary roster={roster} />
      <WriteCard roster={roster} />
      <Days plan={roster.plan} />
      <Counts roster={roster} />
    </>
  );
}

function Start() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const proposeRoster = usePane((state) => state.proposeRoster);
  return (
    <section className={look.section}>
      <h1 className={look.heading}>{t("rosterView.start.title")}</h1>
      <p className={look.text}>{t("rosterView.start.what")}</p>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void proposeRoster(null)}
      >
        {t("rosterView.start.button")}
      </Button>
    </section>
  );
}

/** Nobody to put on duty, or an empty workbook: what is looked for, and the button that looks again. */
function Nobody({ problem }: { readonly problem: Problem }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const proposeRoster = usePane((state) => state.proposeRoster);
  const { what, todo } = problemWords(t, problem);
  return (
    <section className={look.section}>
      <h1 className={look.heading}>{what}</h1>
      <p className={look.text}>{todo}</p>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void proposeRoster(null)}
      >
        {t("rosterView.nobody.button")}
      </Button>
    </section>
  );
}

function Stale() {
  const t = useSay();
  const readRosterAgain = usePane((state) => state.readRosterAgain);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("rosterView.stale.text")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void readRosterAgain()}>
          {t("rosterView.stale.button")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
