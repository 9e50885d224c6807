import { useTrpc } from "@accord/client/trpc";
import { BEGINNING_OF_TIME, firstDay } from "@accord/domain/calendar";
import type { Statement } from "@accord/domain/entry";
import { cellsByKey, type MatrixCell, type MatrixView } from "@accord/domain/matrix";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

type Stood = ReadonlyMap<string, MatrixCell>;

interface WhatStood {
  /** Null while it is read. */
  readonly stood: Stood | null;
  readonly readStood: () => Promise<Stood>;
}

/** The cells that stood on the first day of a move: what it goes back, stops or comes back from. */
export function useStood(view: MatrixView, said: Statement | null): WhatStood {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const day = said?.claim === "moved" ? firstDay(said.effective) : view.asAt;
  const isOther = day !== view.asAt && day !== BEGINNING_OF_TIME;
  const programme = view.programme.slug;
  const options = trpc.matrix.read.queryOptions({ programme, asAt: day }, { enabled: isOther });
  const other = useQuery(options).data;
  const stood = useMemo(() => {
    if (day === view.asAt) return cellsByKey(view);
    if (day === BEGINNING_OF_TIME) return new Map<string, MatrixCell>();
    return other ? cellsByKey(other) : null;
  }, [view, day, other]);
  return { stood, readStood: async () => cellsByKey(await queries.fetchQuery(options)) };
}
