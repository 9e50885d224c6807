import type { Summary } from "./summary.ts";
import { digits, inSentence, listed, many, verb } from "./summary-english.ts";
import { heldOf, kindsOf, mostOf } from "./summary-findings.ts";

type Known = Pick<
  Summary,
  "counts" | "partnerships" | "comparedWith" | "moved" | "recorded" | "restated" | "unknown"
>;

/** Four figures that answer the reader's first questions, each the beginning of a sentence. */
export function glanceOf(summary: Known): Summary["glance"] {
  const figures = summary.comparedWith === null ? standing(summary) : movement(summary);
  return figures.map((figure) => ({ ...figure, isLate: false }));
}

type Figure = Omit<Summary["glance"][number], "isLate">;

function standing(summary: Known): Figure[] {
  const { counts } = summary;
  const n = (counted: string) => counts.rows.find((row) => row.counted === counted)?.now ?? 0;
  const blank = counts.cells - counts.filled.now;
  return [
    {
      figure: digits(counts.filled.now),
      lead: verb(counts.filled.now, "cell recorded", "cells recorded"),
      words: `of ${digits(counts.cells)} in the matrix; ${blank === 0 ? "none is blank" : `${many(blank, "cell")} ${verb(blank, "is", "are")} blank`}`,
    },
    { figure: digits(n("live")), lead: "live", words: mostOf(heldOf(summary, "live"), "live") },
    {
      figure: digits(n("being-progressed")),
      lead: "being progressed",
      words: mostOf(heldOf(summary, "being-progressed"), "being progressed"),
    },
    review(summary, n("needs-review")),
  ];
}

function movement(summary: Known): Figure[] {
  const { counts, moved, restated, recorded, comparedWith } = summary;
  const live = counts.rows.find(({ counted }) => counted === "live");
  const by = (live?.now ?? 0) - (live?.last ?? 0);
  const more = recorded.length > 0 ? `; ${kindsOf(recorded)}, which is no movement` : "";
  return [
    {
      figure: digits(moved.length),
      lead: "moved",
      words: `since ${comparedWith?.printed}${moved.length > 0 ? `: ${kindsOf(moved)}` : ""}${more}`,
    },
    {
      figure: digits(live?.now ?? 0),
      lead: "live",
      words:
        by === 0
          ? `as many as on ${comparedWith?.printed}`
          : `${inSentence(Math.abs(by))} ${by > 0 ? "more" : "fewer"} than on ${comparedWith?.printed}`,
    },
    {
      figure: digits(restated.length),
      lead: "restated",
      words:
        restated.length === 0
          ? "the last report stands as it was"
          : `in the record of ${comparedWith?.printed}`,
    },
    review(summary, counts.rows.find(({ counted }) => counted === "needs-review")?.now ?? 0),
  ];
}

function review(summary: Known, n: number): Figure {
  const where = heldOf(summary, "needs-review").filter((held) => held.n > 0);
  return {
    figure: digits(n),
    lead: verb(n, "needs review", "need review"),
    words:
      n === 0
        ? "every cell has a status"
        : `words that fit no status, in ${listed(where.map(({ name }) => name))}`,
  };
}
