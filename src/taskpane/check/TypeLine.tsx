/** What kind of work the row was taken for, why, and 改类型: the chief's word is learned from. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { typeName } from "../../locales/type-name";
import type { Say } from "../../locales";
import type { TypeNames } from "../../locales/type-name";
import type { JudgedTask } from "../../rules/judgement";
import { usePane, useSay, useTypes } from "../state/use-pane";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
});

export function TypeLine({ task }: { readonly task: JudgedTask }) {
  const t = useSay();
  const styles = useStyles();
  const label = useId();
  const types = useTypes();
  const busy = usePane((state) => state.busy !== null);
  const changeType = usePane((state) => state.changeType);
  const takeBackType = usePane((state) => state.takeBackType);
  const saidOn = usePane(({ result }) =>
    task.key === null
      ? null
      : (result?.rules.learned.cases.find(
          (one) => one.said && one.what === "type" && one.key === task.key
        )?.on ?? null)
  );
  // Where the ledger has a word of its own for it, that goes first; a row without a key could not be known again.
  const settled = task.statedCategory !== undefined || task.key === null;
  return (
    <>
      <div>{typeWords(t, task, types)}</div>
      {!settled && (
        <div className={styles.line}>
          <label id={label} htmlFor={`${label}type`}>
            {t("checkView.row.changeType")}
          </label>
          <Select
            id={`${label}type`}
            className={styles.select}
            size="small"
            disabled={busy}
            value={task.category ?? ""}
            onChange={(_, { value }) => void changeType(task, value)}
          >
            {task.category === null && (
              <option value="" disabled>
                {t("checkView.row.typeUnsure")}
              </option>
            )}
            {types.map(({ type }) => (
              <option key={type} value={type}>
                {typeName(t, type, types)}
              </option>
            ))}
          </Select>
        </div>
      )}
      {saidOn !== null && (
        <div className={styles.line}>
          {t("checkView.row.typeSaid", { date: saidOn })}
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void takeBackType(task)}
          >
            {t("checkView.row.typeBack")}
          </Button>
        </div>
      )}
    </>
  );
}

function typeWords(t: Say, task: JudgedTask, types: TypeNames): string {
  const { category, statedCategory, classification } = task;
  if (category === null) return t("checkView.row.typeUnsure");
  const type = typeName(t, category, types);
  if (statedCategory !== undefined) return t("checkView.row.typeStated", { type });
  const words = classification.why.join(t("pane.join.names"));
  return words === "" ? type : t("checkView.row.typeBy", { type, words });
}
