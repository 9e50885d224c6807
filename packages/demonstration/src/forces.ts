/*
 * The seven forces of the sources: six of the Eastern Region, and Kent. Their names and codes are
 * those of the register's own list of the 43 of England and Wales.
 */
import type { Force } from "@accord/domain/force";
import {
  FORCES_OF_ENGLAND_AND_WALES,
  type TerritorialForce,
} from "@accord/store/forces/forces-of-england-and-wales";

const SLUGS = [
  "bedfordshire",
  "cambridgeshire",
  "essex",
  "hertfordshire",
  "norfolk",
  "suffolk",
  "kent",
] as const satisfies readonly TerritorialForce[];

export type DemonstrationForce = (typeof SLUGS)[number];

/** In alphabetical order, the forces of the region first. */
export const FORCES = SLUGS.map(forceOf);

function forceOf<S extends DemonstrationForce>(slug: S): Force & { readonly slug: S } {
  const found = FORCES_OF_ENGLAND_AND_WALES.find((force) => force.slug === slug);
  if (!found) throw new Error(`The register's list has no force ${slug}.`);
  return { ...found, slug };
}
