import { cellKey } from "./cell.ts";
import { cameDue, isConfirmedSince, isOver } from "./freshness.ts";
import type { MatrixCell, MatrixView } from "./matrix.ts";
import { asksReason } from "./movement.ts";
import { daysOf } from "./period.ts";
import type { Summary } from "./summary.ts";
import { reasonOf } from "./summary-changes.ts";
import { capital, inSentence, listed, many, quoted, someOf, verb } from "./summary-english.ts";
import type { SummaryChanges, SummaryFacts } from "./summary-facts.ts";

type Unknown = Summary["unknown"][number];
type Telling = Omit<Unknown, "number"> & { readonly cells: readonly unknown[] };

/** What the record does not say, each gap with a number and with who can close it. Gaps of nothing are left out. */
export function unknownOf(facts: SummaryFacts, changes: SummaryChanges): Unknown[] {
  const { now } = facts;
  const { cells } = now;
  const reviews = cells.filter(({ needsReview }) => needsReview);
  const unexplained = withoutReason(facts, changes);
  const due = cells.filter(cameDue);
  const { first } = daysOf(facts.period);
  const silent = cells.filter((cell) => !isOver(cell) && !isConfirmedSince(cell, first));
  const coarse = cells.filter(({ effectiveOn }) => effectiveOn.precision !== "day");
  const unsourced = cells.filter(({ source }) => source === null);
  const blank = now.areas.length * now.partnerships.length - cells.length;
  const tellings: Telling[] = [
    {
      cells: reviews,
      kind: "Needs review",
      what: `${verb(reviews.length, "cell whose words fit", "cells whose words fit")} no status: ${someOf(reviews.map((cell) => `${placeOf(now, cell)} (${quoted(cell.sourceWording ?? "")})`))}`,
      who: `${listed(partnershipsOf(now, reviews))}, to choose the status`,
    },
    {
      cells: unexplained,
      kind: "No reason given",
      what: `${verb(unexplained.length, "cell that", "cells that")} went back, stopped or came back from a stop: ${someOf(unexplained.map((cell) => placeOf(now, cell)))}`,
      who: listed(partnershipsOf(now, unexplained)),
    },
    {
      cells: due,
      kind: "Came due",
      what: `planned ${verb(due.length, "change whose day has", "changes whose days have")} come, not confirmed since: ${someOf(due.map((cell) => placeOf(now, cell)))}`,
      who: listed(partnershipsOf(now, due)),
    },
    {
      cells: silent,
      kind: "Not confirmed",
      what: `${verb(silent.length, "cell that nobody has", "cells that nobody has")} confirmed in this period: ${byPartnership(now, silent)}`,
      who: "The forces of each partnership",
    },
    {
      cells: coarse,
      kind: "Day not known",
      what: `${verb(coarse.length, "cell is", "cells are")} dated to a month or a year, or less exactly`,
      who: "Who wrote the source",
    },
    {
      cells: unsourced,
      kind: "No source",
      what: `${verb(unsourced.length, "cell names", "cells name")} no paper: ${byPartnership(now, unsourced)}`,
      who: "Programme team",
    },
    {
      cells: Array.from({ length: blank }),
      kind: "Nothing recorded",
      what: `${verb(blank, "cell is", "cells are")} blank, which does not mean that nothing is done there`,
      who: "The forces of each partnership",
    },
  ];
  return tellings
    .filter((telling) => telling.cells.length > 0)
    .map(({ cells: counted, ...telling }) => ({ number: counted.length, ...telling }));
}

/** What went back, stopped or came back from an exit, and nothing says why. */
function withoutReason(facts: SummaryFacts, { moved }: SummaryChanges): MatrixCell[] {
  const stories = new Map(facts.stories.map((story) => [cellKey(story.cell), story]));
  return moved.flatMap(({ before, after }) => {
    if (!before || !after || !asksReason(before.status, after.status)) return [];
    return reasonOf(after, stories.get(cellKey(after))) === null ? [after] : [];
  });
}

function placeOf(view: MatrixView, cell: MatrixCell): string {
  const area = view.areas.find(({ slug }) => slug === cell.area)?.name ?? cell.area;
  return `${area}, ${partnershipsOf(view, [cell])[0] ?? cell.partnership}`;
}

function partnershipsOf(view: MatrixView, cells: readonly MatrixCell[]): string[] {
  const slugs = new Set(cells.map(({ partnership }) => partnership));
  return view.partnerships.filter(({ slug }) => slugs.has(slug)).map(({ name }) => name);
}

/** "Herts/Beds 34, Norfolk/Suffolk 36": the partnerships that have any, in the matrix's order. */
function byPartnership(view: MatrixView, cells: readonly MatrixCell[]): string {
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
export function unknownFinding(unknown: readonly Unknown[]): string {
  if (unknown.length === 0)
    return "No gap was found: every cell is filled, dated, sourced and confirmed.";
  const review = unknown.find(({ kind }) => kind === "Needs review")?.number ?? 0;
  const silent = unknown.find(({ kind }) => kind === "Not confirmed")?.number ?? 0;
  const said = [
    review > 0
      ? `${inSentence(review)} ${verb(review, "cell needs", "cells need")} a person to read the source’s words`
      : "",
    silent > 0 ? `nobody has confirmed ${inSentence(silent)} in this period` : "",
  ].filter(Boolean);
  const gaps = `${capital(many(unknown.length, "kind of gap", "kinds of gap"))}, each with who can close it`;
  return `${gaps}.${said.length > 0 ? ` ${capital(listed(said))}.` : ""}`;
}
