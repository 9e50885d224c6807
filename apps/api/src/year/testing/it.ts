import type { GeneratedYear } from "@accord/demonstration/year/generated-year";
import { readLoadedYear } from "@accord/demonstration/year/testing/loaded-year";
import { OPERATOR } from "@accord/domain/actor";
import { type Database, databaseOn } from "@accord/store/database";
import { openEmbedded } from "@accord/store/engines/embedded";
import { inject, test } from "vitest";
import { createApi } from "../../server.ts";
import { aConfig } from "../../testing/it.ts";
import { localClient } from "../../testing/person.ts";

interface Loaded {
  readonly database: Database;
  readonly year: GeneratedYear;
  /** The pages, as one asks for them who may read everything. */
  readonly pages: ReturnType<typeof localClient>;
}

/** An `it` that is given a register with a year in it, the account of the year, and its pages. Tests leave all as it is. */
export const it = test
  .extend(
    "loaded",
    { scope: "worker" },
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
    async ({}, { onCleanup }): Promise<Loaded> => {
      const { register, account } = await readLoadedYear(inject("loadedYear"));
      const database = databaseOn(await openEmbedded(null, register));
      const api = await createApi({ database, config: aConfig() });
      onCleanup(async () => {
        await api.close();
        await database[Symbol.asyncDispose]();
      });
      return { database, year: JSON.parse(account), pages: localClient(api, OPERATOR) }; // what the loader gave
    },
  )
  .extend("database", ({ loaded }) => loaded.database)
  .extend("year", ({ loaded }) => loaded.year)
  .extend("pages", ({ loaded }) => loaded.pages);
