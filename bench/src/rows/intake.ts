import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { plan } from "@accord/api/intakes/comparing";
import { handIn } from "@accord/api/intakes/hand-in";
import { readCompared } from "@accord/api/intakes/record";
import type { Actor } from "@accord/domain/actor";
import { IntakeTerms } from "@accord/domain/intake";
import { STATUS } from "@accord/domain/status";
import { aWorkbook, sheetRow } from "@accord/interchange/testing/a-workbook";
import { type Database, openDatabase } from "@accord/store/database";
import { recordIntake } from "@accord/store/intakes/record-intake";
import { migrate } from "@accord/store/migrate";
import { readProgrammes } from "@accord/store/programmes/read-programmes";
import { sampleOf, timeMs } from "../measure.ts";
import { generateNational } from "../national.ts";
import type { Row } from "../row.ts";
import { startTestServer } from "../server.ts";

/** A table of 50,000 rows, a row a cell: 2,500 areas by 20 partnerships. */
const TABLE = { areas: 2_500, partnerships: 20 } as const;
/** Each round is taken in by a programme of its own; the first is not counted. */
const PROGRAMMES = ["programme-1", "programme-2", "programme-3"] as const;
const ROUNDS = 3;
/** How often somebody asks meanwhile. */
const ASK_MS = 10;

const EDITOR: Actor = {
  id: "bench",
  kind: "person",
  name: "Bench",
  office: "Bench",
  grants: PROGRAMMES.map((programme) => ({ role: "editor", programme, force: null })),
};

/** 50,000 rows of a workbook read, checked, compared and recorded, beside COPY of as many into the same table. */
export async function intakeRows(): Promise<Row[]> {
  const rows: Row[] = [];
  {
    const folder = await mkdtemp(join(tmpdir(), "accord-bench-"));
    {
      await using embedded = await openDatabase({ kind: "embedded", folder: join(folder, "db") });
      await migrate(embedded);
      rows.push(...(await measure(embedded, { ratio: 8, gapMs: 250 })));
    }
    await rm(folder, { recursive: true, force: true });
  }
  await using server = await startTestServer();
  await using database = await openDatabase({ kind: "server", url: await server.create("intake") });
  rows.push(...(await measure(database, { ratio: 6, gapMs: 100 })));
  return rows;
}

async function measure(database: Database, goal: { ratio: number; gapMs: number }): Promise<Row[]> {
  await generateNational(database, {
    programmes: PROGRAMMES.length,
    ...TABLE,
    filled: 1,
    history: false,
  });
  // What was written as tables has taken no ids.
  await database.inside.script((run) =>
    run(`select setval('entry_id_seq', (select max(id) from entry)),
      setval('cell_id_seq', (select max(id) from cell))`),
  );
  const bytes = workbook();
  const [ours, gaps]: [number[], number[]] = [[], []];
  for (const [round, programme] of PROGRAMMES.entries()) {
    const watch = watchAnswers(database);
    const spent = await timeMs(() => takeIn(database, programme, bytes));
    const gap = await watch.stop();
    if (round === 0) continue;
    ours.push(spent);
    gaps.push(gap);
  }
  const floor = await copyRows(database);
  const [mine, bare, gap] = [sampleOf(ours), sampleOf(floor), sampleOf(gaps)];
  const n = (ms: number) => ms.toFixed(0);
  return [
    {
      what: `import of 50,000 rows from XLSX: read, checked, compared, committed with history (${database.engine})`,
      floor: "COPY of as many rows into the same table with its keys and indexes",
      goal: { kind: "at-most", value: goal.ratio },
      value: mine.median / bare.median,
      unit: "×",
      detail: `${n(mine.median)} against ${n(bare.median)} ms (${n(mine.least)} to ${n(mine.most)}; ${n(bare.least)} to ${n(bare.most)}); ${n(bytes.byteLength / 1000)} kB`,
    },
    {
      what: `the longest that an answer kept somebody waiting meanwhile (${database.engine})`,
      floor: `nothing: the list of programmes is asked for every ${ASK_MS} ms`,
      goal: { kind: "at-most", value: goal.gapMs / 1000 },
      value: gap.most / 1000,
      unit: "s",
      detail: `${n(gap.least)} to ${n(gap.most)} ms over ${gaps.length} imports`,
    },
  ];
}

async function takeIn(database: Database, programme: string, bytes: Uint8Array): Promise<void> {
  const input = { kind: "file", name: "matrix.xlsx", bytes } as const;
  const { intake } = await handIn(database, EDITOR, { programme, door: "file", input });
  const terms = IntakeTerms.parse({ effective: { date: "2011-01", precision: "month" } });
  const compared = await readCompared({ database }, EDITOR, { programme, intake, terms });
  const { plan: planned } = await plan(compared, {
    source: {
      slug: `paper-of-${programme}`,
      title: `Paper of ${programme}`,
      publisher: "Bench",
      published: { date: "2011-01", precision: "month" },
      sha256: compared.kept.sha256,
    },
    skipUnplaced: false,
  });
  const { entries } = await recordIntake(database, EDITOR, { intake, plan: planned });
  if (entries < TABLE.areas * TABLE.partnerships - 1)
    throw new Error(`Only ${entries} were taken in.`);
}

function workbook(): Uint8Array {
  const statuses = ["live", "being-progressed", "initial-research"] as const;
  const rows = [sheetRow(1, ["Business area", "Partnership", "Status"])];
  for (let area = 1; area <= TABLE.areas; area += 1) {
    for (let column = 1; column <= TABLE.partnerships; column += 1) {
      const status = statuses[(area + column) % statuses.length] ?? "live";
      const words = [`Area ${area}`, `Partnership ${column}`, STATUS[status].label];
      rows.push(sheetRow(rows.length + 1, words));
    }
  }
  return aWorkbook({ Matrix: rows.join("") });
}

/** Asks again and again. @returns what stops it, with the longest wait between two answers, in milliseconds */
function watchAnswers(database: Database): { stop(): Promise<number> } {
  let isStopped = false;
  let longest = 0;
  const asking = (async () => {
    let last = performance.now();
    while (!isStopped) {
      await readProgrammes(database, EDITOR);
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      await pause(ASK_MS);
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await asking;
      return longest;
    },
  };
}

/** How long COPY takes for the rows of one import, into a table with the same keys and indexes. */
async function copyRows(database: Database): Promise<number[]> {
  const file = join(tmpdir(), `accord-bench-${process.pid}-${database.engine}`);
  await database.inside.script((run) =>
    run(`
      create table bare (like entry including all);
      alter table bare add foreign key (cell_id) references cell,
        add foreign key (names) references bare, add foreign key (source) references source;
      copy (select * from entry where act = (select max(id) from journal)) to '${file}'`),
  );
  const spent: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ms = await timeMs(() => database.inside.script((run) => run(`copy bare from '${file}'`)));
    await database.inside.script((run) => run("truncate bare"));
    if (round > 0) spent.push(ms);
  }
  await rm(file, { force: true });
  return spent;
}
