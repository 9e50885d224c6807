import { defineConfig } from "vitest/config";

/**
 * Real HTTP over a real database, on both engines: two API processes can only meet on a server. A
 * generated year is loaded once, and its pages are held to it.
 */
export default defineConfig({
  test: {
    projects: [
      ...(["embedded", "server"] as const).map((engine) => ({
        test: {
          name: engine,
          include: ["src/**/*.test.ts"],
          // Two processes need a server: the embedded database has one. What goes over HTTP alone needs no second.
          exclude: [
            "src/year/**",
            engine === "embedded" ? "src/**/*.server.test.ts" : "src/**/*.embedded.test.ts",
          ],
          env: { ACCORD_TEST_ENGINE: engine },
          globalSetup: [`../../packages/store/src/testing/${engine}.ts`],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // One worker opens its database once for all its files, and loads what they stand on once.
          isolate: false,
          maxWorkers: 2,
        },
      })),
      {
        test: {
          name: "year",
          include: ["src/year/*.test.ts"],
          globalSetup: ["../../packages/demonstration/src/year/testing/loaded-year.ts"],
          // One worker opens the year once for all its files.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
