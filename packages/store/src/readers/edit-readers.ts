import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { Reader as ReportReader } from "@accord/domain/programme";
import type { Database } from "../database.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import type { Writer } from "../writer.ts";

/** Puts offices on a programme's reader list. */
export async function addReaders(
  database: Database,
  actor: Actor,
  { programme, readers }: { programme: string; readers: readonly ReportReader[] },
): Promise<number[]> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    for (const { address } of readers) await assertNotListed(writer, programme, address);
    const added = await writer.append(
      "reader",
      readers.map((reader) => ({ programme, ...reader })),
    );
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "readers-added",
      fact: { readers: added.map(({ id, office }) => ({ id, office })) },
    });
    return added.map(({ id }) => id);
  });
}

/** Changes an office or its address on the list. It keeps no id: what it was stays known as it was. */
export async function changeReader(
  database: Database,
  actor: Actor,
  { programme, id, reader }: { programme: string; id: number; reader: ReportReader },
): Promise<number> {
  await assertMayIn(database, actor, "edit-registers", programme);

  return database.change(async (writer) => {
    await assertListed(writer, programme, id);
    await assertNotListed(writer, programme, reader.address, id);
    await writer.replace("reader", [id]);
    const [changed] = await writer.append("reader", [{ programme, ...reader }]);
    if (!changed) throw new Error("The reader was not written.");
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "reader-changed",
      fact: { before: id, after: changed.id, office: reader.office },
    });
    return changed.id;
  });
}

/** Takes an office off the list. */
export async function removeReader(
  database: Database,
  actor: Actor,
  { programme, id }: { programme: string; id: number },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    await assertListed(writer, programme, id);
    await writer.replace("reader", [id]);
    await record(writer, actor, {
      programme,
      noun: "reader",
      act: "reader-removed",
      fact: { reader: id },
    });
  });
}

async function assertListed(writer: Writer, programme: string, id: number): Promise<void> {
  const listed = await writer
    .selectFrom("reader")
    .select("id")
    .where("id", "=", id)
    .where("programme", "=", programme)
    .where("replacedBy", "is", null)
    .executeTakeFirst();
  if (!listed) {
    throw new AccordError("not-found", "This reader is not on the list any more.", { reader: id });
  }
}

async function assertNotListed(
  writer: Writer,
  programme: string,
  address: string,
  except?: number,
): Promise<void> {
  const listed = await writer
    .selectFrom("reader")
    .select("id")
    .where("programme", "=", programme)
    .where(({ eb, fn }) => eb(fn<string>("lower", ["address"]), "=", address.toLowerCase()))
    .where("replacedBy", "is", null)
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? 0))
    .executeTakeFirst();
  if (listed) {
    throw new AccordError("rule-broken", `${address} is on the list already.`, {
      field: "address",
    });
  }
}
