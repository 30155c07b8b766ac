/** 选项: the unit's name, who signs, what is in it and in which order; kept in the workbook when that is asked for. */
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { usualSettings, type ReportSettings } from "../../report/report-settings";
import { wordingOf } from "../state/report-state";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";
import { SectionList } from "./SectionList";
import { TemplateChoice } from "./TemplateChoice";

/** As the memory's schema has it. */
const LONGEST_NAME = 60;

const useStyles = makeStyles({
  toggle: { alignSelf: "start", paddingLeft: 0 },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  limit: { maxWidth: "120px" },
});

export function Wording() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const panel = useId();
  const [open, setOpen] = useState(false);
  const settings = usePane(wordingOf) ?? usualSettings;
  return (
    <section className={look.section}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        {t("reportView.wording.button")}
      </Button>
      {open && (
        <div id={panel} className={styles.panel}>
          <Names settings={settings} />
          <MeantFor settings={settings} />
          <TemplateChoice />
          <Keep settings={settings} />
        </div>
      )}
    </section>
  );
}

interface OfSettings {
  readonly settings: ReportSettings;
}

function Names({ settings }: OfSettings) {
  const t = useSay();
  const busy = usePane((state) => state.busy !== null);
  const isMeeting = usePane((state) => state.paper === "meeting");
  const asTitled = usePane((state) => state.preview?.unit ?? "");
  const changeWording = usePane((state) => state.changeWording);
  const said = (text: string): string | null => (text.trim() === "" ? null : text);
  return (
    <>
      <Field label={t("reportView.wording.unit")} hint={t("reportView.wording.unitHint")}>
        <Input
          value={settings.unit ?? ""}
          placeholder={asTitled}
          maxLength={LONGEST_NAME}
          disabled={busy}
          onChange={(_, { value }) => changeWording({ ...settings, unit: said(value) })}
        />
      </Field>
      {!isMeeting && (
        <Field label={t("reportView.wording.signer")} hint={t("reportView.wording.signerHint")}>
          <Input
            value={settings.signer ?? ""}
            maxLength={LONGEST_NAME}
            disabled={busy}
            onChange={(_, { value }) => changeWording({ ...settings, signer: said(value) })}
          />
        </Field>
      )}
    </>
  );
}

/** What holds for reports and not for the section's own meeting. */
function MeantFor({ settings }: OfSettings) {
  const t = useSay();
  const styles = useStyles();
  const paper = usePane((state) => state.paper);
  const busy = usePane((state) => state.busy !== null);
  const changeWording = usePane((state) => state.changeWording);
  if (paper === "meeting") return null;
  const limit = (text: string): number | null => {
    const characters = Number.parseInt(text, 10);
    return characters >= 1 && characters <= 1_000_000 ? characters : null;
  };
  return (
    <>
      <SectionList settings={settings} edition={paper} />
      <Checkbox
        className={styles.box}
        checked={settings.internalNotice}
        disabled={busy}
        label={t("reportView.wording.internal")}
        onChange={(_, { checked }) =>
          changeWording({ ...settings, internalNotice: checked === true })
        }
      />
      <Field label={t("reportView.wording.limit")} hint={t("reportView.wording.limitHint")}>
        <Input
          className={styles.limit}
          type="number"
          min={1}
          value={settings.textLimit === null ? "" : String(settings.textLimit)}
          disabled={busy}
          onChange={(_, { value }) => changeWording({ ...settings, textLimit: limit(value) })}
        />
      </Field>
    </>
  );
}

function Keep({ settings }: OfSettings) {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const changed = usePane((state) => state.wording !== null);
  const changeWording = usePane((state) => state.changeWording);
  const keepWording = usePane((state) => state.keepWording);
  const usual = JSON.stringify(settings) === JSON.stringify(usualSettings);
  return (
    <div className={look.row}>
      <Button
        className={look.button}
        title={t("reportView.wording.keepHint")}
        disabledFocusable={busy || !changed}
        onClick={() => void keepWording()}
      >
        {t("reportView.wording.keep")}
      </Button>
      <Button
        className={look.button}
        appearance="subtle"
        disabledFocusable={busy || usual}
        onClick={() => changeWording(usualSettings)}
      >
        {t("reportView.wording.usual")}
      </Button>
    </div>
  );
}
