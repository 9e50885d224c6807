import { cellKey } from "./cell.ts";
import { isWords } from "./finding-words.ts";
import { cellsByKey, type MatrixCell } from "./matrix.ts";
import { shortNames } from "./named-force.ts";
import type { Summary } from "./summary.ts";
import { beginning, capital, listed, verb } from "./summary-english.ts";
import type { SummaryFacts } from "./summary-facts.ts";

/** Quarterly: the areas that the rule of quick wins finds, where each stands and which forces are in none of it. */
export function readyOf({
  now,
  period,
  findings,
  forces,
}: Pick<SummaryFacts, "now" | "period" | "findings" | "forces">): Summary["ready"] {
  if (period.kind !== "quarterly") return [];
  const found = new Set(
    findings.filter(({ code }) => code === "quick-win").flatMap(({ area }) => area ?? []),
  );
  const cells = cellsByKey(now);
  const shortOf = shortNames(forces);
  const all = [...new Set(now.partnerships.flatMap((one) => one.forces))];
  return now.areas
    .filter(({ slug }) => found.has(slug))
    .map(({ slug, name }) => {
      const there = now.partnerships.flatMap((partnership) => {
        const cell = cells.get(cellKey({ area: slug, partnership: partnership.slug }));
        return cell ? [{ column: partnership, cell }] : [];
      });
      const taking = new Set(
        there
          .filter(({ column }) => column.tier !== "regional")
          .flatMap(({ column }) => column.forces),
      );
      return {
        area: name,
        stands: whereStands(there),
        without: listed(all.filter((force) => !taking.has(force)).map(shortOf)),
      };
    });
}

/** How many areas are ready for the region, and what that means; empty in a monthly report. */
export function readyFinding(ready: Summary["ready"], { period }: Pick<SummaryFacts, "period">) {
  if (period.kind !== "quarterly") return "";
  const means =
    "two or more partnerships have an entry, each of them is being progressed or live, and the region is not yet considering it";
  const n = ready.length;
  return n === 0
    ? `No area is ready for the region: in none is it so that ${means}.`
    : `${beginning(n)} ${verb(n, "area is", "areas are")} ready for the region: ${means}.`;
}

/** "Live in Herts/Beds and Norfolk/Suffolk; being progressed in Essex/Kent": those that stand alike together. */
export function whereStands(
  there: readonly { readonly column: { readonly name: string }; readonly cell: MatrixCell }[],
): string {
  return capital(
    [...Map.groupBy(there, ({ cell }) => isWords(cell))]
      .map(([is, where]) => `${is} in ${listed(where.map(({ column }) => column.name))}`)
      .join("; "),
  );
}
