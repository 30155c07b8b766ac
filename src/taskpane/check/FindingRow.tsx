/** One entry of the list: title, why, whose it is and until when. Opens to everything else; a small button leads to its cell. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ChevronDown16Regular,
  ChevronRight16Regular,
  Location16Regular,
} from "@fluentui/react-icons";
import { useId, type Ref } from "react";
import { findingName } from "../../locales/finding-words";
import { Swatch } from "../parts/Swatch";
import { usePane, useSay, useTypes } from "../state/use-pane";
import { FindingDetails } from "./FindingDetails";
import type { Found } from "./found";
import { kindTitle, metaOf, titleOf, whyOf } from "./words";

const useStyles = makeStyles({
  entry: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  line: { display: "flex", alignItems: "flex-start" },
  disclosure: {
    display: "flex",
    flexGrow: 1,
    minWidth: 0,
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  chevron: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground2 },
  words: { minWidth: 0 },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  why: { display: "block" },
  meta: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  kind: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  tag: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "nowrap",
  },
  goTo: { flexShrink: 0, margin: "4px" },
});

export function FindingRow(props: {
  readonly item: Found;
  /** The kind is not said by the group's heading. */
  readonly showKind: boolean;
  readonly tabIndex: number;
  readonly disclosure: Ref<HTMLButtonElement>;
  readonly onFocus: () => void;
}) {
  const t = useSay();
  const styles = useStyles();
  const details = useId();
  const types = useTypes();
  const { item, tabIndex, onFocus } = props;
  const open = usePane((state) => state.opened.has(item.id));
  const openEntry = usePane((state) => state.openEntry);
  const goTo = usePane((state) => state.goTo);
  const { place, task, kind } = item;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div className={styles.entry}>
      <div className={styles.line}>
        <button
          ref={props.disclosure}
          type="button"
          className={styles.disclosure}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          tabIndex={tabIndex}
          onFocus={onFocus}
          onClick={() => openEntry(item.id, !open)}
        >
          <Chevron className={styles.chevron} aria-hidden="true" />
          <span className={styles.words}>
            <span className={styles.title}>
              {titleOf(item)}
              {task?.byLeader && <span className={styles.tag}>{t("checkView.row.byLeader")}</span>}
              {kind === "overdue" && task?.findings.includes("likely-done") && (
                <span className={styles.tag}>{findingName(t, "likely-done")}</span>
              )}
            </span>
            <span className={styles.why}>{whyOf(t, item, types)}</span>
            <span className={styles.meta}>
              {props.showKind && (
                <>
                  <span className={styles.kind}>
                    {item.tone !== null && <Swatch colour={item.tone} />}
                    {kindTitle(t, kind)}
                  </span>
                  {t("pane.join.list")}
                </>
              )}
              {metaOf(t, item).join(t("pane.join.list"))}
            </span>
          </span>
        </button>
        {place !== null && (
          <Button
            className={styles.goTo}
            size="small"
            appearance="subtle"
            icon={<Location16Regular />}
            aria-label={t("pane.list.goTo", place)}
            title={t("pane.list.goTo", place)}
            tabIndex={tabIndex}
            onClick={() => void goTo(place.sheet, place.cell)}
          />
        )}
      </div>
      {open && (
        <div id={details}>
          <FindingDetails item={item} />
        </div>
      )}
    </div>
  );
}
