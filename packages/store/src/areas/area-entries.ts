import type { Actor } from "@accord/domain/actor";
import type { AreaFacts } from "@accord/domain/area-facts";
import { lastLinks } from "@accord/domain/resolve";
import { readWho } from "../accounts/who.ts";
import { entryOf } from "../matrix/entry-row.ts";
import { readProposers } from "../proposals/read-proposers.ts";
import type { Reader } from "../writer.ts";

interface EntriesQuery {
  readonly actor: Actor;
  /** The programmes the actor may see. */
  readonly programmes: readonly string[];
  readonly area: string;
  readonly head: number;
}

/** All that was said of an area's cells by a line of the journal, in the order recorded, with who said it. */
export async function readAreaEntries(
  reader: Reader,
  { actor, programmes, area, head }: EntriesQuery,
): Promise<AreaFacts["entries"]> {
  const rows = await reader
    .selectFrom("entry")
    .innerJoin("cell", "cell.id", "entry.cellId")
    .selectAll("entry")
    .select(["cell.programme", "cell.partnership"])
    .where("cell.programme", "in", programmes)
    .where("cell.area", "=", area)
    .where("entry.act", "<=", head)
    .orderBy("entry.id")
    .execute();
  const entries = rows.map(({ programme, partnership, ...row }) => ({
    ...entryOf(row, { programme, area, partnership }),
    programme,
    inCell: row.cellId,
  }));
  const proposers = await readProposers(
    reader,
    entries.map(({ id }) => id),
  );
  const people = [...entries.map(({ recordedBy }) => recordedBy), ...proposers.values()];
  // Names are told by the programme whose record it is: a role in one opens none in another.
  const whoIn = new Map<string, Awaited<ReturnType<typeof readWho>>>();
  for (const slug of new Set(entries.map(({ programme }) => programme))) {
    const viewer = { actor, programme: { slug, forces: [] } };
    whoIn.set(slug, await readWho(reader, people, viewer));
  }
  const byCell = Map.groupBy(entries, ({ inCell }) => inCell);
  const last = new Set(
    [...byCell.values()].flatMap((ofCell) => lastLinks(ofCell, "9999")).map(({ id }) => id),
  );
  return entries.map(({ recordedBy, programme, inCell: _, ...entry }) => {
    const whoIs = whoIn.get(programme);
    const proposer = proposers.get(entry.id);
    const nobody = { office: null, name: null };
    return {
      ...entry,
      by: whoIs?.(recordedBy) ?? nobody,
      proposedBy: proposer === undefined ? null : (whoIs?.(proposer) ?? nobody),
      isLast: last.has(entry.id),
    };
  });
}
