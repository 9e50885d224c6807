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
 * The files that a paper is set from, by name.
 *
 * Three, since the compiler keeps what it has laid out by what that was laid out from: the papers of forty forces
 * differ in `leaf.json` alone, and nothing but the matrix is made anew for each of its cells.
 */
export function paperData(summary: Summary, leaf: ForceLeaf | null): ReadonlyMap<string, string> {
  const { matrix, ...said } = summary;
  const files = {
    "summary.json": { ...said, ...DRAWN, charts: paperCharts(summary) },
    "matrix.json": matrix.map(({ name, note, areas }) => ({
      ...{ name, note },
      areas: areas.map((area) => areaOf(area, summary.partnerships)),
    })),
    "leaf.json": leaf,
  };
  return new Map(Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)]));
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
