import type { MatrixView } from "@accord/domain/matrix";
import type { Tier } from "@accord/domain/partnership";

type Live = MatrixView["partnerships"][number];

/** Wider than any alliance, the widest last. */
const WIDE: readonly Tier[] = ["regional", "cross-regional", "national"];
const WIDE_WORDS: Partial<Record<Tier, string>> = {
  regional: "Region",
  "cross-regional": "Beyond the region",
  national: "Nation",
};

/** By area, the widest arrangement it is live in: "Not yet", "1 pair", "3 forces", "Region". */
export function reachByArea(
  view: Pick<MatrixView, "areas" | "partnerships" | "cells">,
): ReadonlyMap<string, string> {
  const partnerships = new Map(view.partnerships.map((one) => [one.slug, one]));
  const live = new Map<string, Live[]>();
  for (const { area, partnership, status } of view.cells) {
    const found = partnerships.get(partnership);
    if (status === "live" && found) live.set(area, [...(live.get(area) ?? []), found]);
  }
  return new Map(view.areas.map(({ slug }) => [slug, reachOf(live.get(slug) ?? [])]));
}

function reachOf(live: readonly Live[]): string {
  if (live.length === 0) return "Not yet";
  const wide = WIDE.findLast((tier) => live.some((one) => one.tier === tier));
  if (wide) return WIDE_WORDS[wide] ?? "";
  const widest = Math.max(...live.map(({ forces }) => forces.length));
  if (widest > 2) return `${widest} forces`;
  const pairs = live.filter(({ forces }) => forces.length === 2).length;
  if (pairs === 0) return "1 force";
  return pairs === 1 ? "1 pair" : `${pairs} pairs`;
}
