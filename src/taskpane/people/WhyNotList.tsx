/** A proposal's figures, and 为什么不是他 for everybody else. Asked when opened: a section may have hundreds of people. */
import { useEffect, useState } from "react";
import type { PersonWhyNot } from "../../app/balancer";
import { whyNotText } from "../../locales/workload-words";
import type { Proposal } from "../../workload";
import type { Proposed } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";
import { percent } from "./tally";

export function WhyNotList(props: { readonly proposed: Proposed; readonly move: Proposal }) {
  const t = useSay();
  const look = useLook();
  const askWhyNot = usePane((state) => state.askWhyNot);
  const [answers, setAnswers] = useState<readonly PersonWhyNot[] | "asked" | null>("asked");
  const { proposed, move } = props;
  useEffect(() => {
    let isWanted = true;
    void askWhyNot(move.task).then((people) => {
      if (isWanted) setAnswers(people);
    });
    return () => {
      isWanted = false;
    };
    // Asked again when it was solved anew: the answers are those of the plan shown.
  }, [askWhyNot, move.task, proposed]);
  const effects = [move.giver, move.receiver].flatMap((effect) =>
    effect === null || effect.after === null
      ? []
      : [
          t("people.move.effectHours", {
            name: effect.name,
            before: percent(effect.before ?? 0),
            after: percent(effect.after),
          }),
        ]
  );
  return (
    <>
      <p className={look.quiet}>
        {[t("people.move.hours", { hours: move.hours }), ...effects].join(t("pane.join.list"))}
      </p>
      {answers === "asked" && <p className={look.quiet}>{t("people.move.asking")}</p>}
      {answers === null && <p className={look.quiet}>{t("people.move.askAgain")}</p>}
      {typeof answers === "object" && answers !== null && (
        <Others answers={answers.filter(({ name }) => name !== move.from && name !== move.to)} />
      )}
    </>
  );
}

function Others({ answers }: { readonly answers: readonly PersonWhyNot[] }) {
  const t = useSay();
  const look = useLook();
  if (answers.length === 0) return <p className={look.quiet}>{t("people.move.nobodyElse")}</p>;
  return (
    <ul className={look.list}>
      {answers.map(({ name, why }) => (
        <li key={name} className={look.quiet}>
          {t("people.move.whyNotOne", {
            name,
            why: why.map((one) => whyNotText(t, one)).join(t("pane.join.list")),
          })}
        </li>
      ))}
    </ul>
  );
}
