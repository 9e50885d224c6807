import { type Actor, OPERATOR } from "@accord/domain/actor";
import { addActor } from "@accord/store/accounts/add-actor";
import { readActorOfUser } from "@accord/store/accounts/read-actors";
import type { Database } from "@accord/store/database";
import { ACCOUNTS, type DemonstrationAccount } from "./accounts.ts";
import { ensureSignInUser, findSignInUser } from "./sign-in-users.ts";

/** Who one of the demonstration accounts acts as; null while it is not there. */
export async function findAccount(
  database: Database,
  { address }: Pick<DemonstrationAccount, "address">,
): Promise<Actor | null> {
  const userId = await findSignInUser(database, address);
  return userId === null ? null : readActorOfUser(database.reader, userId);
}

/** Adds an account, or leaves it as it is. */
export async function ensureAccount(
  database: Database,
  { address, name, office, grants }: DemonstrationAccount,
  password: string,
): Promise<Actor> {
  const known = await findAccount(database, { address });
  if (known) return known;

  const userId = await ensureSignInUser(database, { address, name, password });
  return addActor(database, OPERATOR, { name, office, userId, grants });
}

/** All accounts, in order: the last is there only when the others are. */
export async function ensureAccounts(database: Database, password: string): Promise<void> {
  for (const account of ACCOUNTS) await ensureAccount(database, account, password);
}
