/** 周报: choose the edition, write it as a sheet, read and copy its text. */
import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { Copy16Regular, DocumentText24Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { WrittenReport } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { copyText } from "../copy-text";
import { downloadWord } from "./download-word";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  choice: { display: "flex", flexDirection: "column" },
  text: { height: "320px", maxHeight: "none" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  link: { maxWidth: "100%", overflowWrap: "anywhere" },
  line: { margin: 0 },
});

export default function ReportView() {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const edition = usePane((state) => state.edition);
  const written = usePane((state) => state.written);
  const chooseEdition = usePane((state) => state.chooseEdition);
  const writeReport = usePane((state) => state.writeReport);
  const writeMeeting = usePane((state) => state.writeMeeting);
  const saveCopy = usePane((state) => state.saveCopy);
  return (
    <div className={styles.view}>
      <Field label={t("pane.report.edition")}>
        <RadioGroup
          value={edition}
          disabled={busy}
          onChange={(_, { value }) => chooseEdition(value === "in" ? "in" : "up")}
        >
          {(["up", "in"] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.choice}>
                  {t(`pane.report.${value}`)}
                  <span className={styles.hint}>{t(`pane.report.${value}Hint`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Button
        appearance="primary"
        size="large"
        icon={<DocumentText24Regular />}
        title={t("pane.report.writeHint")}
        disabledFocusable={busy}
        onClick={() => void writeReport()}
      >
        {t("pane.report.write")}
      </Button>
      <div className={styles.row} role="group" aria-label={t("pane.report.more")}>
        <Button
          title={t("pane.report.meetingHint")}
          disabledFocusable={busy}
          onClick={() => void writeMeeting()}
        >
          {t("pane.report.meeting")}
        </Button>
        <Button
          title={t("pane.report.saveCopyHint")}
          disabledFocusable={busy}
          onClick={() => void saveCopy()}
        >
          {t("pane.report.saveCopy")}
        </Button>
      </div>
      {written !== null && <Written report={written} />}
    </div>
  );
}

function Written({ report }: { readonly report: WrittenReport }) {
  const t = useSay();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const goTo = usePane((state) => state.goTo);
  const tell = usePane((state) => state.tell);
  const { model, sheet, text } = report;

  async function copy() {
    if (await copyText(text, area.current)) tell("success", (say) => say("pane.result.copied"));
    else tell("warning", (say) => say("pane.result.copyBlocked"));
  }

  async function word() {
    const made = await downloadWord(report);
    tell(made ? "info" : "warning", (say) =>
      say(made ? "pane.result.wordMade" : "pane.result.wordBlocked")
    );
  }

  return (
    <>
      <div className={styles.row}>
        <Button className={styles.link} onClick={() => void goTo(sheet, "A1")}>
          {t("pane.report.open", { sheet })}
        </Button>
        <Button icon={<Copy16Regular />} onClick={() => void copy()}>
          {t("pane.report.copy")}
        </Button>
        <Button onClick={() => void word()}>{t("pane.report.word")}</Button>
      </div>
      <p className={styles.line}>
        {t("pane.report.period", { from: model.period.from, to: model.period.to })}
        {model.withheld.value > 0 &&
          t("pane.join.list") + t("pane.report.withheld", { count: model.withheld.value })}
      </p>
      <Field label={t("pane.report.preview")}>
        <Textarea
          readOnly
          // What is written into a workbook is Chinese whatever language the pane speaks.
          textarea={{ ref: area, lang: "zh-CN", className: styles.text }}
          value={text}
        />
      </Field>
    </>
  );
}
