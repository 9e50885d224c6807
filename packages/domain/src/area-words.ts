import type { RelationKind, ToldSuccession } from "./area.ts";
import type { EffectiveDate } from "./calendar.ts";
import { formatEffective } from "./format-date.ts";
import { listed } from "./summary-english.ts";

/** What a relation is called, from either side. */
export const RELATION_LABEL = {
  "part-of": { from: "Part of", to: "Has as a part" },
  "rolled-up-in": { from: "Expected to be rolled up in", to: "Expected to take in" },
  enables: { from: "Enables", to: "Enabled by" },
  "same-thing-as": { from: "The same thing as", to: "The same thing as" },
} as const satisfies Record<RelationKind, { from: string; to: string }>;

/** "Dogs and Mounted section were merged into Animals on 1 April 2012." */
export function successionWords({
  kind,
  areas,
  into,
  effective,
}: Pick<ToldSuccession, "kind" | "areas" | "into" | "effective">): string {
  const verb = areas.length > 1 ? "were" : "was";
  const did = kind === "merge" ? "merged into" : "split into";
  return `${namesIn(areas)} ${verb} ${did} ${namesIn(into)} ${onDate(effective)}.`;
}

function namesIn(areas: readonly { readonly name: string }[]): string {
  return listed(areas.map(({ name }) => name));
}

/** "on 1 April 2012", "in April 2012", "before 2011": when it was, as exactly as it is known. */
export function onDate(date: EffectiveDate): string {
  const words = formatEffective(date);
  if (date.precision === "day") return `on ${words}`;
  return date.precision === "month" || date.precision === "year" ? `in ${words}` : words;
}
