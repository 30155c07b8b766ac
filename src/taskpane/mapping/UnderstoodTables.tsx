/** 读懂了什么: a card for every table found. One folded line, which opens by itself where there is something to ask. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Understood, UnderstoodTable } from "../../app/understood";
import { AskTwice } from "../parts/AskTwice";
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

/** What is forgotten here 撤销 does not bring back. */
function Reset() {
  const t = useSay();
  const resetMapping = usePane((state) => state.resetMapping);
  return (
    <AskTwice
      label={t("pane.mapping.reset")}
      ask={t("pane.mapping.resetAsk")}
      yes={t("pane.mapping.resetYes")}
      no={t("pane.mapping.resetNo")}
      act={() => void resetMapping()}
    />
  );
}
