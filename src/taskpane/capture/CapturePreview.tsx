/** The row a line would become: every field to be changed before it is added, and what stays empty said. */
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { problemWords } from "../../locales/problem-words";
import { typeName } from "../../locales/type-name";
import type { DraftTarget, RowDraft } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { RowFields } from "./RowFields";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Focused so that it is read out; nothing can be done with it.
    outlineStyle: "none",
  },
  place: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export default function CapturePreview(props: {
  readonly draft: RowDraft;
  readonly onAdded: () => void;
}) {
  const { draft } = props;
  const [chosen, choose] = useState(0);
  // A new line begins with the likeliest ledger again.
  useEffect(() => choose(0), [draft]);
  const target = draft.targets[chosen] ?? draft.targets[0];
  return target ? <Preview {...props} target={target} chosen={chosen} choose={choose} /> : null;
}

function Preview(props: {
  readonly draft: RowDraft;
  readonly target: DraftTarget;
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly onAdded: () => void;
}) {
  const { draft, target } = props;
  const t = useSay();
  const styles = useStyles();
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const busy = usePane((state) => state.busy !== null);
  const addRow = usePane((state) => state.addRow);
  const dropDraft = usePane((state) => state.dropDraft);
  const types = draft.checked.rules.book.types;
  useEffect(() => title.current?.focus(), [draft]);
  // Another ledger has other columns.
  useEffect(() => setValues({}), [target]);
  const titleField = target.fields.find((field) => field.meaning === "title");
  const untitled = (values[titleField?.column ?? ""] ?? titleField?.value ?? "").trim() === "";
  const cannot = busy || untitled || target.blocked !== null;
  const add = async () => {
    if (!cannot && (await addRow(target, values))) props.onAdded();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape") dropDraft();
  };
  return (
    <form className={styles.card} aria-labelledby={heading} onSubmit={submit} onKeyDown={leave}>
      <h2 id={heading} ref={title} tabIndex={-1} className={styles.title}>
        {t("capture.title")}
      </h2>
      {draft.targets.length > 1 ? (
        <Field label={t("capture.ledger")}>
          <Select
            value={String(props.chosen)}
            onChange={(_, data) => props.choose(Number(data.value))}
          >
            {draft.targets.map(({ sheet, row, title: named }, index) => (
              <option key={index} value={index}>
                {[t("capture.place", { sheet, row }), named ?? ""].filter(Boolean).join(" ")}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <p className={styles.place}>
          {t("capture.place", { sheet: target.sheet, row: target.row })}
        </p>
      )}
      <p className={styles.place}>
        {draft.type === null
          ? t("capture.typeUnknown")
          : t("capture.type", { type: typeName(t, draft.type, types) })}
      </p>
      {target.blocked !== null && <Blocked target={target} />}
      <RowFields
        draft={draft}
        target={target}
        values={values}
        change={(column, value) => setValues({ ...values, [column]: value })}
        untitled={untitled}
      />
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={cannot}>
          {t("capture.add")}
        </Button>
        <Button onClick={dropDraft}>{t("capture.cancel")}</Button>
      </div>
    </form>
  );
}

function Blocked({ target }: { readonly target: DraftTarget }) {
  const t = useSay();
  if (target.blocked === null) return null;
  const { what, todo } = problemWords(t, target.blocked);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {todo}
      </MessageBarBody>
    </MessageBar>
  );
}
