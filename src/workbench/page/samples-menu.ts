/** The workbooks that come with the product, as cards on the start page and as a menu. */
import { byId, element } from "./element";
import { sampleTitle, words, type Language } from "./words";

/** Names of the sample files, as the build listed them. */
export async function sampleNames(): Promise<readonly string[]> {
  const answer = await fetch("samples.json");
  const list: unknown = await answer.json();
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === "string") : [];
}

/** The Friday the samples are written for (`scripts/make-samples.mjs`). */
export const SAMPLE_DAY = "2026-11-20";

export function sampleAddress(name: string): string {
  return new URL(`../assets/samples/${encodeURIComponent(name)}`, document.baseURI).href;
}

/** Draws both. */
export function drawSamples(
  names: readonly string[],
  language: Language,
  onChoose: (name: string) => void
): void {
  const buttons = (role: string | null) =>
    names.map((name) => {
      const button = element(
        "button",
        { type: "button", role, class: "sample", "data-sample": name },
        sampleTitle(name, language)
      );
      button.addEventListener("click", () => {
        show(false);
        onChoose(name);
      });
      return button;
    });
  const items =
    names.length > 0 ? buttons("menuitem") : [element("p", {}, words[language].noSamples)];
  byId("samples-menu", HTMLDivElement).replaceChildren(...items);
  byId("start-samples", HTMLDivElement).replaceChildren(...buttons(null));
}

/** Makes the button open and close the menu, by mouse and by keyboard. */
export function listenToSamplesMenu(): void {
  const menu = byId("samples-menu", HTMLDivElement);
  const opener = byId("samples", HTMLButtonElement);
  opener.addEventListener("click", () => {
    show(menu.hidden);
    if (!menu.hidden) menu.querySelector("button")?.focus();
  });
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll("button")];
    const now = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1 }[event.key];
    if (next !== undefined) items[(next + items.length) % items.length]?.focus();
    else if (event.key === "Escape") {
      show(false);
      opener.focus();
    } else return;
    event.preventDefault();
  });
  menu.parentElement?.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.parentElement?.contains(relatedTarget)))
      show(false);
  });
}

function show(open: boolean): void {
  byId("samples-menu", HTMLDivElement).hidden = !open;
  byId("samples", HTMLButtonElement).setAttribute("aria-expanded", String(open));
}
