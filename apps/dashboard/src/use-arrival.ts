import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/**
 * Takes the focus to the page that one has come to, where the link that led there went with the page
 * before: reading goes on at the page, and not at the top of the window.
 */
export function useArrival(): void {
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    const isFirst = before.current === undefined;
    before.current = pathname;
    if (isFirst) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) {
        document.getElementById("main")?.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
}
