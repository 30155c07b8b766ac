/** 自检: the port's contract suite in this very Excel, for the first person who has a real one. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Regular, DismissCircle20Regular } from "@fluentui/react-icons";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  lines: { listStyleType: "none", margin: 0, padding: 0, width: "100%" },
  line: { display: "flex", gap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
  words: { minWidth: 0 },
  detail: { display: "block", color: tokens.colorNeutralForeground2 },
});

export default function SelfTestView() {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const { lines, end } = usePane((state) => state.selfTest);
  const run = usePane((state) => state.runSelfTest);
  const show = usePane((state) => state.show);
  return (
    <section className={styles.view}>
      <h1 className={styles.title}>{t("pane.selfTest.title")}</h1>
      <p className={styles.text}>{t("pane.selfTest.what")}</p>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
          {t("pane.selfTest.start")}
        </Button>
        <Button onClick={() => show("rules")}>{t("pane.menu.back")}</Button>
      </div>
      {end !== null && <p className={styles.text}>{t("pane.selfTest.result", end)}</p>}
      {lines.length > 0 && (
        <ul className={styles.lines} aria-label={t("pane.selfTest.lines")}>
          {lines.map(({ name, ok, detail }, index) => (
            <li key={index} className={styles.line}>
              {ok ? (
                <CheckmarkCircle20Regular role="img" aria-label={t("pane.selfTest.passed")} />
              ) : (
                <DismissCircle20Regular role="img" aria-label={t("pane.selfTest.failed")} />
              )}
              <span className={styles.words}>
                {name}
                {detail !== undefined && <span className={styles.detail}>{detail}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
