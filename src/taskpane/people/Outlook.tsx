/** What the proposals come to, in one line each: the busiest before and after, the best there could be and who binds it, how many hand-overs. */
import { useSay, useTypes } from "../state/use-pane";
import type { Say } from "../../locales";
import type { BalancedWork } from "../../app/balancer";
import { typeName, type TypeNames } from "../../locales/type-name";
import { useLook } from "./look";
import { percent } from "./tally";

/** Names said before it becomes a number. */
const NAMED = 3;

export function Outlook({ balanced }: { readonly balanced: BalancedWork }) {
  const t = useSay();
  const look = useLook();
  const typeNames = useTypes();
  const { before, after, moves } = balanced;
  if (moves.length === 0)
    return (
      <div>
        <p className={look.text}>{t("people.balance.nothing")}</p>
        <p className={look.quiet}>{t("people.balance.nothingWhy")}</p>
      </div>
    );
  const busiest = { before: percent(before.max), after: percent(after.max) };
  return (
    <div>
      <p className={look.text}>
        {[t("people.balance.busiest", busiest), bestWords(t, balanced, typeNames)].join(
          t("pane.join.list")
        )}
      </p>
      <p className={look.text}>{moveWords(t, balanced).join(t("pane.join.list"))}</p>
      {balanced.solver === "local" && (
        <p className={look.quiet}>{t("people.balance.onlyFallback")}</p>
      )}
    </div>
  );
}

/** `最好也只能到 91%，因为公文只有陆婉、沈知行能办` */
function bestWords(t: Say, { best, team }: BalancedWork, typeNames: TypeNames): string {
  const { people, types } = best;
  const level = t(best.proven ? "people.balance.best" : "people.balance.bestFound", {
    best: percent(best.max),
  });
  // Where everybody is bound, nobody in particular is the reason.
  const binds = types.length > 0 && people.length > 0 && people.length < team.people.length;
  if (!binds) return level;
  const join = t("pane.join.names");
  const work = types.map((type) => typeName(t, type, typeNames)).join(join);
  return (
    level +
    (people.length > NAMED
      ? t("people.balance.becauseMany", { types: work, count: people.length })
      : t("people.balance.because", { types: work, names: people.join(join) }))
  );
}

function moveWords(t: Say, { moves, handOvers, lowerBound, proven }: BalancedWork): string[] {
  const vacant = moves.length - handOvers;
  const least = proven
    ? t("people.balance.least")
    : t("people.balance.atLeast", { count: lowerBound });
  return [
    ...(handOvers > 0 ? [t("people.balance.moves", { count: handOvers }) + least] : []),
    ...(vacant > 0 ? [t("people.balance.vacant", { count: vacant })] : []),
  ];
}
