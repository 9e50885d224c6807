import { defineConfig } from "vitest/config";

const PAGES = "src/every-page-*.test.ts";

const journeys = {
  globalSetup: ["./src/testing/prepared.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/**
 * A person's journeys, one file at a time, since some say how soon a thing is seen: each starts a
 * program and a browser of its own. Before them every page in every state, two files at a time.
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
          name: "browser",
          include: ["src/**/*.test.ts"],
          exclude: [PAGES],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
