/** What the colours in the sheet mean, in words, and for which day they hold. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useSay } from "../state/use-pane";
import { Swatch } from "./Swatch";

const useStyles = makeStyles({
  legend: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

/** `date`: the day the marks in the workbook stand for; null where there are none. */
export function Legend(props: { readonly date: string | null; readonly onlyDeadlines: boolean }) {
  const t = useSay();
  const styles = useStyles();
  const lights = ["red", "yellow", "blue"] as const;
  const colours = props.onlyDeadlines ? lights : ([...lights, "violet"] as const);
  return (
    <details className={styles.legend} open={props.date !== null}>
      <summary className={styles.title}>
        {props.date === null
          ? t("pane.legend.title")
          : t("pane.legend.dated", { date: props.date })}
      </summary>
      <ul className={styles.list}>
        {colours.map((colour) => (
          <li key={colour} className={styles.item}>
            <Swatch colour={colour} />
            {t(`pane.legend.${colour}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
