/** The reports that are in the workbook, and the copy of it that is handed in. */
import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { usePane, useLocale, useSay } from "../state/use-pane";
import { useLook } from "./look";

/** A year has fifty; the last few are what is looked for. */
const SHOWN = 5;

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { minWidth: 0, overflowWrap: "anywhere", textAlign: "left" },
  date: { flexShrink: 0 },
  start: { alignSelf: "start" },
});

export function LastReports() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const locale = useLocale();
  const sheets = usePane((state) => state.kept?.sheets);
  const busy = usePane((state) => state.busy !== null);
  const goTo = usePane((state) => state.goTo);
  const saveCopy = usePane((state) => state.saveCopy);
  const [all, setAll] = useState(false);
  const shown = all ? sheets : sheets?.slice(0, SHOWN);
  const hidden = (sheets?.length ?? 0) - (shown?.length ?? 0);
  const day = (at: string): string =>
    new Date(at).toLocaleDateString(locale, { month: "long", day: "numeric" });
  return (
    <section className={look.section} aria-labelledby={heading}>
      <h2 id={heading} className={look.heading}>
        {t("reportView.last.label")}
      </h2>
      {sheets?.length === 0 && <p className={look.quiet}>{t("reportView.last.none")}</p>}
      <ul className={look.list} aria-labelledby={heading}>
        {shown?.map(({ name, at }) => (
          <li key={name} className={styles.item}>
            <Link
              as="button"
              className={styles.name}
              title={t("reportView.last.one", { name })}
              onClick={() => void goTo(name, "A1")}
            >
              {name}
            </Link>
            {at !== undefined && (
              <span className={mergeClasses(look.quiet, styles.date)}>{day(at)}</span>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          className={styles.start}
          size="small"
          appearance="subtle"
          onClick={() => setAll(true)}
        >
          {t("reportView.last.more", { count: sheets?.length ?? 0 })}
        </Button>
      )}
      <Button
        className={styles.start}
        title={t("reportView.saveCopyHint")}
        disabledFocusable={busy}
        onClick={() => void saveCopy()}
      >
        {t("reportView.saveCopy")}
      </Button>
    </section>
  );
}
