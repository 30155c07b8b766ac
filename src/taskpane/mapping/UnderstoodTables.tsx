/** 读懂了什么: a card for every table found. One folded line, which opens by itself where there is something to ask. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Understood, UnderstoodTable } from "../../app/understood";
import { usePane, useSay } from "../state/use-pane";
import { TableCard } from "./TableCard";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
  },
  ask: { margin: 0 },
  reset: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

export function UnderstoodTables(props: {
  readonly understood: Understood;
  readonly noLedger: boolean;
}) {
  const t = useSay();
  const styles = useStyles();
  const { understood, noLedger } = props;
  const asks = noLedger || understood.tables.some((table) => table.unsure);
  const [open, setOpen] = useState(asks);
  const keyed = withKeys(understood.tables);
  // Sheets that are none of ours are only worth a look where the ledger has not been found among the others.
  const apart = ({ kind, unsure, kindCorrected }: UnderstoodTable): boolean =>
    !noLedger && kind === "other" && !unsure && !kindCorrected;
  const shown = keyed.filter(({ table }) => !apart(table));
  const others = keyed.filter(({ table }) => apart(table));
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {t("pane.mapping.title", { count: understood.tables.length })}
      </summary>
      {open && (
        <div className={styles.cards}>
          {asks && (
            <p className={styles.ask}>
              {t(noLedger ? "pane.mapping.askWhich" : "pane.mapping.ask")}
            </p>
          )}
          {shown.map(({ key, table }) => (
            <TableCard key={key} table={table} />
          ))}
          {others.length > 0 && <Others tables={others} />}
          {understood.corrected && <Reset />}
        </div>
      )}
    </details>
  );
}

interface KeyedTable {
  readonly key: string;
  readonly table: UnderstoodTable;
}

/** A table is the same one after another kind was chosen, though its rows may have become others. */
function withKeys(tables: readonly UnderstoodTable[]): readonly KeyedTable[] {
  return tables.map((table, index) => ({ key: `${table.sheet}|${index}`, table }));
}

function Others({ tables }: { readonly tables: readonly KeyedTable[] }) {
  const t = useSay();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {t("pane.mapping.others", { count: tables.length })}
      </summary>
      {open && (
        <div className={styles.cards}>
          {tables.map(({ key, table }) => (
            <TableCard key={key} table={table} />
          ))}
        </div>
      )}
    </details>
  );
}

/** Asked twice, and the harmless answer has the focus: what is forgotten here 撤销 does not bring back. */
function Reset() {
  const t = useSay();
  const styles = useStyles();
  const [step, setStep] = useState<"idle" | "asking" | "kept">("idle");
  const busy = usePane((state) => state.busy !== null);
  const resetMapping = usePane((state) => state.resetMapping);
  if (step !== "asking") {
    return (
      <div className={styles.reset}>
        <Button
          size="small"
          autoFocus={step === "kept"}
          disabledFocusable={busy}
          onClick={() => setStep("asking")}
        >
          {t("pane.mapping.reset")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.reset} role="group" aria-label={t("pane.mapping.resetAsk")}>
      <span>{t("pane.mapping.resetAsk")}</span>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void resetMapping()}
      >
        {t("pane.mapping.resetYes")}
      </Button>
      <Button size="small" autoFocus onClick={() => setStep("kept")}>
        {t("pane.mapping.resetNo")}
      </Button>
    </div>
  );
}
