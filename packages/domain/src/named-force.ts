/** A force as a page names it. */
export interface NamedForce {
  readonly slug: string;
  readonly name: string;
  /** As a sentence says it: "Norfolk" for "Norfolk Constabulary". */
  readonly short: string;
  readonly onsCode: string;
  readonly region: string;
}

/** Said after the name of an area where the force's is given in full. */
const FORCE_WORDS = / (Constabulary|Police Service|Police)$/;

/** What a force is called in a sentence. */
export function shortForceName(name: string): string {
  return name.replace(FORCE_WORDS, "");
}

/** The short names of forces by slug; one that is not in the list is called by its slug. */
export function shortNames(forces: readonly NamedForce[]): (slug: string) => string {
  const names = new Map(forces.map(({ slug, short }) => [slug, short]));
  return (slug) => names.get(slug) ?? slug;
}
