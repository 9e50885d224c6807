import { cellsByKey } from "./matrix.ts";
import type { Ready, ReadyArea } from "./overview.ts";
import type { OverviewWorkings } from "./overview-facts.ts";

const MOST_AREAS = 8;

/** The areas of the quick wins, each with where it stands everywhere and who is in none of it. */
export function readyOf({ now, findings, forceNames }: OverviewWorkings): Ready {
  const found = new Set(
    findings.filter(({ code }) => code === "quick-win").flatMap(({ area }) => area ?? []),
  );
  const cells = cellsByKey(now);
  const forces = [...new Set(now.partnerships.flatMap(({ forces }) => forces))];
  const rows = now.areas
    .filter(({ slug }) => found.has(slug))
    .map(({ slug, name }): ReadyArea => {
      const there = now.partnerships.filter((one) => cells.has(`${slug}/${one.slug}`));
      const taking = new Set(
        there.filter(({ tier }) => tier !== "regional").flatMap((one) => one.forces),
      );
      return {
        area: { slug, name },
        cells: now.partnerships.map((one) => {
          const cell = cells.get(`${slug}/${one.slug}`);
          return { partnership: one.slug, status: cell ? (cell.status ?? "needs-review") : null };
        }),
        without: forces
          .filter((force) => !taking.has(force))
          .map((force) => forceNames.get(force) ?? force),
      };
    });
  return {
    rule: "Being progressed or live in two or more partnerships and in every one that has an entry, and not yet considered for the region.",
    rows: rows.slice(0, MOST_AREAS),
    more:
      rows.length > MOST_AREAS
        ? {
            number: rows.length,
            counted: "areas in all",
            rest: ", with what to do next.",
            to: { page: "findings", code: "quick-win" },
          }
        : null,
  };
}
