import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { build } from "./build.ts";
import { ROOT } from "./source-file.ts";

// `pnpm dev`: the API and worker, started again at every change of their sources, and both front
// ends with hot reload, at the addresses below. Any of them ending ends all; so does Ctrl-C.
const DASHBOARD = "http://localhost:4101";
const ADMIN = "http://localhost:4102";

// The server serves the built front ends, too, and does not start without them.
build();

// Both front ends ask the API at this port: another one would leave them without an answer.
const settings = { TRUSTED_ORIGINS: `${DASHBOARD},${ADMIN}`, ...process.env, PORT: "4100" };
const running: ChildProcess[] = [
  start(process.execPath, ["--watch", "apps/accord/src/main.ts", "start"], "."),
  start("pnpm", ["exec", "vite"], "apps/dashboard"),
  start("pnpm", ["exec", "vite"], "apps/admin"),
];
console.log(`With hot reload: the dashboard at ${DASHBOARD}/, admin at ${ADMIN}/admin/`);

process.on("SIGINT", stop);
process.on("SIGTERM", stop);

function start(command: string, words: readonly string[], home: string): ChildProcess {
  const child = spawn(command, words, {
    cwd: path.join(ROOT, home),
    stdio: "inherit",
    env: settings,
    shell: process.platform === "win32" && command === "pnpm",
  });
  child.once("exit", (code) => {
    process.exitCode ??= code ?? 1;
    stop();
  });
  return child;
}

function stop(): void {
  for (const child of running) child.kill("SIGTERM");
}
