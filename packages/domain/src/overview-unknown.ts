import { countMatrix } from "./counts.ts";
import { cellsOf, countFound, type OverviewWorkings } from "./overview-facts.ts";
import { cellsWords } from "./overview-words.ts";
import type { CountedStatement } from "./page-link.ts";
import { verb } from "./summary-english.ts";

/** Gaps in the record, each with its number and its way to exactly what it counts. Gaps of nothing are left out. */
export function unknownOf(facts: OverviewWorkings): CountedStatement[] {
  const { now } = facts;
  const counts = countMatrix(now);
  const review = now.cells.filter(({ needsReview }) => needsReview);
  const due = cellsOf(facts, { finding: "due" });
  const noMandate = cellsOf(facts, { finding: "no-mandate" });
  const noLead = cellsOf(facts, { finding: "no-lead" });
  const noDate = countFound(facts, "no-date");
  const blank = counts.cells - counts.all.filled;
  const statements: CountedStatement[] = [
    {
      number: review.length,
      counted: verb(review.length, "wording fits no status", "wordings fit no status"),
      rest: review.length === 0 ? "" : `: ${cellsWords(now, review)}.`,
      to: { page: "matrix", filter: { status: "needs-review" } },
    },
    {
      number: due.length,
      counted: verb(due.length, "planned change came due", "planned changes came due"),
      rest:
        due.length === 0
          ? ""
          : `and nobody has confirmed ${verb(due.length, "it", "them")}: ${cellsWords(now, due)}.`,
      to: { page: "matrix", filter: { finding: "due" } },
    },
    {
      number: noDate,
      counted: verb(
        noDate,
        "line of the work plan has no date",
        "lines of the work plan have no date",
      ),
      rest: ".",
      to: { page: "findings", code: "no-date" },
    },
    {
      number: noMandate.length,
      counted: verb(noMandate.length, "cell has no mandate", "cells have no mandate"),
      rest: `recorded, though ${verb(noMandate.length, "it is", "they are")} being considered or further on.`,
      to: { page: "matrix", filter: { finding: "no-mandate" } },
    },
    {
      number: noLead.length,
      counted: verb(noLead.length, "cell has no lead", "cells have no lead"),
      rest: "recorded.",
      to: { page: "matrix", filter: { finding: "no-lead" } },
    },
    {
      number: blank,
      counted: verb(blank, "cell is blank", "cells are blank"),
      rest: ": nothing is recorded, which is not the same as nothing done.",
      to: { page: "matrix", filter: { status: "blank" } },
    },
  ];
  return statements.filter(({ number }) => number > 0);
}
