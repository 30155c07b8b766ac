/** The deed under way: what it does, how far it is, and how to stop it. */
import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Say } from "../../locales";
import type { Busy } from "../state/pane-state";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  work: {
    display: "flex",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  bar: { flexGrow: 1, minWidth: 0 },
});

export function Work() {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy);
  const waiting = usePane((state) => state.waiting);
  const cancel = usePane((state) => state.cancel);
  if (busy === null) return null;
  const share = shareOf(busy);
  return (
    <div className={styles.work}>
      <Field
        className={styles.bar}
        label={workWords(t, busy)}
        validationState={waiting ? "warning" : "none"}
        validationMessage={waiting ? t("frame.waiting") : undefined}
      >
        {share === null ? <ProgressBar /> : <ProgressBar value={share} />}
      </Field>
      {busy.cancellable && (
        <Button size="small" onClick={cancel} disabledFocusable={busy.cancelling}>
          {t("pane.work.cancel")}
        </Button>
      )}
    </div>
  );
}

/** What is going on, in words; also what is read out to who cannot see the bar. */
export function workWords(t: Say, busy: Busy): string {
  if (busy.cancelling) return t("pane.work.cancelling");
  if (busy.progress === null) return deedWords(t, busy);
  const step = t(`pane.work.${busy.progress.step}`);
  const share = shareOf(busy);
  return share === null ? step : t("pane.work.share", { step, percent: Math.round(share * 100) });
}

/** What is being done. */
export function deedWords(t: Say, { deed }: Busy): string {
  return deed === "addSample" || deed === "removeSample"
    ? t(`frame.work.${deed}`)
    : t(`pane.work.${deed}`);
}

/** 0…1, or null where it is not known how much there is to do. */
function shareOf({ progress }: Busy): number | null {
  return progress === null || progress.of <= 0 ? null : Math.min(1, progress.done / progress.of);
}
