/** One table as it was understood: what it is, what its columns mean, some of its real rows; and where the chief says it is otherwise. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isUnsure, type UnderstoodTable } from "../../app/understood";
import { tableKinds } from "../../ledger/ledger";
import { usePane, useSay } from "../state/use-pane";
import { ColumnLine } from "./ColumnLine";

/** Columns shown at a time: a roster may have one for every day of the year. */
const PAGE = 30;
/** The choice that takes a correction back. */
const AS_FOUND = "";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  columns: {
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
  },
  hint: { margin: 0 },
  confirm: { alignSelf: "start" },
});

export function TableCard({ table }: { readonly table: UnderstoodTable }) {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const correct = usePane((state) => state.correct);
  const corrected = table.columns.some((column) => column.corrected);
  const [open, setOpen] = useState(table.kind === "tasks" || table.unsure || corrected);
  const [limit, setLimit] = useState(PAGE);
  const hidden = table.columns.length - Math.min(limit, table.columns.length);
  const name = t("pane.mapping.where", { sheet: table.sheet, area: table.area });
  const chosen = tableKinds.find((kind) => kind === table.kind) ?? "other";

  function choose(value: string): void {
    const kind = tableKinds.find((known) => known === value) ?? null;
    void correct({ table: table.is, kind });
  }

  /** What was asked about is as it was read: said once, it is not asked again. */
  function confirm(): void {
    const columns = table.columns
      .filter((column) => table.kind === "tasks" && isUnsure(column))
      .map(({ header, nth, meaning }) => ({ header, nth, meaning }));
    void correct({ table: table.is, kind: table.kind, columns });
  }

  return (
    <section className={styles.card} aria-label={name}>
      <h2 className={styles.name}>{name}</h2>
      <Field
        label={t("pane.mapping.kind")}
        validationState="none"
        validationMessage={
          table.kindCorrected
            ? t("pane.mapping.corrected")
            : table.unsure && !table.noTitleColumn
              ? t("pane.mapping.unsure")
              : undefined
        }
      >
        <Select
          size="small"
          value={chosen}
          onChange={(_, { value }) => {
            // A correction under way is not overtaken; the choice stays as it was.
            if (!busy) choose(value);
          }}
        >
          {tableKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`pane.tableKind.${kind}`)}
            </option>
          ))}
          {table.kindCorrected && <option value={AS_FOUND}>{t("pane.mapping.auto")}</option>}
        </Select>
      </Field>
      {table.noTitleColumn && (
        <p role="note" className={styles.hint}>
          {t("pane.mapping.noTitleColumn")}
        </p>
      )}
      {table.unsure && !table.noTitleColumn && (
        <Button
          className={styles.confirm}
          size="small"
          disabledFocusable={busy}
          onClick={() => confirm()}
        >
          {t("pane.mapping.confirm")}
        </Button>
      )}
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>
          {t("pane.mapping.columns", { count: table.columns.length })}
        </summary>
        {open && (
          <ul className={styles.columns}>
            {table.columns.slice(0, limit).map((column) => (
              <li key={column.column}>
                <ColumnLine table={table} column={column} />
              </li>
            ))}
          </ul>
        )}
        {open && hidden > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
            {t("pane.mapping.more", { count: Math.min(PAGE, hidden) })}
          </Button>
        )}
      </details>
    </section>
  );
}
