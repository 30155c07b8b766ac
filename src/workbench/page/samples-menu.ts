/** The workbooks that come with the product, as cards on the start page and as a menu. */
import { byId, element } from "./element";

/** Names of the sample files, as the build listed them. */
export async function sampleNames(): Promise<readonly string[]> {
  const answer = await fetch("samples.json");
  const list: unknown = await answer.json();
  return Array.isArray(list) ? list.filter((name): name is string => typeof name === "string") : [];
}

export function sampleAddress(name: string): string {
  return new URL(`../assets/samples/${encodeURIComponent(name)}`, document.baseURI).href;
}

/** Draws both; `none` is said where there are no samples. */
export function drawSamples(
  names: readonly string[],
  none: string,
  onChoose: (name: string) => void
): void {
  const menu = byId("samples-menu", HTMLDivElement);
  const opener = byId("samples", HTMLButtonElement);
  const show = (open: boolean) => {
    menu.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  };
  const choose = (name: string) => () => {
    show(false);
    onChoose(name);
  };

  menu.replaceChildren(
    ...names.map((name) => {
      const item = element(
        "button",
        { type: "button", role: "menuitem", tabindex: "-1" },
        title(name)
      );
      item.addEventListener("click", choose(name));
      return item;
    })
  );
  if (names.length === 0) menu.replaceChildren(element("p", {}, none));
  byId("start-samples", HTMLDivElement).replaceChildren(
    ...names.map((name) => {
      const card = element(
        "button",
        { type: "button", class: "sample", "data-sample": name },
        title(name)
      );
      card.addEventListener("click", choose(name));
      return card;
    })
  );

  opener.onclick = () => {
    show(menu.hidden);
    if (!menu.hidden) menu.querySelector("button")?.focus();
  };
  menu.onkeydown = (event) => {
    const items = [...menu.querySelectorAll("button")];
    const now = items.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1 }[event.key];
    if (next !== undefined) items[(next + items.length) % items.length]?.focus();
    else if (event.key === "Escape") {
      show(false);
      opener.focus();
    } else return;
    event.preventDefault();
  };
  menu.onfocusout = (event) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && (menu.contains(to) || to === opener))) show(false);
  };
}

function title(name: string): string {
  return name.replace(/\.xlsx$/i, "");
}
