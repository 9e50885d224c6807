import type { Summary, SummaryFigure } from "./summary.ts";
import { digits, inSentence, listed, many, verb } from "./summary-english.ts";
import { heldOf, kindsOf, mostOf } from "./summary-findings.ts";
import { liveAgainst } from "./summary-live.ts";
import { ruleIn } from "./summary-stuck.ts";

/** What the first figures are told from: all of it stands in the summary itself. */
export type GlanceOf = Pick<
  Summary,
  "counts" | "partnerships" | "comparedWith" | "moved" | "recorded" | "restated" | "stuck" | "late"
>;

/**
 * Four figures that answer the reader's first questions, each the beginning of a sentence: what moved (in a
 * first report what is recorded), what is late or stuck, what is live, what is restated or needs review.
 */
export function glanceOf(summary: GlanceOf, monthsUntilStalled: number): SummaryFigure[] {
  const isFirst = summary.comparedWith === null;
  return [
    isFirst ? recorded(summary) : moved(summary),
    lateOrStuck(summary, monthsUntilStalled),
    live(summary),
    isFirst || summary.restated.length === 0 ? review(summary) : restated(summary),
  ];
}

function numberOf({ counts }: GlanceOf, counted: string): number {
  return counts.rows.find((row) => row.counted === counted)?.now ?? 0;
}

function recorded({ counts }: GlanceOf): SummaryFigure {
  const blank = counts.cells - counts.filled.now;
  return {
    figure: digits(counts.filled.now),
    lead: verb(counts.filled.now, "cell recorded", "cells recorded"),
    words: `of ${digits(counts.cells)} in the matrix; ${blank === 0 ? "none is blank" : `${many(blank, "cell")} ${verb(blank, "is", "are")} blank`}`,
    isLate: false,
  };
}

function moved({ moved, recorded, comparedWith }: GlanceOf): SummaryFigure {
  const more = moved.length > 0 ? " more" : "";
  const still =
    recorded.length > 0 ? `; ${inSentence(recorded.length)}${more} changed without moving` : "";
  return {
    figure: digits(moved.length),
    lead: "moved",
    words: `since ${comparedWith?.printed}${moved.length > 0 ? `: ${kindsOf(moved)}` : ""}${still}`,
    isLate: false,
  };
}

/** The figures without what is late or stuck: what is being progressed stands in its place. */
export function glanceWithoutStuck(summary: GlanceOf & Pick<Summary, "glance">): SummaryFigure[] {
  return summary.glance.map((figure) =>
    figure.lead === LATE || figure.lead === STUCK ? progressed(summary) : figure,
  );
}

const LATE = "late";
const STUCK = "stuck";

/** What is past its date, where something is; else how much stands still. */
export function lateOrStuck(
  { stuck, late }: Pick<Summary, "stuck" | "late">,
  monthsUntilStalled: number,
): SummaryFigure {
  const [due, passed] = [ruleIn({ stuck }, "due"), ruleIn({ stuck }, "date-passed")];
  const stalled = ruleIn({ stuck }, "stalled");
  const months = `for more than ${many(monthsUntilStalled, "month")}`;
  if (late > 0) {
    const said = [
      due
        ? `${many(due.number, "planned change")} not confirmed since ${verb(due.number, "its day", "their day")} came`
        : "",
      passed ? `${many(passed.number, "date")} of the work plan passed` : "",
    ].filter(Boolean);
    const also = stalled ? `; ${many(stalled.number, "cell")} stood still ${months}` : "";
    return { figure: digits(late), lead: LATE, words: `${listed(said)}${also}`, isLate: true };
  }
  const since = stalled?.found[0]?.since;
  return {
    figure: digits(stalled?.number ?? 0),
    lead: STUCK,
    words: stalled
      ? `not moved ${months}${since ? `; the longest since ${since}` : ""}`
      : `no cell has stood still ${months}, and nothing is past its date`,
    isLate: false,
  };
}

function live(summary: GlanceOf): SummaryFigure {
  const row = summary.counts.rows.find(({ counted }) => counted === "live");
  const figure = { figure: digits(row?.now ?? 0), lead: "live", isLate: false };
  const { comparedWith } = summary;
  if (comparedWith === null) return { ...figure, words: mostOf(heldOf(summary, "live"), "live") };
  const by = (row?.now ?? 0) - (row?.last ?? 0);
  return { ...figure, words: liveAgainst(summary, by, `on ${comparedWith.printed}`) };
}

function progressed(summary: GlanceOf): SummaryFigure {
  return {
    figure: digits(numberOf(summary, "being-progressed")),
    lead: "being progressed",
    words: mostOf(heldOf(summary, "being-progressed"), "being progressed"),
    isLate: false,
  };
}

function restated({ restated, comparedWith }: GlanceOf): SummaryFigure {
  return {
    figure: digits(restated.length),
    lead: "restated",
    words: `in the record of ${comparedWith?.printed}, which was put right`,
    isLate: false,
  };
}

function review(summary: GlanceOf): SummaryFigure {
  const n = numberOf(summary, "needs-review");
  const where = heldOf(summary, "needs-review").filter((held) => held.n > 0);
  const stands = summary.comparedWith === null ? "" : "; the last report stands as it was";
  return {
    figure: digits(n),
    lead: verb(n, "needs review", "need review"),
    words: `${n === 0 ? "every cell has a status" : `words that fit no status, in ${listed(where.map(({ name }) => name))}`}${stands}`,
    isLate: false,
  };
}
