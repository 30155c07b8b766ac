/** Which month is planned, or twelve from it on. */
import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Say } from "../../locales";
import type { RosterMonth } from "../../workload/roster";
import type { ProposedRoster } from "../deeds";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { monthWords } from "./period-words";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalS },
  month: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0 },
  // The box has its own space around it.
  year: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function PeriodPicker({ roster }: { readonly roster: ProposedRoster }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const proposeRoster = usePane((state) => state.proposeRoster);
  const { months } = roster.read;
  const { from, to } = roster.plan;
  const [chosen, setChosen] = useState<string>(from);
  const [year, setYear] = useState(false);
  useEffect(() => setChosen(from), [from]);
  const at = Math.max(
    0,
    months.findIndex((month) => month.from === chosen)
  );
  const first = months[at] ?? { from, to };
  // The running month and twelve more are listed; the last of them has none after it.
  const canYear = at + 11 < months.length;
  const last = year && canYear ? (months[at + 11] ?? first) : first;
  return (
    <section className={look.section} aria-label={t("rosterView.period.label")}>
      <div className={styles.row}>
        <Field className={styles.month} label={t("rosterView.period.label")}>
          <Select value={first.from} disabled={busy} onChange={(_, { value }) => setChosen(value)}>
            {months.map((month) => (
              <option key={month.from} value={month.from}>
                {optionWords(t, month)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => void proposeRoster({ from: first.from, to: last.to })}
        >
          {t(year && canYear ? "rosterView.period.yearButton" : "rosterView.period.button")}
        </Button>
      </div>
      <Checkbox
        className={styles.year}
        checked={year && canYear}
        disabled={busy || !canYear}
        label={t("rosterView.period.year")}
        onChange={(_, { checked }) => setYear(checked === true)}
      />
    </section>
  );
}

function optionWords(t: Say, { from, state }: RosterMonth): string {
  return monthWords(t, from) + (state === "none" ? "" : t(`rosterView.period.state.${state}`));
}
