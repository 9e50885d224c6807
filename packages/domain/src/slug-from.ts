// Apart from slug.ts, so that a form that offers a slug does not load the schemas.

const LONGEST_SLUG = 80;

/** A slug as it is offered for a name: "Herts/Beds & Cambs" is `herts-beds-and-cambs`. Empty where nothing is left. */
export function slugFrom(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, "");
}
