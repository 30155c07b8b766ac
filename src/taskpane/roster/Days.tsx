/** The roster day by day, a month at a time: what kind of day it is, who stands, and which of it is proposed. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useId, useState } from "react";
import { keptFromWords } from "../../locales/roster-words";
import type { Duty, PlanDay, PlanShift, RosterPlan } from "../../workload/roster";
import { useRoving } from "../parts/roving";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { dayWords, kindWords, monthWords } from "./period-words";
import { proposedIn } from "./PlanSummary";
import { SwapPanel } from "./SwapPanel";

const useStyles = makeStyles({
  days: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  day: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  rest: { backgroundColor: tokens.colorNeutralBackground3 },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "28px" },
  date: { width: "11.5em", flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  kind: { color: tokens.colorNeutralForeground2 },
  who: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  lead: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  open: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
  duty: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
});

export function Days({ plan }: { readonly plan: RosterPlan }) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const months = monthsOf(plan.days);
  return (
    <section className={look.section} aria-labelledby={heading}>
      <h2 id={heading} className={look.small}>
        {t("rosterView.days.label")}
      </h2>
      {proposedIn(plan) > 0 && <p className={look.quiet}>{t("rosterView.days.hint")}</p>}
      {months.length === 1 ? (
        <DayList plan={plan} days={plan.days} label={heading} />
      ) : (
        months.map((days, i) => (
          <Month key={days[0]?.date} plan={plan} days={days} open={i === 0} />
        ))
      )}
    </section>
  );
}

/** One of several: folded, and only made when it is looked at. */
function Month(props: {
  readonly plan: RosterPlan;
  readonly days: readonly PlanDay[];
  readonly open: boolean;
}) {
  const t = useSay();
  const look = useLook();
  const label = useId();
  const { plan, days } = props;
  const [open, setOpen] = useState(props.open);
  const [first] = days;
  if (!first) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={label} className={look.summary}>
        {t("rosterView.days.month", {
          period: monthWords(t, first.date),
          count: proposedIn({ days }),
        })}
      </summary>
      {open && <DayList plan={plan} days={days} label={label} />}
    </details>
  );
}

function DayList(props: {
  readonly plan: RosterPlan;
  readonly days: readonly PlanDay[];
  readonly label: string;
}) {
  const t = useSay();
  const styles = useStyles();
  const chosen = usePane((state) => state.chosenDuty);
  const { plan, days } = props;
  const { group, stop } = useRoving(
    days.flatMap((day) => day.shifts.filter(isProposed).map((shift) => dutyId(day, shift)))
  );
  const named = new Set(days.flatMap((d) => d.shifts.filter((s) => !s.lead).map((s) => s.shift)));
  return (
    <ul className={styles.days} aria-labelledby={props.label} {...group}>
      {days.map((day) => {
        const kind = kindWords(t, day);
        return (
          <li
            key={day.date}
            className={mergeClasses(styles.day, day.kind !== "weekday" && styles.rest)}
          >
            <div className={styles.row}>
              <span className={styles.date}>
                {dayWords(t, day.date)}
                {kind !== null && <span className={styles.kind}> {kind}</span>}
              </span>
              <span className={styles.who}>
                {day.shifts.length === 0 && (
                  <span className={styles.lead}>{t("rosterView.days.none")}</span>
                )}
                {day.shifts.map((shift, i) => (
                  <Fragment key={i}>
                    <Stands day={day} shift={shift} plain={named.size < 2} stop={stop} />
                  </Fragment>
                ))}
              </span>
            </div>
            <WhyOpen plan={plan} day={day} />
            {chosen?.duty.date === day.date && <SwapPanel plan={plan} {...chosen} />}
          </li>
        );
      })}
    </ul>
  );
}

/** @param plain the roster has one kind of shift: its name says nothing */
function Stands(props: {
  readonly day: PlanDay;
  readonly shift: PlanShift;
  readonly plain: boolean;
  stop(id: string): { readonly tabIndex: number; readonly onFocus: () => void };
}) {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const chosen = usePane((state) => state.chosenDuty?.duty ?? null);
  const chooseDuty = usePane((state) => state.chooseDuty);
  const { day, shift, plain } = props;
  const { person, shift: name } = shift;
  if (shift.lead)
    return (
      <span className={styles.lead}>
        {t("rosterView.days.lead", { shift: name, people: person ?? "" })}
      </span>
    );
  if (person === null)
    return (
      <span className={styles.open}>
        {plain ? t("rosterView.days.open") : t("rosterView.days.openShift", { shift: name })}
      </span>
    );
  const words = plain ? person : t("rosterView.days.shift", { shift: name, person });
  if (!shift.proposed) return <span>{words}</span>;
  const duty: Duty = { date: day.date, shift: name, person };
  const isChosen =
    chosen?.date === duty.date && chosen.person === person && chosen.shift === duty.shift;
  return (
    <button
      type="button"
      className={mergeClasses(styles.duty, isChosen && styles.chosen)}
      aria-label={t("rosterView.days.duty", {
        date: dayWords(t, day.date),
        shift: name,
        person,
      })}
      aria-expanded={isChosen}
      aria-disabled={busy}
      {...props.stop(dutyId(day, shift))}
      onClick={() => {
        if (!busy) void chooseDuty(isChosen ? null : duty);
      }}
    >
      {words}
    </button>
  );
}

function WhyOpen({ plan, day }: { readonly plan: RosterPlan; readonly day: PlanDay }) {
  const t = useSay();
  const look = useLook();
  const [open] = plan.open.filter((one) => one.date === day.date);
  if (!open) return null;
  return (
    <details>
      <summary className={mergeClasses(look.summary, look.quiet)}>
        {t("rosterView.days.whyOpen")}
      </summary>
      <p className={look.quiet}>{keptFromWords(t, open.keptFrom)}</p>
    </details>
  );
}

function isProposed(shift: PlanShift): boolean {
  return shift.proposed && shift.person !== null;
}

function dutyId(day: PlanDay, { shift, person }: PlanShift): string {
  return `${day.date} ${shift} ${person}`;
}

function monthsOf(days: readonly PlanDay[]): readonly (readonly PlanDay[])[] {
  const months = new Map<string, PlanDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months.values()];
}
