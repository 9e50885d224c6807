import type { Counted } from "./counts.ts";
import type { Finding, FindingCode } from "./finding.ts";
import type { ReachGroup } from "./force-reach.ts";
import { type Approach, linesFor, type ToldPlanLine } from "./plan.ts";

/** A line of the plan as far as the page of a force looks at it. */
export type PlannedLine = Pick<
  ToldPlanLine,
  "line" | "area" | "areaName" | "approach" | "forces" | "wording" | "note" | "implementation"
>;

/** What the plan says of an area for a force, beside what the matrix says. */
export interface ForcePlanRow extends PlannedLine {
  /** Whether the line names the force, apart from what the plan says for others: "(K/E)". */
  readonly isException: boolean;
  /** Where the area is farthest: the arrangement and its standing; null where nothing is recorded. */
  readonly fact: { readonly partnership: string; readonly counted: Counted } | null;
  /** What the rules find of the force's partnerships where the fact is not as the line says. */
  readonly against: string | null;
}

/** What the plan says for a force, under the four approaches, the narrowest first; empty ones left out. */
export interface ForcePlanGroup {
  readonly approach: Approach;
  readonly rows: readonly ForcePlanRow[];
}

const APPROACHES: readonly Approach[] = [
  "single-force",
  "preferred-partnership",
  "potentially-regional",
  "regional",
];

/** What a line of the plan is set beside. */
interface PlanFacts {
  /** The partnerships the force is in on the day. */
  readonly own: ReadonlySet<string>;
  readonly groups: readonly ReachGroup[];
  readonly findings: readonly Finding[];
}

const AGAINST: ReadonlySet<FindingCode> = new Set(["plan-against-fact", "date-passed"]);

/** The lines of a plan that speak for a force, each beside the fact, in the plan's order. */
export function planOfForce(
  force: string,
  lines: readonly PlannedLine[],
  { own, groups, findings }: PlanFacts,
): ForcePlanGroup[] {
  const areas = [...new Set(lines.map(({ area }) => area))];
  const speaking = new Set(areas.flatMap((area) => linesFor(lines, area, force)));
  const factOf = new Map<string, ForcePlanRow["fact"]>();
  for (const row of groups.flatMap(({ rows }) => rows)) {
    const farthest = row.live ?? row.next;
    const cell = farthest === null ? null : row.cells[farthest];
    if (cell) factOf.set(row.area, { partnership: cell.partnership, counted: cell.counted });
  }
  // What a line is against may lie in partnerships of the other forces it speaks for.
  const against = findings.filter(
    ({ code, cells }) =>
      AGAINST.has(code) &&
      (cells.length === 0 || cells.some(({ partnership }) => own.has(partnership))),
  );
  const rows = lines
    .filter((line) => speaking.has(line))
    .map(({ line, area, areaName, approach, forces, wording, note, implementation }) => ({
      ...{ line, area, areaName, approach, forces, wording, note, implementation },
      isException: forces.includes(force),
      fact: factOf.get(area) ?? null,
      against: against.find(({ planLine }) => planLine === line)?.sentence ?? null,
    }));
  return APPROACHES.map((approach) => ({
    approach,
    rows: rows.filter((row) => row.approach === approach),
  })).filter(({ rows }) => rows.length > 0);
}
