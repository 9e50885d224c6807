import { defineConfig } from "vitest/config";

/** Mail before a real server; the worker on a real register, on both engines. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "mail", include: ["src/mail/*.test.ts"] } },
      ...(["embedded", "server"] as const).map((engine) => ({
        test: {
          name: engine,
          include: ["src/*.test.ts"],
          env: { ACCORD_TEST_ENGINE: engine },
          globalSetup: [`../../packages/store/src/testing/${engine}.ts`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      })),
    ],
  },
});
