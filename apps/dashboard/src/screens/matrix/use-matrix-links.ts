import { useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { type MatrixAddress, matrixHref } from "./matrix-address.ts";

/** An address that names its day: links always send it. */
export type DayAddress = MatrixAddress & { readonly asAt: string };

export interface MatrixLinks {
  /** The address of this page with something else about it; undefined takes it out. */
  readonly href: (change: MatrixAddress) => string;
  /** Goes there, from the address by now. The page stays where it is scrolled to. */
  readonly go: (change: MatrixAddress, how?: { readonly replace?: boolean }) => void;
  /** The address of a cell's story beside this page. */
  readonly cellHref: (area: string, partnership: string) => string;
  /** Whether nobody has gone on to another page, which may still be on its way. */
  readonly isHere: () => boolean;
}

/** Where one can go from a matrix page: the same page with something else about it. */
export function useMatrixLinks(programme: string, address: DayAddress): MatrixLinks {
  const navigate = useNavigate();
  const router = useRouter();
  // Its days at least are in it, so that a cell can be added.
  const page = matrixHref(programme, { ...address, cell: undefined });
  const cellHref = useCallback(
    (area: string, partnership: string) => `${page}&cell=${area}/${partnership}`,
    [page],
  );
  return {
    href: (change) => matrixHref(programme, { ...address, ...change }),
    go: (change, { replace = false } = {}) =>
      void navigate({
        to: "/$programme/matrix",
        params: { programme },
        search: (now) => ({ ...now, ...change }),
        resetScroll: false,
        replace,
      }),
    cellHref,
    isHere: () => router.latestLocation.pathname === `/${programme}/matrix`,
  };
}
