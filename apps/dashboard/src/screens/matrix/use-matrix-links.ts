import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { type MatrixAddress, matrixHref } from "./matrix-address.ts";

/** An address that names its day: links always send it. */
export type DayAddress = MatrixAddress & { readonly asAt: string };

export interface MatrixLinks {
  /** The address of this page with something else about it; undefined takes it out. */
  readonly href: (change: MatrixAddress) => string;
  /** Goes there. The page stays where it is scrolled to. */
  readonly go: (change: MatrixAddress) => void;
  /** The address of a cell's story. The same function while day and filter are the same. */
  readonly cellHref: (area: string, partnership: string) => string;
}

/** Where one can go from a matrix page: the same page with something else about it. */
export function useMatrixLinks(programme: string, address: DayAddress): MatrixLinks {
  const navigate = useNavigate();
  const { asAt, knownAt, since, sinceKnownAt, status } = address;
  const cellHref = useCallback(
    (area: string, partnership: string) =>
      matrixHref(programme, {
        ...{ asAt, knownAt, since, sinceKnownAt, status },
        cell: `${area}/${partnership}`,
      }),
    [programme, asAt, knownAt, since, sinceKnownAt, status],
  );
  return {
    href: (change) => matrixHref(programme, { ...address, ...change }),
    go: (change) =>
      void navigate({
        to: "/$programme/matrix",
        params: { programme },
        search: { ...address, ...change },
        resetScroll: false,
      }),
    cellHref,
  };
}
