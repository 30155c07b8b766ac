/** 导出: everything that is kept as a file; and as text, since web views may block the download. */
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { offerDownload } from "../parts/download";
import { useLook } from "../people/look";
import { copyText } from "../parts/copy-text";
import { usePane, useSay } from "../state/use-pane";

export const JSON_TYPE = "application/json";

const useStyles = makeStyles({ text: { height: "120px", maxHeight: "none" } });

export function ExportButton({ label }: { readonly label: string }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const area = useRef<HTMLTextAreaElement>(null);
  const [made, setMade] = useState<{ text: string; file: string; offered: boolean } | null>(null);
  const busy = usePane((state) => state.busy !== null);
  const exportMemory = usePane((state) => state.exportMemory);
  const tell = usePane((state) => state.tell);

  async function make() {
    const exported = await exportMemory();
    if (exported === null) return;
    const { text, date } = exported;
    const file = t("rulesView.transfer.file", { date });
    setMade({ text, file, offered: offerDownload(file, text, JSON_TYPE) });
  }

  async function copy(text: string) {
    const copied = await copyText(text, area.current);
    tell(copied ? "success" : "warning", (say) =>
      say(copied ? "pane.result.copied" : "pane.result.copyBlocked")
    );
  }

  return (
    <div className={look.section}>
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void make()}>
          {label}
        </Button>
      </div>
      {made !== null && (
        <>
          <p className={look.quiet}>
            {made.offered
              ? t("rulesView.transfer.exported", { file: made.file })
              : t("rulesView.transfer.blocked")}
          </p>
          <Field label={t("rulesView.transfer.text")}>
            <Textarea
              readOnly
              textarea={{ ref: area, className: styles.text, spellCheck: false }}
              value={made.text}
            />
          </Field>
          <div className={look.row}>
            <Button size="small" icon={<Copy16Regular />} onClick={() => void copy(made.text)}>
              {t("rulesView.transfer.copy")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
