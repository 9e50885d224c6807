import { useTrpc } from "@accord/client/trpc";
import { useLiveRead } from "@accord/client/use-live-read";
import { cellKey } from "@accord/domain/cell";
import type { Finding, FindingCode } from "@accord/domain/finding";
import type { MatrixView } from "@accord/domain/matrix";
import { cellsMatching, isFiltered } from "@accord/domain/matrix-filter";
import { skipToken } from "@tanstack/react-query";
import { useMemo } from "react";
import { askedDays } from "../../days.ts";
import { useProgrammePage } from "../../programme-page.ts";
import type { Compared } from "../../use-compared.ts";
import { filterIn, type MatrixAddress } from "./matrix-address.ts";

/** The part of a matrix that its address asks for. */
export interface Narrowed {
  /** The squares meant (`cellKey`); null where the address asks for no part. */
  readonly matching: ReadonlySet<string> | null;
  /** How many they are, and of how many. */
  readonly shown: number;
  readonly of: number;
}

/** Which squares the filter of an address means: filled ones, and blank ones only where it asks for blanks. */
export function useNarrowed(
  view: MatrixView,
  address: MatrixAddress,
  { moved, restated }: Pick<Compared, "moved" | "restated">,
): Narrowed {
  const key = JSON.stringify(filterIn(address));
  const findings = useFindings(address.finding);
  return useMemo(() => {
    const filter = filterIn(JSON.parse(key));
    const squares = view.areas.length * view.partnerships.length;
    const filled = view.cells.length;
    const of = filter.status === "blank" ? squares - filled : filled;
    if (!isFiltered(filter)) return { matching: null, shown: of, of };
    const changes = moved ?? [];
    const met = cellsMatching(view, filter, { changes, restated: restated ?? [], findings });
    if (filter.status === "blank" || filter.finding) return { matching: met, shown: met.size, of };
    // A blank square is meant where it was filled, and the filter asks what changed.
    const told = [
      ...view.cells,
      ...(filter.movement ? changes : []),
      ...(filter.restated ? (restated ?? []) : []),
    ];
    const keys = new Set(told.map(cellKey));
    const matching = new Set([...met].filter((one) => keys.has(one)));
    return { matching, shown: matching.size, of };
  }, [view, key, moved, restated, findings]);
}

type Found = Pick<Finding, "code" | "cells">;
const NONE: readonly Found[] = [];

/** The cells that a rule names on the days of the page; read only where a filter asks for one. */
function useFindings(code: FindingCode | undefined): readonly Found[] {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const asked = { programme: programme.slug, ...askedDays(days) };
  const { answer: cells } = useLiveRead(
    trpc.findings.cells.queryOptions(code ? { ...asked, code } : skipToken),
  );
  return useMemo(() => (code && cells ? [{ code, cells }] : NONE), [code, cells]);
}
