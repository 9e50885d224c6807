/** How counties are cut short where the cut is not their beginning. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  hants: "hampshire",
  northants: "northamptonshire",
  oxon: "thames-valley",
  bucks: "thames-valley",
  berks: "thames-valley",
  met: "metropolitan",
  gmp: "greater-manchester",
  tvp: "thames-valley",
};

/**
 * The forces whose names, whole or cut short, stand in the heading of a column:
 * "Herts/Beds" has Hertfordshire and Bedfordshire. A suggestion, for a person to see.
 *
 * @param forces - the slugs there are
 */
export function forcesInHeading(heading: string, forces: readonly string[]): string[] {
  const said = heading.toLowerCase().normalize("NFKC");
  const whole = forces.filter((force) => said.includes(force.replaceAll("-", " ")));
  const parts = said.split(/[^\p{L}]+/u).filter((part) => part.length > 2);
  const cut = parts.flatMap((part) => {
    const named = SHORT_NAMES[part];
    if (named) return forces.filter((force) => force === named);
    // "Herts" and "Beds" are a beginning and an s; "South" alone begins too many.
    const beginning = part.replace(/s$/, "");
    const meant = forces.filter((force) => force.startsWith(beginning));
    return beginning.length > 2 && meant.length === 1 ? meant : [];
  });
  return [...new Set([...whole, ...cut])];
}
