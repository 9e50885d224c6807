import type { Actor } from "@accord/domain/actor";
import type { Database } from "../database.ts";

/** Gives someone an address to be written to, as the sign-in library keeps it. */
export async function anAddress(database: Database, { id }: Actor, address: string): Promise<void> {
  await database.inside.script((run) =>
    run(`insert into "user" ("id", "name", "email", "emailVerified")
      values ('user-of-${id}', 'Office', '${address}', true);
      update actor set user_id = 'user-of-${id}' where id = '${id}';`),
  );
}
