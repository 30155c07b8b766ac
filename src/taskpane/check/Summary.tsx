/** How many tasks, how many of them red, yellow, blue, in one look. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { markFills } from "../../workbook/mark-style";
import { useId } from "react";
import { unseen } from "../parts/unseen";
import type { CheckResult } from "../deeds";
import { useSay } from "../state/use-pane";

const useStyles = makeStyles({
  unseen,
  lights: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
  },
  light: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    flexGrow: 1,
    flexBasis: 0,
    minWidth: "56px",
    boxSizing: "border-box",
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid",
    listStyleType: "none",
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: { display: "inline-block", whiteSpace: "pre" },
  line: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

export function Summary({ result }: { readonly result: CheckResult }) {
  const t = useSay();
  const styles = useStyles();
  const heading = useId();
  const { summary, today } = result.judgement;
  const line = [
    t("pane.summary.tasks", { count: summary.tasks }),
    t("pane.summary.open", { count: summary.open }),
    t("pane.summary.done", { count: summary.done }),
    ...(summary.unsure > 0 ? [t("pane.summary.unsure", { count: summary.unsure })] : []),
    t("pane.summary.today", { date: today }),
  ];
  return (
    <section aria-labelledby={heading}>
      <h1 id={heading} className={styles.unseen}>
        {t("pane.summary.label")}
      </h1>
      <ul className={styles.lights}>
        {(["red", "yellow", "blue"] as const).map((light) => (
          <li
            key={light}
            className={styles.light}
            style={{
              backgroundColor: markFills[light].fill,
              borderColor: markFills[light].font,
              color: markFills[light].font,
            }}
          >
            <span className={styles.number}>{summary.lights[light]}</span>
            <span>{t(`pane.light.${light}`)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.line}>
        {line.map((part, index) => (
          <span key={index} className={styles.part}>
            {index < line.length - 1 ? part + t("pane.join.list") : part}
          </span>
        ))}
      </p>
    </section>
  );
}
