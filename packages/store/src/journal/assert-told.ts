import type { Actor } from "@accord/domain/actor";
import { londonDay } from "@accord/domain/calendar";
import { AccordError } from "@accord/domain/errors";
import type { RecordAddress } from "@accord/domain/journal-line";
import { readVisibleAreas } from "../areas/visible-areas.ts";
import type { Database } from "../database.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { selectSourceSlugs } from "../sources/read-sources.ts";

/**
 * Refuses to tell of a record that is another programme's: of its settings and layout, of a paper that
 * it alone uses, of an area that it alone has.
 *
 * @throws AccordError `not-found`, as for a record that is not there
 */
export async function assertTold(
  database: Database,
  actor: Actor,
  { programme, about }: { readonly programme: string; readonly about: RecordAddress },
): Promise<void> {
  const { reader } = database;
  if (about.noun === "programme") {
    await assertMayIn(database, actor, "read-journal", about.slug);
  }
  if (about.noun === "source" && !(await selectSourceSlugs(reader, programme)).has(about.slug)) {
    throw new AccordError("not-found", "There is no such source.", { source: about.slug });
  }
  if (about.noun === "area") {
    const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
    visible.assertAll([about.slug]);
  }
}
