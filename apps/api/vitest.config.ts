import { defineConfig } from "vitest/config";

/** Real HTTP over a real database, on both engines: two API processes can only meet on a server. */
export default defineConfig({
  test: {
    projects: (["embedded", "server"] as const).map((engine) => ({
      test: {
        name: engine,
        include: ["src/**/*.test.ts"],
        // Two processes need a server: the embedded database has one. A walk of every cell needs no second.
        exclude: [engine === "embedded" ? "src/**/*.server.test.ts" : "src/**/*.embedded.test.ts"],
        env: { ACCORD_TEST_ENGINE: engine },
        globalSetup: [`../../packages/store/src/testing/${engine}.ts`],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        maxWorkers: 2,
      },
    })),
  },
});
