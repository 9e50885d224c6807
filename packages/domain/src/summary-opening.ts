import type { Exit } from "./status.ts";
import type { Summary, SummaryChange } from "./summary.ts";
import {
  beginning,
  capital,
  digits,
  inSentence,
  listed,
  small,
  someOf,
  verb,
} from "./summary-english.ts";
import { heldOf, mostOf } from "./summary-findings.ts";

type Known = Pick<
  Summary,
  | "counts"
  | "partnerships"
  | "comparedWith"
  | "moved"
  | "recorded"
  | "restated"
  | "printed"
  | "matrix"
>;

/** The paragraph that begins the paper, in plain English, every number of it from the record. */
export function openingOf(summary: Known): string {
  const said = summary.comparedWith === null ? whereThingsStand(summary) : whatMoved(summary);
  return said.filter(Boolean).join(" ");
}

function whereThingsStand(summary: Known): string[] {
  const { counts, partnerships, matrix, printed } = summary;
  const areas = matrix.flatMap((group) => group.areas).length;
  const filled = counts.filled.now;
  const first =
    "This is the first report of its kind: it says where things stand, and claims no movement.";
  const size = `${inSentence(areas)} business ${verb(areas, "area", "areas")} by ${inSentence(partnerships.length)} ${verb(partnerships.length, "partnership", "partnerships")}`;
  if (filled === 0)
    return [first, `On ${printed.asAt}, nothing is recorded in its matrix of ${size}.`];
  const n = (counted: string) => counts.rows.find((row) => row.counted === counted)?.now ?? 0;
  const blank = counts.cells - filled;
  const exits = counts.rows.filter(({ counted, now }) => !STANDING.includes(counted) && now > 0);
  return [
    first,
    `On ${printed.asAt}, ${digits(filled)} of the ${digits(counts.cells)} cells of the matrix ${verb(filled, "is", "are")} filled: ${size}.`,
    n("live") === 0
      ? "None is live."
      : `${beginning(n("live"))} ${verb(n("live"), "is", "are")} live; ${mostLive(summary)}.`,
    `${beginning(n("being-progressed"))} ${verb(n("being-progressed"), "is", "are")} being progressed, ${inSentence(n("being-considered"))} being considered, ${inSentence(n("initial-research"))} at initial research and ${inSentence(n("to-be-considered"))} still to be considered.`,
    exits.length > 0
      ? `${capital(listed(exits.map((row) => `${inSentence(row.now)} ${verb(row.now, "is", "are")} ${small(row.label)}`)))}.`
      : "",
    n("needs-review") > 0
      ? `${beginning(n("needs-review"))} ${verb(n("needs-review"), "holds", "hold")} words that fit no status and ${verb(n("needs-review"), "needs", "need")} a person to read them.`
      : "",
    blank > 0 ? `In the other ${inSentence(blank)} nothing is recorded.` : "",
  ];
}

const STANDING: readonly string[] = [
  "to-be-considered",
  "initial-research",
  "being-considered",
  "being-progressed",
  "live",
  "needs-review",
];

/** "Herts/Beds has the most, 11, and Herts/Beds/Cambs has none". */
function mostLive(summary: Known): string {
  const held = heldOf(summary, "live");
  const none = held.filter(({ n }) => n === 0).map(({ name }) => name);
  const most = mostOf(held, "live")
    .replace(" the most live", " the most")
    .replace(" as many live", " as many");
  return none.length > 0
    ? `${most}, and ${listed(none)} ${verb(none.length, "has", "have")} none`
    : most;
}

function whatMoved(summary: Known): string[] {
  const { moved, recorded, restated, counts, comparedWith } = summary;
  const since = comparedWith?.printed ?? "";
  const of = (movement: string) => moved.filter((change) => change.movement === movement);
  const wentLive = of("forward").filter(({ to }) => to?.counted === "live");
  const onward = of("forward").length - wentLive.length;
  const fresh = of("new");
  const live = counts.rows.find(({ counted }) => counted === "live");
  return [
    moved.length === 0
      ? `Nothing moved between ${since} and ${summary.printed.asAt}.`
      : `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} of the matrix moved between ${since} and ${summary.printed.asAt}.`,
    wentLive.length > 0 ? `${someOf(wentLive.map(placeOf), 6)} went live.` : "",
    onward > 0
      ? `${beginning(onward)} ${wentLive.length > 0 ? "more " : ""}moved forward without going live.`
      : "",
    fresh.length > 0
      ? `${someOf(fresh.map(placeOf), 6)} ${verb(fresh.length, "is", "are")} new.`
      : "",
    ...of("back")
      .slice(0, 6)
      .map(
        (change) =>
          `${placeOf(change)} went back to ${small(change.to?.label ?? "")}${because(change)}`,
      ),
    ...of("stopped")
      .slice(0, 6)
      .map((change) => `${placeOf(change)} ${stopping(change)}${because(change)}`),
    moved.length === 0 ? "" : liveNow(live?.now ?? 0, live?.last ?? 0, counts.filled.now),
    recorded.length > 0
      ? `${beginning(recorded.length)} ${verb(recorded.length, "cell was", "cells were")} first recorded, reworded or changed in detail, which is no movement.`
      : "",
    restated.length > 0
      ? `${beginning(restated.length)} ${verb(restated.length, "cell", "cells")} of ${since} ${verb(restated.length, "is", "are")} restated: the record of that day was put right.`
      : "",
  ];
}

function placeOf({ areaName, partnershipName }: SummaryChange): string {
  return `${areaName} (${partnershipName})`;
}

function because({ why }: SummaryChange): string {
  return why === null ? "; no reason is given." : ` (${small(why).replace(/\.$/, "")}).`;
}

const STOPPING = {
  suspended: "was suspended",
  "winding-down": "is winding down",
  "partly-ended": "has partly ended",
  ended: "has ended",
  superseded: "was superseded",
  rejected: "was rejected",
} as const satisfies Record<Exit, string>;

function stopping({ to }: SummaryChange): string {
  return (STOPPING as Record<string, string>)[to?.counted ?? ""] ?? "stopped";
}

function liveNow(now: number, last: number, filled: number): string {
  const change =
    now === last
      ? "as many as before"
      : `${inSentence(Math.abs(now - last))} ${now > last ? "more" : "fewer"} than before`;
  return `${beginning(now)} of the ${digits(filled)} cells recorded ${verb(now, "is", "are")} live, ${change}.`;
}
