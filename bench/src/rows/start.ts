import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { startAccord } from "@accord/e2e/testing/accord";
import { sampleOf } from "../measure.ts";
import type { Row } from "../row.ts";

const ROUNDS = 5;
const SETTLED_MS = 10_000;

/** How long `accord start` takes to be ready with its database in place, and what it then holds in memory. */
export async function startRows(): Promise<Row[]> {
  await using first = await startAccord({ ACCORD_DEMO: "1" });
  const dataDir = first.dataDir;
  first.process.kill("SIGTERM");
  await new Promise((resolve) => first.process.once("exit", resolve));

  const [seconds, residentMB]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const again = await startAccord({ ACCORD_DATA_DIR: dataDir }, { keep: true });
    seconds.push((performance.now() - begun) / 1000);
    // What opening the database took for a moment is given back within seconds.
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    residentMB.push(await residentOf(again.process.pid ?? 0));
    await again[Symbol.asyncDispose]();
  }
  const [ready, resident] = [sampleOf(seconds), sampleOf(residentMB)];
  return [
    {
      what: "start, embedded, database in place: from process start to ready",
      floor: "nothing",
      goal: { kind: "at-most", value: 2 },
      value: ready.median,
      unit: "s",
      detail: `${ROUNDS} starts, ${ready.least.toFixed(2)} to ${ready.most.toFixed(2)} s, asked every 100 ms`,
    },
    {
      what: "start, embedded: resident memory ten seconds later",
      floor: "nothing",
      goal: { kind: "at-most", value: 700 },
      value: resident.median,
      unit: "MB",
      detail: `${resident.least.toFixed(0)} to ${resident.most.toFixed(0)} MB`,
    },
  ];
}

async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000;
}
