/** The dialog's message as the query of its address, and back. */
import { nearestLocale, say, type Locale } from "../locales";
import type { Told } from "./ribbon";

/** Addresses are cut at about 2,000 characters by some web views, and a Chinese character takes nine in one. */
const LONGEST_LINE = 160;
const MOST_LINES = 6;

export function dialogQuery({ title, lines }: Told, locale: Locale): string {
  const query = new URLSearchParams({ lang: locale, title: cut(title) });
  for (const line of lines.slice(0, MOST_LINES)) query.append("line", cut(line));
  return query.toString();
}

export function readDialogQuery(search: string): Told & { readonly locale: Locale } {
  const query = new URLSearchParams(search);
  const locale = nearestLocale(query.get("lang"));
  const lines = query.getAll("line");
  return {
    locale,
    title: query.get("title") ?? say(locale)("pane.name"),
    lines: lines.length > 0 ? lines : [say(locale)("pane.dialog.unknown")],
  };
}

function cut(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE - 1)}…` : text;
}
