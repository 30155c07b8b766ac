/** What was learned: each rule with its day, its cases and a switch, each correction of a single row; all of it can be taken back. */
import { Button, makeStyles, mergeClasses, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { MemoryOverview } from "../../app/memory-deeds";
import type { LearnedCase, LearnedRule } from "../../rules/learning";
import { AskTwice } from "../parts/AskTwice";
import { Place } from "../parts/Place";
import { useLook } from "../people/look";
import type { TypeNames } from "../../locales/type-name";
import { usePane, useSay } from "../state/use-pane";
import { Fold } from "./Fold";
import { ruleWords, saidWords } from "./learned-words";

const useStyles = makeStyles({
  rule: {
    display: "flex",
    alignItems: "start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  words: { minWidth: 0 },
  fixed: { flexShrink: 0 },
});

export function LearnedCard({ kept }: { readonly kept: MemoryOverview }) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const said = kept.cases.filter((one) => one.said);
  const nothing = kept.rules.length === 0 && said.length === 0;
  return (
    <section className={mergeClasses(look.card, look.section)} aria-labelledby={heading}>
      <h2 id={heading} className={look.heading}>
        {t("rulesView.learned.title")}
      </h2>
      {nothing && <p className={look.quiet}>{t("rulesView.learned.none")}</p>}
      {kept.rules.length > 0 && (
        <>
          <h3 className={look.small}>
            {t("rulesView.learned.rules", { count: kept.rules.length })}
          </h3>
          <ul className={look.list}>
            {kept.rules.map((rule) => (
              <Rule key={rule.id} rule={rule} cases={kept.cases} />
            ))}
          </ul>
        </>
      )}
      {said.length > 0 && (
        <>
          <h3 className={look.small}>{t("rulesView.learned.said", { count: said.length })}</h3>
          <ul className={look.list}>
            {said.map((one) => (
              <Said key={`${one.what}|${one.key}`} said={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Rule(props: { readonly rule: LearnedRule; readonly cases: readonly LearnedCase[] }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const types = useBookTypes();
  const busy = usePane((state) => state.busy !== null);
  const switchRule = usePane((state) => state.switchRule);
  const forgetRule = usePane((state) => state.forgetRule);
  const { rule } = props;
  const words = ruleWords(t, rule, types);
  const own = props.cases.filter((one) => one.what === rule.what && rule.cases.includes(one.key));
  return (
    <li>
      <div className={styles.rule}>
        <div className={styles.words}>
          <div>{words}</div>
          <p className={look.quiet}>
            {t("rulesView.learned.made", { date: rule.made, count: rule.cases.length })}
          </p>
        </div>
        <Switch
          className={styles.fixed}
          aria-label={t("rulesView.learned.switch", { rule: words })}
          checked={rule.on}
          disabled={busy}
          onChange={(_, { checked }) => void switchRule(rule.id, checked)}
        />
      </div>
      <Fold plain title={t("rulesView.learned.cases", { count: own.length })}>
        <ul className={look.list}>
          {own.map((one) => (
            <li key={one.key} className={look.quiet}>
              {one.on} {one.text} <RowOf taskKey={one.key} />
            </li>
          ))}
        </ul>
      </Fold>
      <AskTwice
        label={t("rulesView.learned.forget")}
        name={t("rulesView.learned.forgetRule", { rule: words })}
        ask={t("rulesView.learned.forgetAsk")}
        yes={t("rulesView.learned.forget")}
        no={t("rulesView.reset.no")}
        act={() => void forgetRule(rule.id)}
      />
    </li>
  );
}

function Said({ said }: { readonly said: LearnedCase }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const types = useBookTypes();
  const busy = usePane((state) => state.busy !== null);
  const takeBack = usePane((state) => state.takeBack);
  return (
    <li className={styles.rule}>
      <div className={styles.words}>
        <div>{said.text}</div>
        <p className={look.quiet}>
          {said.on} {saidWords(t, said, types)} <RowOf taskKey={said.key} />
        </p>
      </div>
      <Button
        className={styles.fixed}
        size="small"
        disabledFocusable={busy}
        aria-label={t("rulesView.learned.takeBackOf", { title: said.text })}
        onClick={() => void takeBack(said.key)}
      >
        {t("rulesView.learned.takeBack")}
      </Button>
    </li>
  );
}

const NO_TYPES: TypeNames = [];

/** Known before anything has been checked. */
function useBookTypes(): TypeNames {
  return usePane(({ ruleBook }) => ruleBook?.book.types ?? NO_TYPES);
}

/** Where the row stands now, as far as the last check found it. */
function RowOf({ taskKey }: { readonly taskKey: string }) {
  const task = usePane(({ result }) =>
    result?.judgement.tasks.find((one) => one.key === taskKey && !one.secret)
  );
  return task === undefined ? null : <Place sheet={task.sheet} cell={`A${task.row}`} />;
}
