import type { Summary } from "./summary.ts";
import { someOf } from "./summary-english.ts";

/** So many are named where there is room for one line. */
const MOST_NAMED = 2;

/** "Newly live: Dogs (Norfolk/Suffolk), ANPR (Herts/Beds) and 4 more": what went live since the last report; empty where nothing did. */
export function liveSince({ moved }: Pick<Summary, "moved">): string {
  const live = moved.filter(
    ({ movement, to }) => (movement === "forward" || movement === "new") && to?.counted === "live",
  );
  if (live.length === 0) return "";
  const names = live.map(({ areaName, partnershipName }) => `${areaName} (${partnershipName})`);
  return `Newly live: ${someOf(names, MOST_NAMED)}`;
}
