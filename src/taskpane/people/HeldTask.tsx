/** A row in somebody's hands: leads to its cell, and says how its hours are counted. */
import { Link } from "@fluentui/react-components";
import type { Say } from "../../locales";
import type { LoadPart } from "../../workload";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";
import { percent, type Held } from "./tally";

export function HeldTask({ held }: { readonly held: Held }) {
  const t = useSay();
  const look = useLook();
  const goTo = usePane((state) => state.goTo);
  const { task, cell, part, urgent } = held;
  const { sheet } = task;
  const due = task.dueInForce ?? task.due;
  const said = [
    ...(urgent ? [t("people.details.urgent")] : []),
    ...(task.done === true
      ? []
      : [due === null ? t("people.details.noDue") : t("people.details.due", { date: due })]),
    ...(part === null ? [] : [hoursWords(t, part)]),
  ];
  return (
    <>
      <Link
        as="button"
        title={t("pane.list.goTo", { sheet, cell })}
        onClick={() => void goTo(sheet, cell)}
      >
        {task.title}
      </Link>
      {said.length > 0 && <p className={look.quiet}>{said.join(t("pane.join.list"))}</p>}
    </>
  );
}

/** `计 7.2 小时（同类事项 8 小时 × 轻重 1.25 × 未完 90% × 分担 80%）`; factors of one are left out. */
function hoursWords(t: Say, { effort, share, hours }: LoadPart): string {
  const { base, source, genre, importance, remaining } = effort;
  const factors = [
    t(`people.details.source.${source}`, { hours: tenth(base) }),
    genre === 1 ? "" : t("people.details.genre", { factor: genre }),
    importance === 1 ? "" : t("people.details.importance", { factor: importance }),
    remaining === 1 ? "" : t("people.details.remaining", { percent: percent(remaining) }),
    share === 1 ? "" : t("people.details.share", { percent: percent(share) }),
  ];
  return t("people.details.hours", { hours: tenth(hours), how: factors.join("") });
}

function tenth(hours: number): number {
  return Math.round(hours * 10) / 10;
}
