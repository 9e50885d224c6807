import { OPERATOR } from "@accord/domain/actor";
import { readActors } from "../accounts/read-actors.ts";
import { type DatabaseOptions, openDatabase } from "../database.ts";
import { readIntakeProgress } from "../intakes/read-intake.ts";
import { recordIntake } from "../intakes/record-intake.ts";
import { anIntake, aPlan } from "./an-intake.ts";

/**
 * A process of its own that records a long table, to be killed in the middle.
 *
 * It is started with the database's options as JSON, and writes how many entries are written, of how
 * many, on a line of its own whenever it is told.
 */
const database = await openDatabase(JSON.parse(process.argv[2] ?? "null") as DatabaseOptions);
const [editor] = (await readActors(database, OPERATOR)).filter(({ grants }) =>
  grants.some(({ role }) => role === "editor"),
);
if (!editor) throw new Error("The register has no editor.");
const { id: intake } = await anIntake(database, editor);
const programme = "eastern-region";
setInterval(async () => {
  const { state, done, total } = await readIntakeProgress(database, editor, { programme, intake });
  process.stdout.write(`${state} ${done} ${total}\n`);
}, 50);
await recordIntake(database, editor, { intake, plan: aPlan(4_000) });
