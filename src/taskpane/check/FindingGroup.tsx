/** One kind of finding with its entries. Long lists open by pages: a ledger may have thousands of rows. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { afterTitle, findingWords } from "../../locales/finding-words";
import type { Say } from "../../locales";
import type { TypeNames } from "../../locales/type-name";
import { useRoving } from "../parts/roving";
import { Swatch } from "../parts/Swatch";
import { usePane, useSay, useTypes } from "../state/use-pane";
import type { Found, FoundGroup } from "./found";

/** Entries added at a time: more would be felt when typing or scrolling in the web view. */
const PAGE = 50;

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  entry: {
    display: "block",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  link: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  meta: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  why: { display: "block" },
  more: { marginTop: tokens.spacingVerticalXS },
});

export function FindingGroup(props: { readonly group: FoundGroup; readonly title: string }) {
  const t = useSay();
  const styles = useStyles();
  const heading = useId();
  const [limit, setLimit] = useState(PAGE);
  const { items, tone } = props.group;
  const shown = items.slice(0, limit);
  const { group, stop } = useRoving(
    shown.filter((item) => item.place !== null).map((item) => item.id)
  );
  const hidden = items.length - shown.length;
  return (
    <div>
      <h2 id={heading} className={styles.heading}>
        {tone !== null && <Swatch colour={tone} />}
        {t("pane.list.group", { name: props.title, count: items.length })}
      </h2>
      <ul className={styles.list} aria-labelledby={heading} {...group}>
        {shown.map((item) => (
          <li key={item.id}>
            <Entry item={item} stop={stop(item.id)} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          onClick={() => setLimit(limit + PAGE)}
        >
          {t("pane.list.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </div>
  );
}

function Entry(props: {
  readonly item: Found;
  readonly stop: { readonly tabIndex: number; readonly onFocus: () => void };
}) {
  const t = useSay();
  const styles = useStyles();
  const goTo = usePane((state) => state.goTo);
  const types = useTypes();
  const { item, stop } = props;
  const { place } = item;
  const inside = (
    <>
      <span className={styles.title}>{titleOf(item)}</span>
      <span className={styles.why}>{whyOf(t, item, types)}</span>
      <span className={styles.meta}>{metaOf(t, item).join(t("pane.join.list"))}</span>
    </>
  );
  return place === null ? (
    <div className={styles.entry}>{inside}</div>
  ) : (
    <button
      type="button"
      className={`${styles.entry} ${styles.link}`}
      title={t("pane.list.goTo", place)}
      {...stop}
      onClick={() => void goTo(place.sheet, place.cell)}
    >
      {inside}
    </button>
  );
}

/** A finding about a person has no task; its own row's text stands in where there is neither. */
function titleOf({ task, finding }: Found): string {
  return task?.title ?? finding?.person ?? finding?.evidence[0]?.text ?? "";
}

function whyOf(t: Say, item: Found, types: TypeNames): string {
  const { kind, finding } = item;
  if (finding !== null) return afterTitle(findingWords(t, finding, types), titleOf(item));
  if (kind === "overdue") return t("pane.list.red");
  return kind === "due-soon" ? t("pane.list.yellow") : t("pane.list.forewarned");
}

function metaOf(t: Say, { task, place }: Found): string[] {
  const meta: string[] = [];
  if (task !== null) {
    meta.push(
      task.owner.length === 0
        ? t("pane.list.noOwner")
        : t("pane.list.owner", { names: task.owner.join(t("pane.join.names")) })
    );
    if (task.due !== null) meta.push(t("pane.list.due", { date: task.due }));
    if (task.hidden) meta.push(t("pane.list.hidden"));
  }
  if (place !== null) meta.push(t("pane.list.where", place));
  return meta;
}
