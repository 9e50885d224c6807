import { OPERATOR } from "@accord/domain/actor";
import type { Database } from "@accord/store/database";
import { ACCOUNTS } from "./accounts.ts";
import { EASTERN_REGION } from "./eastern-region/programme.ts";
import { findSignInUser } from "./sign-in-users.ts";

const SLUGS: readonly string[] = [EASTERN_REGION.slug];

/**
 * The programmes of a register, parted: those the demonstration brought, and the others.
 *
 * A person who adds a programme of the same name has added another: the demonstration's were added by
 * the operator, who adds no programme otherwise.
 */
export async function readProgrammesByOrigin(
  database: Database,
): Promise<{ readonly demonstration: readonly string[]; readonly others: readonly string[] }> {
  const rows = await database.reader
    .selectFrom("programme")
    .innerJoin("journal", "journal.id", "programme.act")
    .select(["programme.slug", "journal.actorId"])
    .orderBy("programme.slug")
    .execute();
  const isOurs = ({ slug, actorId }: (typeof rows)[number]) =>
    SLUGS.includes(slug) && actorId === OPERATOR.id;
  return {
    demonstration: rows.filter(isOurs).map(({ slug }) => slug),
    others: rows.filter((row) => !isOurs(row)).map(({ slug }) => slug),
  };
}

/** The sign-in library's ids of the demonstration accounts that are there. */
export async function findDemonstrationUsers(database: Database): Promise<string[]> {
  const users = await Promise.all(ACCOUNTS.map(({ address }) => findSignInUser(database, address)));
  return users.filter((id) => id !== null);
}
