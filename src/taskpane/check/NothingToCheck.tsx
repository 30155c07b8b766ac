/** No ledger in this workbook: what is looked for, and what to do. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { problemWords } from "../../locales/problem-words";
import type { Problem } from "../../workbook/problem";
import { TrySample } from "../sample/TrySample";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
});

export function NothingToCheck({ problem }: { readonly problem: Problem }) {
  const t = useSay();
  const styles = useStyles();
  const check = usePane((state) => state.check);
  const busy = usePane((state) => state.busy !== null);
  const { what, todo } = problemWords(t, problem);
  return (
    <section className={styles.state}>
      <h1 className={styles.title}>{what}</h1>
      <p className={styles.text}>{todo}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void check()}>
        {t("pane.actions.recheck")}
      </Button>
      <TrySample />
    </section>
  );
}
