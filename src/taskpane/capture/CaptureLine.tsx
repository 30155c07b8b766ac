/**
 * 记一件事: one line at the top of 核查; Enter shows the row it would become. The preview is loaded when there is one, and with it Fluent's
 * own input: the line itself is a plain one, as the first paint has to stay small.
 */
import { Button, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState, type FormEvent } from "react";
import { usePane, useSay } from "../state/use-pane";

const CapturePreview = lazy(() => import("./CapturePreview"));

const useStyles = makeStyles({
  capture: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  label: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  input: {
    flexGrow: 1,
    minWidth: 0,
    height: "32px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
    ":focus-visible": {
      ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  button: { flexShrink: 0, minWidth: "auto" },
});

export function CaptureLine() {
  const t = useSay();
  const styles = useStyles();
  const id = useId();
  const [line, setLine] = useState("");
  const busy = usePane((state) => state.busy !== null);
  const draft = usePane((state) => state.draft);
  const draftRow = usePane((state) => state.draftRow);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (line.trim() !== "" && !busy) void draftRow(line);
  };
  return (
    <div className={styles.capture}>
      <form onSubmit={submit} className={styles.capture}>
        <span className={styles.label}>
          <label htmlFor={`${id}-line`}>{t("capture.label")}</label>
          <span id={`${id}-hint`} className={styles.hint}>
            {t("capture.hint")}
          </span>
        </span>
        <span className={styles.line}>
          <input
            id={`${id}-line`}
            className={styles.input}
            value={line}
            maxLength={200}
            placeholder={t("capture.placeholder")}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setLine(event.target.value)}
          />
          <Button
            className={styles.button}
            type="submit"
            disabledFocusable={busy || line.trim() === ""}
          >
            {t("capture.preview")}
          </Button>
        </span>
      </form>
      {draft !== null && (
        <Suspense fallback={null}>
          <CapturePreview draft={draft} onAdded={() => setLine("")} />
        </Suspense>
      )}
    </div>
  );
}
