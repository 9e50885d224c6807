import type {
  AreaDecision,
  FoundMatrix,
  FoundRow,
  IntakePlan,
  PartnershipDecision,
} from "./intake.ts";
import { wordingKey } from "./intake.ts";
import type { IntakeFacts } from "./intake-facts.ts";
import { slugFrom } from "./slug-from.ts";

/** Under what rows stand where neither the table nor the programme has groups. */
const NO_GROUP = "Business areas";

/** Finds the group of a row that is new to the programme: as decided, or by the heading it stands under. */
export function groupFinder({ groups: headings }: FoundMatrix, { view }: IntakeFacts) {
  const slugs = new Map(
    view.groups.flatMap(({ slug, name }) => [
      [slug, slug],
      [wordingKey(name), slug],
    ]),
  );
  const hasNone = headings.length === 0 && view.groups.length === 0;
  const made = new Map<string, IntakePlan["groups"][number]>();
  return {
    of(row: FoundRow, decision: AreaDecision | undefined): string | null {
      const decided = decision?.as === "added" ? decision.group : null;
      const name = decided ?? row.group ?? (hasNone ? NO_GROUP : null);
      if (name === null) return null;
      const known = slugs.get(wordingKey(name));
      if (known) return known;
      const slug = slugFrom(name) || `group-${slugs.size + 1}`;
      // "Business & support" and "Business and support" are one group.
      const isThere = slugs.has(slug);
      slugs.set(slug, slug).set(wordingKey(name), slug);
      if (!isThere) made.set(slug, { slug, name: name.slice(0, 80) });
      return slug;
    },
    added: () => [...made.values()],
  };
}

/** Areas that a person decided to add and that have become rows. */
export function addedAreas(
  decided: Readonly<Record<string, AreaDecision>>,
  rows: ReadonlyMap<string, unknown>,
): IntakePlan["areas"] {
  const added = Object.values(decided).flatMap((decision) =>
    decision.as === "added" && rows.has(decision.slug)
      ? [[decision.slug, { slug: decision.slug, name: decision.name }] as const]
      : [],
  );
  return [...new Map(added).values()];
}

/** Partnerships that a person decided to add and that have become columns. */
export function addedPartnerships(
  decided: Readonly<Record<string, PartnershipDecision>>,
  columns: ReadonlySet<string>,
): IntakePlan["partnerships"] {
  const added = Object.values(decided).flatMap((decision) => {
    if (decision.as !== "added" || !columns.has(decision.slug)) return [];
    const { slug, name, tier, forces } = decision;
    return [[slug, { slug, name, tier, forces }] as const];
  });
  return [...new Map(added).values()];
}
