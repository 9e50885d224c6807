import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import { type ReaderInput, Reader as ReportReader } from "@accord/domain/reader";
import { sameAddress } from "@accord/domain/recipients";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { tellWhenAllEnded } from "../reports/tell-when-ended.ts";
import type { Writer } from "../writer.ts";
import { assertMayBeListed } from "./assert-reader.ts";
import { type ListedReader, selectReaders } from "./read-readers.ts";
import { stopForAddresses } from "./stop-leavers.ts";

/** Puts offices on a programme's reader list. */
export async function addReaders(
  database: Database,
  actor: Actor,
  { programme, readers }: { programme: string; readers: readonly ReaderInput[] },
): Promise<number[]> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    const said = readers.map((reader) => ReportReader.parse(reader));
    const listed = await selectReaders(writer, programme);
    for (const [index, reader] of said.entries()) {
      const others = [...listed, ...said.slice(0, index)];
      await assertMayBeListed(writer, programme, reader, { others });
    }
    const rows = said.map((reader) => ({ programme, ...reader }));
    const added = await writer.append("reader", rows);
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "readers-added",
      fact: { readers: added.map(({ id, office }) => ({ id, office })) },
    });
    return added.map(({ id }) => id);
  });
}

/**
 * Changes a reader of the list. It keeps no id: what it was stays known as it was. What waits for an address
 * that is a reader no more is stopped in the same act.
 */
export async function changeReader(
  database: Database,
  actor: Actor,
  { programme, id, reader }: { programme: string; id: number; reader: ReaderInput },
): Promise<number> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const queue = await database.queue();
  const { changed, reports } = await database.change(async (writer) => {
    const said = ReportReader.parse(reader);
    const listed = await selectReaders(writer, programme);
    const before = standing(listed, id);
    const others = listed.filter((row) => row.id !== id);
    await assertMayBeListed(writer, programme, said, { others, before });
    await writer.replace("reader", [id]);
    const [changed] = await writer.append("reader", [{ programme, ...said }]);
    if (!changed) throw new Error("The reader was not written.");
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "reader-changed",
      fact: { before: id, after: changed.id, office: said.office, ...endOf(before, said) },
    });
    return { changed: changed.id, reports: await stop(writer, before) };
  });
  for (const report of reports) await tellWhenAllEnded(database, report);
  return changed;

  async function stop(writer: Writer, { address }: ListedReader): Promise<number[]> {
    return stopForAddresses(writer, queue, { programme, addresses: [address] });
  }
}

/** Takes a reader off the list, and stops what waits for them: in the same act, and for good. */
export async function removeReader(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: number },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  const queue = await database.queue();
  const reports = await database.change(async (writer) => {
    const { office, address } = standing(await selectReaders(writer, programme), id);
    await writer.replace("reader", [id]);
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "reader-removed",
      fact: { reader: id, office },
    });
    return stopForAddresses(writer, queue, { programme, addresses: [address] });
  });
  for (const report of reports) await tellWhenAllEnded(database, report);
}

/** What the journal says of a holder's last day, where the change sets one. */
function endOf(before: ListedReader, { untilDay, address }: ReportReader) {
  const isSameHolder = sameAddress(before.address) === sameAddress(address);
  return isSameHolder && untilDay !== before.untilDay ? { untilDay } : {};
}

function standing(listed: readonly ListedReader[], id: number): ListedReader {
  const reader = listed.find((row) => row.id === id);
  if (reader) return reader;
  throw new AccordError("not-found", "This reader is not on the list any more.", { reader: id });
}
