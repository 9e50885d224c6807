import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.ts";
import { listFiles, ROOT } from "./source-file.ts";
import { shortcomings, slowestFiles, type TestRun, tallyLine, tallyTable } from "./tally.ts";

// `pnpm test`: builds, runs every package's tests one package after the other and the browser's
// journeys last, and says at the end what ran. A name or two after it narrows it to those packages.
const wanted = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), "accord-tests-"));
const tally = path.join(folder, "tally.jsonl");
const began = performance.now();

const failed = [
  ...(build() ? [] : ["the build"]),
  ...testedPackages().filter((home) => !runPackage(home)),
];

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

function runPackage(home: string): boolean {
  console.log(`\n${home}`);
  const reporter = path.join(import.meta.dirname, "tally-reporter.ts");
  const start = performance.now();
  const well = run(
    ["vitest", "run", "--reporter=dot", `--reporter=${reporter}`],
    path.join(ROOT, home),
    { ACCORD_TALLY: tally },
  );
  console.log(`${home}: ${Math.round((performance.now() - start) / 1000)} seconds`);
  return well;
}

/** Whether it ended well. */
function run(
  [command, ...rest]: string[],
  cwd: string,
  settings: Readonly<Record<string, string>>,
): boolean {
  const { status, error } = spawnSync("pnpm", ["exec", command!, ...rest], {
    cwd,
    stdio: "inherit",
    env: { ...process.env, ...settings },
    shell: process.platform === "win32",
  });
  if (error) console.error(error.message);
  return status === 0;
}

function readTally(): TestRun[] {
  if (!existsSync(tally)) return [];
  return readFileSync(tally, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as TestRun);
}
