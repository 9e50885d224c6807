import { OPERATOR } from "@accord/domain/actor";
import { Statement } from "@accord/domain/entry";
import { readActors } from "../accounts/read-actors.ts";
import { type DatabaseOptions, openDatabase } from "../database.ts";
import { addEntry } from "../matrix/add-entry.ts";

/**
 * A process of its own that changes one cell again and again at full speed, to be killed at any moment.
 *
 * It is started with the database's options as JSON, and writes the head of each change on a line
 * of its own once the change is acknowledged.
 */
const database = await openDatabase(JSON.parse(process.argv[2] ?? "null") as DatabaseOptions);
const [editor] = (await readActors(database, OPERATOR)).filter(({ grants }) =>
  grants.some(({ role }) => role === "editor"),
);
if (!editor) throw new Error("The register has no editor.");
const cell = { programme: "eastern-region", area: "dogs", partnership: "norfolk-suffolk" };
const statement = Statement.parse({
  claim: "observed",
  status: "live",
  effective: { date: "2011-01-10", precision: "day" },
});
for (let { id: head } = await database.head(); ; ) {
  ({ head } = await addEntry(database, editor, { cell, head, statement }));
  process.stdout.write(`${head}\n`);
}
