/** One test that ran, as the tally reporter notes it down. */
export interface TestRun {
  /** The test's file, from the root. */
  readonly file: string;
  readonly title: string;
  /** The Vitest project: the engine, where a package runs its suite on both. */
  readonly project: string;
  readonly state: "passed" | "failed" | "skipped";
  /** How long its file took on this engine, in milliseconds. */
  readonly fileTook: number;
}

const ENGINES = ["none", "embedded", "server"] as const;
export type EngineName = (typeof ENGINES)[number];

/** In the order of the table. Which kind a test is, its file says. */
const KINDS = {
  unit: /./,
  property: /\.property\.test\.tsx?$/,
  store: /^packages\/(store|demonstration)\//,
  api: /^apps\/api\//,
  worker: /^apps\/worker\//,
  command: /^apps\/accord\//,
  browser: /^e2e\//,
} as const;
export type Kind = keyof typeof KINDS;

/** What has to have run for a run to count: that nothing failed says little where nothing started. */
const MUST_RUN: readonly { kind: Kind; engine?: EngineName; what: string }[] = [
  { kind: "property", what: "the properties" },
  { kind: "store", engine: "embedded", what: "the store on the embedded database" },
  { kind: "store", engine: "server", what: "the store on a PostgreSQL server" },
  { kind: "worker", what: "the worker before a mail server" },
  { kind: "browser", what: "the journeys in a browser" },
];

/** The last kind whose pattern fits: a property is a property wherever it stands. */
export function kindOf(file: string): Kind {
  if (KINDS.property.test(file)) return "property";
  // Object.entries forgets the names; they are those of KINDS.
  const kinds = Object.entries(KINDS) as [Kind, RegExp][];
  return kinds.findLast(([, pattern]) => pattern.test(file))![0];
}

export function engineOf(project: string): EngineName {
  return ENGINES.find((engine) => project.includes(engine)) ?? "none";
}

/** The table of tests by kind and engine, as lines of text. */
export function tallyTable(runs: readonly TestRun[]): string[] {
  const count = (kind: Kind, engine: EngineName) =>
    runs.filter((run) => kindOf(run.file) === kind && engineOf(run.project) === engine).length;
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) =>
    runs.some(({ file }) => kindOf(file) === kind),
  );
  const rows = kinds.map((kind) => [kind, ...ENGINES.map((engine) => count(kind, engine))]);
  const total = [
    "all",
    ...ENGINES.map((engine) => runs.filter(({ project }) => engineOf(project) === engine).length),
  ];
  return [["tests", "no database", "embedded", "server"], ...rows, total].map((row) =>
    row
      .map((cell, column) => (column === 0 ? String(cell).padEnd(10) : String(cell).padStart(12)))
      .join(""),
  );
}

/** The ten files that took longest, as lines of text: where a suite that grows slow is made quick. */
export function slowestFiles(runs: readonly TestRun[]): string[] {
  const took = new Map(
    runs.map(({ file, project, fileTook }) => [`${file} (${project})`, fileTook]),
  );
  return [...took]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([file, milliseconds]) => `${(milliseconds / 1000).toFixed(1).padStart(6)} s  ${file}`);
}

/** `N passed, N failed, N skipped`. */
export function tallyLine(runs: readonly TestRun[]): string {
  const of = (state: TestRun["state"]) => runs.filter((run) => run.state === state).length;
  return `${of("passed")} passed, ${of("failed")} failed, ${of("skipped")} skipped`;
}

/** Why a run does not count although no test failed; empty where it does. */
export function shortcomings(runs: readonly TestRun[]): string[] {
  const skipped = runs.filter(({ state }) => state === "skipped");
  const missing = MUST_RUN.filter(
    ({ kind, engine }) =>
      !runs.some(
        (run) =>
          run.state === "passed" &&
          kindOf(run.file) === kind &&
          (engine === undefined || engineOf(run.project) === engine),
      ),
  );
  return [
    ...skipped.map(({ file, title }) => `Skipped: ${file} > ${title}`),
    ...missing.map(({ what }) => `Nothing ran of ${what}.`),
    ...unevenEngines(runs),
  ];
}

/**
 * What stands on one engine, and says so in its name: what only a server can show, since an embedded
 * database has one process, and what has no more to do with the engine than with the weather.
 */
const ONE_ENGINE = /\.(server|embedded)\.test\.ts$/;

/** Files whose suite has more tests on one engine than on the other. */
function unevenEngines(runs: readonly TestRun[]): string[] {
  const files = [...new Set(runs.map(({ file }) => file))].filter(
    (file) =>
      !ONE_ENGINE.test(file) &&
      runs.some((run) => run.file === file && engineOf(run.project) !== "none"),
  );
  return files.flatMap((file) => {
    const [embedded, server] = (["embedded", "server"] as const).map(
      (engine) =>
        runs.filter((run) => run.file === file && engineOf(run.project) === engine).length,
    );
    return embedded === server
      ? []
      : [`${file} has ${embedded} tests on the embedded database, ${server} on a server.`];
  });
}
