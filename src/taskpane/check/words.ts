/** An entry of the list in words. */
import { afterTitle, findingName, findingWords } from "../../locales/finding-words";
import type { Say } from "../../locales";
import type { TypeNames } from "../../locales/type-name";
import type { Found, FoundKind } from "./found";
import type { GroupOf } from "./groups";

export function kindTitle(t: Say, kind: FoundKind): string {
  return kind === "forewarned" ? t("pane.light.blue") : findingName(t, kind);
}

export function groupTitle(t: Say, of: GroupOf): string {
  switch (of.by) {
    case "kind":
      return kindTitle(t, of.kind);
    case "person":
      return of.person ?? t("checkView.group.nobody");
    case "due":
      return t(`checkView.group.${of.span}`);
  }
}

/** A finding about a person has no task; its own row's text stands in where there is neither. */
export function titleOf({ task, finding }: Pick<Found, "task" | "finding">): string {
  return task?.title ?? finding?.person ?? finding?.evidence[0]?.text ?? "";
}

/** What is the matter, in one sentence that goes on from the title. */
export function whyOf(t: Say, item: Found, types: TypeNames): string {
  const { kind, finding } = item;
  if (finding !== null) return afterTitle(findingWords(t, finding, types), titleOf(item));
  if (kind === "overdue") return t("pane.list.red");
  return kind === "due-soon" ? t("pane.list.yellow") : t("pane.list.forewarned");
}

/** Whose it is, until when, where. */
export function metaOf(t: Say, { task, place, due }: Found): readonly string[] {
  const meta: string[] = [];
  if (task !== null) {
    meta.push(
      task.owner.length === 0
        ? t("pane.list.noOwner")
        : t("pane.list.owner", { names: task.owner.join(t("pane.join.names")) })
    );
    if (due !== null) meta.push(t("pane.list.due", { date: due }));
    if (task.hidden) meta.push(t("pane.list.hidden"));
  }
  if (place !== null) meta.push(t("pane.list.where", place));
  return meta;
}
