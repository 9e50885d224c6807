import path from "node:path";
import { readProgrammesByOrigin } from "@accord/demonstration/demonstration-programmes";
import {
  isDemonstrationBegun,
  isDemonstrationLoaded,
  loadDemonstration,
} from "@accord/demonstration/load-demonstration";
import { isYearLoaded } from "@accord/demonstration/year/year-source";
import type { DemonstrationKind } from "@accord/domain/demonstration";
import type { Database } from "@accord/store/database";
import type { AccordSettings } from "./config.ts";
import { type DataDir, keptSecret, readablePassword } from "./data-dir.ts";

export interface DemonstrationState {
  /** Programmes of the demonstration stand in the register: a banner says so. Null where none do. */
  readonly demonstration: DemonstrationKind | null;
  /** It was loaded just now. */
  readonly wasLoaded: boolean;
}

/**
 * Loads the demonstration where the settings ask for it, or say nothing and the embedded database is
 * empty. A load that was broken off is finished.
 */
export async function loadDemonstrationWhereDue(
  database: Database,
  { ACCORD_DEMO, ACCORD_DEMO_PASSWORD, DATABASE_URL }: AccordSettings,
  { folder, demonstrationPasswordFile }: DataDir,
): Promise<DemonstrationState> {
  const demonstration = await findDemonstration(database);
  if (await isDemonstrationLoaded(database)) return { demonstration, wasLoaded: false };
  const isBegun = await isDemonstrationBegun(database);
  // A register that was cleared is not empty: its first line says what went before.
  const isEmpty = (await database.head()).id === 0;
  const isDue = ACCORD_DEMO ?? (!DATABASE_URL && (isBegun || isEmpty));
  if (!isDue) return { demonstration, wasLoaded: false };
  // Kept before it is used, so that nobody is locked out of accounts that a killed start has made.
  const make = () => ACCORD_DEMO_PASSWORD ?? readablePassword();
  const password = await keptSecret(folder, path.basename(demonstrationPasswordFile), make);
  await loadDemonstration(database, password);
  return { demonstration: await findDemonstration(database), wasLoaded: true };
}

async function findDemonstration(database: Database): Promise<DemonstrationKind | null> {
  const { demonstration } = await readProgrammesByOrigin(database);
  if (demonstration.length === 0) return null;
  return (await isYearLoaded(database)) ? "generated-year" : "published";
}
