import type { LeafSubject, LeafTold } from "./compose-force-leaf.ts";
import type { ForceLeaf } from "./force-leaf.ts";
import { forceDeck, forceTitle } from "./force-words.ts";
import type { SummaryFigure } from "./summary.ts";
import { beginning, digits, inSentence, listed, many, verb } from "./summary-english.ts";
import { kindsOf } from "./summary-findings.ts";
import { lateOrStuck } from "./summary-glance.ts";
import { liveAgainst } from "./summary-live.ts";
import { lateAndStalled, lateIn, ruleIn } from "./summary-stuck.ts";

// The words of a force's page: each title and deck states what is so.

/** "Of the 54 cells with Norfolk in them, three moved since 31 December 2010 and 11 are live". */
export function leafTitle(subject: LeafSubject, { moved }: Pick<LeafTold, "moved">): string {
  const { force, arrangements, groups, live, workings } = subject;
  const { comparedWith } = workings.summary;
  if (arrangements.length === 0 || comparedWith === null) {
    return forceTitle({ force, arrangements, groups, isPlanned: false });
  }
  const { short } = force;
  const since = comparedWith.printed;
  const cells = sumOf(subject, "filled");
  if (cells === 0) return `No cell with ${short} in it is filled, and none moved since ${since}`;
  if (cells === 1) {
    return `The one cell with ${short} in it ${moved.length > 0 ? "moved" : "has not moved"} since ${since}, and ${live.now > 0 ? "is live" : "is not live"}`;
  }
  const some = (n: number) => (n === 0 ? "none" : n === cells ? "all" : inSentence(n));
  const are = `${some(live.now)} ${verb(Math.max(live.now, 1), "is", "are")} live`;
  return `Of the ${inSentence(cells)} cells with ${short} in them, ${some(moved.length)} moved since ${since} and ${are}`;
}

/** In which partnerships it is, how its areas stand, and that it is outside the region where it is. */
export function leafDeck({ force, arrangements, groups, outside }: LeafSubject): string {
  if (arrangements.length === 0) {
    return "So no cell of this report is about it.";
  }
  const names = listed(arrangements.map(({ name }) => name));
  const n = arrangements.length;
  const region = outside === null ? "" : ` It is outside the ${outside} region.`;
  const stand = forceDeck(groups)
    .map(({ words }) => words)
    .join("");
  return [
    `${force.short} is in ${many(n, "partnership")} of this programme: ${names}.${region}`,
    stand,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Four figures, in the order of the report's own: what moved, what is late or stuck, what is live, what is restated or needs review. */
export function leafGlance(subject: LeafSubject, told: LeafTold): SummaryFigure[] {
  const { arrangements, live, workings } = subject;
  if (arrangements.length === 0) return [];
  const { comparedWith } = workings.summary;
  const { moved, restated, stuck } = told;
  const cells = sumOf(subject, "filled");
  const review = sumOf(subject, "needs-review");
  const first: SummaryFigure = comparedWith
    ? {
        figure: digits(moved.length),
        lead: "moved",
        words: `since ${comparedWith.printed}${moved.length > 0 ? `: ${kindsOf(moved)}` : ""}`,
        isLate: false,
      }
    : {
        figure: digits(cells),
        lead: verb(cells, "cell recorded", "cells recorded"),
        words: `in ${many(arrangements.length, "partnership")}`,
        isLate: false,
      };
  return [
    first,
    lateOrStuck({ stuck, late: lateIn(stuck) }, workings.facts.monthsUntilStalled),
    { figure: digits(live.now), lead: "live", words: liveBeside(subject, told), isLate: false },
    restated.length > 0
      ? {
          figure: digits(restated.length),
          lead: "restated",
          words: `in the record of ${comparedWith?.printed}, which was put right`,
          isLate: false,
        }
      : {
          figure: digits(review),
          lead: verb(review, "needs review", "need review"),
          words: review === 0 ? "every cell has a status" : "words that fit no status",
          isLate: false,
        },
  ];
}

function sumOf(
  { workings, arrangements }: LeafSubject,
  counted: "filled" | "needs-review",
): number {
  return arrangements.reduce((sum, { slug }) => sum + (workings.now.get(slug)?.[counted] ?? 0), 0);
}

function liveBeside(
  { live, arrangements, workings }: LeafSubject,
  { restated }: Pick<LeafTold, "restated">,
): string {
  const since = workings.summary.comparedWith?.printed;
  if (live.last === null || since === undefined) {
    return `in ${many(arrangements.length, "partnership")}`;
  }
  return liveAgainst({ ...workings.summary, restated }, live.now - live.last, `on ${since}`);
}

/** The deck of each section; empty where there is no such section. */
export function leafFindings(subject: LeafSubject, told: LeafTold): ForceLeaf["findings"] {
  const { force, arrangements, workings } = subject;
  const { comparedWith } = workings.summary;
  const none = arrangements.length === 0;
  const { moved, restated, stuck, next, moreNext } = told;
  const since = comparedWith?.printed ?? "";
  const unconfirmed = ruleIn({ stuck }, "unconfirmed")?.finding ?? "";
  const steps = next.length + moreNext;
  return {
    moved:
      none || comparedWith === null
        ? ""
        : moved.length === 0
          ? `Nothing moved in its partnerships since ${since}.`
          : `${beginning(moved.length)} ${verb(moved.length, "cell", "cells")} since ${since}: ${kindsOf(moved)}.`,
    restated:
      restated.length === 0
        ? ""
        : `${beginning(restated.length)} ${verb(restated.length, "cell", "cells")} of ${since} ${verb(restated.length, "is", "are")} now recorded otherwise than reported.`,
    stuck: none
      ? ""
      : [
          ...(lateAndStalled({ stuck }).length > 0
            ? lateAndStalled({ stuck })
            : ["Nothing is late or stuck."]),
          unconfirmed,
        ]
          .filter(Boolean)
          .join(" "),
    next:
      none || steps === 0
        ? ""
        : `In ${many(steps, "area")} the matrix has a next step for ${force.short}; the nearest to live come first.`,
  };
}
