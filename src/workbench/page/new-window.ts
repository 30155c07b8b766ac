/** A workbook that the add-in created: in a window of its own, as in Excel; the one it was made from stays as it is. */
import type { Workbench } from "./workbench";

const QUERY = "created";

/** False = the browser lets no window open. */
export function openInNewWindow({ created, clock, language }: Workbench): boolean {
  const query = new URLSearchParams({
    [QUERY]: String(created.length),
    today: clock.day,
    lang: language,
  });
  return window.open(`${location.pathname}?${query.toString()}`, "_blank") !== null;
}

/** What this window was opened to show, and its number among the new ones; null = nothing, or who opened it is gone. */
export function openedToShow(): { readonly number: number; readonly bytes: Uint8Array } | null {
  const number = Number(new URLSearchParams(location.search).get(QUERY) ?? 0);
  const opener: unknown = window.opener;
  if (number < 1 || !isPage(opener)) return null;
  const bytes = opener.kewutong.created[number - 1];
  return bytes ? { number, bytes } : null;
}

function isPage(page: unknown): page is Pick<Window, "kewutong"> {
  return typeof page === "object" && page !== null && "kewutong" in page;
}
