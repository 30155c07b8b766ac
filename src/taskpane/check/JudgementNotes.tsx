/** What was not judged and why, said once: missing columns, years without holidays, cells that were not understood. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { noteWords } from "../../locales/finding-words";
import { Place } from "../parts/Place";
import type { CheckResult } from "../deeds";
import { useSay } from "../state/use-pane";

/** Cells listed; a column of nonsense must not fill the pane. */
const LISTED = 20;

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export function JudgementNotes({ result }: { readonly result: CheckResult }) {
  const t = useSay();
  const styles = useStyles();
  const { judgement, ledger } = result;
  const said = [...new Set(judgement.notes.map((note) => noteWords(t, note)))];
  const { unread } = ledger;
  const count = said.length + (unread.length > 0 ? 1 : 0);
  const hidden = unread.length - Math.min(LISTED, unread.length);
  if (count === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{t("pane.notes.title", { count })}</summary>
      <ul className={styles.list}>
        {said.map((words) => (
          <li key={words}>{words}</li>
        ))}
        {unread.length > 0 && (
          <li>
            {t("pane.notes.unread", { count: unread.length })}
            <ul className={styles.list}>
              {unread.slice(0, LISTED).map(({ sheet, cell, text }) => (
                <li key={`${sheet}|${cell}`}>
                  <Place sheet={sheet} cell={cell} /> {text}
                </li>
              ))}
              {hidden > 0 && <li>{t("pane.notes.unreadMore", { count: hidden })}</li>}
            </ul>
          </li>
        )}
      </ul>
    </details>
  );
}
