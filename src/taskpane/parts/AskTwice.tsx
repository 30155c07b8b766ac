/** A button whose deed 撤销 does not take back: asked twice, and the harmless answer has the focus. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../state/use-pane";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

export function AskTwice(props: {
  readonly label: string;
  /** For who listens, where several buttons have the same label. */
  readonly name?: string;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}) {
  const styles = useStyles();
  const [step, setStep] = useState<"idle" | "asking" | "kept">("idle");
  const busy = usePane((state) => state.busy !== null);
  if (step !== "asking") {
    return (
      <div className={styles.row}>
        <Button
          size="small"
          autoFocus={step === "kept"}
          aria-label={props.name}
          disabledFocusable={busy || props.disabled}
          onClick={() => setStep("asking")}
        >
          {props.label}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.row} role="group" aria-label={props.ask}>
      <span>{props.ask}</span>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => {
          setStep("idle");
          props.act();
        }}
      >
        {props.yes}
      </Button>
      <Button size="small" autoFocus onClick={() => setStep("kept")}>
        {props.no}
      </Button>
    </div>
  );
}
