import type { RailEnd } from "@accord/ui/time-rail";
import { type Query, useIsFetching } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

/** Days that handles are held at, before the page has followed. */
export interface HeldDays {
  readonly asAt?: string;
  readonly since?: string;
}

export interface Holding {
  /** What the handles are at; null where they stand as the address says. */
  readonly held: HeldDays | null;
  readonly move: (end: RailEnd, day: string) => void;
  readonly settle: () => void;
}

/** Whether a read is of the page: its masthead may count findings meanwhile, which takes longer. */
function isOfPage({ queryKey: [path] }: Query): boolean {
  return !(Array.isArray(path) && path.join(".") === "findings.waiting");
}

/** Not more often, so that the address can follow. */
const PAUSE_MS = 40;

/**
 * Lets the page follow a handle while it is dragged, with one read under way at a time: a day that was
 * passed meanwhile is not asked for. The first step is one of the history, so that back leads to where
 * the handle was; the others take its place.
 *
 * @param shown - the days of the address
 */
export function useHeldDays(
  shown: { readonly asAt: string; readonly since: string | undefined },
  go: (days: HeldDays, how: { readonly replace: boolean }) => void,
): Holding {
  const [held, setHeld] = useState<HeldDays | null>(null);
  const [isSettled, setSettled] = useState(true);
  const hasBegun = useRef(false);
  const isReading = useIsFetching({ predicate: isOfPage }) > 0;
  const isThere =
    held === null ||
    ((held.asAt ?? shown.asAt) === shown.asAt && (held.since ?? shown.since) === shown.since);

  const { history } = useRouter();
  useEffect(
    () =>
      history.subscribe(({ action }) => {
        // Whoever goes back lets go.
        if (action.type === "PUSH" || action.type === "REPLACE") return;
        setHeld(null);
        setSettled(true);
        hasBegun.current = false;
      }),
    [history],
  );

  useEffect(() => {
    if (!isThere || !isSettled) return;
    setHeld(null);
    hasBegun.current = false;
  }, [isThere, isSettled]);

  useEffect(() => {
    // Let go of: it goes there at once, whatever is under way.
    if (held === null || isThere || (isReading && !isSettled)) return;
    const follow = () => {
      go(held, { replace: hasBegun.current });
      hasBegun.current = true;
    };
    const timer = setTimeout(follow, isSettled ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [held, isThere, isReading, isSettled, go]);

  return {
    held,
    move: (end, day) => {
      setSettled(false);
      setHeld((before) => ({ ...before, [end]: day }));
    },
    settle: () => setSettled(true),
  };
}
