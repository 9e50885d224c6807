import type { Cadence } from "./governance.ts";

// Apart from the schemas, so that a screen that only prints does not load them.

export const CADENCE_LABEL = {
  monthly: "Monthly",
  quarterly: "Quarterly",
  other: "At other times",
} as const satisfies Record<Cadence, string>;
