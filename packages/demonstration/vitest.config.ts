import { defineConfig } from "vitest/config";

/** The data once, the load on both engines, and a generated year that is loaded once, embedded. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "data",
          include: ["src/**/*.test.ts"],
          exclude: ["src/load-demonstration.test.ts", "src/**/*.year.test.ts"],
        },
      },
      {
        test: {
          name: "year",
          include: ["src/**/*.year.test.ts"],
          globalSetup: ["src/year/testing/loaded-year.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...(["embedded", "server"] as const).map((engine) => ({
        test: {
          name: engine,
          include: ["src/load-demonstration.test.ts"],
          env: { ACCORD_TEST_ENGINE: engine },
          globalSetup: [`../store/src/testing/${engine}.ts`],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      })),
    ],
  },
});
