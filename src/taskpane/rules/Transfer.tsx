/** 导出和导入: what is kept in this workbook as a file, and a file of another taken over, looked at first. */
import { Button, Field, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ImportPreview } from "../../app/memory-deeds";
import type { ImportWay } from "../../memory/merge";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { ExportButton } from "./ExportButton";
import { Fold } from "./Fold";
import { ImportTable, importable } from "./ImportTable";

const useStyles = makeStyles({
  hidden: { display: "none" },
  choice: { display: "flex", flexDirection: "column" },
});

export function Transfer() {
  const t = useSay();
  const look = useLook();
  return (
    <Fold title={t("rulesView.transfer.title")}>
      <p className={look.quiet}>{t("rulesView.transfer.what")}</p>
      <ExportButton label={t("rulesView.transfer.export")} />
      <Import />
    </Fold>
  );
}

interface Looked {
  readonly text: string;
  readonly preview: ImportPreview;
}

function Import() {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const [looked, setLooked] = useState<Looked | null>(null);
  const close = (): void => {
    setOpen(false);
    setLooked(null);
  };
  if (!open)
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          {t("rulesView.transfer.import")}
        </Button>
      </div>
    );
  if (looked === null) return <Source look={setLooked} close={close} />;
  return <Preview looked={looked} close={close} />;
}

/** A file or pasted text; nothing is taken over before it has been looked at. */
function Source(props: { readonly look: (looked: Looked) => void; readonly close: () => void }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const file = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const busy = usePane((state) => state.busy !== null);
  const previewImport = usePane((state) => state.previewImport);

  async function lookInto(text: string) {
    const preview = await previewImport(text);
    if (preview !== null) props.look({ text, preview });
  }

  async function choose(chosen: File | undefined) {
    if (chosen !== undefined) await lookInto(await chosen.text());
    // The same file, mended, may be chosen again.
    if (file.current) file.current.value = "";
  }

  return (
    <div className={look.section}>
      <input
        ref={file}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        aria-label={t("rulesView.transfer.choose")}
        onChange={(event) => void choose(event.target.files?.[0])}
      />
      <div className={look.row}>
        <Button size="small" disabledFocusable={busy} onClick={() => file.current?.click()}>
          {t("rulesView.transfer.choose")}
        </Button>
        <Button size="small" onClick={props.close}>
          {t("rulesView.transfer.close")}
        </Button>
      </div>
      <Field label={t("rulesView.transfer.paste")}>
        <Textarea
          value={pasted}
          textarea={{ spellCheck: false }}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <div className={look.row}>
        <Button
          size="small"
          disabledFocusable={busy || pasted.trim() === ""}
          onClick={() => void lookInto(pasted)}
        >
          {t("rulesView.transfer.look")}
        </Button>
      </div>
    </div>
  );
}

function Preview({ looked, close }: { readonly looked: Looked; readonly close: () => void }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const [way, setWay] = useState<ImportWay>("merge");
  const busy = usePane((state) => state.busy !== null);
  const importMemory = usePane((state) => state.importMemory);
  const { text, preview } = looked;
  const empty = importable(preview.file).length === 0;

  async function take() {
    if (await importMemory(text, way)) close();
  }

  return (
    <div className={look.section} role="group" aria-label={t("rulesView.transfer.preview")}>
      {empty && <p className={look.text}>{t("rulesView.transfer.nothing")}</p>}
      <Field label={t("rulesView.transfer.way")}>
        <RadioGroup
          value={way}
          onChange={(_, { value }) => setWay(value === "replace" ? "replace" : "merge")}
        >
          {(["merge", "replace"] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.choice}>
                  {t(`rulesView.transfer.${value}`)}
                  <span className={look.quiet}>{t(`rulesView.transfer.${value}Hint`)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <ImportTable preview={preview} way={way} />
      <p className={look.quiet}>{t("rulesView.transfer.stays")}</p>
      <div className={look.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || (empty && way === "merge")}
          onClick={() => void take()}
        >
          {t("rulesView.transfer.yes")}
        </Button>
        <Button size="small" autoFocus onClick={close}>
          {t("rulesView.transfer.close")}
        </Button>
      </div>
    </div>
  );
}
