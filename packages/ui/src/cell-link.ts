/** The id of a cell's link, so that focus can be put back on it. */
export function cellLinkId(place: { readonly area: string; readonly partnership: string }): string {
  return `cell.${place.area}.${place.partnership}`;
}

/** Puts the focus on a cell's link, clear of the heads and names that stick. */
export function focusInSight(link: HTMLElement): void {
  link.focus();
  // A browser takes what it scrolls to for seen though heads that stick lie over it.
  link.scrollIntoView({ block: "nearest", inline: "nearest" });
}
