/** The columns of the new row in the sheet's order: what is proposed, what may be filled in, what is left. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Say } from "../../locales";
import type { ColumnMeaning } from "../../ledger/ledger";
import type { DraftTarget, NewRowField, RowDraft } from "../deeds";
import { useSay } from "../state/use-pane";

/** Shown even where nothing is proposed: what a chief would ask for. */
const ASKED: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  "title",
  "assignedBy",
  "due",
  "owner",
]);

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: {
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface FieldsProps {
  readonly draft: RowDraft;
  readonly target: DraftTarget;
  readonly values: Readonly<Record<string, string>>;
  readonly change: (column: string, value: string) => void;
  readonly untitled: boolean;
}

export function RowFields(props: FieldsProps) {
  const t = useSay();
  const styles = useStyles();
  const { fields } = props.target;
  const typed = fields.filter((field) => field.kind === "text" || field.kind === "date");
  const shown = fields.filter(
    (field) =>
      field.kind === "kept" ||
      (typed.includes(field) && (field.value !== "" || ASKED.has(field.meaning)))
  );
  const more = typed.filter((field) => !shown.includes(field));
  const named = (list: readonly NewRowField[]) =>
    list.map((f) => f.header).join(t("pane.join.list"));
  const formulas = fields.filter((field) => field.kind === "formula");
  const left = fields.filter((field) => field.kind === "left");
  return (
    <div className={styles.fields}>
      {shown.map((field) => (
        <OneField key={field.column} {...props} field={field} />
      ))}
      {more.length > 0 && (
        <details>
          <summary className={styles.summary}>{t("capture.more", { names: named(more) })}</summary>
          <div className={styles.fields}>
            {more.map((field) => (
              <OneField key={field.column} {...props} field={field} />
            ))}
          </div>
        </details>
      )}
      {formulas.length > 0 && (
        <p className={styles.quiet}>{t("capture.formulas", { names: named(formulas) })}</p>
      )}
      {left.length > 0 && (
        <p className={styles.quiet}>{t("capture.left", { names: named(left) })}</p>
      )}
    </div>
  );
}

function OneField(props: FieldsProps & { readonly field: NewRowField }) {
  const t = useSay();
  const list = useId();
  const { draft, field, values, change, untitled } = props;
  const isOwner = field.meaning === "owner";
  const wrong = field.meaning === "title" && untitled;
  return (
    <Field
      label={`${field.header}（${field.column}）`}
      orientation="horizontal"
      size="small"
      hint={hintOf(t, draft, field)}
      validationMessage={wrong ? t("capture.noTitle") : undefined}
      validationState={wrong ? "error" : "none"}
    >
      <Input
        size="small"
        value={values[field.column] ?? field.value}
        readOnly={field.kind === "kept"}
        list={isOwner ? list : undefined}
        onChange={(_, data) => change(field.column, data.value)}
        contentAfter={
          isOwner ? (
            <datalist id={list}>
              {draft.checked.ledger.people.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          ) : undefined
        }
      />
    </Field>
  );
}

function hintOf(t: Say, { line, proposedOwner }: RowDraft, field: NewRowField): string | undefined {
  if (field.kind === "kept") return t("capture.kept");
  if (field.meaning === "due" && line.due && line.due.words !== field.value)
    return t("capture.words", { words: line.due.words });
  if (field.meaning !== "owner" || line.owners.length > 0) return undefined;
  switch (proposedOwner?.fit) {
    case "duty":
      return t("capture.ownerDuty");
    case "backup":
      return t("capture.ownerBackup");
    case "experience":
      return t("capture.ownerExperience");
    default:
      return t("capture.ownerNone");
  }
}
