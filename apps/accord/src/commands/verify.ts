import { asRefusal, operatedRegister } from "../operator.ts";

/** Checks the journal's chain and every row it tells of. Fails where something was changed behind it. */
export async function verifyJournal({ json = false }: { json?: boolean }): Promise<void> {
  await using register = await operatedRegister();
  const found = await asRefusal(register.client.journal.verify.query({ programme: null }));
  const { ok, lines, rows, hash, problems } = found;
  if (json) {
    console.log(JSON.stringify(found));
  } else {
    for (const { line, table, what } of problems) {
      const where = [line === null ? null : `line ${line}`, table].filter((part) => part !== null);
      console.log(`${where.join(", ")}: ${what}`);
    }
    console.log(
      ok
        ? `In order: ${lines} lines and ${rows} rows. The last line's hash is ${hash}`
        : `Not in order: ${problems.length} found.`,
    );
  }
  if (!ok) process.exitCode = 1;
}
