/** 预警清单, once a day: what is due today, tomorrow and soon, each leading to its row, all of it ready to copy. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ForewarnedTask, Forewarning, ForewarningGroup } from "../../app/forewarning";
import type { Say } from "../../locales";
import { copyText } from "../parts/copy-text";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  group: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  link: { display: "block", textAlign: "left" },
  row: { display: "flex", gap: tokens.spacingHorizontalS },
});

export default function ForewarningCard() {
  const t = useSay();
  const styles = useStyles();
  const heading = useId();
  const automation = usePane((state) => state.automation);
  const goTo = usePane((state) => state.goTo);
  const tell = usePane((state) => state.tell);
  const warning = automation?.warning ?? null;
  const [blocked, setBlocked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  // Where the clipboard is blocked the text is left selected.
  useEffect(() => area.current?.select(), [blocked]);
  if (automation === null || warning === null) return null;
  const text = forewarningText(t, warning);
  const copy = async () => {
    const copied = await copyText(text, area.current);
    setBlocked(!copied);
    tell(copied ? "success" : "warning", (say) =>
      say(copied ? "pane.result.copied" : "pane.result.copyBlocked")
    );
  };
  return (
    <section className={styles.card} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t("automation.warning.title", { date: warning.today })}
      </h2>
      {warning.groups.length === 0 && <p className={styles.text}>{t("automation.warning.none")}</p>}
      {warning.groups.map((group) => (
        <div key={group.when}>
          <p className={styles.group}>{groupWords(t, group, warning)}</p>
          <ul className={styles.list}>
            {group.tasks.map((task) => (
              <li key={`${task.sheet}\n${task.row}`}>
                <Link
                  as="button"
                  className={styles.link}
                  onClick={() => void goTo(task.sheet, `A${task.row}`)}
                >
                  {itemWords(t, task, group)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {warning.overdue > 0 && (
        <p className={styles.text}>{t("automation.warning.overdue", { count: warning.overdue })}</p>
      )}
      {blocked && <textarea ref={area} readOnly rows={4} value={text} aria-labelledby={heading} />}
      <div className={styles.row}>
        <Button size="small" onClick={() => void copy()}>
          {t("automation.warning.copy")}
        </Button>
        <Button size="small" appearance="subtle" onClick={automation.closeWarning}>
          {t("automation.warning.close")}
        </Button>
      </div>
    </section>
  );
}

function forewarningText(t: Say, warning: Forewarning): string {
  const lines = warning.groups.flatMap((group) => [
    groupWords(t, group, warning),
    ...group.tasks.map((task, index) => `${index + 1}. ${itemWords(t, task, group)}`),
  ]);
  const title = t("automation.warning.title", { date: warning.today });
  return [title, ...(lines.length === 0 ? [t("automation.warning.none")] : lines)].join("\n");
}

function groupWords(t: Say, { when, tasks }: ForewarningGroup, { days }: Forewarning): string {
  return t(`automation.warning.${when}`, { count: tasks.length, days });
}

function itemWords(t: Say, task: ForewarnedTask, { when }: ForewarningGroup): string {
  const owner =
    task.owner.length === 0
      ? t("automation.warning.noOwner")
      : task.owner.join(t("pane.join.names"));
  const { title, due: date } = task;
  return when === "within"
    ? t("automation.warning.itemDated", { date, title, owner })
    : t("automation.warning.item", { title, owner });
}
