import type { Summary } from "./summary.ts";
import { beginning, capital, digits, inSentence, listed, small, verb } from "./summary-english.ts";
import { correctedFinding, heldOf, mostOf } from "./summary-findings.ts";
import { nextMeetingWords } from "./summary-meetings.ts";
import { type Movements, whatMoved } from "./summary-moved-words.ts";
import { lateAndStalled } from "./summary-stuck.ts";

/** What the paragraph is told from: all of it stands in the summary itself. */
type Known = Movements &
  Pick<Summary, "version" | "partnerships" | "corrected" | "stuck" | "meetings" | "matrix">;

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
