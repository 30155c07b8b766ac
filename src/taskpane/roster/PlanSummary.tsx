/** What is proposed in a few lines: how much, how fair and how that is known, who is spared, what cannot be. */
import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { Say } from "../../locales";
import { leftOutLines, shortageLines } from "../../locales/roster-words";
import { dayKinds, type DutyWish } from "../../rules";
import type { RosterPlan } from "../../workload/roster";
import type { ProposedRoster } from "../deeds";
import { useLook } from "../people/look";
import { Place } from "../parts/Place";
import { usePane, useSay } from "../state/use-pane";
import { periodWords } from "./period-words";

export function PlanSummary({ roster }: { readonly roster: ProposedRoster }) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const swapped = usePane((state) => state.swapped);
  const { plan, book } = roster;
  const proposed = proposedIn(plan);
  return (
    <section className={look.section} aria-labelledby={heading}>
      <h1 id={heading} className={look.heading}>
        {t("rosterView.plan.title", { period: periodWords(t, plan), count: proposed })}
      </h1>
      <div>
        {countLines(t, plan, proposed).map((line) => (
          <p key={line} className={look.text}>
            {line}
          </p>
        ))}
        {proposed > 0 && <p className={look.text}>{fairWords(t, plan, swapped)}</p>}
        {proposed > 0 &&
          mostLines(t, plan, book.roster.historyMonths).map((line) => (
            <p key={line} className={look.text}>
              {line}
            </p>
          ))}
      </div>
      {shortageLines(t, plan).map((line) => (
        <p key={line} className={look.text}>
          {line}
        </p>
      ))}
      <div>
        {[
          ...leftOutLines(t, plan),
          ...ruleLines(t, roster),
          ...plan.assumedYears.map((year) => t("roster.assumed", { year })),
        ].map((line) => (
          <p key={line} className={look.quiet}>
            {line}
          </p>
        ))}
        {plan.notOwn.length > 0 && <NotOwn plan={plan} />}
      </div>
      <ForThisOnly roster={roster} />
    </section>
  );
}

/** Duties the proposal fills. */
export function proposedIn({ days }: Pick<RosterPlan, "days">): number {
  return days.reduce((n, d) => n + d.shifts.filter((s) => s.proposed && s.person).length, 0);
}

function countLines(t: Say, plan: RosterPlan, proposed: number): readonly string[] {
  const standing = plan.days.reduce(
    (n, d) => n + d.shifts.filter((s) => !s.proposed && !s.lead).length,
    0
  );
  const unlisted = plan.days.filter((d) => d.shifts.every((s) => s.lead)).length;
  const open = plan.open.length;
  return [
    ...(proposed === 0 && open === 0 ? [t("rosterView.plan.none")] : []),
    ...(standing > 0 ? [t("rosterView.plan.standing", { count: standing })] : []),
    ...(open > 0 ? [t("rosterView.plan.open", { count: open })] : []),
    ...(plan.sheet !== null && unlisted > 0 && proposed > 0
      ? [t("rosterView.plan.elsewhere", { sheet: plan.sheet, count: unlisted })]
      : []),
  ];
}

function fairWords(t: Say, { proven }: RosterPlan, swapped: number): string {
  if (proven) return t("rosterView.plan.fair");
  return swapped > 0
    ? t("rosterView.plan.swapped", { count: swapped })
    : t("rosterView.plan.notFair");
}

/** Of each kind of day that the period has: the most anybody has, and that it cannot be less. */
function mostLines(t: Say, plan: RosterPlan, months: number): readonly string[] {
  const kinds = dayKinds.filter((kind) =>
    plan.days.some((d) => d.kind === kind && d.shifts.some((s) => !s.lead))
  );
  return kinds.map((kind) => {
    const { reached, least } = plan.most[kind];
    const most = t("rosterView.plan.most", { kind: t(`roster.kind.${kind}`), months, reached });
    if (least === null) return most + t("rosterView.plan.mostOnly");
    return most + t(`rosterView.plan.${reached === least ? "least" : "mostLeast"}`, { least });
  });
}

/** What the rule book says of single people, where they are on this roster. */
function ruleLines(t: Say, { plan, book, also }: ProposedRoster): readonly string[] {
  const { noNight, together, apart, wishes } = book.roster;
  const people = new Set(plan.counts.map((c) => c.person));
  const here = (pairs: typeof apart) => pairs.filter((pair) => pair.every((p) => people.has(p)));
  const pairWords = (pairs: typeof apart): string =>
    pairs.map(([a, b]) => t("rosterView.kept.pair", { a, b })).join(t("pane.join.names"));
  const days = noNight.filter((p) => people.has(p));
  const rows: readonly (readonly [number, string])[] = [
    [days.length, t("rosterView.kept.noNight", { people: days.join(t("pane.join.names")) })],
    [here(together).length, t("rosterView.kept.together", { pairs: pairWords(here(together)) })],
    [here(apart).length, t("rosterView.kept.apart", { pairs: pairWords(here(apart)) })],
  ];
  return [
    ...rows.flatMap(([count, line]) => (count > 0 ? [line] : [])),
    ...[...wishes, ...(also.wishes ?? [])]
      .filter((w) => people.has(w.person) && w.from <= plan.to && plan.from <= w.to)
      .map((wish) => wishLine(t, plan, wish)),
  ];
}

function wishLine(t: Say, plan: RosterPlan, { person, from, to, want }: DutyWish): string {
  const stands = plan.days.some(
    (d) => from <= d.date && d.date <= to && d.shifts.some((s) => !s.lead && s.person === person)
  );
  const days = from === to ? from : t("rosterView.kept.days", { from, to });
  const met = stands === (want === "on");
  return (
    t(want === "on" ? "rosterView.kept.wishOn" : "rosterView.kept.wishOff", { person, days }) +
    t(met ? "rosterView.kept.met" : "rosterView.kept.unmet")
  );
}

function NotOwn({ plan }: { readonly plan: RosterPlan }) {
  const t = useSay();
  const look = useLook();
  return (
    <ul className={look.list}>
      {plan.notOwn.map(({ sheet, cell }) => (
        <li key={cell} className={look.quiet}>
          <Place sheet={sheet} cell={cell} />{" "}
          {t("roster.notOwn", { place: t("pane.list.where", { sheet, cell }) })}
        </li>
      ))}
    </ul>
  );
}

/** Who is spared or wished off for this roster alone, and the way back. */
function ForThisOnly({ roster }: { readonly roster: ProposedRoster }) {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const spareNobody = usePane((state) => state.spareNobody);
  const { exempt = [], wishes = [] } = roster.also;
  const said = [
    ...exempt.map((person) => t("rosterView.counts.spare", { person })),
    ...wishes.map(({ person, from }) => `${from} ${person}`),
  ];
  if (said.length === 0) return null;
  return (
    <p className={look.text}>
      {t("rosterView.kept.also")} {said.join(t("pane.join.list"))}
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => void spareNobody()}
      >
        {t("rosterView.kept.clear")}
      </Button>
    </p>
  );
}
