import { defineConfig } from "vitest/config";

/** A person's journeys, one file at a time: each starts a program and a browser of its own. */
export default defineConfig({
  test: {
    name: "browser",
    include: ["src/**/*.test.ts"],
    globalSetup: ["./src/testing/prepared.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
