import type { RailEnd } from "@accord/ui/time-rail";
import { type Query, useIsFetching } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState, useSyncExternalStore } from "react";
import { type HeldDays, HeldHandles, type PageBehind } from "./held-days.ts";

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

/**
 * Lets the page follow the handles of its rail, see {@link HeldHandles}.
 *
 * @param shown - the days of the address
 */
export function useHeldDays(
  { asAt, since }: Pick<PageBehind, "asAt" | "since">,
  go: PageBehind["go"],
): Holding {
  const [handles] = useState(() => new HeldHandles());
  const isReading = useIsFetching({ predicate: isOfPage }) > 0;
  const { history } = useRouter();
  useEffect(
    () => handles.pageIs({ asAt, since, isReading, go }),
    [handles, asAt, since, isReading, go],
  );
  useEffect(() => {
    const unsubscribe = history.subscribe(({ action }) => {
      if (action.type !== "PUSH" && action.type !== "REPLACE") handles.letGo();
    });
    return () => {
      unsubscribe();
      handles.letGo();
    };
  }, [handles, history]);
  const held = useSyncExternalStore(handles.subscribe, handles.held);
  return { held, move: handles.move, settle: handles.settle };
}
