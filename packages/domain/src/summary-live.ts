import type { Summary } from "./summary.ts";
import { inSentence } from "./summary-english.ts";

/**
 * How many are live now beside the last report's day: "one fewer than on 30 November 2011 as now recorded".
 *
 * Where what was live on that day was put right since, the last report printed another number: then the words say so.
 *
 * @param by - how many more are live than on that day as it is known now
 * @param day - what that day is called where nothing of it was put right: "before", "on 30 November 2011"
 */
export function liveAgainst(
  { restated, comparedWith }: Pick<Summary, "restated" | "comparedWith">,
  by: number,
  day: string,
): string {
  const isPutRight = restated.some(
    ({ from, to }) => (from?.counted === "live") !== (to?.counted === "live"),
  );
  const then = isPutRight ? `on ${comparedWith?.printed} as now recorded` : day;
  return by === 0
    ? `as many as ${then}`
    : `${inSentence(Math.abs(by))} ${by > 0 ? "more" : "fewer"} than ${then}`;
}
