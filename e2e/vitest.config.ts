import { defineConfig } from "vitest/config";

const PAGES = "src/every-page-*.test.ts";
/** It says how soon a change is seen: nothing else may be going on. */
const TIMED = "src/live-change.test.ts";

const journeys = {
  globalSetup: ["./src/testing/prepared.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/**
 * Every page in every state, then a person's journeys, two files at a time, each with a program and a
 * browser of its own; what is timed comes last and alone.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...journeys,
          name: "pages",
          include: [PAGES],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...journeys,
          name: "journeys",
          include: ["src/**/*.test.ts"],
          exclude: [PAGES, TIMED],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...journeys,
          name: "timed",
          include: [TIMED],
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
