/** What can be done with a result: what of it is marked in the sheet, and checking again. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import { Legend } from "../parts/Legend";
import { Segments } from "../parts/Segments";
import { markedScope } from "../state/check-state";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
  },
  button: { minWidth: 0, paddingLeft: "6px", paddingRight: "6px" },
});

/** Pressing one does it: the choice shown in force is what stands in the sheet. */
const CHOICES = ["all", "deadlines", "none"] as const;

export function Actions() {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const scope = usePane(markedScope);
  const date = usePane((state) => state.marks?.date ?? null);
  const check = usePane((state) => state.check);
  const mark = usePane((state) => state.mark);
  const clearMarks = usePane((state) => state.clearMarks);
  return (
    <section className={styles.actions} aria-label={t("pane.actions.label")}>
      <div className={styles.row}>
        <Segments
          label={t("checkView.marks.label")}
          title={t("checkView.marks.title")}
          options={CHOICES.map((value) => ({
            value,
            words: t(`checkView.marks.${value}`),
            hint: t(`checkView.marks.${value}Hint`),
          }))}
          chosen={scope ?? "none"}
          disabled={busy}
          choose={(chosen) => void (chosen === "none" ? clearMarks() : mark(chosen))}
        />
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<ArrowSync16Regular />}
          disabledFocusable={busy}
          onClick={() => void check()}
        >
          {t("pane.actions.recheck")}
        </Button>
      </div>
      <Legend date={date} onlyDeadlines={scope === "deadlines"} />
    </section>
  );
}
