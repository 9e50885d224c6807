import type { MatrixView } from "@accord/domain/matrix";
import type { MatrixPlace } from "@accord/ui/matrix-row";

/** "Dogs, Norfolk/Suffolk"; of many "5 cells: Dogs, Herts/Beds to Regional". */
export function placesWords(
  { areas, partnerships }: Pick<MatrixView, "areas" | "partnerships">,
  places: readonly MatrixPlace[],
): string {
  const [first] = places;
  if (!first) return "nothing";
  const areaName = (slug: string) => areas.find((area) => area.slug === slug)?.name ?? slug;
  const columnName = (slug: string) => partnerships.find((one) => one.slug === slug)?.name ?? slug;
  if (places.length === 1) return `${areaName(first.area)}, ${columnName(first.partnership)}`;
  const last = places.at(-1) ?? first;
  const rows = span(areaName(first.area), areaName(last.area));
  return `${places.length} cells: ${rows}, ${span(columnName(first.partnership), columnName(last.partnership))}`;
}

function span(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
