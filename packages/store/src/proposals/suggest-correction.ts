import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { NewSuggestion } from "@accord/domain/proposal";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { loadCell } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";

/**
 * Tells the editors that something about a cell looks wrong. It changes nothing.
 *
 * @throws AccordError `not-found` for a cell the matrix does not list, or an entry that is not of it
 */
export async function suggestCorrection(
  database: Database,
  actor: Actor,
  { cell, entry, words }: NewSuggestion,
): Promise<{ id: number }> {
  await assertMayIn(database, actor, "suggest-correction", cell.programme);

  return database.change(async (writer) => {
    const { entries } = await loadCell(writer, cell);
    if (entry !== null && !entries.some(({ id }) => id === entry)) {
      throw new AccordError("not-found", "This cell has no such entry.", { entry });
    }
    const [suggestion] = await writer.append("proposal", [
      {
        ...cell,
        kind: "correction",
        head: writer.act.id - 1,
        statement: null,
        entryId: entry,
        words,
        proposedBy: actor.id,
        signedLinkId: null,
      },
    ]);
    if (!suggestion) throw new Error("The suggestion was not written.");
    await record(writer, actor, {
      programme: cell.programme,
      noun: "proposal",
      act: "correction-suggested",
      fact: { proposal: suggestion.id, cell, entry, words },
    });
    return { id: suggestion.id };
  });
}
