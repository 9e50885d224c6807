import { useLocation, useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { writeSearch } from "./address-words.ts";
import type { DaysAddress } from "./days.ts";
import { useGo } from "./programme-page.ts";

export interface DayLinks {
  /** The address of this page at other days; undefined takes a day out. */
  readonly href: (change: DaysAddress) => string;
  /** Goes there, from the address by now. The page stays where it is scrolled to. */
  readonly go: (change: DaysAddress, how?: { readonly replace?: boolean }) => void;
}

/** Where one can go from any page of a programme: the same page at other days. */
export function useDayLinks(): DayLinks {
  const go = useGo();
  const router = useRouter();
  const { pathname, search } = useLocation();
  return useMemo(() => {
    const hrefFrom = (from: Pick<typeof router.latestLocation, "pathname" | "search">) => {
      return (change: DaysAddress) =>
        `${from.pathname}${writeSearch({ ...from.search, ...change })}`;
    };
    return {
      href: hrefFrom({ pathname, search }),
      go: (change, { replace = false } = {}) =>
        go(hrefFrom(router.latestLocation)(change), { replace, stay: true }),
    };
  }, [go, router, pathname, search]);
}
