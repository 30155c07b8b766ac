/** What was found, grouped and filtered; a click on an entry goes to its cell. */
import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { findingName } from "../../locales/finding-words";
import type { Say } from "../../locales";
import type { Judgement } from "../../rules/judgement";
import { useSay } from "../state/use-pane";
import { FindingGroup } from "./FindingGroup";
import { foundIn, groupsOf, type FoundKind } from "./found";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { marginTop: tokens.spacingVerticalM },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  nothing: { margin: 0 },
  nothingTitle: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

export function FindingList({ judgement }: { readonly judgement: Judgement }) {
  const t = useSay();
  const styles = useStyles();
  const [wanted, setWanted] = useState<FoundKind | null>(null);
  const { loud, quiet } = useMemo(() => {
    const found = foundIn(judgement);
    return {
      loud: groupsOf(found.filter((item) => !item.quiet)),
      quiet: groupsOf(found.filter((item) => item.quiet)),
    };
  }, [judgement]);
  // A kind that a new check no longer finds must not leave an empty list behind.
  const kind = loud.some((group) => group.kind === wanted) ? wanted : null;
  const shown = kind === null ? loud : loud.filter((group) => group.kind === kind);
  const count = loud.reduce((sum, group) => sum + group.items.length, 0);
  const quietCount = quiet.reduce((sum, group) => sum + group.items.length, 0);

  return (
    <section className={styles.list} aria-label={t("pane.list.label")}>
      {loud.length > 1 && (
        <div role="group" aria-label={t("pane.filter.label")} className={styles.chips}>
          <Chip
            name={t("pane.filter.all")}
            count={count}
            on={kind === null}
            choose={() => setWanted(null)}
          />
          {loud.map((group) => (
            <Chip
              key={group.kind}
              name={kindTitle(t, group.kind)}
              count={group.items.length}
              on={kind === group.kind}
              choose={() => setWanted(kind === group.kind ? null : group.kind)}
            />
          ))}
        </div>
      )}
      {loud.length === 0 && <Nothing tasks={judgement.summary.tasks} />}
      {shown.map((group) => (
        <FindingGroup key={group.kind} group={group} title={kindTitle(t, group.kind)} />
      ))}
      {quietCount > 0 && (
        <details className={styles.quiet}>
          <summary className={styles.summary}>
            {t("pane.list.quiet", { count: quietCount })}
          </summary>
          <div className={styles.list}>
            {quiet.map((group) => (
              <FindingGroup key={group.kind} group={group} title={kindTitle(t, group.kind)} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function Chip(props: {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly choose: () => void;
}) {
  const t = useSay();
  const styles = useStyles();
  return (
    <ToggleButton
      className={mergeClasses(styles.chip)}
      size="small"
      shape="circular"
      checked={props.on}
      onClick={props.choose}
    >
      {t("pane.filter.chip", { name: props.name, count: props.count })}
    </ToggleButton>
  );
}

function Nothing({ tasks }: { readonly tasks: number }) {
  const t = useSay();
  const styles = useStyles();
  return tasks === 0 ? (
    <p className={styles.nothing}>{t("pane.nothing.empty")}</p>
  ) : (
    <div>
      <h2 className={styles.nothingTitle}>{t("pane.nothing.title")}</h2>
      <p className={styles.nothing}>{t("pane.nothing.body", { count: tasks })}</p>
    </div>
  );
}

function kindTitle(t: Say, kind: FoundKind): string {
  return kind === "forewarned" ? t("pane.light.blue") : findingName(t, kind);
}
