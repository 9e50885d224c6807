import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "interchange",
    include: ["src/**/*.test.ts"],
    // Threads are started here: on a machine that has more to do, that takes its time.
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
