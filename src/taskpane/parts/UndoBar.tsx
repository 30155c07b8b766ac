/** 撤销, on every view: what it would take back, or why it cannot. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Say } from "../../locales";
import type { PaneState } from "../state/pane-state";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: { flexShrink: 0 },
  why: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function UndoBar() {
  const t = useSay();
  const styles = useStyles();
  const why = useId();
  const lastDeed = usePane((state) => state.lastDeed);
  const busy = usePane((state) => state.busy !== null);
  const undo = usePane((state) => state.undo);
  // `unknown` stays pressable: the workbook is asked again, and its answer shown.
  const nothing = lastDeed === null;
  const label =
    lastDeed === null || lastDeed === "unknown"
      ? t("pane.undo.button")
      : t("pane.undo.label", { action: t(`pane.undo.what.${lastDeed.action}`) });
  return (
    <div className={styles.bar}>
      <Button
        className={styles.button}
        size="small"
        icon={<ArrowUndo20Regular />}
        disabledFocusable={nothing || busy}
        aria-describedby={why}
        onClick={() => void undo()}
      >
        {label}
      </Button>
      <span id={why} className={styles.why}>
        {undoWords(t, lastDeed)}
      </span>
    </div>
  );
}

function undoWords(t: Say, lastDeed: PaneState["lastDeed"]): string {
  if (lastDeed === null) return t("pane.undo.nothing");
  if (lastDeed === "unknown") return t("pane.undo.unknown");
  return t("pane.undo.can", {
    time: localTime(lastDeed.at),
    action: t(`pane.undo.what.${lastDeed.action}`),
    count: lastDeed.count,
  });
}

/** `2026-11-22 14:02` in the user's own time zone; the text itself where it is no date-time. */
function localTime(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
