import type { Exit } from "./status.ts";
import type { Summary, SummaryChange } from "./summary.ts";
import {
  afterTo,
  beginning,
  capital,
  digits,
  inSentence,
  listed,
  small,
  someOf,
  verb,
} from "./summary-english.ts";
import { correctedFinding, heldOf, mostOf } from "./summary-findings.ts";
import { nextMeetingWords } from "./summary-meetings.ts";
import { lateAndStalled } from "./summary-stuck.ts";

/** What the paragraph is told from: all of it stands in the summary itself. */
type Known = Pick<
  Summary,
  | "edition"
  | "version"
  | "counts"
  | "partnerships"
  | "comparedWith"
  | "moved"
  | "recorded"
  | "restated"
  | "corrected"
  | "stuck"
  | "meetings"
  | "printed"
  | "matrix"
>;

/**
 * The paragraph that begins the paper, in plain English, every number of it from the record: what moved, or
 * in a first report where things stand; what is live; what is late or stuck; and which meeting comes next.
 */
export function openingOf(summary: Known): string {
  const said = summary.comparedWith === null ? whereThingsStand(summary) : whatMoved(summary);
  const all = [
    ...whatIsCorrected(summary),
    ...said,
    ...whatIsStuck(summary),
    nextMeetingWords(summary),
  ];
  return all.filter(Boolean).join(" ");
}

/** Of a correction: what of the version before it is put right. Why stands in the notice above. */
function whatIsCorrected({ corrected, version }: Known): string[] {
  return corrected === null ? [] : [correctedFinding(corrected, version)];
}

/** Nothing in the public edition, which leaves that out. */
function whatIsStuck(summary: Known): string[] {
  if (summary.edition === "public" || summary.counts.filled.now === 0) return [];
  const said = lateAndStalled(summary);
  return said.length > 0 ? said : ["Nothing is late or stuck."];
}

function whereThingsStand(summary: Known): string[] {
  const { counts, partnerships, matrix, printed } = summary;
  const areas = matrix.flatMap((group) => group.areas).length;
  const filled = counts.filled.now;
  const first = "This is the first report of its kind, so it says nothing of what moved.";
  const size = `${inSentence(areas)} business ${verb(areas, "area", "areas")} by ${inSentence(partnerships.length)} ${verb(partnerships.length, "partnership", "partnerships")}`;
  if (filled === 0)
    return [`On ${printed.asAt}, nothing is recorded in the matrix of ${size}.`, first];
  const n = (counted: string) => counts.rows.find((row) => row.counted === counted)?.now ?? 0;
  const blank = counts.cells - filled;
  const exits = counts.rows.filter(({ counted, now }) => !STANDING.includes(counted) && now > 0);
  return [
    `On ${printed.asAt}, ${digits(filled)} of the ${digits(counts.cells)} cells of the matrix ${verb(filled, "is", "are")} filled: ${size}.`,
    n("live") === 0
      ? "None is live."
      : `${beginning(n("live"))} ${verb(n("live"), "is", "are")} live; ${mostLive(summary)}.`,
    belowLive(n),
    exits.length > 0
      ? `${capital(listed(exits.map((row) => `${inSentence(row.now)} ${verb(row.now, "is", "are")} ${small(row.label)}`)))}.`
      : "",
    n("needs-review") > 0
      ? `${beginning(n("needs-review"))} ${verb(n("needs-review"), "holds", "hold")} words that fit no status and ${verb(n("needs-review"), "needs", "need")} a person to read them.`
      : "",
    blank > 0 ? `In the other ${inSentence(blank)} nothing is recorded.` : "",
    first,
  ];
}

/** "35 are being progressed, 47 being considered, nine at initial research and 27 still to be considered." */
function belowLive(n: (counted: string) => number): string {
  const places = [
    ["being-progressed", "being progressed"],
    ["being-considered", "being considered"],
    ["initial-research", "at initial research"],
    ["to-be-considered", "still to be considered"],
  ] as const;
  const there = places.filter(([counted]) => n(counted) > 0);
  const told = there.map(([counted, words], at) => {
    const number = n(counted);
    return at === 0
      ? `${beginning(number)} ${verb(number, "is", "are")} ${words}`
      : `${inSentence(number)} ${words}`;
  });
  return told.length === 0 ? "" : `${listed(told)}.`;
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
  const live = counts.rows.find(({ counted }) => counted === "live");
  const first =
    moved.length === 0
      ? `Nothing moved between ${since} and ${summary.printed.asAt}.`
      : `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} of the matrix moved between ${since} and ${summary.printed.asAt}.`;
  return [
    first,
    ...wentForward(of("forward")),
    ...areNew(of("new")),
    ...turned(summary, of("back"), {
      one: (change) => `went back to ${afterTo(small(change.to?.label ?? ""))}`,
      more: "went back",
    }),
    ...turned(summary, of("stopped"), { one: stopping, more: "stopped or are stopping" }),
    liveNow(live?.now ?? 0, live?.last ?? 0, counts.filled.now),
    recorded.length > 0
      ? `${beginning(recorded.length)} ${verb(recorded.length, "cell was", "cells were")} first recorded, reworded or changed in detail, which is no movement.`
      : "",
    restated.length > 0
      ? `${beginning(restated.length)} ${verb(restated.length, "cell", "cells")} of ${since} ${verb(restated.length, "is", "are")} restated: the record of that day was put right.`
      : "",
  ];
}

/** So many are named; of more, only those that went live, and the first of them. */
const MOST_NAMED = 3;
const MOST_LIVE_NAMED = 6;

function wentForward(forward: readonly SummaryChange[]): string[] {
  const wentLive = forward.filter(({ to }) => to?.counted === "live");
  const onward = forward.filter(({ to }) => to?.counted !== "live");
  const n = onward.length;
  return [
    wentLive.length > 0 ? `${someOf(wentLive.map(placeOf), MOST_LIVE_NAMED)} went live.` : "",
    ...(n <= MOST_NAMED
      ? onward.map(
          (change) =>
            `${placeOf(change)} moved forward to ${afterTo(small(change.to?.label ?? ""))}.`,
        )
      : [`${beginning(n)} ${wentLive.length > 0 ? "more " : ""}moved forward without going live.`]),
  ];
}

function areNew(fresh: readonly SummaryChange[]): string[] {
  const n = fresh.length;
  if (n === 0) return [];
  if (n > MOST_NAMED) return [`${beginning(n)} are new.`];
  return [`${listed(fresh.map(placeOf))} ${verb(n, "is", "are")} new.`];
}

/** What went back or stopped: a few each with the reason, more of them counted, and how many say none. */
function turned(
  { edition }: Known,
  changes: readonly SummaryChange[],
  { one, more }: { one: (change: SummaryChange) => string; more: string },
): string[] {
  const isPublic = edition === "public";
  const n = changes.length;
  if (n <= MOST_NAMED) {
    return changes.map(
      (change) => `${placeOf(change)} ${one(change)}${isPublic ? "." : because(change)}`,
    );
  }
  const silent = changes.filter(({ why }) => why === null).length;
  const none =
    isPublic || silent === 0
      ? ""
      : `; for ${silent === n ? "none of them is a reason" : `${inSentence(silent)} of them no reason is`} given`;
  return [`${beginning(n)} ${more}${none}.`];
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
