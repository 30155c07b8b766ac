/** First run: what the product does, what it must not be used for, one button; and a sample for who would rather look first. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtr24Regular } from "@fluentui/react-icons";
import { TrySample } from "../sample/TrySample";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  secrecy: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export function FirstCard() {
  const t = useSay();
  const styles = useStyles();
  const check = usePane((state) => state.check);
  const busy = usePane((state) => state.busy !== null);
  return (
    <section className={styles.card}>
      <h1 className={styles.title}>{t("pane.first.title")}</h1>
      <p className={styles.text}>{t("pane.first.what")}</p>
      <p className={styles.quiet}>{t("pane.first.safe")}</p>
      <p className={styles.secrecy}>{t("pane.first.secrecy")}</p>
      <Button
        appearance="primary"
        size="large"
        icon={<ClipboardTaskListLtr24Regular />}
        disabledFocusable={busy}
        onClick={() => void check()}
      >
        {t("pane.first.start")}
      </Button>
      <TrySample />
    </section>
  );
}
