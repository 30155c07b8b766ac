/** What a person's figures are made of: the rows, each with its hours and its way to the cell; the working time, week by week. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { Place } from "../parts/Place";
import { useSay } from "../state/use-pane";
import { HeldTask } from "./HeldTask";
import { useLook } from "./look";
import { awayWords } from "./PersonCard";
import { percent, ratioOf, type Held, type Tally } from "./tally";

/** Rows shown at a time. */
const PAGE = 20;

const useStyles = makeStyles({
  parts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function PersonParts({ tally }: { readonly tally: Tally }) {
  const t = useSay();
  const styles = useStyles();
  const { doing, backlog, done, helping, shifts, leaves } = tally;
  const group = (name: "backlog" | "doing" | "done", rows: readonly Held[]) => (
    <Rows
      title={t("people.details.group", { name: t(`people.tally.${name}`), count: rows.length })}
      rows={rows}
    />
  );
  return (
    <div className={styles.parts}>
      {group("backlog", backlog)}
      {group("doing", doing)}
      <Rows title={t("people.details.helping", { count: helping.length })} rows={helping} />
      <Time tally={tally} />
      {shifts.length > 0 && (
        <Part title={t("people.details.duties", { count: shifts.length })}>
          {shifts.map(({ date, sheet, cell }) => (
            <li key={`${sheet} ${cell}`}>
              {date} <Place sheet={sheet} cell={cell} />
            </li>
          ))}
        </Part>
      )}
      {leaves.length > 0 && (
        <Part title={t("people.details.absences")}>
          {leaves.map((leave) => (
            <li key={`${leave.sheet} ${leave.row}`}>
              {awayWords(t, leave)} <Place sheet={leave.sheet} cell={`A${leave.row}`} />
            </li>
          ))}
        </Part>
      )}
      {group("done", done)}
    </div>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Held[] }) {
  const t = useSay();
  const [limit, setLimit] = useState(PAGE);
  const hidden = rows.length - Math.min(limit, rows.length);
  if (rows.length === 0) return null;
  return (
    <Part title={title}>
      {rows.slice(0, limit).map((held) => (
        <li key={`${held.task.sheet} ${held.task.row}`}>
          <HeldTask held={held} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
            {t("people.details.more", { count: Math.min(PAGE, hidden) })}
          </Button>
        </li>
      )}
    </Part>
  );
}

/** Hours and percentages stand here and nowhere above. */
function Time({ tally }: { readonly tally: Tally }) {
  const t = useSay();
  const look = useLook();
  const { load, capacity, backlog, parts } = tally.work;
  const lines = [
    t("people.details.load", { hours: load, count: parts.load.length }),
    t("people.details.capacity", { hours: capacity }),
    ...(capacity > 0 ? [t("people.details.ratio", { percent: percent(ratioOf(tally.work)) })] : []),
    ...(backlog > 0 ? [t("people.details.backlogHours", { hours: backlog })] : []),
  ];
  return (
    <Part title={t("people.details.time")}>
      <li>{lines.join(t("pane.join.list"))}</li>
      {parts.time.weeks.map((week) => (
        <li key={week.from} className={look.quiet}>
          {t("people.details.week", {
            from: week.from,
            to: week.to,
            workdays: week.workdays,
            hours: week.hours,
            less: [
              week.leave > 0 ? t("people.details.lessLeave", { hours: week.leave }) : "",
              week.duty > 0 ? t("people.details.lessDuty", { hours: week.duty }) : "",
              week.rest > 0 ? t("people.details.lessRest", { hours: week.rest }) : "",
            ].join(""),
          })}
        </li>
      ))}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const look = useLook();
  const heading = useId();
  return (
    <div>
      <h3 id={heading} className={look.small}>
        {title}
      </h3>
      <ul aria-labelledby={heading} className={look.list}>
        {children}
      </ul>
    </div>
  );
}
