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
import { unreadWords } from "./filter-words.ts";
import { filterIn, type MatrixAddress } from "./matrix-address.ts";

/** The part of a matrix that its address asks for. */
export interface Narrowed {
  /** The squares meant (`cellKey`); null where the address asks for no part. */
  readonly matching: ReadonlySet<string> | null;
  /** How many they are, and of how many. */
  readonly shown: number;
  readonly of: number;
  /** Why it is not known yet which squares are meant, in words; null where it is known. Then none is parted off. */
  readonly unread: string | null;
}

/** Which squares the filter of an address means: filled ones, and blank ones only where it asks for blanks. */
export function useNarrowed(
  view: MatrixView,
  address: MatrixAddress,
  { moved, restated, error: notCompared }: Pick<Compared, "moved" | "restated" | "error">,
): Narrowed {
  const key = JSON.stringify(filterIn(address));
  const { findings, error: notFound } = useFindings(address.finding);
  return useMemo(() => {
    const filter = filterIn(JSON.parse(key));
    const squares = view.areas.length * view.partnerships.length;
    const filled = view.cells.length;
    const of = filter.status === "blank" ? squares - filled : filled;
    if (!isFiltered(filter)) return { matching: null, shown: of, of, unread: null };
    const waits =
      findings === null || (filter.movement && !moved) || (filter.restated && !restated);
    // Nothing is counted on the word of an answer that is not there: it would say that none are meant.
    if (waits) {
      const unread = unreadWords(findings === null ? notFound : notCompared);
      return { matching: null, shown: of, of, unread };
    }
    const changes = moved ?? [];
    const met = cellsMatching(view, filter, { changes, restated: restated ?? [], findings });
    if (filter.status === "blank" || filter.finding)
      return { matching: met, shown: met.size, of, unread: null };
    // A blank square is meant where it was filled, and the filter asks what changed.
    const told = [
      ...view.cells,
      ...(filter.movement ? changes : []),
      ...(filter.restated ? (restated ?? []) : []),
    ];
    const keys = new Set(told.map(cellKey));
    const matching = new Set([...met].filter((one) => keys.has(one)));
    return { matching, shown: matching.size, of, unread: null };
  }, [view, key, moved, restated, findings, notFound, notCompared]);
}

type Found = Pick<Finding, "code" | "cells">;
const NONE: readonly Found[] = [];

/** The cells that a rule names on the days of the page; read only where a filter asks for one, and null until it came. */
function useFindings(code: FindingCode | undefined) {
  const trpc = useTrpc();
  const { programme, days } = useProgrammePage();
  const asked = { programme: programme.slug, ...askedDays(days) };
  const { answer: cells, error } = useLiveRead(
    trpc.findings.cells.queryOptions(code ? { ...asked, code } : skipToken),
  );
  return useMemo(() => {
    if (!code) return { findings: NONE, error: null };
    return { findings: cells && [{ code, cells }], error };
  }, [code, cells, error]);
}
