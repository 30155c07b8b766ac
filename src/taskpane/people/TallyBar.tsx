/** A person's tasks as one bar: overdue, open, done. The numbers stand beside it in words, so that it is not read out. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useSay } from "../state/use-pane";
import { useLook } from "./look";
import { KINDS, type Tally } from "./tally";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "2px", height: "10px", minWidth: 0 },
  part: { minWidth: "4px", borderRadius: "2px" },
  legend: { listStyleType: "none", margin: 0, padding: 0 },
  key: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "16px", height: "10px", borderRadius: "2px" },
});

/** @param most the tasks of whoever has most: the bars of all people are to one scale */
export function TallyBar({ tally, most }: { readonly tally: Tally; readonly most: number }) {
  const styles = useStyles();
  const look = useLook();
  return (
    <div aria-hidden="true" className={styles.bar}>
      {KINDS.filter((kind) => tally[kind].length > 0).map((kind) => (
        <span
          key={kind}
          className={mergeClasses(styles.part, look[kind])}
          style={{ width: `${(tally[kind].length / most) * 100}%` }}
        />
      ))}
    </div>
  );
}

export function TallyLegend() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  return (
    <ul aria-label={t("people.tally.legend")} className={mergeClasses(styles.legend, look.row)}>
      {KINDS.map((kind) => (
        <li key={kind} className={mergeClasses(styles.key, look.quiet)}>
          <span aria-hidden="true" className={mergeClasses(styles.swatch, look[kind])} />
          {t(`people.tally.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
