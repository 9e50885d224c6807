import type { CalendarDate } from "./calendar.ts";
import type { ColumnGroup } from "./column-now.ts";
import type { MatrixView } from "./matrix.ts";
import { digits, inSentence, many, verb } from "./summary-english.ts";

interface TitleFacts {
  readonly isListed: boolean;
  readonly now: Pick<MatrixView, "asAt">;
  readonly today: CalendarDate;
}

/** "Norfolk/Suffolk is live in 4 areas, with 7 more being progressed": what heads the page of a partnership. */
export function columnTitle(
  name: string,
  column: readonly ColumnGroup[],
  { isListed, now, today }: TitleFacts,
): string {
  const said = titleOf(name, column, isListed);
  return now.asAt > today ? `Planned: ${said}` : said;
}

function titleOf(name: string, column: readonly ColumnGroup[], isListed: boolean): string {
  if (!isListed) return `${name} is no column of this programme on this day`;
  const count = (counted: ColumnGroup["counted"]) =>
    column.find((group) => group.counted === counted)?.rows.length ?? 0;
  const [live, progressed] = [count("live"), count("being-progressed")];
  if (column.every(({ counted }) => counted === "blank")) return `Nothing is recorded for ${name}`;
  if (live === 0 && progressed === 0) return `${name} is live in no area yet`;
  if (live === 0) {
    return `${name} is live in no area yet; ${many(progressed, "is", "are")} being progressed`;
  }
  const areas = `${name} is live in ${digits(live)} ${verb(live, "area", "areas")}`;
  return progressed === 0
    ? areas
    : `${areas}, with ${inSentence(progressed)} more being progressed`;
}
