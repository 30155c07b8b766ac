/** How far down in the scrolling view an element begins; kept right as what stands above it comes, goes and grows. */
import { useLayoutEffect, useState, type RefObject } from "react";

export function useOffset(element: RefObject<HTMLElement>, view: () => HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const scrolling = view();
    if (scrolling === null) return undefined;
    const measure = (): void => {
      if (element.current === null) return;
      const top = element.current.getBoundingClientRect().top;
      const from = scrolling.getBoundingClientRect().top;
      setOffset(Math.round(top - from + scrolling.scrollTop));
    };
    const sizes = new ResizeObserver(measure);
    const watchAll = (): void => {
      sizes.disconnect();
      for (const child of scrolling.children) sizes.observe(child);
      measure();
    };
    const children = new MutationObserver(watchAll);
    children.observe(scrolling, { childList: true });
    watchAll();
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, [element, view]);
  return offset;
}
