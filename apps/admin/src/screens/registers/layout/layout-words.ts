import type { EffectiveDate } from "@accord/domain/calendar";
import { formatEffective } from "@accord/domain/format-date";

/** A stretch as it is read: "from January 2011", "from 2011 until 31 March 2015". */
export function stretchWords(stretch: {
  readonly from: EffectiveDate;
  readonly until: EffectiveDate | null;
}): string {
  const from = `from ${formatEffective(stretch.from)}`;
  return stretch.until ? `${from} until ${formatEffective(stretch.until)}` : from;
}
