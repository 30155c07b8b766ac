/** The line of the rule book a finding was judged by, in words. */
import type { Say } from "../../locales";
import { bookRule } from "../../rules/book-rule";
import type { Finding } from "../../rules/judgement";
import { routineTimeText } from "../../rules/routine-time";
import type { Basis, Limit, RuleBook } from "../../rules/rule-book";

/** Null where it rests on no number and no word of the book. */
export function ruleLine(t: Say, finding: Finding, book: RuleBook): string | null {
  const rule = bookRule(finding, book);
  switch (rule?.kind) {
    case "limit": {
      const { name, limit } = rule;
      return withBasis(
        t,
        t("book.notice.limit", { name: t(`book.limit.${name}`), limit: limitWords(t, limit) }),
        limit.basis
      );
    }
    case "window": {
      const { window } = rule;
      const args = {
        name: window.name,
        limit: limitWords(t, window),
        to: t(`book.to.${window.to}`),
        source:
          window.source === undefined ? "" : t("book.notice.source", { source: window.source }),
      };
      const sameDay = window.value === 0;
      return t(sameDay ? "book.notice.windowToday" : "book.notice.window", args);
    }
    case "lead": {
      const { lead } = rule;
      const args = { name: lead.name, limit: limitWords(t, lead) };
      return withBasis(t, t("book.notice.lead", args), lead.basis);
    }
    case "routine": {
      const { name, when, leadWorkdays, basis } = rule.routine;
      const args = { name, when: routineTimeText(when), days: leadWorkdays };
      return withBasis(t, t("book.notice.routine", args), basis);
    }
    case "overstep":
      return t("checkView.overstepWords", { words: rule.overstep.any.join(t("pane.join.names")) });
    default:
      return null;
  }
}

function withBasis(t: Say, line: string, basis: Basis): string {
  const bare = line.replace(/[。.]$/, "");
  return t("checkView.basis", { line: bare, basis: t(`book.basis.${basis}`) });
}

function limitWords(t: Say, { value, unit }: Limit): string {
  return value === 0 && unit === "workdays"
    ? t("book.notice.sameDay")
    : t("book.notice.limitWords", { value, unit: t(`book.unit.${unit}`) });
}
