/** 换班: why this person, who could change with him and what that does to evenness, and why the others could not. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Say } from "../../locales";
import { keptFromWords, swapWords } from "../../locales/roster-words";
import type { Duty, DutyChoices, RosterPlan, SwapProposal } from "../../workload/roster";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { dayWords } from "./period-words";

/** Exchanges shown at a time. */
const PAGE = 6;

const useStyles = makeStyles({
  panel: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  swaps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  swap: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  left: { alignSelf: "start", textAlign: "left" },
});

export function SwapPanel(props: {
  readonly plan: RosterPlan;
  readonly duty: Duty;
  readonly choices: DutyChoices | null;
}) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const busy = usePane((state) => state.busy !== null);
  const wishOff = usePane((state) => state.wishOff);
  const chooseDuty = usePane((state) => state.chooseDuty);
  const { plan, duty, choices } = props;
  return (
    <section className={`${look.section} ${styles.panel}`} aria-labelledby={heading}>
      <h3 id={heading} className={look.small}>
        {t("rosterView.swap.label", { person: duty.person, date: dayWords(t, duty.date) })}
      </h3>
      <p className={look.quiet}>{reasonWords(t, plan, duty)}</p>
      {choices === null ? (
        <p className={look.quiet}>{t("rosterView.swap.asking")}</p>
      ) : (
        <Choices choices={choices} label={heading} />
      )}
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void wishOff(duty)}>
          {t("rosterView.swap.off", { person: duty.person })}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void chooseDuty(null)}>
          {t("rosterView.swap.close")}
        </Button>
      </div>
    </section>
  );
}

function Choices(props: { readonly choices: DutyChoices; readonly label: string }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const swapDuty = usePane((state) => state.swapDuty);
  const [limit, setLimit] = useState(PAGE);
  const { swaps, keptFrom } = props.choices;
  const hidden = swaps.length - Math.min(limit, swaps.length);
  return (
    <>
      {swaps.length === 0 && <p className={look.text}>{t("rosterView.swap.none")}</p>}
      <ul className={styles.swaps} aria-labelledby={props.label}>
        {swaps.slice(0, limit).map((swap) => {
          const { person, inReturn } = swap;
          return (
            <li key={`${person} ${inReturn?.date} ${inReturn?.shift}`} className={styles.swap}>
              <Button className={styles.left} size="small" onClick={() => swapDuty(swap)}>
                {swapWords(t, swap)}
              </Button>
              <span className={look.quiet}>{effectWords(t, swap)}</span>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <Button
          className={styles.left}
          size="small"
          appearance="subtle"
          onClick={() => setLimit(limit + PAGE)}
        >
          {t("rosterView.swap.more", { count: hidden })}
        </Button>
      )}
      {keptFrom.length > 0 && (
        <details>
          <summary className={look.summary}>{t("rosterView.swap.whyNot")}</summary>
          <p className={look.quiet}>{keptFromWords(t, keptFrom)}</p>
        </details>
      )}
    </>
  );
}

/** Why him: how many duties of that kind he then has, beside what the others have. */
function reasonWords(t: Say, plan: RosterPlan, { person, date }: Duty): string {
  const kind = plan.days.find((d) => d.date === date)?.kind ?? "weekday";
  const sums = plan.counts.map((c) => ({ of: c.person, sum: c.now[kind] + c.history[kind] }));
  const all = sums.map((s) => s.sum);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return t(least === most ? "rosterView.swap.whyAll" : "rosterView.swap.why", {
    person,
    kind: t(`roster.kind.${kind}`),
    count: sums.find((s) => s.of === person)?.sum ?? 0,
    least,
    most,
  });
}

function effectWords(t: Say, { unfairness }: SwapProposal): string {
  if (unfairness === 0) return t("rosterView.swap.same");
  return t(unfairness < 0 ? "rosterView.swap.better" : "rosterView.swap.worse");
}
