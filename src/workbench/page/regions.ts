/**
 * F6 goes from one region of the page to the next, Shift+F6 back, as in Excel: the grid keeps Tab for itself, so without this nobody
 * could leave it by keyboard.
 */

const regions = ["#title-bar", "#ribbon", "#grid", "#pane"];
const focusable =
  "button:not(:disabled):not([tabindex='-1']), select, input:not([hidden]), [contenteditable='true'], iframe, [tabindex='0']";

/** Listens in the page's own window, or in that of a runtime's frame. */
export function listenForRegionKey(window: Window): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      moveFocus(event.shiftKey ? -1 : 1);
    },
    { capture: true }
  );
}

function moveFocus(step: 1 | -1): void {
  const open = regions
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .filter((region): region is HTMLElement => region !== null && !region.hidden);
  const now = open.findIndex((region) => region.contains(document.activeElement));
  for (let tried = 1; tried <= open.length; tried++) {
    const region = open[(now + step * tried + open.length * 2) % open.length];
    const target = region && [...region.querySelectorAll<HTMLElement>(focusable)].find(isShown);
    if (!target) continue;
    target.focus();
    return;
  }
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
