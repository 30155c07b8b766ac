/** 可能已办未销号: long overdue and unchanged, confirmed in one go. The ledger's cells stay as they are. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Judgement } from "../../rules/judgement";
import { Place } from "../parts/Place";
import { usePane, useSay } from "../state/use-pane";
import { likelyDone } from "./found";

/** Shown at once; the button speaks of all that are ticked. */
const LISTED = 8;

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  inside: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  text: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  label: { overflowWrap: "anywhere" },
  place: {
    paddingLeft: "32px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    "& .fui-Link": { fontSize: "inherit" },
  },
});

export function LikelyDone({ judgement }: { readonly judgement: Judgement }) {
  const t = useSay();
  const styles = useStyles();
  const ledger = usePane((state) => state.result?.ledger);
  const busy = usePane((state) => state.busy !== null);
  const confirmDone = usePane((state) => state.confirmDone);
  // A row that could not be known again cannot be confirmed.
  const rows = useMemo(
    () => likelyDone(judgement).filter((at) => (ledger?.tasks[at]?.key ?? null) !== null),
    [judgement, ledger]
  );
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState(LISTED);
  const chosen = rows.filter((at) => !left.has(at));
  const hidden = rows.length - Math.min(shown, rows.length);
  if (rows.length === 0) return null;
  const tick = (at: number, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(at);
    else next.add(at);
    setLeft(next);
  };
  return (
    <details className={styles.card} open>
      <summary className={styles.title}>
        {t("checkView.likely.title", { count: rows.length })}
      </summary>
      <div className={styles.inside}>
        <p className={styles.text}>{t("checkView.likely.what")}</p>
        <ul className={styles.list} aria-label={t("checkView.likely.list")}>
          {rows.slice(0, shown).map((at) => {
            const task = judgement.tasks[at];
            if (task === undefined) return null;
            const due = task.dueInForce ?? task.due;
            return (
              <li key={at}>
                <Checkbox
                  className={styles.label}
                  checked={!left.has(at)}
                  label={task.title}
                  onChange={(_, { checked }) => tick(at, checked === true)}
                />
                <div className={styles.place}>
                  {[...task.owner, due === null ? "" : t("checkView.likely.due", { date: due })]
                    .filter(Boolean)
                    .join(t("pane.join.list"))}
                  {t("pane.join.list")}
                  <Place sheet={task.sheet} cell={`A${task.row}`} />
                </div>
              </li>
            );
          })}
        </ul>
        {hidden > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setShown(shown + 50)}>
            {t("checkView.likely.more", { count: Math.min(50, hidden) })}
          </Button>
        )}
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => {
            setLeft(new Set());
            void confirmDone(chosen);
          }}
        >
          {t("checkView.likely.confirm", { count: chosen.length })}
        </Button>
      </div>
    </details>
  );
}
