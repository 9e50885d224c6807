import type { Actor } from "@accord/domain/actor";
import { assertMay } from "@accord/domain/permissions";
import type { Database } from "../database.ts";

/** What a role can be given for. */
export interface Reaches {
  readonly programmes: readonly { readonly slug: string; readonly name: string }[];
  readonly forces: readonly { readonly slug: string; readonly name: string }[];
}

/** The programmes and forces by name, for whoever gives roles: nothing else of them is told. */
export async function readReaches(database: Database, actor: Actor): Promise<Reaches> {
  assertMay(actor, "manage-accounts", null);
  const rows = await database.reader
    .selectFrom("naming")
    .select(["noun", "slug", "name"])
    .where("noun", "in", ["programme", "force"])
    .where("replacedBy", "is", null)
    .orderBy("name")
    .execute();
  const of = (noun: "programme" | "force") =>
    rows.filter((row) => row.noun === noun).map(({ slug, name }) => ({ slug, name }));
  return { programmes: of("programme"), forces: of("force") };
}
