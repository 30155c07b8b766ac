/** 催办 of one person: what to mention, the drafted text to be edited and sent by the chief himself, and the record of it. */
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular, Checkmark16Regular, Copy16Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { findingWords } from "../../locales/finding-words";
import type { Finding } from "../../rules/judgement";
import type { Reminder } from "../../rules/reminder";
import type { CheckResult } from "../deeds";
import { copyText } from "../parts/copy-text";
import type { Reminding } from "../state/findings-state";
import { usePane, useSay, useTypes } from "../state/use-pane";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  back: { alignSelf: "start" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  choices: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "240px",
    overflowY: "auto",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { overflowWrap: "anywhere" },
  text: { height: "200px", maxHeight: "none" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function RemindPanel(props: {
  readonly reminding: Reminding;
  readonly result: CheckResult;
}) {
  const t = useSay();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const busy = usePane((state) => state.busy !== null);
  const closeReminders = usePane((state) => state.closeReminders);
  const draftReminders = usePane((state) => state.draftReminders);
  const { person, chosen, drafts, recorded } = props.reminding;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.panel}>
      <Button
        className={styles.back}
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={closeReminders}
      >
        {t("checkView.remind.back")}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {t("checkView.remind.title", { person })}
      </h2>
      <Choices reminding={props.reminding} result={props.result} />
      <Button
        className={styles.back}
        size="small"
        disabledFocusable={busy || chosen.length === 0}
        onClick={() => void draftReminders()}
      >
        {t("checkView.remind.draft")}
      </Button>
      {drafts?.length === 0 && <p className={styles.hint}>{t("checkView.remind.none")}</p>}
      {drafts?.map((reminder) => (
        <Draft
          key={`${reminder.level}|${reminder.text}`}
          reminder={reminder}
          recorded={recorded.includes(reminder)}
        />
      ))}
      <p className={styles.hint}>{t("checkView.remind.hint")}</p>
    </section>
  );
}

/** Everything of this person's that is worth a word, ticked or not. */
function Choices({ reminding, result }: Parameters<typeof RemindPanel>[0]) {
  const t = useSay();
  const styles = useStyles();
  const types = useTypes();
  const busy = usePane((state) => state.busy !== null);
  const chooseToRemind = usePane((state) => state.chooseToRemind);
  const { person, chosen } = reminding;
  const offered = result.judgement.findings.filter(
    (finding) =>
      finding.person === person &&
      finding.code !== "likely-done" &&
      (finding.severity !== "low" || isAmong(finding, chosen))
  );
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{t("checkView.remind.choose")}</legend>
      {offered.map((finding) => {
        const id = idOf(finding);
        const same = chosen.find((one) => idOf(one) === id) ?? finding;
        return (
          <Checkbox
            key={id}
            className={styles.choice}
            disabled={busy}
            checked={isAmong(finding, chosen)}
            label={findingWords(t, finding, types).what}
            onChange={(_, { checked }) => chooseToRemind(same, checked === true)}
          />
        );
      })}
    </fieldset>
  );
}

function isAmong(finding: Finding, chosen: readonly Finding[]): boolean {
  return chosen.some((one) => idOf(one) === idOf(finding));
}

function idOf({ code, sheet, row }: Finding): string {
  return [code, sheet, row].join("|");
}

function Draft(props: { readonly reminder: Reminder; readonly recorded: boolean }) {
  const t = useSay();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const busy = usePane((state) => state.busy !== null);
  const tell = usePane((state) => state.tell);
  const recordReminder = usePane((state) => state.recordReminder);
  const { reminder, recorded } = props;
  async function copy(): Promise<void> {
    if (await copyText(area.current?.value ?? reminder.text, area.current))
      tell("success", (say) => say("pane.result.copied"));
    else tell("warning", (say) => say("pane.result.copyBlocked"));
  }
  return (
    <>
      <Field label={t("checkView.remind.text", { level: reminder.kind })}>
        <Textarea
          textarea={{ className: styles.text }}
          ref={area}
          defaultValue={reminder.text}
          resize="vertical"
        />
      </Field>
      <div className={styles.row}>
        <Button size="small" icon={<Copy16Regular />} onClick={() => void copy()}>
          {t("checkView.remind.copy")}
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={recorded ? <Checkmark16Regular /> : undefined}
          disabledFocusable={busy || recorded}
          onClick={() => void recordReminder(reminder)}
        >
          {t(recorded ? "checkView.remind.recorded" : "checkView.remind.record")}
        </Button>
      </div>
    </>
  );
}
