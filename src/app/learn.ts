/**
 * Learning from the chief's corrections: of the ledger's own type column when he acts on a check, and of single rows when he says so.
 * What is learned is kept in the workbook and nowhere else; secret rows never enter.
 */
import type { Task } from "../ledger/ledger";
import { withCases, withoutRows, withoutTexts, withSwitch } from "../memory/learned-schema";
import { withLearned, type Memory } from "../memory/memory";
import {
  caseText,
  learnedRules,
  nothingLearned,
  type Learned,
  type LearnedCase,
  type LearnedRule,
  type Lesson,
} from "../rules/learning";
import { postMark } from "../rules/lessons";
import { classify } from "../rules";
import { postsOf } from "../rules/posts";
import { rowText } from "../rules/row-facts";
import type { RuleBook } from "../rules/rule-book";
import type { JudgedTask } from "../rules/judgement";
import { isSecret } from "../rules/secrecy";
import type { WorkbookPort } from "../workbook/port";
import { done, failed, type Outcome } from "../workbook/problem";
import type { Checked, CheckOutcome } from "./check";
import { changeMemory, readMemory } from "./remembered";

export interface LearningDeeds {
  /**
   * The chief says otherwise of one row: its `type` (a type's id), its `light` (`none` or `kept`), the `fit` of its owner (`fits` or
   * `misplaced`). Fails with `row-moved` where no row has the key; a secret row has none.
   */
  correctJudgement(key: string, what: Lesson, value: string): Promise<Outcome<null>>;
  /** What was said of one row is forgotten. */
  takeBack(key: string): Promise<Outcome<null>>;
  /** The rules learned so far, each with its cases. */
  rules(): Promise<Outcome<readonly LearnedRule[]>>;
  switchRule(id: string, on: boolean): Promise<Outcome<null>>;
  /** The rule goes with the cases it was made of. */
  forgetRule(id: string): Promise<Outcome<null>>;
}

export function learningDeeds(
  port: WorkbookPort,
  check: () => Promise<CheckOutcome>
): LearningDeeds {
  const change = (next: (learned: Learned) => Learned): Promise<Outcome<null>> =>
    changeMemory(port, (memory) => withLearned(memory, next(memory.learned ?? nothingLearned)));
  return {
    async correctJudgement(key, what, value) {
      const checked = await check();
      if (!checked.ok) return checked;
      const task = checked.value.judgement.tasks.find((one) => one.key === key && !one.secret);
      if (!task || task.key === null) return failed({ code: "row-moved", args: { key } });
      const said = caseMaker(checked.value)(task, { what, value, said: true });
      return said === null ? done(null) : change((learned) => withCases(learned, [said]));
    },
    takeBack: (key) => change((learned) => withoutRows(learned, new Set([key]))),
    async rules() {
      const memory = await readMemory(port);
      return memory.ok ? done(learnedRules(memory.value.learned ?? nothingLearned)) : memory;
    },
    switchRule: (id, on) => change((learned) => withSwitch(learned, id, on)),
    forgetRule: (id) =>
      change((learned) => {
        const rule = learnedRules(learned).find((one) => one.id === id);
        return rule ? forgotten(learned, rule) : learned;
      }),
  };
}

/** The memory after acting on a check: what the ledger's type column says of each row has become a case. */
export function learnedFrom(memory: Memory, checked: Checked): Memory {
  const before = withoutTexts(memory.learned ?? nothingLearned, secretTexts(checked));
  const caseOf = caseMaker(checked);
  const cases = checked.judgement.tasks.flatMap((task): LearnedCase[] => {
    if (task.secret || task.statedCategory === undefined) return [];
    const one = caseOf(task, { what: "type", value: task.statedCategory, said: false });
    return one ? [one] : [];
  });
  return withLearned(memory, withCases(before, cases));
}

function forgotten(learned: Learned, rule: LearnedRule): Learned {
  const switches = Object.fromEntries(
    Object.entries(learned.switches).filter(([id]) => id !== rule.id)
  );
  const gone = new Set(rule.cases);
  return {
    switches,
    cases: learned.cases.filter((one) => !(one.what === rule.what && gone.has(one.key))),
  };
}

/** What rows that are secret now would say as cases: they may have been learned from while they were open. */
function secretTexts({ ledger, rules: { book } }: Checked): ReadonlySet<string> {
  const secret = ledger.tasks.filter(isSecret);
  return new Set(
    secret.map((task) => {
      const names = [...task.owner, ...task.helpers].map((one) => one.value);
      return caseText(task.title.value, [...ledger.people, ...names], book.typos);
    })
  );
}

type Settled = Pick<LearnedCase, "what" | "value" | "said">;

/** Makes cases of a check's rows. Null where a row has no key by which it could be known again. */
function caseMaker({
  ledger,
  judgement,
  rules: { book },
}: Checked): (task: JudgedTask, settled: Settled) => LearnedCase | null {
  const tasks = new Map(ledger.tasks.map((task) => [task.key, task]));
  const posts = new Map(
    postsOf(ledger, book).map((post) => [post.person, postMark(post.categories, book)])
  );
  return (judged, settled) => {
    const task = judged.key === null ? undefined : tasks.get(judged.key);
    if (!task || judged.key === null) return null;
    const names = [...ledger.people, ...judged.owner, ...judged.helpers];
    return {
      ...settled,
      key: judged.key,
      was: saidBefore(judged, task, settled.what, book),
      on: judgement.today,
      text: caseText(judged.title, names, book.typos),
      post: posts.get(judged.owner[0] ?? "") ?? "",
      type: judged.category,
    };
  };
}

/** What the book says of the row, without what was learned. */
function saidBefore(judged: JudgedTask, task: Task, what: Lesson, book: RuleBook): string {
  switch (what) {
    case "type":
      return classify(rowText(task), book).category ?? "";
    case "light":
      return judged.light === "none" ? "none" : "kept";
    case "fit":
      return judged.findings.includes("misplaced") ? "misplaced" : "fits";
  }
}
