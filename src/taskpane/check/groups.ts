/** The list by kind, by person or by date. Inside a group what a leader gave comes first, then what is due first. */
import { addDays, mondayOf, type PlainDate } from "../../calendar/plain-date";
import { findingCodes } from "../../rules/judgement";
import type { MarkColour } from "../../workbook/change";
import { assignmentCodes, type Found, type FoundKind } from "./found";

export const groupings = ["kind", "person", "due"] as const;
export type Grouping = (typeof groupings)[number];

export const dueSpans = ["late", "today", "week", "next", "later", "undated"] as const;
export type DueSpan = (typeof dueSpans)[number];

/** What a group is of; a person's is null for what nobody has in hand. */
export type GroupOf =
  | { readonly by: "kind"; readonly kind: FoundKind }
  | { readonly by: "person"; readonly person: string | null }
  | { readonly by: "due"; readonly span: DueSpan };

export interface FoundGroup {
  readonly id: string;
  readonly of: GroupOf;
  readonly tone: MarkColour | null;
  readonly items: readonly Found[];
}

/** What comes first in the pane: lights, then who is in the wrong place, then the rest as the rules list it. */
const KINDS: readonly FoundKind[] = [
  "overdue",
  "due-soon",
  "forewarned",
  ...assignmentCodes,
  ...findingCodes.filter(
    (code) => code !== "overdue" && code !== "due-soon" && !assignmentCodes.includes(code)
  ),
];
const RANK = new Map(KINDS.map((kind, rank) => [kind, rank]));

export function groupsOf(
  found: readonly Found[],
  grouping: Grouping,
  today: PlainDate
): readonly FoundGroup[] {
  switch (grouping) {
    case "kind":
      return byKind(found);
    case "person":
      return byPerson(found);
    case "due":
      return byDue(found, today);
  }
}

/** The kinds there are, in the pane's order, with how many of each. */
export function kindsIn(
  found: readonly Found[]
): readonly { readonly kind: FoundKind; readonly count: number }[] {
  const counts = new Map<FoundKind, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

export function spanOf(due: PlainDate | null, today: PlainDate): DueSpan {
  if (due === null) return "undated";
  if (due < today) return "late";
  if (due === today) return "today";
  const sunday = addDays(mondayOf(today), 6);
  if (due <= sunday) return "week";
  return due <= addDays(sunday, 7) ? "next" : "later";
}

function byKind(found: readonly Found[]): readonly FoundGroup[] {
  const groups = gathered(found, (item) => item.kind);
  return KINDS.flatMap((kind) => {
    const items = groups.get(kind);
    const first = items?.[0];
    if (!items || !first) return [];
    return [{ id: kind, of: { by: "kind", kind }, tone: first.tone, items: items.sort(inOrder) }];
  });
}

/** What nobody has in hand comes first, then whoever has most that is late, then whoever has most. */
function byPerson(found: readonly Found[]): readonly FoundGroup[] {
  return [...gathered(found, (item) => item.person)]
    .map(([person, items]) => ({ person, items, red: items.filter(isRed).length }))
    .sort(
      (a, b) =>
        Number(b.person === null) - Number(a.person === null) ||
        b.red - a.red ||
        b.items.length - a.items.length ||
        (a.person ?? "").localeCompare(b.person ?? "", "zh-CN")
    )
    .map(({ person, items }) => ({
      id: `person|${person ?? ""}`,
      of: { by: "person", person },
      tone: null,
      items: items.sort(inOrder),
    }));
}

function byDue(found: readonly Found[], today: PlainDate): readonly FoundGroup[] {
  const groups = gathered(found, (item) => spanOf(item.due, today));
  return dueSpans.flatMap((span) => {
    const items = groups.get(span);
    return items
      ? [{ id: `due|${span}`, of: { by: "due", span }, tone: null, items: items.sort(inOrder) }]
      : [];
  });
}

function gathered<K>(found: readonly Found[], by: (item: Found) => K): Map<K, Found[]> {
  const groups = new Map<K, Found[]>();
  for (const item of found) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}

function isRed({ tone }: Found): boolean {
  return tone === "red";
}

function inOrder(a: Found, b: Found): number {
  const given = Number(b.task?.byLeader ?? false) - Number(a.task?.byLeader ?? false);
  if (given !== 0) return given;
  const [dueA, dueB] = [a.due ?? "9999", b.due ?? "9999"];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  const rank = (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0);
  return rank || (a.task?.row ?? 0) - (b.task?.row ?? 0);
}
