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
          // A worker that is killed by itself is a process apart, which only stands beside a server.
          exclude: engine === "embedded" ? ["src/*.server.test.ts"] : [],
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
