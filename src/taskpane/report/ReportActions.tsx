/** Where it goes: into a sheet, into Word, onto the clipboard. */
import { Button, Textarea, Field, makeStyles } from "@fluentui/react-components";
import { TableSimple16Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { problemWords } from "../../locales/problem-words";
import type { ComposedPaper } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { copySelected, copyText } from "../parts/copy-text";
import { downloadWord } from "./download-word";
import { useLook } from "./look";

const useStyles = makeStyles({ text: { height: "160px", maxHeight: "none" } });

export function ReportActions() {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const preview = usePane((state) => state.preview);
  const writeReport = usePane((state) => state.writeReport);
  const [blocked, setBlocked] = useState<ComposedPaper | null>(null);
  const word = useWord();
  const tell = usePane((state) => state.tell);

  async function copy(paper: ComposedPaper) {
    const copied = await copyText(paper.text);
    setBlocked(copied ? null : paper);
    if (copied) tell("success", (say) => say("pane.result.copied"));
  }

  return (
    <section className={look.section}>
      <div className={look.row}>
        <Button
          className={look.button}
          appearance="primary"
          icon={<TableSimple16Regular />}
          title={t("reportView.writeHint")}
          disabledFocusable={busy}
          onClick={() => void writeReport()}
        >
          {t("reportView.write")}
        </Button>
        <Button
          className={look.button}
          title={t("reportView.wordHint")}
          disabledFocusable={busy || preview === null}
          onClick={() => preview && void word(preview)}
        >
          {t("reportView.word")}
        </Button>
        <Button
          className={look.button}
          title={t("reportView.copyHint")}
          disabledFocusable={busy || preview === null}
          onClick={() => preview && void copy(preview)}
        >
          {t("reportView.copy")}
        </Button>
      </div>
      {blocked !== null && blocked === preview && <TextToCopy text={blocked.text} />}
    </section>
  );
}

/** The text, selected, where the clipboard is blocked: Ctrl+C is all that is missing. */
function TextToCopy({ text }: { readonly text: string }) {
  const t = useSay();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const tell = usePane((state) => state.tell);
  useEffect(() => {
    const copied = area.current !== null && copySelected(area.current);
    tell(copied ? "success" : "warning", (say) =>
      say(copied ? "pane.result.copied" : "pane.result.copyBlocked")
    );
  }, [text, tell]);
  return (
    <Field label={t("reportView.copyArea")}>
      <Textarea
        readOnly
        // What is written into a workbook is Chinese whatever language the pane speaks.
        textarea={{ ref: area, lang: "zh-CN", className: styles.text }}
        value={text}
      />
    </Field>
  );
}

/** Makes the document, in the office's template where one was chosen, and says how it went. */
function useWord(): (paper: ComposedPaper) => Promise<void> {
  const template = usePane((state) => state.template);
  const tell = usePane((state) => state.tell);
  return async (paper) => {
    const made = await downloadWord(paper, template?.bytes ?? null);
    if (!made.ok) {
      const { problem } = made;
      return tell("error", (say) => {
        const { what, todo } = problemWords(say, problem);
        return `${what}${todo}`;
      });
    }
    const { blocked, unknown } = made.value;
    tell(blocked || unknown.length > 0 ? "warning" : "info", (say) =>
      [
        say(blocked ? "pane.result.wordBlocked" : "pane.result.wordMade"),
        ...(unknown.length > 0
          ? [say("reportView.template.unknown", { tags: unknown.join(" ") })]
          : []),
      ].join("")
    );
  };
}
