import { type Database, databaseOn } from "@accord/store/database";
import { openEmbedded } from "@accord/store/engines/embedded";
import { inject, test } from "vitest";
import type { GeneratedYear } from "../generated-year.ts";
import { readLoadedYear } from "./loaded-year.ts";

/** An `it` that is given a register with a year in it, and the account of the year. Tests leave it as it is. */
export const it = test
  .extend(
    "loaded",
    { scope: "worker" },
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of what a fixture needs from its pattern
    async ({}, { onCleanup }): Promise<{ database: Database; year: GeneratedYear }> => {
      const { register, account } = await readLoadedYear(inject("loadedYear"));
      const database = databaseOn(await openEmbedded(null, register));
      onCleanup(() => database[Symbol.asyncDispose]());
      return { database, year: JSON.parse(account) }; // what the loader gave
    },
  )
  .extend("database", ({ loaded }) => loaded.database)
  .extend("year", ({ loaded }) => loaded.year);
