import type { ForceLeaf } from "@accord/domain/force-leaf";
import { STAGES, STATUS, STATUSES, statusLabel } from "@accord/domain/status";
import type { Summary } from "@accord/domain/summary";
import { paperCharts } from "./paper-charts.ts";

/** What every paper says of the statuses: short words for narrow columns, and the stages from the lowest up. */
const DRAWN = {
  shorts: {
    ...Object.fromEntries(STATUSES.map((status) => [status, STATUS[status].short])),
    "needs-review": "Review",
  },
  stages: STAGES.map((stage) => statusLabel(stage)),
};

/**
 * The files that the papers of a summary are set from, by name; the page of a force is in one of its own.
 *
 * The compiler keeps what it has laid out by what that was laid out from: the papers of forty forces differ in that
 * one file alone, and what is not of the matrix is never looked through for a change of its cells.
 */
export function summaryFiles(summary: Summary): readonly (readonly [string, string])[] {
  const { matrix, ...said } = summary;
  return [
    ["summary.json", JSON.stringify({ ...said, ...DRAWN, charts: paperCharts(summary) })],
    ["matrix.json", JSON.stringify(matrix.map((group) => groupOf(group, said.partnerships)))],
  ];
}

/** The page of a force as the paper reads it, in a file of its own; "null" in it where there is no such page. */
export function leafFile(leaf: ForceLeaf | null): readonly [string, string] {
  return ["leaf.json", JSON.stringify(leaf)];
}

function groupOf(
  { name, note, areas }: Summary["matrix"][number],
  partnerships: Summary["partnerships"],
) {
  return { name, note, areas: areas.map((area) => areaOf(area, partnerships)) };
}

/** A cell a partnership, null where nothing is recorded, without the record behind it: it is printed as it is said. */
function areaOf(
  { name, comment, cells }: Summary["matrix"][number]["areas"][number],
  partnerships: Summary["partnerships"],
) {
  const said = new Map(
    cells.map(({ partnership, counted, label, detail, change }) => [
      partnership,
      { counted, label, detail, change },
    ]),
  );
  return {
    ...{ name, comment },
    isChanged: cells.some(({ change }) => change !== null),
    cells: partnerships.map(({ slug }) => said.get(slug) ?? null),
  };
}
