/**
 * What of a page's text cannot be read, measured in the page itself: text that ends at an edge, boxes that stick out, texts on top of each other, a page that
 * scrolls sideways. It is sent to the browser as it stands, so it uses nothing from outside itself.
 */
export function cutOff(root: Element): string[] {
  const { documentElement: page, defaultView: view } = root.ownerDocument;
  if (view === null) return ["no window"];
  const faults: string[] = [];
  const forced = view.matchMedia("(forced-colors: active)").matches;
  const styleOf = (element: Element) => view.getComputedStyle(element);
  const nameOf = (element: Element): string => {
    const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.tagName.toLowerCase()}> ${text}`;
  };
  /** For screen readers only. */
  const unseen = (element: Element): boolean =>
    !element.checkVisibility() ||
    element.closest('[aria-hidden="true"]') !== null ||
    isUnseen(element);
  const isUnseen = (element: Element | null): boolean => {
    if (element === null) return false;
    const { clipPath, visibility, opacity } = styleOf(element);
    if (clipPath === "inset(50%)" || visibility === "hidden" || opacity === "0") return true;
    return isUnseen(element.parentElement);
  };

  if (page.scrollWidth > page.clientWidth)
    faults.push(`the page scrolls sideways: ${page.scrollWidth} in ${page.clientWidth} px`);

  /** The part of a box that its scrolling or clipping ancestors show. */
  const shownPart = (element: Element, box: DOMRect): DOMRect => {
    let { left, top, right, bottom } = box;
    for (let one = element.parentElement; one !== null; one = one.parentElement) {
      if (styleOf(one).overflow === "visible") continue;
      const frame = one.getBoundingClientRect();
      left = Math.max(left, frame.left);
      top = Math.max(top, frame.top);
      right = Math.min(right, frame.right);
      bottom = Math.min(bottom, frame.bottom);
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  };

  const texts: { readonly element: Element; readonly box: DOMRect }[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? "").trim() === "" || unseen(element)) continue;
    const range = root.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      // Fluent's chosen buttons do, in the system's own colours.
      const ours = element.closest(".fui-Button, .fui-ToggleButton") === null;
      if (forced && ours && styleOf(element).getPropertyValue("forced-color-adjust") === "none")
        faults.push(`keeps its own colours under a contrast theme: ${nameOf(element)}`);
      if (box.width < 1 || box.height < 1) continue;
      if (box.right > page.clientWidth + 1 || box.left < -1)
        faults.push(
          `sticks out by ${Math.round(box.right - page.clientWidth)} px: ${nameOf(element)}`
        );
      const shown = shownPart(element, box);
      if (shown.width > 0 && shown.height > 0) texts.push({ element, box: shown });
    }
  }

  for (const element of new Set(texts.map((text) => text.element))) {
    for (
      let one: Element | null = element;
      one !== null && root.contains(one);
      one = one.parentElement
    ) {
      const { overflowX, overflowY } = styleOf(one);
      const sideways = one.scrollWidth - one.clientWidth;
      const down = one.scrollHeight - one.clientHeight;
      if (/hidden|clip/.test(overflowX) && sideways > 1)
        faults.push(`cut off by ${sideways} px: ${nameOf(one)}`);
      if (/hidden|clip/.test(overflowY) && down > 1)
        faults.push(`cut off below by ${down} px: ${nameOf(one)}`);
      // A scrolling box inside the view that scrolls sideways hides text from who does not think of it.
      if (/auto|scroll/.test(overflowX) && sideways > 1)
        faults.push(`scrolls sideways by ${sideways} px: ${nameOf(one)}`);
    }
  }

  texts.forEach(({ element, box }, i) => {
    for (const other of texts.slice(i + 1)) {
      if (element.contains(other.element) || other.element.contains(element)) continue;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Line boxes of neighbouring lines touch; letters do not.
      if (width > 2 && height > 4)
        faults.push(`overlap: ${nameOf(element)} and ${nameOf(other.element)}`);
    }
  });
  return [...new Set(faults)];
}
