import { defineConfig } from "vitest/config";

/** Real HTTP over a real database, on both engines: two API processes can only meet on a server. */
export default defineConfig({
  test: {
    projects: (["embedded", "server"] as const).map((engine) => ({
      test: {
        name: engine,
        include: ["src/**/*.test.ts"],
        env: { ACCORD_TEST_ENGINE: engine },
        globalSetup: [`../../packages/store/src/testing/${engine}.ts`],
        testTimeout: 30_000,
        hookTimeout: 60_000,
        maxWorkers: 2,
      },
    })),
  },
});
