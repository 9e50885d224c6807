import { type NamedForce, shortForceName } from "@accord/domain/named-force";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

/** Every force of the register by name, as known at a line of the journal. */
export async function readNamedForces(reader: Reader, head: number): Promise<NamedForce[]> {
  const rows = await reader.selectFrom("force").select(["slug", "onsCode", "region"]).execute();
  const nameOf = await readNames(
    reader,
    "force",
    rows.map(({ slug }) => slug),
    head,
  );
  return rows
    .map((row) => {
      const { name } = nameOf(row.slug);
      return { ...row, name, short: shortForceName(name) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
