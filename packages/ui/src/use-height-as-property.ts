import { type RefObject, useLayoutEffect } from "react";

/**
 * Keeps a custom property of the page at the height of an element that sticks to its top.
 *
 * What sticks below it, and what is scrolled to, reads the property. It is 0 while the
 * element does not stick, and gone when the element is.
 */
export function useHeightAsProperty(
  element: RefObject<HTMLElement | null>,
  property: `--${string}`,
): void {
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const root = document.documentElement.style;
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(measured).position === "sticky";
      root.setProperty(property, sticks ? `${Math.round(measured.offsetHeight)}px` : "0px");
    });
    observer.observe(measured);
    return () => {
      observer.disconnect();
      root.removeProperty(property);
    };
  }, [element, property]);
}
