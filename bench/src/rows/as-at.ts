import { CalendarDate, Instant } from "@accord/domain/calendar";
import { type Database, openDatabase } from "@accord/store/database";
import { viewMatrix } from "@accord/store/matrix/read-matrix";
import { migrate } from "@accord/store/migrate";
import { compare, timeMs } from "../measure.ts";
import { generateNational, NATIONAL, SPAN } from "../national.ts";
import { type Row, told } from "../row.ts";
import { startTestServer } from "../server.ts";

const ROUNDS = 15;
const TEN_YEARS_AGO = Instant.parse("2016-01-01T00:00:00.000Z");

/** An as-at read of one programme of a national register, beside the same cells with one entry each. */
export async function asAtRows(): Promise<Row[]> {
  const rows: Row[] = [];
  {
    await using long = await openDatabase({ kind: "embedded", folder: null });
    await using short = await openDatabase({ kind: "embedded", folder: null });
    await migrate(long);
    await migrate(short);
    rows.push(...(await measure(long, short)));
  }
  await using server = await startTestServer();
  await using long = await openDatabase({ kind: "server", url: await server.create("national") });
  await using short = await openDatabase({ kind: "server", url: await server.create("one_each") });
  rows.push(...(await measure(long, short)));
  return rows;
}

async function measure(long: Database, short: Database): Promise<Row[]> {
  const entries = await generateNational(long, { ...NATIONAL, history: true });
  await generateNational(short, { ...NATIONAL, history: false });
  const now = await compare(ROUNDS, read(long), read(short));
  const then = await compare(ROUNDS, read(long, TEN_YEARS_AGO), read(short));
  const size = `${entries} entries, ${NATIONAL.filled} cells, ${long.engine}`;
  return [
    {
      what: `as-at read of one national programme, any day, known now (${long.engine})`,
      floor: "the same cells in a register of one entry a cell",
      goal: { kind: "at-most", value: 2 },
      value: now.ratio,
      unit: "×",
      detail: `${told(now, "ms")}; ${size}`,
    },
    {
      what: `as-at read of one national programme, any day, known ten years ago (${long.engine})`,
      floor: "the same cells in a register of one entry a cell, known now",
      goal: { kind: "at-most", value: 8 },
      value: then.ratio,
      unit: "×",
      detail: `${told(then, "ms")}; ${size}`,
    },
  ];
}

/** Reads another programme at another day each round: the later half of the span, where cells are filled. */
function read(database: Database, knownAt?: Instant): (round: number) => Promise<number> {
  return (round) => {
    const from = knownAt ? Date.parse("2011-01-01") : Date.parse("2016-01-01");
    const days = (round * 1_009) % Math.floor(SPAN.days / 4);
    const asAt = new Date(from + days * 86_400_000).toISOString().slice(0, 10);
    const query = {
      programme: `programme-${1 + (round % NATIONAL.programmes)}`,
      asAt: CalendarDate.parse(asAt),
      ...(knownAt ? { knownAt } : {}),
    };
    return timeMs(() => viewMatrix(database, query));
  };
}
