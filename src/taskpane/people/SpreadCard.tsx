/** 忙闲差距 in words; how it is counted, and the percentages, when asked. */
import { useId } from "react";
import type { Say } from "../../locales";
import type { TeamWork } from "../../workload";
import { useSay } from "../state/use-pane";
import { useLook } from "./look";
import { spreadOf, type Spread } from "./spread";
import { percent, ratioOf } from "./tally";

/** Names said before it becomes a number. */
const NAMED = 4;

export function SpreadCard(props: { readonly team: TeamWork; readonly noDuties: boolean }) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const { team } = props;
  const spread = spreadOf(team);
  return (
    <section className={look.section} aria-labelledby={heading}>
      <div>
        <h1 id={heading} className={look.heading}>
          {t("people.spread.label", { gap: t(`people.spread.${spread.gap}`) })}
        </h1>
        <p className={look.text}>{whoWords(t, spread)}</p>
        <p className={look.quiet}>{t("people.span", team.horizon)}</p>
        {props.noDuties && <p className={look.quiet}>{t("people.noDuties")}</p>}
      </div>
      <details>
        <summary className={look.summary}>{t("people.spread.how")}</summary>
        <p className={look.text}>{t("people.spread.meaning")}</p>
        <p className={look.text}>{t("people.spread.backlog")}</p>
        {spread.ends !== null && (
          <p className={look.text}>
            {t("people.spread.figures", {
              mean: percent(team.mean),
              most: spread.ends.most.name,
              max: percent(ratioOf(spread.ends.most)),
              least: spread.ends.least.name,
              min: percent(ratioOf(spread.ends.least)),
            })}
          </p>
        )}
      </details>
    </section>
  );
}

function whoWords(t: Say, { heavy, light }: Spread): string {
  const parts = [
    ...(heavy.length > 0 ? [t("people.spread.heavy", { names: namesOf(t, heavy) })] : []),
    ...(light.length > 0 ? [t("people.spread.light", { names: namesOf(t, light) })] : []),
  ];
  return parts.length === 0 ? t("people.spread.nobody") : parts.join(t("pane.join.list"));
}

function namesOf(t: Say, names: readonly string[]): string {
  const said = names.slice(0, NAMED).join(t("pane.join.names"));
  return names.length > NAMED
    ? t("people.spread.more", { names: said, count: names.length })
    : said;
}
