/** The office's own Word template, chosen from the machine; it is read here and sent nowhere. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";

const useStyles = makeStyles({
  name: { minWidth: 0, overflowWrap: "anywhere" },
  hidden: { display: "none" },
});

export function TemplateChoice() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const input = useRef<HTMLInputElement>(null);
  const template = usePane((state) => state.template);
  const chooseTemplate = usePane((state) => state.chooseTemplate);

  async function take(file: File | undefined) {
    if (!file) return;
    chooseTemplate({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  return (
    <div className={look.section} role="group" aria-labelledby={heading}>
      <span id={heading}>{t("reportView.template.label")}</span>
      <span className={styles.name}>{template?.name ?? t("reportView.template.none")}</span>
      <div className={look.row}>
        <Button size="small" onClick={() => input.current?.click()}>
          {t("reportView.template.choose")}
        </Button>
        {template !== null && (
          <Button size="small" appearance="subtle" onClick={() => chooseTemplate(null)}>
            {t("reportView.template.remove")}
          </Button>
        )}
      </div>
      <p className={look.quiet}>
        {t("reportView.template.hint", { tags: "{{标题}}、{{正文}}、{{落款}}" })}
      </p>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".docx"
        aria-label={t("reportView.template.label")}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file may be chosen again, after it was mended.
          event.target.value = "";
        }}
      />
    </div>
  );
}
