import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "interchange", include: ["src/**/*.test.ts"] } });
