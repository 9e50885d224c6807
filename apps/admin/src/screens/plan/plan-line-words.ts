import type { EffectiveDate } from "@accord/domain/calendar";
import { formatEffective } from "@accord/domain/format-date";
import { listed } from "@accord/domain/summary-english";
import { forceWords } from "../readers/force-words.ts";

/** "Kent and Essex", or that it speaks for all that no other line of the area names. */
export function forcesWords(forces: readonly string[]): string {
  return forces.length === 0 ? "all others" : listed(forces.map(forceWords));
}

/** "by April 2013", or that no date is set. */
export function dateWords(implementation: EffectiveDate | null): string {
  return implementation ? `by ${formatEffective(implementation)}` : "no date set";
}
