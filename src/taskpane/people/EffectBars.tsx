/** Both people of a proposal, now and after all proposals: two thin bars each, with 偏重/适中/偏轻 in words. */
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { BalancedWork } from "../../app/balancer";
import type { Fairness } from "../../workload/balance-team";
import type { Say } from "../../locales";
import type { Effect, LoadLevel, Proposal } from "../../workload";
import { levelOf } from "../../workload/team-work";
import { useSay } from "../state/use-pane";
import { useLook } from "./look";

const useStyles = makeStyles({
  effects: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  bars: { display: "flex", flexDirection: "column", gap: "2px", marginTop: "3px" },
  bar: { height: "5px", minWidth: "2px", borderRadius: "2px", boxSizing: "border-box" },
  before: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    "@media (forced-colors: active)": { ...shorthands.borderColor("CanvasText") },
  },
});

export function EffectBars(props: { readonly balanced: BalancedWork; readonly move: Proposal }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const { balanced, move } = props;
  const { before, after } = balanced;
  const scale = Math.max(before.max, after.max, Number.EPSILON);
  const width = (ratio: number | null): string => `${((ratio ?? 0) / scale) * 100}%`;
  const means = { before: meanOf(before), after: meanOf(after) };
  const level = (ratio: number | null, mean: number): LoadLevel | "none" =>
    ratio === null ? "none" : levelOf(ratio, mean, balanced.team.levels);
  return (
    <div className={styles.effects}>
      {[move.giver, move.receiver].map(
        (effect) =>
          effect !== null &&
          effect.after !== null && (
            <div key={effect.name}>
              <p className={look.quiet}>
                {effectWords(t, effect, {
                  before: level(effect.before, means.before),
                  after: level(effect.after, means.after),
                })}
              </p>
              <div aria-hidden="true" className={styles.bars}>
                <span
                  className={mergeClasses(styles.bar, styles.before)}
                  style={{ width: width(effect.before) }}
                />
                <span
                  className={mergeClasses(styles.bar, look.doing)}
                  style={{ width: width(effect.after) }}
                />
              </div>
            </div>
          )
      )}
    </div>
  );
}

function effectWords(
  t: Say,
  effect: Effect,
  { before, after }: { readonly before: LoadLevel | "none"; readonly after: LoadLevel | "none" }
): string {
  const change = Math.sign((effect.after ?? 0) - (effect.before ?? 0));
  const kind = before !== after ? "changed" : change < 0 ? "less" : change > 0 ? "more" : "same";
  return t(`people.move.effect.${kind}`, {
    name: effect.name,
    before: t(`workload.level.${before}`),
    after: t(`workload.level.${after}`),
  });
}

/** Load over capacity of everybody together. */
function meanOf({ people }: Fairness): number {
  const present = people.filter((p) => p.capacity > 0);
  const capacity = present.reduce((sum, p) => sum + p.capacity, 0);
  return capacity === 0 ? 0 : present.reduce((sum, p) => sum + p.load, 0) / capacity;
}
