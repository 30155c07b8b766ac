/** The page outside Excel, or while Excel has not answered: how to use it, instead of an empty pane. */
import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useSay } from "./state/use-pane";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

export function Waiting({ slow }: { readonly slow: boolean }) {
  const t = useSay();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Spinner label={t("pane.host.waiting")} />
      <p className={styles.text} role="status">
        {slow && t("pane.host.slow")}
      </p>
    </main>
  );
}

/** `host`: the Office program it was opened in, where it is one. */
export function NoExcel({ host }: { readonly host: string | null }) {
  const t = useSay();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t("pane.host.noExcelTitle")}</h1>
      <p className={styles.text}>
        {host === null ? t("pane.host.noExcel") : t("pane.host.otherHost", { host })}
      </p>
      <ol className={styles.steps}>
        <li>{t("pane.host.noExcelSteps.install")}</li>
        <li>{t("pane.host.noExcelSteps.open")}</li>
        <li>{t("pane.host.noExcelSteps.tab")}</li>
      </ol>
    </main>
  );
}
