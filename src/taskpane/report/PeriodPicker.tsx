/** Which days: the running week, month or quarter by a click, any other by ‹ › or by a date in it. */
import { Button, Input, makeStyles, ToggleButton } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { reportWords } from "../../locales/report-words";
import { parsePlainDate } from "../../calendar/plain-date";
import { spanWords } from "../../report/date-words";
import { after, before, periodOf } from "../../report/period";
import type { ReportPeriod } from "../../report/report-model";
import type { ComposedPaper } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";

const useStyles = makeStyles({
  /** As wide as the longest span, so that the arrows stay where they are. */
  span: { minWidth: "8em", textAlign: "center", fontVariantNumeric: "tabular-nums" },
  /** The arrows close to what they change, and a date beside them at 350 px. */
  steps: { display: "flex", alignItems: "center" },
  date: { width: "132px" },
});

export function PeriodPicker({ preview }: { readonly preview: ComposedPaper }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const choosePeriod = usePane((state) => state.choosePeriod);
  const { paper, today, period, kind, shown } = preview;
  const week = periodOf("week", today);
  const quick: readonly (readonly [
    "thisWeek" | "lastWeek" | "thisMonth" | "thisQuarter",
    ReportPeriod,
  ])[] = [
    ["thisWeek", week],
    ["lastWeek", before(week)],
    ["thisMonth", periodOf("month", today)],
    ["thisQuarter", periodOf("quarter", today)],
  ];
  // The section meets every week, so its sheet is of weeks.
  const offered = paper === "meeting" ? quick.slice(0, 2) : quick;
  const span = spanWords(shown, kind, reportWords(t));

  function pick(text: string) {
    const date = parsePlainDate(text);
    if (date !== null) choosePeriod(periodOf(kind === "range" ? "week" : kind, date));
  }

  return (
    <section className={look.section} aria-label={t("reportView.period.label")}>
      <div className={look.row} role="group" aria-label={t("reportView.period.label")}>
        {offered.map(([name, one]) => (
          <ToggleButton
            key={name}
            className={look.button}
            size="small"
            checked={one.from === period.from && one.to === period.to}
            disabledFocusable={busy}
            onClick={() => choosePeriod(one)}
          >
            {t(`reportView.period.${name}`)}
          </ToggleButton>
        ))}
      </div>
      <div className={look.row}>
        <span className={styles.steps}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={t(`reportView.period.before.${kind}`)}
            title={t(`reportView.period.before.${kind}`)}
            disabledFocusable={busy}
            onClick={() => choosePeriod(before(period))}
          />
          <span className={styles.span} aria-live="polite">
            {span}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={t(`reportView.period.after.${kind}`)}
            title={t(`reportView.period.after.${kind}`)}
            disabledFocusable={busy}
            onClick={() => choosePeriod(after(period))}
          />
        </span>
        <Input
          className={styles.date}
          size="small"
          type="date"
          aria-label={t("reportView.period.pick")}
          title={t("reportView.period.pick")}
          value={period.from}
          disabled={busy}
          onChange={(_, { value }) => pick(value)}
        />
      </div>
      {kind === "quarter" && paper === "in" && (
        <p className={look.quiet}>{t("reportView.period.quarterOnly")}</p>
      )}
    </section>
  );
}
