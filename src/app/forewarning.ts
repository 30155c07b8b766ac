/** 预警清单: what is due today, tomorrow and within the next working days; overdue work is counted, not listed again. */
import { addDays, type PlainDate, type WorkCalendar } from "../calendar";
import type { Judgement, JudgedTask } from "../rules/judgement";

export interface Forewarning {
  readonly today: PlainDate;
  readonly days: number;
  readonly overdue: number;
  readonly groups: readonly ForewarningGroup[];
}

export interface ForewarningGroup {
  readonly when: "today" | "tomorrow" | "within";
  readonly tasks: readonly ForewarnedTask[];
}

export interface ForewarnedTask {
  /** Of a secret row its number only. */
  readonly title: string;
  readonly owner: readonly string[];
  readonly due: PlainDate;
  readonly sheet: string;
  readonly row: number;
}

export function forewarning(
  judgement: Judgement,
  calendar: WorkCalendar,
  days: number
): Forewarning {
  const { today } = judgement;
  const tomorrow = addDays(today, 1);
  const until = calendar.addWorkdays(today, days);
  const open = judgement.tasks.filter((task) => task.done !== true && !task.cancelled);
  const due = open
    .map((task) => ({ task, day: dueOf(task) }))
    .sort((a, b) => b.task.weight.importance - a.task.weight.importance)
    .flatMap(({ task, day }): ForewarnedTask[] => {
      if (day === null || day < today || day > until) return [];
      const { title, owner, sheet, row } = task;
      return [{ title, owner, due: day, sheet, row }];
    })
    // Of one day the weightier first: sorting keeps the order of equals.
    .sort((a, b) => (a.due === b.due ? 0 : a.due < b.due ? -1 : 1));
  const groups: ForewarningGroup[] = [
    { when: "today", tasks: due.filter((task) => task.due === today) },
    { when: "tomorrow", tasks: due.filter((task) => task.due === tomorrow) },
    { when: "within", tasks: due.filter((task) => task.due > tomorrow) },
  ];
  return {
    today,
    days,
    overdue: open.filter((task) => task.light === "red").length,
    groups: groups.filter((group) => group.tasks.length > 0),
  };
}

function dueOf(task: JudgedTask): PlainDate | null {
  return task.dueInForce ?? task.due;
}
