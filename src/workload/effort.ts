/** What a task still takes, and out of what that is made up. */
import type { Ledger, Task } from "../ledger/ledger";
import type { JudgedTask } from "../rules/judgement";
import type { RuleBook } from "../rules/rule-book";
import type { EffortFactor } from "../rules/work-rules";

export interface Effort {
  /** Hours of the whole task before anything was done. */
  readonly base: number;
  /** `ledger`: its effort column; `book`: the work type's hours; `shortest`: the type is not known, so the book's shortest. */
  readonly source: "ledger" | "book" | "shortest";
  /** Factors on the book's hours; 1 where the ledger says the effort itself. */
  readonly genre: number;
  readonly importance: number;
  /** Part not done yet, 0…1. */
  readonly remaining: number;
  /** base × genre × importance × remaining */
  readonly hours: number;
}

export function effortOf(task: Task, judged: JudgedTask, ledger: Ledger, book: RuleBook): Effort {
  const remaining = 1 - Math.min(1, Math.max(0, judged.progress ?? 0));
  const stated = statedHours(task, ledger, book.work.hoursADay);
  if (stated !== null) {
    const hours = stated * remaining;
    return { base: stated, source: "ledger", genre: 1, importance: 1, remaining, hours };
  }
  const typed = book.types.find((t) => t.type === judged.category)?.effortHours;
  const base = typed ?? Math.min(...book.types.map((t) => t.effortHours));
  const genre = judged.category === "writing" ? factorOf(task.title.value, book.work.genres) : 1;
  const importance = factorOf(task.priority?.value ?? "", book.work.importance);
  return {
    base,
    source: typed === undefined ? "shortest" : "book",
    genre,
    importance,
    remaining,
    hours: base * genre * importance * remaining,
  };
}

/** The effort column in hours; its header or the cell itself may count in days. */
function statedHours(
  { effort, table }: Task,
  { tables }: Ledger,
  hoursADay: number
): number | null {
  if (effort === null || effort.value < 0) return null;
  const header = tables[table]?.columns.find((c) => c.meaning === "effort")?.header ?? "";
  const inDays =
    /[天日]|days?/i.test(effort.text) ||
    (/[天日]|days?/i.test(header) && !/时|h/i.test(effort.text));
  return effort.value * (inDays ? hoursADay : 1);
}

function factorOf(text: string, factors: readonly EffortFactor[]): number {
  return factors.find(({ any }) => any.some((word) => text.includes(word)))?.factor ?? 1;
}
