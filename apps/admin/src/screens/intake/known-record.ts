import { useTrpc } from "@accord/client/trpc";
import { type EffectiveDate, lastDayOf } from "@accord/domain/calendar";
import { cellsByKey, type MatrixCell, type MatrixPartnership } from "@accord/domain/matrix";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { forceWords } from "../readers/force-words.ts";

/** What the programme's record has for the slugs of a comparison. */
export interface KnownRecord {
  readonly areas: ReadonlyMap<string, string>;
  readonly partnerships: readonly Pick<MatrixPartnership, "slug" | "name">[];
  readonly groups: readonly string[];
  readonly forces: readonly string[];
  /** As at the last day of the table's period, by area and partnership. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** Whether the programme has neither rows nor columns yet. */
  readonly isEmpty: boolean;
}

/** The programme's record as at the last day of a period; null until it is read. */
export function useKnownRecord(
  programme: string,
  { date }: Pick<EffectiveDate, "date">,
): KnownRecord | null {
  const trpc = useTrpc();
  const asAt = date === null ? undefined : lastDayOf(date);
  const { data: view } = useQuery(
    trpc.matrix.read.queryOptions({ programme, ...(asAt && { asAt }) }),
  );
  return useMemo(() => {
    if (!view) return null;
    return {
      areas: new Map(view.areas.map(({ slug, name }) => [slug, name])),
      partnerships: view.partnerships,
      groups: view.groups.map(({ name }) => name),
      forces: [...new Set(view.partnerships.flatMap(({ forces }) => forces))].toSorted(),
      cells: cellsByKey(view),
      isEmpty: view.areas.length === 0 && view.partnerships.length === 0,
    };
  }, [view]);
}

/** A name for a slug, also for what the register knows and the programme does not list yet. */
export function nameOf(slug: string, names: ReadonlyMap<string, string>): string {
  return names.get(slug) ?? forceWords(slug);
}
