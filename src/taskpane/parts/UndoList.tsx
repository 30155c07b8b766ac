/** The last deeds, newest first, each with its own 撤销. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PastDeed } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { usePastDeedWords } from "./past-deed-words";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: "50vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTopStyle: "none" },
  },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  action: {
    display: "inline-block",
    fontWeight: tokens.fontWeightSemibold,
    "::first-letter": { textTransform: "uppercase" },
  },
  details: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0 },
});

export default function UndoList(props: {
  readonly deeds: readonly PastDeed[];
  readonly close: () => void;
}) {
  const t = useSay();
  const styles = useStyles();
  const panel = useRef<HTMLElement>(null);
  const busy = usePane((state) => state.busy !== null);
  const undo = usePane((state) => state.undo);
  const words = usePastDeedWords();
  // What was asked for comes under the reader's eye and ear; and 撤销 of a line takes the line away, focus and all.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [props.deeds.length]);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("frame.undo.listLabel")}
      className={styles.panel}
      onKeyDown={(event) => event.key === "Escape" && props.close()}
    >
      <p className={styles.hint}>{t("frame.undo.hint")}</p>
      <ul className={styles.list}>
        {props.deeds.map((deed) => (
          <li key={deed.id} className={styles.item}>
            <div className={styles.what}>
              <div>
                <span className={styles.action}>{words.action(deed)}</span>
                {deed.sheet !== null && <> {deed.sheet}</>}
              </div>
              <div className={styles.details}>{words.details(deed)}</div>
            </div>
            <Button
              size="small"
              className={styles.button}
              disabledFocusable={busy}
              aria-label={t("frame.undo.oneLabel", {
                action: words.action(deed),
                when: words.when(deed),
              })}
              onClick={() => void undo(deed.id)}
            >
              {t("frame.undo.one")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
