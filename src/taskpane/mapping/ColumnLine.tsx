/** One column of a table: its header, what it is taken for, and its cells in the first rows. */
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { isUnsure, type UnderstoodColumn, type UnderstoodTable } from "../../app/understood";
import { columnMeanings, type ColumnMeaning, type TableKind } from "../../ledger/ledger";
import { usePane, useSay } from "../state/use-pane";

/** The choice that takes a correction back. */
const AS_FOUND = "";

const groups = {
  task: [
    "title",
    "owner",
    "helpers",
    "due",
    "status",
    "progress",
    "doneDate",
    "assignedDate",
    "assignedBy",
    "startDate",
    "source",
    "category",
    "priority",
    "effort",
    "approval",
    "feedback",
    "secrecy",
  ],
  people: ["person", "role", "duties", "backup", "phone", "department"],
  roster: ["shiftDate", "shiftKind", "shiftPerson"],
  leave: ["leaveFrom", "leaveTo", "leaveKind"],
  other: ["seq", "remarks", "other"],
} as const satisfies Record<string, readonly ColumnMeaning[]>;

type Group = keyof typeof groups;

/** The group a table of this kind is mostly made of comes first. */
const firstGroup: Readonly<Partial<Record<TableKind, Group>>> = {
  duties: "people",
  people: "people",
  roster: "roster",
  leave: "leave",
};

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
  header: { overflowWrap: "anywhere" },
  letter: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
  note: {
    gridColumn: "1 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  cells: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  mark: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

export function ColumnLine(props: {
  readonly table: UnderstoodTable;
  readonly column: UnderstoodColumn;
}) {
  const t = useSay();
  const styles = useStyles();
  const note = useId();
  const busy = usePane((state) => state.busy !== null);
  const correct = usePane((state) => state.correct);
  const { table, column } = props;
  const { header, nth, corrected, runnerUp } = column;
  const unsure = table.kind === "tasks" && isUnsure(column);
  const shown = header === "" ? t("pane.mapping.noHeader") : header;
  const first = firstGroup[table.kind] ?? "task";
  const order: Group[] = [
    first,
    ...(["task", "people", "roster", "leave", "other"] as const).filter((one) => one !== first),
  ];
  const cells = column.preview.map((text) => (text === "" ? t("pane.mapping.blank") : text));

  function choose(value: string): void {
    const meaning = columnMeanings.find((known) => known === value) ?? null;
    void correct({ table: table.is, columns: [{ header, nth, meaning }] });
  }

  return (
    <div className={styles.line}>
      <span className={styles.header}>
        <span className={styles.letter}>{column.column}</span> {shown}
      </span>
      <Select
        className={styles.select}
        size="small"
        aria-label={t("pane.mapping.meaning", { column: column.column, header: shown })}
        aria-describedby={note}
        value={column.meaning}
        onChange={(_, { value }) => {
          // A correction under way is not overtaken; the choice stays as it was.
          if (!busy) choose(value);
        }}
      >
        {order.map((group) => (
          <optgroup key={group} label={t(`pane.meaningGroup.${group}`)}>
            {groups[group].map((meaning) => (
              <option key={meaning} value={meaning}>
                {t(`pane.meaning.${meaning}`)}
              </option>
            ))}
          </optgroup>
        ))}
        {corrected && <option value={AS_FOUND}>{t("pane.mapping.auto")}</option>}
      </Select>
      <div id={note} className={styles.note}>
        {corrected && <div className={styles.mark}>{t("pane.mapping.corrected")}</div>}
        {unsure && (
          <div className={styles.mark}>
            {[
              t("pane.mapping.unsure"),
              ...(runnerUp === null
                ? []
                : [t("pane.mapping.maybe", { meaning: t(`pane.meaning.${runnerUp}`) })]),
            ].join(t("pane.join.list"))}
          </div>
        )}
        {cells.length > 0 && (
          <div className={styles.cells} title={cells.join("\n")}>
            {cells.join(" ｜ ")}
          </div>
        )}
      </div>
    </div>
  );
}
