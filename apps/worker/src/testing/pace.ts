import type { Pace } from "../pace.ts";

/** Quicker than in use, so that a test need not wait. */
export const TEST_PACE: Pace = { restMs: 40, longestRestMs: 400, dueRestMs: 40 };

/** Longer than a busy machine keeps a test's own mail server waiting: a silence makes a message uncertain, and go again. */
export const TEST_PATIENCE = { connectMs: 10_000, silenceMs: 20_000, messageMs: 20_000 };
