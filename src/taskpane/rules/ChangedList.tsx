/** 改规则后有变化的事项: what the book in force judges otherwise than the one acted upon before, row by row. */
import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Say } from "../../locales";
import { findingName } from "../../locales/finding-words";
import { typeName, type TypeNames } from "../../locales/type-name";
import type { ChangedJudgement } from "../../rules/changed-judgements";
import type { FindingCode, WorkType } from "../../rules/judgement";
import { Place } from "../parts/Place";
import { useLook } from "../people/look";
import { usePane, useSay, useTypes } from "../state/use-pane";

/** Rows shown at a time: one limit may change a thousand. */
const PAGE = 10;
const NONE: readonly ChangedJudgement[] = [];

export function ChangedList() {
  const t = useSay();
  const look = useLook();
  const types = useTypes();
  const heading = useId();
  const [shown, setShown] = useState(PAGE);
  const changed = usePane(({ result }) => result?.changedJudgements ?? NONE);
  if (changed.length === 0) return null;
  const hidden = changed.length - Math.min(shown, changed.length);
  return (
    <section className={mergeClasses(look.card, look.section)} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={look.small}>
          {t("rulesView.changed.title", { count: changed.length })}
        </h2>
        <p className={look.quiet}>{t("rulesView.changed.what")}</p>
      </div>
      <ul className={look.list}>
        {changed.slice(0, shown).map((one) => (
          <li key={`${one.sheet}|${one.row}`}>
            <div>{one.title}</div>
            <p className={look.quiet}>
              {changeWords(t, one, types).join(t("pane.join.list"))}{" "}
              <Place sheet={one.sheet} cell={`A${one.row}`} />
            </p>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setShown(shown + 5 * PAGE)}>
            {t("rulesView.changed.more", { count: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}

function changeWords(t: Say, one: ChangedJudgement, types: TypeNames): readonly string[] {
  const typeOf = (type: WorkType | null): string =>
    type === null ? t("rulesView.changed.noType") : typeName(t, type, types);
  const names = (codes: readonly FindingCode[]): string =>
    codes.map((code) => findingName(t, code)).join(t("pane.join.names"));
  const { type, light, added, dropped } = one;
  return [
    ...(type === null
      ? []
      : [t("rulesView.changed.type", { before: typeOf(type.before), after: typeOf(type.after) })]),
    ...(light === null
      ? []
      : [
          t("rulesView.changed.light", {
            before: t(`rulesView.changed.lights.${light.before}`),
            after: t(`rulesView.changed.lights.${light.after}`),
          }),
        ]),
    ...(added.length > 0 ? [t("rulesView.changed.added", { names: names(added) })] : []),
    ...(dropped.length > 0 ? [t("rulesView.changed.dropped", { names: names(dropped) })] : []),
  ];
}
