import { type RefObject, useLayoutEffect } from "react";
import { setPageProperty } from "./page-property.ts";

/**
 * Keeps a custom property of the page at the height of an element that sticks to its top.
 *
 * What is scrolled to reads the property, and what sticks below it and says so (`data-below-bars`). It
 * is 0 while the element does not stick, and when the element is gone.
 */
export function useHeightAsProperty(
  element: RefObject<HTMLElement | null>,
  property: `--${string}`,
): void {
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    let height: number | null = null;
    const observer = new ResizeObserver(() => {
      const sticks = getComputedStyle(measured).position === "sticky";
      const next = sticks ? Math.round(measured.offsetHeight) : 0;
      if (next === (height ?? 0)) return;
      height = next;
      setPageProperty(property, `${height}px`, "bars");
    });
    observer.observe(measured);
    return () => {
      observer.disconnect();
      if (height !== null) setPageProperty(property, null, "bars");
    };
  }, [element, property]);
}
