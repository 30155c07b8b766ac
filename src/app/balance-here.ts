/** Balancing in place: in Node, in tests, and inside the page's worker. */
import { createCalendar } from "../calendar";
import { defaultBook } from "../rules";
import type { RuleBook } from "../rules/rule-book";
import { balanceTeam, type MilpSolver } from "../workload";
import type { Balancer, PersonWhyNot } from "./balancer";
import { judgeSheets, type Judged } from "./judge-sheets";
import { rulesKeeper } from "./rules-in-force";

/** @param solver left out = local search alone */
export function balancerHere(solver?: MilpSolver): Balancer {
  const rulesKept = rulesKeeper();
  let last: { readonly judged: Judged; readonly book: RuleBook } | null = null;
  let explain: ((task: number) => readonly PersonWhyNot[]) | null = null;
  return {
    judge(asked) {
      const input = { ...asked, rules: rulesKept(asked.rules) };
      const judged = judgeSheets(input);
      last = { judged, book: input.rules?.book ?? defaultBook };
      explain = null;
      return Promise.resolve(judged);
    },
    async balance({ signal, ...request }) {
      if (!last) throw new Error("balance before judge");
      const { judged, book } = last;
      const { ledger, judgement, holidays } = judged;
      const balanced = await balanceTeam(
        ledger,
        judgement,
        { calendar: createCalendar(holidays), book },
        { ...request, solver, isCancelled: () => signal?.aborted === true }
      );
      if (!balanced) return null;
      const { whyNot, ...work } = balanced;
      explain = (task) => work.team.people.map(({ name }) => ({ name, why: whyNot(task, name) }));
      return work;
    },
    whyNot: (task) => Promise.resolve(explain?.(task) ?? null),
    get isEmpty() {
      return last === null;
    },
  };
}
