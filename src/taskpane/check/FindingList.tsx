/** What was found: searched, filtered, grouped; what is probably done, and what the chief has settled. Fetched with the first result. */
import { makeStyles, SearchBox, Button, ToggleButton, tokens } from "@fluentui/react-components";
import { Segments } from "../parts/Segments";
import type { CheckResult } from "../deeds";
import type { FoundFilter } from "../state/findings-state";
import { usePane, useSay } from "../state/use-pane";
import { FindingRows } from "./FindingRows";
import { groupings } from "./groups";
import { LikelyDone } from "./LikelyDone";
import { RemindPanel } from "./RemindPanel";
import { SettledLists } from "./SettledLists";
import { useShownFindings, type ShownFindings } from "./use-shown";
import { kindTitle } from "./words";

/** Below this everything is in sight anyway. */
const WORTH_SEARCHING = 2;

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 0 },
  search: { width: "100%", maxWidth: "none" },
  quiet: { alignSelf: "start" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  nothing: { margin: 0 },
  nothingTitle: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

export default function FindingList({ result }: { readonly result: CheckResult }) {
  const reminding = usePane((state) => state.reminding);
  return reminding === null ? (
    <Findings result={result} />
  ) : (
    <RemindPanel reminding={reminding} result={result} />
  );
}

function Findings({ result }: { readonly result: CheckResult }) {
  const t = useSay();
  const styles = useStyles();
  const { judgement } = result;
  const shown = useShownFindings(judgement);
  const { loud, quiet, filter, query } = shown;
  const filterBy = usePane((state) => state.filterBy);
  const nothing = loud.length === 0 && filter === null && query === null;
  return (
    <>
      <LikelyDone judgement={judgement} />
      <section className={styles.list} aria-label={t("pane.list.label")}>
        {loud.length + quiet.length >= WORTH_SEARCHING && <Finders shown={shown} />}
        {nothing && <Nothing tasks={judgement.summary.tasks} />}
        {shown.count > 0 && <FindingRows groups={shown.groups} />}
        {!nothing && shown.count === 0 && <NoMatch />}
        {filter !== "quiet" && query === null && quiet.length > 0 && (
          <Button
            className={styles.quiet}
            size="small"
            appearance="subtle"
            onClick={() => filterBy("quiet")}
          >
            {t("checkView.quietLeft", { count: quiet.length })}
          </Button>
        )}
      </section>
      <SettledLists judgement={judgement} />
    </>
  );
}

function Finders({ shown }: { readonly shown: ShownFindings }) {
  const t = useSay();
  const styles = useStyles();
  const typed = usePane((state) => state.query);
  const search = usePane((state) => state.search);
  const grouping = usePane((state) => state.grouping);
  const groupBy = usePane((state) => state.groupBy);
  const { loud, quiet, kinds, byLeader, query, count } = shown;
  return (
    <>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={t("checkView.search.label")}
        placeholder={t("checkView.search.hint")}
        value={typed}
        onChange={(_, { value }) => search(value)}
      />
      <Segments
        label={t("checkView.group.label")}
        title={t("checkView.group.title")}
        options={groupings.map((value) => ({ value, words: t(`checkView.group.${value}`) }))}
        chosen={grouping}
        choose={groupBy}
      />
      <div role="group" aria-label={t("pane.filter.label")} className={styles.chips}>
        <Chip of={null} name={t("pane.filter.all")} count={loud.length} shown={shown} />
        {byLeader > 0 && (
          <Chip
            of="by-leader"
            name={t("checkView.filter.byLeader")}
            count={byLeader}
            shown={shown}
          />
        )}
        {kinds.length > 1 &&
          kinds.map(({ kind, count: ofKind }) => (
            <Chip key={kind} of={kind} name={kindTitle(t, kind)} count={ofKind} shown={shown} />
          ))}
        {quiet.length > 0 && (
          <Chip of="quiet" name={t("checkView.filter.quiet")} count={quiet.length} shown={shown} />
        )}
      </div>
      <div role="status" className={styles.count}>
        {query !== null && count > 0 && t("checkView.search.found", { count })}
      </div>
    </>
  );
}

function Chip(props: {
  readonly of: FoundFilter | null;
  readonly name: string;
  readonly count: number;
  readonly shown: ShownFindings;
}) {
  const t = useSay();
  const styles = useStyles();
  const filterBy = usePane((state) => state.filterBy);
  const on = props.shown.filter === props.of;
  return (
    <ToggleButton
      className={styles.chip}
      size="small"
      shape="circular"
      checked={on}
      onClick={() => filterBy(on ? null : props.of)}
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

function NoMatch() {
  const t = useSay();
  const styles = useStyles();
  const search = usePane((state) => state.search);
  const filterBy = usePane((state) => state.filterBy);
  return (
    <div role="status">
      <p className={styles.nothing}>{t("checkView.search.none")}</p>
      <p className={styles.nothing}>{t("checkView.search.noneHint")}</p>
      <Button
        size="small"
        onClick={() => {
          search("");
          filterBy(null);
        }}
      >
        {t("checkView.search.clear")}
      </Button>
    </div>
  );
}
