/** An entry opened: the rule, the evidence with its places, what clears it, what kind of work it was taken for, and what can be done. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { findingWords } from "../../locales/finding-words";
import { remindedOf } from "../../rules/reminder";
import { Place } from "../parts/Place";
import { usePane, useSay, useTypes } from "../state/use-pane";
import type { Found } from "./found";
import { ruleLine } from "./rule-words";
import { TypeLine } from "./TypeLine";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    // Links are as large as the text they stand in.
    "& .fui-Link": { fontSize: "inherit" },
  },
  terms: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0 },
});

export function FindingDetails({ item }: { readonly item: Found }) {
  const t = useSay();
  const styles = useStyles();
  const { finding, task } = item;
  return (
    <div className={styles.details}>
      <dl className={styles.terms}>
        {finding !== null && <About finding={finding} />}
        {task !== null && !task.secret && (
          <Term name={t("checkView.row.type")}>
            <TypeLine task={task} />
          </Term>
        )}
        <Reminded item={item} />
      </dl>
      <EntryActions item={item} />
    </div>
  );
}

function About({ finding }: { readonly finding: NonNullable<Found["finding"]> }) {
  const t = useSay();
  const styles = useStyles();
  const types = useTypes();
  const line = usePane(({ result }) =>
    result === null ? null : ruleLine(t, finding, result.rules.book)
  );
  const { why, clear } = findingWords(t, finding, types);
  return (
    <>
      <Term name={t("checkView.row.rule")}>
        <div>{why}</div>
        {line !== null && <div>{t("checkView.row.book", { line })}</div>}
      </Term>
      {finding.evidence.length > 0 && (
        <Term name={t("checkView.row.evidence")}>
          <ul className={styles.list}>
            {finding.evidence.map(({ sheet, cell, text }) => (
              <li key={`${sheet}|${cell}`}>
                <Place sheet={sheet} cell={cell} /> {text}
              </li>
            ))}
          </ul>
        </Term>
      )}
      <Term name={t("checkView.row.clear")}>{clear}</Term>
    </>
  );
}

function Reminded({ item: { finding, task } }: { readonly item: Found }) {
  const t = useSay();
  const records = usePane(({ result }) => result?.memory.reminders);
  const own = usePane(({ result }) =>
    (result?.people ?? []).some(({ name }) => name === finding?.person)
  );
  const last = finding === null ? null : remindedOf(finding, task, records ?? []);
  if (last === null) return null;
  const nth = ({ 1: "first", 2: "second", 3: "third" } as const)[last.level];
  const level = t(`reminder.level.${own ? "own" : "peer"}.${nth}`);
  return (
    <Term name={t("checkView.row.reminded")}>
      {t("checkView.row.remindedAt", { date: last.on, level })}
    </Term>
  );
}

function Term(props: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{props.name}</dt>
      <dd className={styles.said}>{props.children}</dd>
    </div>
  );
}

function EntryActions({ item }: { readonly item: Found }) {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const goTo = usePane((state) => state.goTo);
  const remind = usePane((state) => state.remind);
  const confirmDone = usePane((state) => state.confirmDone);
  const dismissFinding = usePane((state) => state.dismissFinding);
  const { finding, task, at, place } = item;
  const known = usePane(({ result }) =>
    at === null ? false : (result?.ledger.tasks[at]?.key ?? null) !== null
  );
  const open = task !== null && task.done !== true && !task.cancelled;
  const dismissable = finding !== null && (task === null || known || !task.secret);
  return (
    <>
      <div className={styles.actions}>
        {place !== null && (
          <Button
            className={styles.button}
            size="small"
            onClick={() => void goTo(place.sheet, place.cell)}
          >
            {t("checkView.row.goTo")}
          </Button>
        )}
        {finding !== null && finding.person !== null && open && (
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={busy}
            onClick={() => void remind(finding)}
          >
            {t("checkView.row.remind")}
          </Button>
        )}
        {open && known && at !== null && (
          <Button
            className={styles.button}
            size="small"
            title={t("checkView.row.confirmHint")}
            disabledFocusable={busy}
            onClick={() => void confirmDone([at])}
          >
            {t("checkView.row.confirm")}
          </Button>
        )}
        {dismissable && (
          <Button
            className={styles.button}
            size="small"
            title={t("checkView.row.dismissHint")}
            disabledFocusable={busy}
            onClick={() => void dismissFinding(item)}
          >
            {t("checkView.row.dismiss")}
          </Button>
        )}
      </div>
      {open && !known && <div>{t("checkView.row.unknown")}</div>}
    </>
  );
}
