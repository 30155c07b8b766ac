/** After a change of what is remembered: how to get back what was there. 撤销 cannot, since its own journal is a part of it. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { offerDownload } from "../parts/download";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { JSON_TYPE } from "./ExportButton";

export function PutBack() {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const change = usePane((state) => state.memoryChange);
  const putMemoryBack = usePane((state) => state.putMemoryBack);
  const closeMemoryChange = usePane((state) => state.closeMemoryChange);
  if (change === null) return null;
  const { before } = change;
  return (
    <section
      className={mergeClasses(look.card, look.section)}
      aria-label={t("rulesView.back.button")}
    >
      <p className={look.text}>{t("rulesView.back.text")}</p>
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => void putMemoryBack()}>
          {t("rulesView.back.button")}
        </Button>
        {before !== null && (
          <Button
            size="small"
            onClick={() => offerDownload(t("rulesView.transfer.backupFile"), before, JSON_TYPE)}
          >
            {t("rulesView.back.download")}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={closeMemoryChange}>
          {t("rulesView.back.close")}
        </Button>
      </div>
    </section>
  );
}
