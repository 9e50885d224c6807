import { unknownProgramme } from "@accord/domain/permissions";
import type { Database, Head } from "@accord/store/database";
import { type ProgrammeListing, readAllProgrammes } from "@accord/store/programmes/read-programmes";
import type { Today } from "./today.ts";

/** The programmes there are and the forces in them, as every permission check needs them. */
export interface ProgrammeDirectory {
  /**
   * @param head - asked for since the request came in; by default it is asked for now
   * @throws AccordError `not-found` for a slug no programme has
   */
  scopeOf(slug: string, head?: Head): Promise<ProgrammeListing>;
  all(): Promise<readonly ProgrammeListing[]>;
}

/**
 * Reads the programmes once for each head of the journal and each day: nothing else changes them.
 *
 * The head is asked for each time, so that an answer is never older than a change that was acknowledged.
 */
export function openProgrammeDirectory(database: Database, today: Today): ProgrammeDirectory {
  let read: { head: number; day: string; bySlug: Promise<Map<string, ProgrammeListing>> } | null =
    null;

  async function current(known?: Head): Promise<Map<string, ProgrammeListing>> {
    const { id: head } = known ?? (await database.head());
    const day = today();
    if (read?.head === head && read.day === day) return read.bySlug;
    const bySlug = readAllProgrammes(database).then(
      (all) => new Map(all.map((one) => [one.slug, one])),
    );
    const begun = { head, day, bySlug };
    read = begun;
    bySlug.catch(() => {
      if (read === begun) read = null;
    });
    return bySlug;
  }

  return {
    async scopeOf(slug, head) {
      const found = (await current(head)).get(slug);
      if (!found) throw unknownProgramme(slug);
      return found;
    },
    async all() {
      return [...(await current()).values()];
    },
  };
}
