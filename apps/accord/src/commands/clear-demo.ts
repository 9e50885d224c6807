import { existsSync } from "node:fs";
import {
  findDemonstrationUsers,
  readProgrammesByOrigin,
} from "@accord/demonstration/demonstration-programmes";
import { AccordError } from "@accord/domain/errors";
import { clearEmbedded, copyBeforeClearing } from "@accord/store/clear-embedded";
import type { Cleared } from "@accord/store/clear-register";
import type { Database } from "@accord/store/database";
import { readDatabaseSettings } from "../config.ts";
import { dataDirAt } from "../data-dir.ts";

/** What is in the register, as it was looked at. */
interface Found {
  readonly programmes: readonly string[];
  readonly users: readonly string[];
  readonly lines: number;
}

/** Empties a register that holds the demonstration alone, after copying its folder. */
export async function clearDemo({
  dryRun = false,
  json = false,
}: {
  dryRun?: boolean;
  json?: boolean;
}): Promise<void> {
  const { DATABASE_URL, ACCORD_DATA_DIR } = readDatabaseSettings();
  if (DATABASE_URL) {
    throw new AccordError(
      "rule-broken",
      "DATABASE_URL: only the embedded database is cleared. On a server, give Accord a new database.",
    );
  }
  const { database: folder } = dataDirAt(ACCORD_DATA_DIR);
  const copy = copyBeforeClearing(folder);
  let found: Found = { programmes: [], users: [], lines: 0 };
  const cleared = existsSync(folder)
    ? await clearEmbedded(folder, async (database) => {
        found = await look(database);
        const isToBeCleared = found.programmes.length > 0 && !dryRun;
        return isToBeCleared ? { users: found.users } : null;
      })
    : null;

  if (json) console.log(JSON.stringify(asJson(found, { cleared, dryRun, copy })));
  else console.log(inWords(found, { cleared, copy }));
}

/** @throws AccordError `rule-broken` naming the programmes that are not the demonstration's */
async function look(database: Database): Promise<Found> {
  const { demonstration, others } = await readProgrammesByOrigin(database);
  if (others.length > 0) {
    throw new AccordError(
      "rule-broken",
      `The register holds programmes that are not the demonstration's: ${others.join(", ")}. It is left as it is.`,
      { programmes: others },
    );
  }
  return {
    programmes: demonstration,
    users: await findDemonstrationUsers(database),
    lines: (await database.head()).id,
  };
}

function asJson(
  { programmes, users, lines }: Found,
  { cleared, dryRun, copy }: { cleared: Cleared | null; dryRun: boolean; copy: string },
) {
  return {
    cleared: cleared !== null,
    dryRun,
    programmes,
    accountsRemoved: users.length,
    lines,
    ...(cleared && { accountsKept: cleared.accountsKept, previous: cleared.previous, copy }),
  };
}

function inWords(
  { programmes, users, lines }: Found,
  { cleared, copy }: { cleared: Cleared | null; copy: string },
): string {
  if (programmes.length === 0) return "The register holds no demonstration. Nothing was changed.";
  const what = `the demonstration (${programmes.join(", ")}), its ${users.length} accounts and ${lines} lines of the journal`;
  if (!cleared) return `Would clear ${what}, after a copy to ${copy}`;
  const { accountsKept, previous } = cleared;
  return [
    `Cleared ${what}.`,
    `Kept: ${accountsKept === 1 ? "1 account" : `${accountsKept} accounts`}, and the 43 forces with their parties.`,
    `The register as it was is in ${copy}`,
    `The new journal begins with the hash of the old one's last line, ${previous.line}: ${previous.hash}`,
    "Next: pnpm start, then add your programme.",
  ].join("\n");
}
