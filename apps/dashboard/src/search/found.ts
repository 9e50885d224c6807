import type { HitKind, SearchHit } from "@accord/domain/search";
import type { DaysAddress } from "../days.ts";
import { pageHref } from "../page-href.ts";

/** What several things of a kind are called, above them. */
export const KIND_HEADING = {
  programme: "Programmes",
  area: "Areas",
  cell: "Cells",
  group: "Groups of areas",
  partnership: "Partnerships",
  force: "Forces",
  party: "Parties",
  office: "Offices",
  meeting: "Meetings",
  report: "Reports",
  source: "Sources",
  comment: "Comments",
  wording: "Words of sources",
} as const satisfies Record<HitKind, string>;

/** Where somebody is who searches. */
export interface Here {
  readonly programme: string;
  readonly days: DaysAddress;
}

/**
 * The address that a hit leads to. Within the programme one is in, at the days one is at; else at the
 * day that its pages open on, which the address leaves out.
 */
export function hitHref({ programme, to, asAt }: SearchHit, here: Here | null): string {
  const days = here?.programme === programme ? here.days : {};
  // Another day than the one looked at has another day to be compared with.
  const at = asAt === null ? days : { knownAt: days.knownAt, asAt };
  return pageHref(programme, to, at);
}

/** Hits by kind, the kind of the best hit first. */
export function hitsByKind(
  hits: readonly SearchHit[],
): readonly { readonly kind: HitKind; readonly hits: readonly SearchHit[] }[] {
  return [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, hits]) => ({ kind, hits }));
}

/** "12 found.", or how many more there are than stand here. */
export function foundWords(hits: number, leftOut: number): string {
  if (hits === 0) return "Nothing was found. Try fewer words, or the beginning of one.";
  if (leftOut > 0)
    return `${hits + leftOut} found, the best ${hits} of them here. Add a word to find fewer.`;
  return `${hits} found.`;
}
