import { defineConfig } from "vitest/config";

/** The data once, the load on both engines. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "data",
          include: ["src/**/*.test.ts"],
          exclude: ["src/load-demonstration.test.ts"],
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
