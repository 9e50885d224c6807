/** A heading as a name: "Herts/ Beds/ Cambs." is Herts/Beds/Cambs. The heading's own words stay with each entry. */
export function tidyName(heading: string): string {
  return heading
    .replace(/ ?\/ ?/g, "/")
    .replace(/\.$/, "")
    .trim();
}

/** A group's heading as a name: "PROTECTIVE SERVICES" is Protective services. One with small letters stays. */
export function tidyGroup(heading: string): string {
  const tidy = tidyName(heading);
  const isShouted = tidy === tidy.toUpperCase() && /\p{L}{5}/u.test(tidy);
  return isShouted ? tidy.charAt(0) + tidy.slice(1).toLowerCase() : tidy;
}
