import type { Counts } from "@accord/domain/counts";

/** "11 live of 34", "none live of 11", "nothing recorded". */
export function liveOf({ filled, live }: Counts): string {
  if (filled === 0) return "nothing recorded";
  return `${live === 0 ? "none" : live} live of ${filled}`;
}
