import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.ts";
import { listFiles, ROOT } from "./source-file.ts";
import { shortcomings, slowestFiles, type TestRun, tallyLine, tallyTable } from "./tally.ts";

// `pnpm test`: builds, runs every package's tests, two packages at a time since each alone leaves a
// third of the machine idle, then the browser's journeys alone, and says at the end what ran. A name
// or two after it narrows it to those packages.
/** What is timed in a browser is timed with nothing else going on. */
const JOURNEYS = "e2e";
const LANES = 2;

const wanted = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "accord-tests-"));
const tally = path.join(folder, "tally.jsonl");
const began = performance.now();

const failed = build() ? [] : ["the build"];
const homes = testedPackages();
await runInLanes(homes.filter((home) => home !== JOURNEYS));
await runInLanes(homes.filter((home) => home === JOURNEYS));

const runs = readTally();
const missing = wanted.length > 0 ? [] : shortcomings(runs);
console.log(`\n${slowestFiles(runs).join("\n")}`);
console.log(`\n${tallyTable(runs).join("\n")}\n`);
for (const home of failed) console.log(`Not in order: ${home}`);
for (const what of missing) console.log(what);
console.log(`${Math.round((performance.now() - began) / 1000)} seconds`);
console.log(tallyLine(runs));
rmSync(folder, { recursive: true });
process.exitCode = failed.length > 0 || missing.length > 0 ? 1 : 0;

function testedPackages(): string[] {
  const homes = listFiles(ROOT)
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => /^(?:(?:apps|packages)\/)?[^/]+/.exec(file)![0]);
  const order = ["tooling", "packages", "apps", "e2e"];
  const place = (home: string) => order.findIndex((start) => home.startsWith(start));
  return [...new Set(homes)]
    .filter((home) => wanted.length === 0 || wanted.some((name) => home.endsWith(name)))
    .sort((one, other) => place(one) - place(other) || one.localeCompare(other));
}

/** Runs packages in their order, the next one in whichever lane is free. */
async function runInLanes(homes: readonly string[]): Promise<void> {
  const waiting = [...homes];
  const lane = async () => {
    for (let home = waiting.shift(); home !== undefined; home = waiting.shift()) {
      if (!(await runPackage(home))) failed.push(home);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function runPackage(home: string): Promise<boolean> {
  const reporter = path.join(import.meta.dirname, "tally-reporter.ts");
  const start = performance.now();
  const { well, said } = await run(
    ["vitest", "run", "--reporter=dot", `--reporter=${reporter}`],
    path.join(ROOT, home),
    { ACCORD_TALLY: tally },
  );
  console.log(`\n${home}\n${said}`);
  console.log(`${home}: ${Math.round((performance.now() - start) / 1000)} seconds`);
  return well;
}

/** What a command said, together since two say at once, and whether it ended well. */
function run(
  words: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ well: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn("pnpm", ["exec", ...words], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...settings },
      shell: process.platform === "win32",
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (words: string) => {
        said += words;
      });
    }
    child.on("error", ({ message }) => resolve({ well: false, said: `${said}${message}` }));
    child.on("close", (code) => resolve({ well: code === 0, said }));
  });
}

function readTally(): TestRun[] {
  if (!existsSync(tally)) return [];
  return readFileSync(tally, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as TestRun);
}
