/** Sizes for lists that show what is in sight: jsdom lays nothing out. The view is 600 px high, everything in it 60. */
import { act } from "@testing-library/react";

const VIEW = 600;
const PART = 60;

export function layOut(): void {
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return this.id === "view" ? VIEW : PART;
      },
    },
    offsetWidth: { configurable: true, get: () => 350 },
    clientHeight: { configurable: true, get: () => VIEW },
    clientWidth: { configurable: true, get: () => 350 },
  });
  // As in a browser, what was scrolled is told of a little later.
  Element.prototype.scrollTo = function (this: Element, to?: ScrollToOptions | number): void {
    if (typeof to !== "object") return;
    this.scrollTop = to.top ?? 0;
    queueMicrotask(() => act(() => void this.dispatchEvent(new Event("scroll"))));
  };
  globalThis.ResizeObserver ??= class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}
