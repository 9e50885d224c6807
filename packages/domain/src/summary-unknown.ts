import type { FindingCode } from "./finding.ts";
import type { MatrixView } from "./matrix.ts";
import { cellsFound } from "./rule-counts.ts";
import type { Summary } from "./summary.ts";
import { capital, inSentence, listed, many, quoted, someOf, verb } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

type Unknown = Summary["unknown"][number];
type Cell = { readonly area: string; readonly partnership: string };

/**
 * What the record does not say, or says in two ways, each gap with a number and with who can close it.
 * Gaps of nothing are left out; what is late, stuck or not confirmed is told as that.
 */
export function unknownOf(facts: SummaryFacts): Unknown[] {
  const { now } = facts;
  const { cells } = now;
  const reviews = cells.filter(({ needsReview }) => needsReview);
  const coarse = cells.filter(({ effectiveOn }) => effectiveOn.precision !== "day");
  const unsourced = cells.filter(({ source }) => source === null);
  const blank = now.areas.length * now.partnerships.length - cells.length;
  return [
    gap(reviews.length, "Needs review", {
      inShort: verb(
        reviews.length,
        "cell whose words fit no status",
        "cells whose words fit no status",
      ),
      names: someOf(
        reviews.map((cell) => `${placeOf(now, cell)} (${quoted(cell.sourceWording ?? "")})`),
      ),
      who: `${listed(partnershipsOf(now, reviews))}, to choose the status`,
    }),
    ...contradictions(facts),
    ...missing(facts),
    gap(coarse.length, "Day not known", {
      inShort: `${verb(coarse.length, "cell is", "cells are")} dated to a month or a year, or less exactly`,
      who: "Who wrote the source",
    }),
    gap(unsourced.length, "No source", {
      inShort: `${verb(unsourced.length, "cell names", "cells name")} no paper`,
      names: byPartnership(now, unsourced),
      who: TEAM,
    }),
    gap(blank, "Nothing recorded", {
      inShort: `${verb(blank, "cell is", "cells are")} blank, which does not mean that nothing is done there`,
      who: FORCES,
    }),
  ].filter(({ number }) => number > 0);
}

const TEAM = "Programme team";
const FORCES = "The forces of each partnership";

interface Gap {
  /** What the number counts, in words that go on from it. */
  readonly inShort: string;
  readonly names?: string;
  readonly who: string;
}

function gap(number: number, kind: string, { inShort, names = "", who }: Gap): Unknown {
  return { number, kind, what: names ? `${inShort}: ${names}` : inShort, inShort, who };
}

/** What the rules find that two sources, or two names, say of one thing. */
function contradictions({ now, findings }: SummaryFacts): Unknown[] {
  const sources = findings.filter(({ code }) => code === "sources-differ");
  const names = findings.filter(({ code }) => code === "identity");
  const differ = cellsFound(sources, new Set<FindingCode>(["sources-differ"]));
  return [
    gap(sources.length, "Sources differ", {
      inShort: verb(
        sources.length,
        "claim of another source that differs from what stands",
        "claims of other sources that differ from what stands",
      ),
      names: someOf(differ.map((cell) => placeOf(now, cell))),
      who: `${TEAM}, to prefer one`,
    }),
    gap(names.length, "Identity", {
      inShort: verb(
        names.length,
        "pair of names that may mean one thing, or one name that may mean two",
        "pairs of names that may mean one thing, or names that may mean two",
      ),
      names: someOf(names.map(({ about }) => about)),
      who: TEAM,
    }),
  ];
}

/** What the record lacks: dates of the plan, mandates, leads. */
function missing({ now, findings, lines }: SummaryFacts): Unknown[] {
  const found = (code: FindingCode) => cellsFound(findings, new Set<FindingCode>([code]));
  const undated = findings.filter(({ code }) => code === "no-date").length;
  const [mandates, leads] = [found("no-mandate"), found("no-lead")];
  return [
    gap(undated, "No date set", {
      inShort: `of the ${many(lines.length, "line")} of the work plan ${verb(undated, "has", "have")} no date`,
      who: "The bodies that own the plan",
    }),
    gap(mandates.length, "No mandate", {
      inShort: `${verb(mandates.length, "cell is", "cells are")} being considered or further on with no mandate recorded`,
      names: byPartnership(now, mandates),
      who: TEAM,
    }),
    gap(leads.length, "No lead", {
      inShort: `${verb(leads.length, "cell has", "cells have")} no lead recorded`,
      names: byPartnership(now, leads),
      who: FORCES,
    }),
  ];
}

function placeOf(view: MatrixView, cell: Cell): string {
  const area = view.areas.find(({ slug }) => slug === cell.area)?.name ?? cell.area;
  return `${area}, ${partnershipsOf(view, [cell])[0] ?? cell.partnership}`;
}

function partnershipsOf(view: MatrixView, cells: readonly Cell[]): string[] {
  const slugs = new Set(cells.map(({ partnership }) => partnership));
  return view.partnerships.filter(({ slug }) => slugs.has(slug)).map(({ name }) => name);
}

/** "Herts/Beds 34, Norfolk/Suffolk 36": the partnerships that have any, in the matrix's order. */
function byPartnership(view: MatrixView, cells: readonly Cell[]): string {
  return view.partnerships
    .map(({ slug, name }) => ({
      name,
      n: cells.filter((cell) => cell.partnership === slug).length,
    }))
    .filter(({ n }) => n > 0)
    .map(({ name, n }) => `${name} ${n}`)
    .join(", ");
}

/** "Three kinds of gap, each with who can close it." */
export function unknownFinding(unknown: readonly Unknown[], edition: Summary["edition"]): string {
  if (unknown.length === 0)
    return "No gap was found: every cell is filled, dated to the day and sourced.";
  const review = unknown.find(({ kind }) => kind === "Needs review")?.number ?? 0;
  const differ = unknown.find(({ kind }) => kind === "Sources differ")?.number ?? 0;
  const said = [
    review > 0
      ? `${inSentence(review)} ${verb(review, "cell needs", "cells need")} a person to read the source’s words`
      : "",
    differ > 0
      ? `${inSentence(differ)} ${verb(differ, "claim of another source differs", "claims of other sources differ")} from what stands`
      : "",
  ].filter(Boolean);
  const who = edition === "public" ? "" : ", each with who can close it";
  const gaps = `${capital(many(unknown.length, "kind of gap", "kinds of gap"))}${who}`;
  return `${gaps}.${said.length > 0 ? ` ${capital(listed(said))}.` : ""}`;
}
