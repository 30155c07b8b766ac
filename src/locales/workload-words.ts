/** Loads, proposals, stand-ins and 为什么不是他 in words. Used by the command line and the pane. */
import type { PlainDate } from "../calendar/plain-date";
import type { OwnerWords } from "../app/balance-patches";
import type { BalancedWork } from "../app/balancer";
import type { BalanceNote, Cover, Effect, PersonWork, Proposal, WhyNot } from "../workload";
import type { Say } from "./index";
import { typeName, type TypeNames } from "./type-name";

export function ownerWords(say: Say): OwnerWords {
  return {
    formerOwner: (name: string, date: PlainDate) => say("workload.formerOwner", { name, date }),
    between: say("workload.between"),
  };
}

export function headline(
  say: Say,
  { team, before, after, best, handOvers, lowerBound, proven }: BalancedWork
): string {
  return say("workload.headline", {
    ...team.horizon,
    before: percent(before.max),
    after: percent(after.max),
    best: percent(best.max),
    provenBest: say(best.proven ? "workload.best.proven" : "workload.best.found"),
    handOvers,
    bound: proven ? say("workload.bound.met") : say("workload.bound.above", { count: lowerBound }),
  });
}

/** Null where nobody in particular binds. */
export function bottleneckLine(
  say: Say,
  { best, team }: BalancedWork,
  types: TypeNames
): string | null {
  if (best.types.length === 0 || best.people.length === team.people.length) return null;
  const join = say("workload.listJoin");
  return say("workload.bottleneck", {
    people: best.people.join(join),
    types: best.types.map((type) => typeName(say, type, types)).join(join),
  });
}

export function personLine(say: Say, person: PersonWork): string {
  const { name, open, urgent, overdue, dutyDays, load, capacity, backlog } = person;
  return say("workload.person", {
    name,
    level: say(`workload.level.${person.level ?? "none"}`),
    open,
    urgent,
    overdue,
    dutyDays,
    load,
    capacity,
    backlog: backlog > 0 ? say("workload.backlog", { hours: backlog }) : "",
  });
}

export function proposalLine(say: Say, move: Proposal): string {
  const { reason } = move;
  const rates =
    "ratio" in reason ? { ratio: percent(reason.ratio), ceiling: percent(reason.ceiling) } : {};
  return say("workload.move", {
    place: placeOf(move),
    title: move.title,
    from: move.from ?? say("workload.vacant"),
    to: move.to,
    reason:
      reason.code === "vacant" && reason.overdue
        ? say("workload.reason.vacant-overdue")
        : say(`workload.reason.${reason.code}`, rates),
    fit: say(`workload.fit.${move.fit}`),
    effect: [move.giver, move.receiver]
      .flatMap((effect) => (effect && effect.after !== null ? [effectText(say, effect)] : []))
      .join(say("workload.effectJoin")),
  });
}

function effectText(say: Say, { name, before, after }: Effect): string {
  return say("workload.effect", { name, before: percent(before ?? 0), after: percent(after ?? 0) });
}

export function coverLine(say: Say, cover: Cover): string {
  const { person, from, to, standIns } = cover;
  return say("workload.cover", {
    place: placeOf(cover),
    title: cover.title,
    why:
      person === null
        ? say("workload.coverWhy.vacant")
        : say("workload.coverWhy.away", { name: person, from, to }),
    standIns:
      standIns.length === 0
        ? say("workload.nobody")
        : standIns
            .map(({ name, why, ratio }) =>
              say("workload.standInItem", {
                name,
                why: say(`workload.standIn.${why}`),
                ratio: percent(ratio),
              })
            )
            .join(say("workload.listJoin")),
  });
}

/** 为什么不是他, one reason. */
export function whyNotText(say: Say, why: WhyNot): string {
  switch (why.code) {
    case "stays":
      return say("workload.whyNot.stays", { why: say(`workload.stays.${why.why}`) });
    case "too-full":
      return say("workload.whyNot.too-full", {
        ratio: percent(why.ratio),
        ceiling: percent(why.ceiling),
      });
    case "could":
      return say("workload.whyNot.could", { ratio: percent(why.ratio) });
    case "agreed":
      return say("workload.whyNot.agreed", { person: why.person });
    default:
      return say(`workload.whyNot.${why.code}`);
  }
}

export function balanceNote(say: Say, note: BalanceNote): string {
  return note.code === "nobody-may"
    ? say("workload.note.nobody-may", { count: note.tasks.length })
    : say(`workload.note.${note.code}`);
}

/** Whole percent: finer would pretend to know how long work takes. */
function percent(ratio: number): number {
  return Math.round(ratio * 100);
}

function placeOf({ sheet, row }: { readonly sheet: string; readonly row: number }): string {
  return `${sheet} ${row}`;
}
