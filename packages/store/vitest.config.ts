import { defineConfig } from "vitest/config";

/** The one suite on both engines: two writers can only meet on a server. */
export default defineConfig({
  test: {
    projects: (["embedded", "server"] as const).map((engine) => ({
      test: {
        name: engine,
        include: ["src/**/*.test.ts"],
        env: { ACCORD_TEST_ENGINE: engine },
        globalSetup: [`./src/testing/${engine}.ts`],
        testTimeout: 120_000,
        hookTimeout: 60_000,
        // One worker opens its database once for all its files, and loads what they stand on once.
        isolate: false,
        maxWorkers: 2,
      },
    })),
  },
});
