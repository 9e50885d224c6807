/** A force's slug as it is read: "devon-and-cornwall" is "Devon and Cornwall". */
export function forceWords(slug: string): string {
  return slug
    .split("-")
    .map((word) => (word === "and" ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}
