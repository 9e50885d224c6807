import type { Approach } from "./plan.ts";

/** What the 2011 strategy calls its four approaches. */
export const APPROACH_LABEL = {
  "single-force": "Remain with single force",
  "preferred-partnership": "Preferred partnership or alliance",
  "potentially-regional": "Preferred partnership or alliance, potentially developing to regional",
  regional: "Regional",
} as const satisfies Record<Approach, string>;
