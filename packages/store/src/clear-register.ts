import { OPERATOR } from "@accord/domain/actor";
import { type Kysely, sql, type Transaction } from "kysely";
import { beginAct } from "./acts.ts";
import type { Database } from "./database.ts";
import { writeMissingForces } from "./forces/add-territorial-forces.ts";
import { ActLedger } from "./journal/act-ledger.ts";
import { record } from "./journal/record.ts";
import type { Tables } from "./tables.ts";
import { Writer } from "./writer.ts";

/** What goes with the record: the accounts that are no longer wanted, by the sign-in library's ids. */
export interface Clearing {
  readonly users: readonly string[];
}

/** What was there and what is left. */
export interface Cleared {
  /** The last line of the chain that ended. */
  readonly previous: { readonly line: number; readonly hash: string };
  readonly accountsKept: number;
}

/** Who signs in and how, what the migrations are, and what belongs to neither chain. */
const KEPT_TABLES = ["migration", "user", "session", "account", "verification", "actor"];

/**
 * Empties the register of its record and begins a new chain, in one transaction.
 *
 * Accounts are kept but for those named, with the roles that were for no programme. The first line of
 * the new chain holds the last hash of the old one, so that a copy of the old can be proved to be it.
 */
export async function clearRegister(database: Database, { users }: Clearing): Promise<Cleared> {
  return database.inside.kysely.transaction().execute(async (transaction) => {
    const { act: next, previousHash: hash } = await beginAct(transaction, database.clock);
    const previous = { line: next.id - 1, hash };
    await forgetUsers(transaction, users);
    const grants = await keptGrants(transaction);
    await emptyTables(transaction);

    const { act, previousHash } = await beginAct(transaction, database.clock);
    const writer = new Writer(
      transaction,
      // The clock may have been set for the demonstration; time in the register never goes back.
      { ...act, recordedAt: next.recordedAt },
      previousHash,
      new ActLedger(),
    );
    await writeMissingForces(writer);
    const forces = await writer.selectFrom("force").select("slug").execute();
    await writer.append(
      "roleGrant",
      grants.filter(({ force }) => force === null || forces.some(({ slug }) => slug === force)),
    );
    const accounts = await writer.selectFrom("actor").select("id").execute();
    await record(writer, OPERATOR, {
      programme: null,
      noun: "programme",
      act: "register-cleared",
      fact: { previous, accountsKept: accounts.length },
    });
    return { previous, accountsKept: accounts.length };
  });
}

async function forgetUsers(
  transaction: Transaction<Tables>,
  users: readonly string[],
): Promise<void> {
  if (users.length === 0) return;
  const ids = sql.join([...users]);
  // Its sessions and passwords go with a user.
  await sql`delete from "user" where id in (${ids})`.execute(transaction);
}

/** The roles that stand and are for no programme, of those who are kept. */
async function keptGrants(transaction: Kysely<Tables>) {
  return transaction
    .selectFrom("roleGrant")
    .innerJoin("actor", "actor.id", "roleGrant.actorId")
    .select(["actorId", "role", "roleGrant.programme", "force"])
    .where("roleGrant.replacedBy", "is", null)
    .where("roleGrant.programme", "is", null)
    .where(isKept)
    .orderBy("roleGrant.id")
    .execute();
}

/** An actor who can sign in still, or who never was a person. */
const isKept = sql<boolean>`(actor.kind <> 'person' or exists (select from "user" where "user".id = actor.user_id))`;

/** Truncating asks no trigger: these rows are recorded, and kept as written by every other way. */
async function emptyTables(transaction: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = 'public' and tablename not in (${sql.join(KEPT_TABLES)})`.execute(
    transaction,
  );
  const names = rows.map(({ name }) => name).join(", ");
  await sql.raw(`truncate table ${names} restart identity`).execute(transaction);
  await sql`delete from queue.job`.execute(transaction);
  await sql`delete from actor where not ${isKept}`.execute(transaction);
}
