import type { CellChange } from "./difference.ts";
import { formatDate } from "./format-date.ts";
import { flowOf } from "./overview-flow.ts";
import { placeWords } from "./overview-flow-title.ts";
import type { SummaryFlow } from "./summary.ts";
import { capital, listed, many, shortDay } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/** So many steps are told in the words for who cannot see the picture; the table of it has them all. */
const MOST_STEPS = 8;

/** What became of the cells since the last report's day, as known now; null where nothing changed, and in a first report. */
export function summaryFlow(
  { now, last, today }: Pick<SummaryFacts, "now" | "last" | "today">,
  changes: readonly CellChange[],
): SummaryFlow | null {
  if (last === null) return null;
  const before = last.asReportedKnownNow;
  const flow = flowOf({ now, before, changes, today });
  if (flow === null || flow.streams.every(({ kind }) => kind === "same")) return null;
  const years = before.asAt.slice(0, 4) !== now.asAt.slice(0, 4);
  const ends = (of: typeof flow.before) => of.map(({ to: _, ...end }) => end);
  return {
    title: flow.title,
    alternative: alternativeOf(flow.streams, formatDate(before.asAt), formatDate(now.asAt)),
    thenDay: shortDay(formatDate(before.asAt), years),
    nowDay: shortDay(formatDate(now.asAt), years),
    before: ends(flow.before),
    after: ends(flow.after),
    streams: flow.streams,
  };
}

type Streams = NonNullable<ReturnType<typeof flowOf>>["streams"];

function alternativeOf(streams: Streams, since: string, until: string): string {
  const steps = streams
    .filter(({ from, to }) => from !== to)
    .toSorted((one, other) => other.number - one.number);
  const told = steps
    .slice(0, MOST_STEPS)
    .map(
      ({ from, to, number }) =>
        `${many(number, "cell")} from ${placeWords(from)} to ${placeWords(to)}`,
    );
  const others = steps.slice(MOST_STEPS).reduce((sum, { number }) => sum + number, 0);
  if (others > 0) told.push(`${many(others, "cell")} by other steps`);
  const same = streams
    .filter(({ from, to }) => from === to)
    .reduce((sum, { number }) => sum + number, 0);
  const stayed =
    same > 0 ? ` ${capital(many(same, "cell"))} stood in the same place on both days.` : "";
  return `Where the cells stood on ${since} and stand on ${until}: ${listed(told) || "no step"}.${stayed}`;
}
