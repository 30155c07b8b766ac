/**
 * Reads out what changed without moving the focus. One region for the whole pane, always in the page (a region that appears together
 * with its text is not read); steps of work are told by quarters, not by rows.
 */
import { makeStyles } from "@fluentui/react-components";
import type { Say } from "../../locales";
import type { PaneState } from "../state/pane-state";
import { usePane, useSay } from "../state/use-pane";
import { freshWords } from "./Freshness";
import { unseen } from "./unseen";
import { deedWords } from "./Work";

const useStyles = makeStyles({
  unseen,
});

export function Announcer() {
  const t = useSay();
  const styles = useStyles();
  const words = usePane((state) => announcement(t, state));
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.unseen}>
      {words}
    </div>
  );
}

function announcement(
  t: Say,
  { busy, notices, nothingToCheck, result, followedAt, waiting }: PaneState
): string {
  if (busy !== null) {
    if (waiting) return t("frame.waiting");
    if (busy.cancelling) return t("pane.work.cancelling");
    const { progress } = busy;
    if (progress === null || progress.of <= 0) return deedWords(t, busy);
    const percent = Math.floor((progress.done / progress.of) * 4) * 25;
    return t("pane.work.share", { step: t(`pane.work.${progress.step}`), percent });
  }
  const last = notices.at(-1);
  if (last !== undefined) return last.text(t);
  if (nothingToCheck !== null) return t(`problems.${nothingToCheck.code}.what`, { detail: "" });
  if (result === null) return "";
  // The figures are not read out again at every key typed in the sheet.
  if (followedAt !== null) return freshWords(t, followedAt);
  const { tasks, lights } = result.judgement.summary;
  return [
    t("pane.summary.tasks", { count: tasks }),
    ...(["red", "yellow", "blue"] as const).map((light) =>
      t("pane.lightCount", { light: t(`pane.light.${light}`), count: lights[light] })
    ),
  ].join(t("pane.join.list"));
}
