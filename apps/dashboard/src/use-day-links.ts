import { useLocation } from "@tanstack/react-router";
import { useMemo } from "react";
import { writeSearch } from "./address-words.ts";
import type { DaysAddress } from "./days.ts";
import { useGo } from "./programme-page.ts";

export interface DayLinks {
  /** The address of this page at other days; undefined takes a day out. */
  readonly href: (change: DaysAddress) => string;
  /** Goes there. The page stays where it is scrolled to. */
  readonly go: (change: DaysAddress, how?: { readonly replace?: boolean }) => void;
}

/** Where one can go from any page of a programme: the same page at other days. */
export function useDayLinks(): DayLinks {
  const go = useGo();
  const { pathname, search } = useLocation();
  return useMemo(() => {
    const href = (change: DaysAddress) => `${pathname}${writeSearch({ ...search, ...change })}`;
    return {
      href,
      go: (change, { replace = false } = {}) => go(href(change), { replace, stay: true }),
    };
  }, [go, pathname, search]);
}
