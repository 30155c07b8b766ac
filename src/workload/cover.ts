/** 补台: for every absence in the horizon and for vacant work, task by task, who could stand in, the best first, and why. */
import type { PlainDate } from "../calendar/plain-date";
import type { Ledger } from "../ledger/ledger";
import type { Judgement, JudgedTask } from "../rules/judgement";
import type { Constraints, Fit } from "./constraints";
import type { TeamWork } from "./team-work";

export interface StandIn {
  readonly name: string;
  /** `b-role`: B角 of that very person; `helper`: works on it already; then who has the duty, who stands in for such work, who has done it. */
  readonly why: "b-role" | "helper" | Exclude<Fit, "owner">;
  /** Load over capacity as it is now. */
  readonly ratio: number;
}

export interface Cover {
  /** Null = nobody's work. */
  readonly person: string | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** Index into the ledger's tasks. */
  readonly task: number;
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  readonly title: string;
  readonly due: PlainDate | null;
  /** Empty = nobody the sheets know of: to be asked. */
  readonly standIns: readonly StandIn[];
}

const RANK: Readonly<Record<StandIn["why"], number>> = {
  "b-role": 0,
  helper: 1,
  duty: 2,
  backup: 3,
  experience: 4,
};

export function coverFor(
  ledger: Ledger,
  judgement: Judgement,
  team: TeamWork,
  constraints: Constraints
): readonly Cover[] {
  const { from, to } = judgement.horizon;
  const open = judgement.tasks.flatMap((judged, task) =>
    judged.done === true || judged.cancelled ? [] : [{ judged, task }]
  );
  const absences = ledger.leaves
    .filter((l) => !l.halfDay && l.from <= to && from <= l.to && constraints.isStaff(l.person))
    .flatMap(({ person, ...leave }) =>
      open
        .filter(({ judged }) => judged.owner.includes(person) && fallsInto(judged, leave, to))
        .map((t) => ({ ...t, person, from: leave.from, to: leave.to }))
    );
  const vacant = open
    .filter(({ judged }) => judged.owner.length === 0)
    .map((t) => ({ ...t, person: null, from: null, to: null }));
  return [...absences, ...vacant].map(({ judged, task, ...absence }) => ({
    ...absence,
    task,
    sheet: judged.sheet,
    row: judged.row,
    key: judged.key,
    title: judged.title,
    due: judged.dueInForce ?? judged.due,
    standIns: standIns(judged, task, absence, team, constraints),
  }));
}

/** Due while somebody is away: it cannot wait for him. */
function fallsInto(
  judged: JudgedTask,
  leave: { readonly from: PlainDate; readonly to: PlainDate },
  end: PlainDate
): boolean {
  const due = judged.dueInForce ?? judged.due;
  return due !== null && due <= end && leave.from <= due && due <= leave.to;
}

function standIns(
  judged: JudgedTask,
  task: number,
  absence: { readonly person: string | null },
  team: TeamWork,
  constraints: Constraints
): readonly StandIn[] {
  return team.people
    .filter(({ name }) => name !== absence.person && !judged.owner.includes(name))
    .flatMap(({ name, load, capacity }) => {
      if (constraints.standInBar(task, name) !== null) return [];
      const why = whyStandIn(judged, task, name, absence.person, constraints);
      return why === null ? [] : [{ name, why, ratio: capacity === 0 ? 0 : load / capacity }];
    })
    .sort((a, b) => RANK[a.why] - RANK[b.why] || a.ratio - b.ratio);
}

function whyStandIn(
  judged: JudgedTask,
  task: number,
  name: string,
  absent: string | null,
  constraints: Constraints
): StandIn["why"] | null {
  if (absent !== null && constraints.isBackupOf(name, absent)) return "b-role";
  if (judged.helpers.includes(name)) return "helper";
  const fit = constraints.fit(task, name);
  return fit === "owner" ? null : fit;
}
