import type { Database } from "../database.ts";

/** Ends someone's digest. What they follow is kept, for the day they want to be told again. */
export async function stopDigest(database: Database, actorId: string): Promise<void> {
  await database.aside(async (writer) => {
    await writer
      .updateTable("following")
      .set({ digest: "none" })
      .where("actorId", "=", actorId)
      .execute();
  });
}
