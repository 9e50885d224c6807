/** The id of a cell's link, so that focus can be put back on it. */
export function cellLinkId(place: { readonly area: string; readonly partnership: string }): string {
  return `cell.${place.area}.${place.partnership}`;
}
