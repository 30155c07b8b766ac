/** 周报: what to write and of which days, how it will look, how it is worded, and where it goes. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { NothingToCheck } from "../check/NothingToCheck";
import { wordingOf } from "../state/report-state";
import { usePane, useSay } from "../state/use-pane";
import { LastReports } from "./LastReports";
import { useLook } from "./look";
import { PaperChoice } from "./PaperChoice";
import { PeriodPicker } from "./PeriodPicker";
import { Preview } from "./Preview";
import { ReportActions } from "./ReportActions";
import { Wording } from "./Wording";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  start: { alignSelf: "start" },
});

export default function ReportView() {
  const styles = useStyles();
  useKept();
  useLivePreview();
  const nothingToCheck = usePane((state) => state.nothingToCheck);
  const preview = usePane((state) => state.preview);
  if (nothingToCheck !== null) return <NothingToCheck problem={nothingToCheck} />;
  return (
    <div className={styles.view}>
      <PaperChoice />
      {preview !== null && <PeriodPicker preview={preview} />}
      <ReportActions />
      {preview === null && <Start />}
      <Wording />
      {preview !== null && <Preview preview={preview} />}
      <LastReports />
    </div>
  );
}

/** Before the first check: the preview has to be asked for, as the check has. */
function Start() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const refreshPreview = usePane((state) => state.refreshPreview);
  return (
    <section className={look.section}>
      <p className={look.quiet}>{t("reportView.start.what")}</p>
      <Button
        className={styles.start}
        disabledFocusable={busy}
        onClick={() => void refreshPreview()}
      >
        {t("reportView.start.button")}
      </Button>
    </section>
  );
}

/** What the workbook remembers is asked again after every deed: one may have written a report, or taken one away. */
function useKept(): void {
  const askReports = usePane((state) => state.askReports);
  const pastDeeds = usePane((state) => state.pastDeeds);
  useEffect(() => void askReports(), [askReports, pastDeeds]);
}

function useLivePreview(): void {
  const composePreview = usePane((state) => state.composePreview);
  const result = usePane((state) => state.result);
  const paper = usePane((state) => state.paper);
  const period = usePane((state) => state.period);
  const wording = usePane(wordingOf);
  useEffect(() => void composePreview(), [composePreview, result, paper, period, wording]);
}
