/*
 * Who can sign in to the demonstration, in the tables of the sign-in library (better-auth). It lets
 * nobody sign up, so the rows are written here as its own sign-up would; a test signs in with them.
 */
import { randomUUID } from "node:crypto";
import type { Database } from "@accord/store/database";
import { hashPassword } from "better-auth/crypto";
import type { Kysely } from "kysely";

interface SignInTables {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    createdAt: string;
    updatedAt: string;
  };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string;
    createdAt: string;
    updatedAt: string;
  };
}

function signInTables({ inside }: Database): Kysely<SignInTables> {
  // The register's own types leave out the library's tables, which name columns in their own way.
  return inside.kysely.withoutPlugins() as unknown as Kysely<SignInTables>;
}

/** The library's id of whoever signs in with an address; null for nobody. */
export async function findSignInUser(database: Database, address: string): Promise<string | null> {
  const user = await signInTables(database)
    .selectFrom("user")
    .select("id")
    .where("email", "=", address)
    .executeTakeFirst();
  return user?.id ?? null;
}

/** Lets someone sign in with an address and a password, or leaves them as they are. Gives the library's id. */
export async function ensureSignInUser(
  database: Database,
  { address, name, password }: { address: string; name: string; password: string },
): Promise<string> {
  const known = await findSignInUser(database, address);
  if (known !== null) return known;

  const id = randomUUID();
  const now = database.clock.now().toISOString();
  const written = { createdAt: now, updatedAt: now };
  const hash = await hashPassword(password);
  await signInTables(database)
    .transaction()
    .execute(async (transaction) => {
      await transaction
        .insertInto("user")
        .values({ id, name, email: address, emailVerified: true, ...written })
        .execute();
      await transaction
        .insertInto("account")
        .values({
          id: randomUUID(),
          accountId: id,
          providerId: "credential",
          userId: id,
          password: hash,
          ...written,
        })
        .execute();
    });
  return id;
}
