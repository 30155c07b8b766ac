/** One person at a glance: name, 偏重/适中/偏轻, a bar, what presses, when away. Opens to what each figure is made of. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Say } from "../../locales";
import type { Leave } from "../../ledger/ledger";
import { useSay } from "../state/use-pane";
import { LevelBadge } from "./LevelBadge";
import { useLook } from "./look";
import { PersonParts } from "./PersonParts";
import { TallyBar } from "./TallyBar";
import { KINDS, type Tally } from "./tally";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  // The marker of the disclosure would stand alone above the bar.
  summary: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
  },
  chevron: {
    color: tokens.colorNeutralForeground2,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  // A date is not to be broken at its hyphens.
  figure: { display: "inline-block", whiteSpace: "pre" },
  open: { transform: "rotate(90deg)" },
});

export function PersonCard({ tally, most }: { readonly tally: Tally; readonly most: number }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const [open, setOpen] = useState(false);
  const { work } = tally;
  return (
    <details
      className={look.card}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={mergeClasses(look.summary, styles.summary)}>
        <span className={styles.head}>
          <span aria-hidden="true" className={mergeClasses(styles.chevron, open && styles.open)}>
            ›
          </span>
          <span className={styles.name}>{work.name}</span>
          <LevelBadge level={work.level} />
        </span>
        <TallyBar tally={tally} most={most} />
        <span className={look.quiet}>
          {figures(t, tally).map((figure, index, all) => (
            <span key={figure} className={styles.figure}>
              {index < all.length - 1 ? figure + t("pane.join.list") : figure}
            </span>
          ))}
        </span>
      </summary>
      {open && <PersonParts tally={tally} />}
    </details>
  );
}

function figures(t: Say, tally: Tally): readonly string[] {
  const { urgent, dutyDays, parts } = tally.work;
  const { share } = parts.time;
  const counts = KINDS.map((kind) =>
    t("people.count", { name: t(`people.tally.${kind}`), count: tally[kind].length })
  );
  return [
    counts.join(t("pane.join.names")),
    ...(urgent > 0 ? [t("people.urgent", { count: urgent })] : []),
    ...(dutyDays > 0 ? [t("people.duty", { count: dutyDays })] : []),
    ...(share === 0 ? [t("people.seconded")] : []),
    ...(share > 0 && share < 1 ? [t("people.halfReleased")] : []),
    ...tally.leaves.map((leave) => awayWords(t, leave)),
  ];
}

/** When, never why: a reason need not be given. */
export function awayWords(t: Say, { from, to, halfDay }: Leave): string {
  if (halfDay) return t("people.awayHalf", { from });
  return from === to ? t("people.awayDay", { from }) : t("people.away", { from, to });
}
