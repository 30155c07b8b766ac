/** Who has had how many duties of which kind, now and before; 偏重/适中/偏轻 in words; and whoever is to be left out this time. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { Say } from "../../locales";
import { dayKinds } from "../../rules";
import { weighCounts, type RosterPlan } from "../../workload/roster";
import type { ProposedRoster } from "../deeds";
import { LevelBadge } from "../people/LevelBadge";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";

/** People shown at a time: a bureau may have hundreds. */
const PAGE = 40;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "right",
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& thead th": {
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
      whiteSpace: "normal",
    },
    "& th:first-child": { textAlign: "left", whiteSpace: "normal", overflowWrap: "anywhere" },
  },
  name: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  spare: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
});

export function Counts({ roster }: { readonly roster: ProposedRoster }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const [limit, setLimit] = useState(PAGE);
  const busy = usePane((state) => state.busy !== null);
  const spare = usePane((state) => state.spare);
  const { plan, book } = roster;
  const { weights, historyMonths } = book.roster;
  const counts = useMemo(
    () => weighCounts(plan.counts, book.roster.weights, book.work),
    [plan.counts, book]
  );
  const hidden = counts.length - Math.min(limit, counts.length);
  return (
    <section className={look.section} aria-labelledby={heading}>
      <h2 id={heading} className={look.small}>
        {t("rosterView.counts.label")}
      </h2>
      <p className={look.quiet}>
        {t("rosterView.counts.hint", {
          months: historyMonths,
          weights: t("rosterView.counts.weights", weights),
        })}
      </p>
      <table className={styles.table} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t("rosterView.counts.person")}</th>
            {dayKinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`roster.kind.${kind}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {counts.slice(0, limit).map(({ person, now, history, level }) => (
            <tr key={person}>
              <th scope="row">
                <span className={styles.name}>
                  {person} <LevelBadge level={level} />
                </span>
              </th>
              {dayKinds.map((kind) => (
                <td key={kind}>
                  {t("rosterView.counts.cell", { now: now[kind], history: history[kind] })}
                </td>
              ))}
              <td>
                <Button
                  className={styles.spare}
                  size="small"
                  appearance="subtle"
                  disabledFocusable={busy}
                  aria-label={t("rosterView.counts.spare", { person })}
                  title={t("rosterView.counts.spare", { person })}
                  onClick={() => void spare(person, true)}
                >
                  {t("rosterView.counts.spareShort")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("rosterView.counts.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
      <Leads t={t} plan={plan} className={look.quiet} />
    </section>
  );
}

/** 带班 of the period: shown, never balanced. */
function Leads(props: { readonly t: Say; readonly plan: RosterPlan; readonly className: string }) {
  const { t, plan } = props;
  const times = new Map<string, number>();
  for (const { shifts } of plan.days)
    for (const { lead, person } of shifts)
      if (lead && person !== null) times.set(person, (times.get(person) ?? 0) + 1);
  if (times.size === 0) return null;
  const people = [...times]
    .map(([person, count]) => t("rosterView.counts.lead", { person, count }))
    .join(t("pane.join.names"));
  return <p className={props.className}>{t("rosterView.counts.leads", { people })}</p>;
}
