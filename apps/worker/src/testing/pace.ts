import type { Pace } from "../pace.ts";

/** Quicker than in use, so that a test need not wait. */
export const TEST_PACE: Pace = { restMs: 40, longestRestMs: 400, dueRestMs: 40 };
export const TEST_PATIENCE = { connectMs: 2_000, silenceMs: 1_000, messageMs: 4_000 };
