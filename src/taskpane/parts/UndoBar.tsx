/** 撤销, on every view: the newest by one click, any other from the list; or why it cannot. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowUndo20Regular,
  ChevronDown16Regular,
  ChevronUp16Regular,
} from "@fluentui/react-icons";
import { useId, useRef, useState } from "react";
import type { PastDeed } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { onDemand } from "./on-demand";
import { usePastDeedWords } from "./past-deed-words";

const UndoList = onDemand(() => import("./UndoList"));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  why: {
    flex: "1 1 0",
    minWidth: "80px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  more: { flexShrink: 0, minWidth: 0, marginLeft: "auto" },
});

export function UndoBar() {
  const t = useSay();
  const styles = useStyles();
  const why = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const deeds = usePane((state) => state.pastDeeds);
  const busy = usePane((state) => state.busy !== null);
  const undo = usePane((state) => state.undo);
  const { action } = usePastDeedWords();
  const known = deeds === "unknown" ? [] : deeds;
  const [newest] = known;
  const shown = open && known.length > 1;
  const close = (): void => {
    setOpen(false);
    toggle.current?.focus();
  };
  return (
    <>
      {shown && <UndoList deeds={known} close={close} />}
      <div className={styles.bar}>
        <Button
          size="small"
          icon={<ArrowUndo20Regular />}
          // `unknown` stays pressable: the workbook is asked again, and its answer shown.
          disabledFocusable={busy || (deeds !== "unknown" && newest === undefined)}
          aria-describedby={why}
          onClick={() => void undo()}
        >
          {newest === undefined
            ? t("pane.undo.button")
            : t("pane.undo.label", { action: action(newest) })}
        </Button>
        <span id={why} className={styles.why}>
          <Why newest={newest} unknown={deeds === "unknown"} />
        </span>
        {known.length > 1 && (
          <Button
            ref={toggle}
            className={styles.more}
            size="small"
            appearance="subtle"
            icon={shown ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
            iconPosition="after"
            aria-expanded={shown}
            onClick={() => setOpen(!open)}
          >
            {t("frame.undo.list", { count: known.length })}
          </Button>
        )}
      </div>
    </>
  );
}

function Why(props: { readonly newest: PastDeed | undefined; readonly unknown: boolean }) {
  const t = useSay();
  const { details } = usePastDeedWords();
  if (props.unknown) return t("pane.undo.unknown");
  return props.newest === undefined ? t("pane.undo.nothing") : details(props.newest);
}
