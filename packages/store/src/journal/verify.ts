import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import { type Kysely, sql } from "kysely";
import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { Database } from "../database.ts";
import type { JournalTable } from "../tables.ts";
import type { Reader } from "../writer.ts";
import { lineHash, NO_HASH } from "./line-hash.ts";
import { Digest, PROTECTED_TABLES, type ProtectedTable, protectionOf } from "./protected.ts";

/** One thing that is not as the journal tells it. */
export interface ChainFinding {
  /** The line it is about; null where no line tells of it. */
  readonly line: number | null;
  readonly table: string | null;
  readonly message: string;
}

export interface Verification {
  /** The last line that was looked at, and its hash: what to write down to compare with later. */
  readonly head: number;
  readonly hash: string;
  readonly rows: number;
  /** At most 100. Empty: every line and every row is as it was written. */
  readonly findings: readonly ChainFinding[];
}

const LINES_AT_ONCE = 500;
const ROWS_AT_ONCE = 1_000;
/** Rows that carry whole documents are read a few at a time. */
const DOCUMENTS_AT_ONCE = 8;
const MOST_FINDINGS = 100;

/**
 * Recomputes the chain, and holds every protected row to the line of the act that wrote it.
 *
 * A line or row that was changed, added or deleted by hand is found and named. Reads page by
 * page, so that a register of any size needs the same memory.
 */
export async function verifyJournal(database: Database, actor: Actor): Promise<Verification> {
  assertMay(actor, "read-journal", null);

  const head = await database.head();
  const check = new Check(database.reader, head.id);
  await check.lines();
  await check.strays(() => database.underWay());
  await check.revisions();
  return { head: head.id, hash: check.hash, rows: check.rows, findings: check.findings };
}

type AnyRow = Record<string, unknown>;

class Check {
  readonly findings: ChainFinding[] = [];
  hash = NO_HASH;
  rows = 0;
  readonly #reader: Reader;
  readonly #head: number;

  constructor(reader: Reader, head: number) {
    this.#reader = reader;
    this.#head = head;
  }

  #complain(line: number | null, table: string | null, message: string): void {
    if (this.findings.length < MOST_FINDINGS) this.findings.push({ line, table, message });
  }

  async lines(): Promise<void> {
    for (let expected = 1; expected <= this.#head; ) {
      const last = Math.min(expected + LINES_AT_ONCE - 1, this.#head);
      const lines = await this.#reader
        .selectFrom("journal")
        .selectAll()
        .where("id", ">=", expected)
        .where("id", "<=", last)
        .orderBy("id")
        .execute();
      for (const line of lines) {
        this.#checkLine(line, expected);
        expected = line.id + 1;
      }
      if (expected <= last) this.#missing(expected, last);
      await this.#checkWritten(lines);
      expected = last + 1;
    }
  }

  #previous: JournalTable | null = null;

  #checkLine(line: JournalTable, expected: number): void {
    if (line.id > expected) this.#missing(expected, line.id - 1);
    if (line.hash !== lineHash(line)) this.#complain(line.id, "journal", "This line was changed.");
    if (line.previousHash !== this.hash) {
      this.#complain(line.id, "journal", "This line does not follow from the one before it.");
    }
    if (this.#previous && line.recordedAt < this.#previous.recordedAt) {
      this.#complain(line.id, "journal", "This line was recorded before the one before it.");
    }
    this.hash = line.hash;
    this.#previous = line;
  }

  #missing(first: number, last: number): void {
    const message =
      first === last ? "This line is missing." : `Lines ${first} to ${last} are missing.`;
    this.#complain(first, "journal", message);
  }

  /** Holds what stands in the protected tables to what the lines say was written. */
  async #checkWritten(lines: readonly JournalTable[]): Promise<void> {
    const digests = new Map(lines.map((line) => [line.id, new Digest()]));
    const instants = new Map(lines.map((line) => [line.id, line.recordedAt]));
    const [first, last] = [lines[0]?.id ?? 0, lines.at(-1)?.id ?? 0];
    for (const table of PROTECTED_TABLES) {
      for await (const row of this.#rowsOf(table, "act", first, last)) {
        this.rows += 1;
        digests.get(Number(row["act"]))?.addRow(table, row);
        this.#checkBytes(table, row);
      }
      if (!protectionOf(table).replaceable) continue;
      for await (const row of this.#rowsOf(table, "replacedBy", first, last)) {
        const act = Number(row["replacedBy"]);
        digests.get(act)?.addMark(table, Number(row["id"]));
        if (row["replacedAt"] !== instants.get(act)) {
          this.#complain(act, table, `Row ${row["id"]} is not replaced at the instant of its act.`);
        }
      }
    }
    for (const line of lines) this.#compare(line, digests.get(line.id)?.written() ?? {});
  }

  #checkBytes(table: ProtectedTable, row: AnyRow): void {
    const { bytes } = row;
    if (bytes instanceof Uint8Array && sha256(bytes) !== row["sha256"]) {
      this.#complain(Number(row["act"]), table, `The bytes of row ${row["id"]} were changed.`);
    }
  }

  #compare(line: JournalTable, found: ReturnType<Digest["written"]>): void {
    if (canonicalJson(found) === line.written) return;
    const told = parseWritten(line.written);
    for (const table of new Set([...Object.keys(told), ...Object.keys(found)])) {
      const [was, is] = [told[table], found[table]];
      if (canonicalJson(was) === canonicalJson(is)) continue;
      const [before, after] = [was?.count ?? 0, is?.count ?? 0];
      this.#complain(
        line.id,
        table,
        before === after
          ? "A row that this line tells of was changed."
          : `This line tells of ${before} rows or marks, and ${after} are there.`,
      );
    }
  }

  async *#rowsOf(
    table: ProtectedTable,
    column: "act" | "replacedBy",
    first: number,
    last: number,
  ): AsyncGenerator<AnyRow> {
    const { key, leaveOut = [] } = protectionOf(table);
    const size = leaveOut.includes("bytes") ? DOCUMENTS_AT_ONCE : ROWS_AT_ONCE;
    // Slugs in the order of their bytes, whatever the server's own order of words is.
    const order = key === "id" ? sql.ref("id") : sql`slug collate "C"`;
    let after: AnyRow | null = null;
    for (;;) {
      const page: AnyRow[] = await this.#any()
        .selectFrom(table)
        .selectAll()
        .where(column, ">=", first)
        .where(column, "<=", last)
        .$if(after !== null, (query) =>
          query.where(
            sql<boolean>`(${sql.ref(column)}, ${order}) > (${after?.[column]}, ${after?.[key]})`,
          ),
        )
        .orderBy(column)
        .orderBy(order)
        .limit(size)
        .execute();
      yield* page;
      after = page.at(-1) ?? null;
      if (page.length < size) return;
    }
  }

  /**
   * Rows that no line tells of: added by hand, or left by an act that never ended.
   *
   * @param underWay - the act that is being written in parts, whose line comes last
   */
  async strays(underWay: () => number | null): Promise<void> {
    for (const table of PROTECTED_TABLES) {
      const { key, replaceable } = protectionOf(table);
      for (const column of replaceable ? (["act", "replacedBy"] as const) : (["act"] as const)) {
        const before = underWay();
        const found = await this.#any()
          .selectFrom(table)
          .select([key, column])
          .where((eb) => eb.or([eb(column, "<", 1), eb(column, ">", this.#head)]))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom("journal")
                  .select("journal.id")
                  .whereRef("journal.id", "=", sql.ref(`${table}.${column}`)),
              ),
            ),
          )
          .limit(MOST_FINDINGS)
          .execute();
        const after = underWay();
        const rows = found.filter((row) => row[column] !== before && row[column] !== after);
        for (const row of rows) {
          this.#complain(
            null,
            table,
            `No line tells of row ${row[key]} (${column} ${row[column]}).`,
          );
        }
      }
    }
  }

  /** A cell's revision is the last act on it, which is what an edit is checked against. */
  async revisions(): Promise<void> {
    const wrong = await this.#reader
      .selectFrom("cell")
      .select(["id", "revision"])
      .where("revision", "<=", this.#head)
      .where(({ eb, selectFrom }) =>
        eb(
          "revision",
          "is distinct from",
          selectFrom("entry")
            .select((inner) => inner.fn.max("entry.act").as("act"))
            .whereRef("entry.cellId", "=", "cell.id"),
        ),
      )
      .limit(MOST_FINDINGS)
      .execute();
    for (const { id, revision } of wrong) {
      this.#complain(revision, "cell", `The revision of cell ${id} is not its last act.`);
    }
  }

  #any(): Pick<Kysely<Record<string, AnyRow>>, "selectFrom"> {
    return this.#reader as unknown as Pick<Kysely<Record<string, AnyRow>>, "selectFrom">; // tables by name, chosen while running
  }
}

function parseWritten(text: string): ReturnType<Digest["written"]> {
  try {
    return JSON.parse(text) as ReturnType<Digest["written"]>; // only record() writes it
  } catch {
    return {};
  }
}
