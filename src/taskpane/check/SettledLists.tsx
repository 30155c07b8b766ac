/** 已不再提示 and 已确认办结: what the chief has settled, each with what takes it back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { afterTitle, findingWords } from "../../locales/finding-words";
import type { Judgement } from "../../rules/judgement";
import { Place } from "../parts/Place";
import { usePane, useSay, useTypes } from "../state/use-pane";
import { titleOf } from "./words";

const PAGE = 20;

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  entry: { overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold },
  meta: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    "& .fui-Link": { fontSize: "inherit" },
  },
});

export function SettledLists({ judgement }: { readonly judgement: Judgement }) {
  return (
    <>
      <Confirmed judgement={judgement} />
      <Dismissed judgement={judgement} />
    </>
  );
}

function Confirmed({ judgement }: { readonly judgement: Judgement }) {
  const t = useSay();
  const styles = useStyles();
  const reopen = usePane((state) => state.reopen);
  const rows = useMemo(
    () => judgement.tasks.flatMap((task, at) => (task.confirmed ? [{ task, at }] : [])),
    [judgement]
  );
  return (
    <Paged title={t("checkView.settled.confirmed", { count: rows.length })} items={rows}>
      {({ task, at }) => (
        <li key={at} className={styles.entry}>
          <div className={styles.title}>{task.title}</div>
          <div className={styles.meta}>
            {t("checkView.settled.confirmedOn", { date: task.confirmed })}
            {t("pane.join.list")}
            {t("checkView.settled.notStruck")}
            {t("pane.join.list")}
            <Place sheet={task.sheet} cell={`A${task.row}`} />
          </div>
          <TakeBack
            words={t("checkView.settled.reopen")}
            what={task.title}
            act={() => reopen([at])}
          />
        </li>
      )}
    </Paged>
  );
}

function Dismissed({ judgement }: { readonly judgement: Judgement }) {
  const t = useSay();
  const styles = useStyles();
  const types = useTypes();
  const showAgain = usePane((state) => state.showAgain);
  const dismissed = judgement.dismissed ?? [];
  const tasks = useMemo(
    () => new Map(judgement.tasks.map((task) => [`${task.sheet}\n${task.row}`, task])),
    [judgement]
  );
  return (
    <Paged title={t("checkView.settled.dismissed", { count: dismissed.length })} items={dismissed}>
      {({ finding, on }) => {
        const task = tasks.get(`${finding.sheet}\n${finding.row}`) ?? null;
        const title = titleOf({ task, finding });
        const words = findingWords(t, finding, types);
        return (
          <li
            key={[finding.code, finding.sheet, finding.row, finding.person].join("|")}
            className={styles.entry}
          >
            <div className={styles.title}>{title}</div>
            <div>{afterTitle(words, title)}</div>
            <div className={styles.meta}>{t("checkView.settled.on", { date: on })}</div>
            <TakeBack
              words={t("checkView.settled.showAgain")}
              what={`${title} ${words.name}`}
              act={() => showAgain([finding])}
            />
          </li>
        );
      }}
    </Paged>
  );
}

function TakeBack(props: {
  readonly words: string;
  /** For the screen reader: of several alike, which. */
  readonly what: string;
  readonly act: () => Promise<void>;
}) {
  const busy = usePane((state) => state.busy !== null);
  return (
    <Button
      size="small"
      aria-label={`${props.words} ${props.what}`}
      disabledFocusable={busy}
      onClick={() => void props.act()}
    >
      {props.words}
    </Button>
  );
}

function Paged<T>(props: {
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ReactNode;
}) {
  const t = useSay();
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const { items } = props;
  const hidden = items.length - Math.min(shown, items.length);
  if (items.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{props.title}</summary>
      <ul className={styles.list} aria-label={props.title}>
        {items.slice(0, shown).map(props.children)}
      </ul>
      {hidden > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {t("checkView.settled.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </details>
  );
}
