import type { Approach, PlanStatement } from "./plan.ts";

// Apart from the schemas, so that a screen that only prints does not load them.

/** What the 2011 strategy calls its four approaches. */
export const APPROACH_LABEL = {
  "single-force": "Remain with single force",
  "preferred-partnership": "Preferred partnership or alliance",
  "potentially-regional": "Preferred partnership or alliance, potentially developing to regional",
  regional: "Regional",
} as const satisfies Record<Approach, string>;

/** How many of the lines there are, how many speak for some forces only, and how many have no date set. */
export function countPlan(lines: readonly Pick<PlanStatement, "forces" | "implementation">[]): {
  readonly lines: number;
  readonly exceptions: number;
  readonly undated: number;
} {
  return {
    lines: lines.length,
    exceptions: lines.filter((line) => line.forces.length > 0).length,
    undated: lines.filter(({ implementation }) => implementation === null).length,
  };
}
