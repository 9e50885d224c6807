import { defineConfig } from "vitest/config";

const slow = { testTimeout: 60_000, hookTimeout: 60_000 };

/** The command line as real processes; what stands on a database, on both engines. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "command",
          include: ["src/**/*.test.ts"],
          exclude: ["src/**/*.engine.test.ts"],
          globalSetup: ["../../packages/store/src/testing/server.ts", "./src/testing/prepared.ts"],
          maxWorkers: 2,
          ...slow,
        },
      },
      ...(["embedded", "server"] as const).map((engine) => ({
        test: {
          name: engine,
          include: ["src/**/*.engine.test.ts"],
          env: { ACCORD_TEST_ENGINE: engine },
          globalSetup: [
            `../../packages/store/src/testing/${engine}.ts`,
            "./src/testing/prepared.ts",
          ],
          maxWorkers: 1,
          ...slow,
        },
      })),
    ],
  },
});
