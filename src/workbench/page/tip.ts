/** The supertip: title and description under a ribbon button, on hover after a moment and on keyboard focus at once. */
import { byId, element } from "./element";

const HOVER_MS = 500;

export function attachTip(
  anchor: HTMLElement,
  { title, description }: { readonly title: string; readonly description: string }
): void {
  let waiting: number | undefined;
  anchor.setAttribute("aria-description", description);

  const show = () => {
    const tip = byId("tip", HTMLDivElement);
    const place = anchor.getBoundingClientRect();
    tip.replaceChildren(element("strong", {}, title), element("p", {}, description));
    tip.hidden = false;
    tip.style.top = `${place.bottom + 6}px`;
    tip.style.left = `${Math.max(4, Math.min(place.left, window.innerWidth - tip.offsetWidth - 8))}px`;
  };
  const hide = () => {
    window.clearTimeout(waiting);
    byId("tip", HTMLDivElement).hidden = true;
  };

  anchor.addEventListener("pointerenter", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, HOVER_MS);
  });
  anchor.addEventListener("focus", () => {
    if (anchor.matches(":focus-visible")) show();
  });
  for (const name of ["pointerleave", "blur", "click"]) anchor.addEventListener(name, hide);
  anchor.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
