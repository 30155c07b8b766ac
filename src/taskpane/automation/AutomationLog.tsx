/** 运行记录: what ran by itself, when, what came of it, and 撤销 where it changed the workbook. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { LogEntry } from "../../app/automation-log";
import type { Say } from "../../locales";
import { problemWords } from "../../locales/problem-words";
import type { AutomationView } from "../state/automation-state";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  log: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  when: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

export function AutomationLog({ automation }: { readonly automation: AutomationView }) {
  const t = useSay();
  const styles = useStyles();
  const heading = useId();
  const { log } = automation.kept;
  return (
    <section className={styles.log} aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t("automation.log.title")}
      </h3>
      {log.length === 0 ? (
        <p className={styles.quiet}>{t("automation.log.none")}</p>
      ) : (
        <ul className={styles.list}>
          {log.map((entry) => (
            <Entry key={entry.id} entry={entry} undo={automation.undo} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry(props: { readonly entry: LogEntry; readonly undo: (id: number) => Promise<void> }) {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const { entry } = props;
  const name = t(`automation.name.${entry.name}`);
  return (
    <li className={styles.entry}>
      <span>
        <span className={styles.when}>{entry.at}</span> {name}
        {entry.missed && t("automation.log.missed")}
        {t("pane.join.list")}
        {whatWords(t, entry)}
      </span>
      {entry.undone && <span className={styles.when}>{t("automation.log.undone")}</span>}
      {entry.undo !== null && (
        <Button
          className={styles.button}
          size="small"
          disabledFocusable={busy}
          aria-label={t("automation.log.undoLabel", { at: entry.at, name })}
          onClick={() => void props.undo(entry.id)}
        >
          {t("automation.log.undo")}
        </Button>
      )}
    </li>
  );
}

function whatWords(t: Say, { what }: LogEntry): string {
  switch (what.code) {
    case "checked":
      return t("automation.log.checked", { open: what.open, overdue: what.overdue });
    case "marked":
      return t("automation.log.marked", { count: what.count });
    case "reported":
      return t("automation.log.reported", { sheet: what.sheet });
    case "warned":
      return t("automation.log.warned", { count: what.count });
    case "failed": {
      const said = problemWords(t, what.problem).what.replace(/[。.]$/, "");
      return t("automation.log.failed", { what: said, code: what.problem.code });
    }
  }
}
