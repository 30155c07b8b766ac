/** What can be done with a result: mark it in the sheet, take the marks away, check again. */
import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import { Legend } from "../parts/Legend";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  // Three buttons side by side at 350 px, in both languages.
  button: { minWidth: 0, paddingLeft: "10px", paddingRight: "10px" },
});

export function Actions() {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const onlyDeadlines = usePane((state) => state.onlyDeadlines);
  const markedOn = usePane((state) => state.markedOn);
  const check = usePane((state) => state.check);
  const mark = usePane((state) => state.mark);
  const clearMarks = usePane((state) => state.clearMarks);
  const markOnlyDeadlines = usePane((state) => state.markOnlyDeadlines);
  return (
    <section className={styles.actions} aria-label={t("pane.actions.label")}>
      <div className={styles.row}>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={busy}
          title={t("pane.actions.markHint")}
          onClick={() => void mark()}
        >
          {t("pane.actions.mark")}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => void clearMarks()}
        >
          {t("pane.actions.clear")}
        </Button>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<ArrowSync16Regular />}
          disabledFocusable={busy}
          onClick={() => void check()}
        >
          {t("pane.actions.recheck")}
        </Button>
      </div>
      <Switch
        checked={onlyDeadlines}
        disabled={busy}
        label={t("pane.actions.onlyDeadlines")}
        title={t("pane.actions.onlyDeadlinesHint")}
        onChange={(_, { checked }) => markOnlyDeadlines(checked)}
      />
      <Legend date={markedOn} onlyDeadlines={onlyDeadlines} />
    </section>
  );
}
