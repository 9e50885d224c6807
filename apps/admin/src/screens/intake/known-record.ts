import { useTrpc } from "@accord/client/trpc";
import { type EffectiveDate, lastDayOf } from "@accord/domain/calendar";
import { cellsByKey, type MatrixCell } from "@accord/domain/matrix";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { forceWords } from "../readers/force-words.ts";

export interface NamedSlug {
  readonly slug: string;
  readonly name: string;
}

/** What the register has for the slugs of a comparison. */
export interface KnownRecord {
  /** All areas and partnerships of the register, by slug: also those the programme does not list. */
  readonly areas: ReadonlyMap<string, string>;
  readonly partnerships: ReadonlyMap<string, string>;
  readonly forces: readonly NamedSlug[];
  /** Names of the programme's groups. */
  readonly groups: readonly string[];
  /** As at the last day of the table's period, by area and partnership. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** Whether the programme has neither rows nor columns yet. */
  readonly isEmpty: boolean;
}

/** The programme's record as at the last day of a period, and the names of the register; null until it is read. */
export function useKnownRecord(
  programme: string,
  { date }: Pick<EffectiveDate, "date">,
): KnownRecord | null {
  const trpc = useTrpc();
  const asAt = date === null ? undefined : lastDayOf(date);
  const { data: view } = useQuery(
    trpc.matrix.read.queryOptions({ programme, ...(asAt && { asAt }) }),
  );
  const { data: areas } = useQuery(trpc.areas.list.queryOptions({ programme }));
  const { data: partnerships } = useQuery(trpc.partnerships.list.queryOptions({ programme }));
  const { data: forces } = useQuery(trpc.forces.list.queryOptions({ programme }));
  return useMemo(() => {
    if (!view || !areas || !partnerships || !forces) return null;
    return {
      areas: namesOf([...areas, ...view.areas]),
      partnerships: namesOf([...partnerships, ...view.partnerships]),
      forces,
      groups: view.groups.map(({ name }) => name),
      cells: cellsByKey(view),
      isEmpty: view.areas.length === 0 && view.partnerships.length === 0,
    };
  }, [view, areas, partnerships, forces]);
}

/** The name of a slug; its own words where nobody has told its name. */
export function nameOf(slug: string, names: ReadonlyMap<string, string>): string {
  return names.get(slug) ?? forceWords(slug);
}

/** Names as a list to choose from. */
export function listed(names: ReadonlyMap<string, string>): NamedSlug[] {
  return [...names].map(([slug, name]) => ({ slug, name }));
}

function namesOf(all: readonly NamedSlug[]): ReadonlyMap<string, string> {
  return new Map(all.map(({ slug, name }) => [slug, name]));
}
