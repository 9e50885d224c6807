import { spawnSync } from "node:child_process";
import { ROOT } from "./source-file.ts";

/**
 * Builds both front ends where their sources have changed. Tells nobody: Turborepo would send word of each run.
 *
 * @returns whether it ended well
 */
export function build(): boolean {
  const words = ["exec", "turbo", "run", "build", "--output-logs=errors-only"];
  console.error("Building the front ends, where they have changed.");
  const { status, stdout } = spawnSync("pnpm", words, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    shell: process.platform === "win32",
  });
  if (status !== 0) console.error(stdout);
  return status === 0;
}

if (import.meta.main && !build()) process.exitCode = 1;
