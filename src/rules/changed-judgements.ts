/** What a change of the rule book has changed: row by row, so that a chief sees what his edit does. */
import type { FindingCode, JudgedTask, Judgement, Light, WorkType } from "./judgement";

export interface ChangedJudgement {
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  /** A secret row's number. */
  readonly title: string;
  readonly type: Change<WorkType | null> | null;
  readonly light: Change<Light> | null;
  readonly added: readonly FindingCode[];
  readonly dropped: readonly FindingCode[];
  /** Ids of the rules that speak now or have fallen silent, and the words that decide the type. */
  readonly why: readonly string[];
}

export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** Rows judged differently. Both judgements are of the same ledger on the same day. */
export function changedJudgements(
  before: Judgement,
  after: Judgement
): readonly ChangedJudgement[] {
  const rules = rulesByPlace(before, after);
  const earlier = new Map(before.tasks.map((task) => [placeOf(task), task]));
  return after.tasks.flatMap((task): ChangedJudgement[] => {
    const was = earlier.get(placeOf(task));
    if (!was) return [];
    const type = changed(was.category, task.category);
    const light = changed(was.light, task.light);
    const added = task.findings.filter((code) => !was.findings.includes(code));
    const dropped = was.findings.filter((code) => !task.findings.includes(code));
    if (!type && !light && added.length + dropped.length === 0) return [];
    const { sheet, row, key, title, classification } = task;
    const spoken = [...added, ...dropped].flatMap((code) => rules(task, code));
    const why = [...(type ? classification.why : []), ...spoken];
    return [{ sheet, row, key, title, type, light, added, dropped, why: [...new Set(why)] }];
  });
}

function changed<T>(before: T, after: T): Change<T> | null {
  return before === after ? null : { before, after };
}

function placeOf({ sheet, row }: Pick<JudgedTask, "sheet" | "row">): string {
  return `${sheet}\n${row}`;
}

function rulesByPlace(
  ...judgements: readonly Judgement[]
): (task: JudgedTask, code: FindingCode) => readonly string[] {
  const rules = new Map<string, string[]>();
  for (const { findings } of judgements)
    for (const { sheet, row, code, rule } of findings) {
      if (sheet === null || row === null) continue;
      const place = `${sheet}\n${row}\n${code}`;
      rules.set(place, [...(rules.get(place) ?? []), rule]);
    }
  return (task, code) => rules.get(`${placeOf(task)}\n${code}`) ?? [];
}
