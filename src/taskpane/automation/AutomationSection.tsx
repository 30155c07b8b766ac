/** 自动任务 for 规则: a switch each, its settings while it is on, and the log of what ran. */
import { Field, Input, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { automationNames, type AutomationName } from "../../app/automation";
import type { AutomationView } from "../state/automation-state";
import { usePane, useSay } from "../state/use-pane";
import { AutomationLog } from "./AutomationLog";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  card: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  settings: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  weekday: { width: "64px" },
  time: { width: "116px" },
  edition: { width: "96px" },
  input: { minWidth: 0, width: "100%" },
});

export function AutomationSection() {
  const t = useSay();
  const styles = useStyles();
  const heading = useId();
  const automation = usePane((state) => state.automation);
  if (automation === null) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t("automation.title")}
      </h2>
      <p className={styles.quiet}>
        {t(automation.lasting ? "automation.intro" : "automation.session")}
      </p>
      <ul className={styles.list}>
        {automationNames.map((name) => (
          <OneAutomation key={name} name={name} automation={automation} />
        ))}
      </ul>
      <AutomationLog automation={automation} />
    </section>
  );
}

interface OneProps {
  readonly name: AutomationName;
  readonly automation: AutomationView;
}

function OneAutomation({ name, automation }: OneProps) {
  const t = useSay();
  const styles = useStyles();
  const hint = useId();
  const on = automation.kept.automations.on[name];
  return (
    <li className={styles.card}>
      <Switch
        checked={on}
        label={t(`automation.name.${name}`)}
        aria-describedby={hint}
        onChange={(_, data) => void automation.toggle(name, data.checked)}
      />
      <p id={hint} className={styles.quiet}>
        {t(`automation.hint.${name}`)}
      </p>
      {on && name === "weeklyReport" && <ReportSettings automation={automation} />}
      {on && name === "forewarning" && <WarningSettings automation={automation} />}
    </li>
  );
}

function ReportSettings({ automation }: Pick<OneProps, "automation">) {
  const t = useSay();
  const styles = useStyles();
  const { reportWeekday, reportTime, reportEdition } = automation.kept.automations;
  return (
    <div className={styles.settings}>
      <Field label={t("automation.weekday")} size="small" className={styles.weekday}>
        <Select
          size="small"
          value={String(reportWeekday)}
          onChange={(_, data) => automation.change({ reportWeekday: Number(data.value) })}
        >
          {WEEKDAYS.map((day) => (
            <option key={day} value={day}>
              {t(`automation.day.d${day}`)}
            </option>
          ))}
        </Select>
      </Field>
      <TimeField value={reportTime} change={(reportTime) => automation.change({ reportTime })} />
      <Field label={t("automation.edition")} size="small" className={styles.edition}>
        <Select
          size="small"
          value={reportEdition}
          onChange={(_, data) =>
            automation.change({ reportEdition: data.value === "in" ? "in" : "up" })
          }
        >
          <option value="up">{t("automation.up")}</option>
          <option value="in">{t("automation.in")}</option>
        </Select>
      </Field>
    </div>
  );
}

function WarningSettings({ automation }: Pick<OneProps, "automation">) {
  const t = useSay();
  const styles = useStyles();
  const { warnTime, warnDays } = automation.kept.automations;
  return (
    <div className={styles.settings}>
      <TimeField value={warnTime} change={(warnTime) => automation.change({ warnTime })} />
      <Field label={t("automation.within")} size="small">
        <Select
          size="small"
          value={String(warnDays)}
          onChange={(_, data) => automation.change({ warnDays: Number(data.value) })}
        >
          {[1, 2, 3, 5, 10].map((days) => (
            <option key={days} value={days}>
              {days}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function TimeField(props: { readonly value: string; readonly change: (time: string) => void }) {
  const t = useSay();
  const styles = useStyles();
  return (
    <Field label={t("automation.time")} size="small" className={styles.time}>
      <Input
        size="small"
        type="time"
        className={styles.input}
        value={props.value}
        onChange={(_, data) => {
          // Half typed, or cleared: the old time holds.
          if (/^\d\d:\d\d$/.test(data.value)) props.change(data.value);
        }}
      />
    </Field>
  );
}
