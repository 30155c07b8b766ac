/** What is here, what the file has, what there would be then: part by part. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ImportPreview } from "../../app/memory-deeds";
import type { ImportWay } from "../../memory/merge";
import type { MemoryCounts } from "../../memory/overview";
import { useSay } from "../state/use-pane";

/** What an import takes over; the journal stays this workbook's. */
const PARTS = [
  "mapping",
  "rules",
  "cases",
  "days",
  "rows",
  "reminders",
  "settled",
  "report",
  "others",
] as const satisfies readonly (keyof MemoryCounts)[];

/** The parts that counts have something of. */
export function importable(counts: MemoryCounts): readonly (typeof PARTS)[number][] {
  return PARTS.filter((part) => counts[part] > 0);
}

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", paddingLeft: "8px" },
  changed: { fontWeight: tokens.fontWeightSemibold },
});

export function ImportTable(props: { readonly preview: ImportPreview; readonly way: ImportWay }) {
  const t = useSay();
  const styles = useStyles();
  const { here, file, after } = props.preview;
  const then = after[props.way];
  const shown = PARTS.filter((part) => here[part] + file[part] > 0);
  if (shown.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t("rulesView.transfer.part")}
          </th>
          {(["here", "inFile", "then"] as const).map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.head, styles.number)}>
              {t(`rulesView.transfer.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((part) => (
          <tr key={part}>
            <th scope="row" className={styles.head}>
              {t(`rulesView.counts.${part}`)}
            </th>
            <td className={styles.number}>{here[part]}</td>
            <td className={styles.number}>{file[part]}</td>
            <td className={styles.number}>
              <span className={then[part] === here[part] ? undefined : styles.changed}>
                {then[part]}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
