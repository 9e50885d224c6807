import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PASSWORD, startAccord } from "@accord/e2e/testing/accord";
import autocannon from "autocannon";
import { startChild } from "../child.ts";
import { compare } from "../measure.ts";
import { type Row, told } from "../row.ts";
import { startTestServer } from "../server.ts";
import { editor, reader } from "../session.ts";
import { watchWhile } from "./matrix-watch.ts";

const ROUNDS = 5;
const SECONDS = 4;
const CONNECTIONS = 10;
const PATH = "/api/v1/programmes/eastern-region/matrix?asAt=2011-01-31";

/** How many whole matrices a second are read by REST, beside bare `node:http` sending the same bytes. */
export async function matrixReadRows(): Promise<Row[]> {
  const rows: Row[] = [];
  rows.push(await measure("embedded", {}));
  await using server = await startTestServer();
  rows.push(await measure("server", await server.settings("matrix_read")));
  return rows;
}

async function measure(engine: string, settings: Record<string, string>): Promise<Row> {
  await using accord = await startAccord({ ACCORD_DEMO: "1", ...settings });
  const folder = await mkdtemp(join(tmpdir(), "accord-bench-"));
  try {
    const cookie = await reader(accord.url, PASSWORD);
    const first = await fetch(accord.url + PATH, { headers: { cookie } });
    const bytes = Buffer.from(await first.arrayBuffer());
    if (first.status !== 200) throw new Error(`The matrix answered ${first.status}.`);
    const file = join(folder, "matrix.json");
    await writeFile(file, bytes);

    using floor = await startChild("./floor/same-bytes.ts", [file]);
    using canned = await startChild("./floor/same-bytes.ts", [file, "canned"]);
    const most = await rate(`http://127.0.0.1:${canned.line}/`, {});
    const watched = await watchWhile(accord.url, await editor(accord.url, PASSWORD), PASSWORD, () =>
      compare(
        ROUNDS,
        () => rate(accord.url + PATH, { cookie }),
        () => rate(`http://127.0.0.1:${floor.line}/`, {}),
      ),
    );
    const viaTrpc = await rate(
      `${accord.url}/trpc/matrix.read?input=${encodeURIComponent('{"programme":"eastern-region","asAt":"2011-01-31"}')}`,
      { cookie },
    );
    const { result } = watched;
    return {
      what: `read the whole matrix by REST, a cell changing once a second (${engine})`,
      floor: "bare node:http sending the same bytes",
      goal: { kind: "at-least", value: 0.35 },
      value: result.ratio,
      unit: "×",
      detail: `${told(result, "a second")}; ${bytes.length} bytes; the load alone reaches ${(most / result.floor.median).toFixed(2)} × the floor; by tRPC ${viaTrpc.toFixed(0)} a second; ${watched.changes} changes, ${watched.checked} answers after an acknowledged change, none older; a revoked session was refused after ${(watched.revokedAfterMs / 1000).toFixed(1)} s`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function rate(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({
    url,
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    workers: 1,
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  }
  return result.requests.average;
}
