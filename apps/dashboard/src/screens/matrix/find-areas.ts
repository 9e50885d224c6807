import type { MatrixArea } from "@accord/domain/matrix";

/** The areas whose name, or another name they go by, holds the words; null where none are asked for. */
export function findAreas(areas: readonly MatrixArea[], words: string): ReadonlySet<string> | null {
  const wanted = folded(words);
  if (wanted === "") return null;
  return new Set(
    areas
      .filter(({ name, aliases }) => [name, ...aliases].some((one) => folded(one).includes(wanted)))
      .map(({ slug }) => slug),
  );
}

/** Without capitals, and with one space for whatever stands between words: "Media/Corporate" is found by "media corp". */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
