import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** A page stands in its frame within so many frames of the window, or something else has the focus. */
const MOST_FRAMES = 120;

/**
 * Takes the focus to the page that one has come to, where the link that led there went with the page
 * before: reading goes on at the page, and not at the top of the window.
 *
 * @param isSignedOut - signing in and out leads to another page at the same address; undefined until
 *   it is known, and the first page of all leaves the focus where the browser begins
 */
export function useArrival(isSignedOut: boolean | undefined): void {
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const isKnown = isSignedOut !== undefined && pathname !== undefined;
  const place = isKnown ? `${isSignedOut} ${pathname}` : null;
  const before = useRef(place);
  useEffect(() => {
    if (place === null || before.current === place) return;
    const isFirst = before.current === null;
    before.current = place;
    if (!isFirst) return focusOnPage(MOST_FRAMES);
  }, [place]);
}

/** Looks for the page until it is there; gives up as soon as something else has the focus. */
function focusOnPage(frames: number): () => void {
  let frame = requestAnimationFrame(function look() {
    if (document.activeElement !== document.body) return;
    const main = document.getElementById("main");
    main?.focus({ preventScroll: true });
    frames -= 1;
    if (!main && frames > 0) frame = requestAnimationFrame(look);
  });
  return () => cancelAnimationFrame(frame);
}
