import type { Actor } from "@accord/domain/actor";
import { AccordError } from "@accord/domain/errors";
import type { PartyName } from "@accord/domain/force";
import { daysOf, isBackwards, overlap } from "@accord/domain/stretch";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { record } from "../journal/record.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { assertSource, sourceAfter } from "../sources/assert-source.ts";
import type { Writer } from "../writer.ts";

interface OfParty {
  readonly programme: string;
  readonly party: string;
}

/**
 * Records what a party is called from a date on. The name before it, where it had no end, ends there.
 *
 * @throws AccordError `rule-broken` when another name stands for a part of that time
 */
export async function recordSuccession(
  database: Database,
  actor: Actor,
  { programme, party, name }: OfParty & { readonly name: PartyName },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const names = await standingNames(writer, party);
    await assertSource(writer, programme, name.source);
    const open = names.find((one) => one.until === null && isBefore(one, name));
    if (open && name.from.date !== null) {
      const ended = { ...open, until: { date: name.from.date, precision: "before" as const } };
      await replaceName(writer, party, ended);
    }
    assertName(
      name,
      names.filter((one) => one !== open),
    );
    await writer.append("partySuccession", [nameRow(party, name)]);
    await record(writer, actor, {
      programme: null,
      noun: "party",
      act: "succession-recorded",
      fact: { slug: party, name, ended: open?.name ?? null },
    });
  });
}

/** Corrects a name, its dates or its source. */
export async function correctSuccession(
  database: Database,
  actor: Actor,
  {
    programme,
    party,
    id,
    name: correction,
  }: OfParty & { readonly id: number; readonly name: PartyName },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const names = await standingNames(writer, party);
    const { id: _, ...before } = nameIn(names, id);
    const papers = { before: before.source, wanted: correction.source };
    const name = { ...correction, source: await sourceAfter(writer, programme, papers) };
    assertName(
      name,
      names.filter((one) => one.id !== id),
    );
    await replaceName(writer, party, { id, ...name });
    await record(writer, actor, {
      programme: null,
      noun: "party",
      act: "succession-corrected",
      fact: { slug: party, before, after: name },
    });
  });
}

/** Takes a name out that was entered by mistake. */
export async function removeSuccession(
  database: Database,
  actor: Actor,
  { programme, party, id }: OfParty & { readonly id: number },
): Promise<void> {
  await assertMayIn(database, actor, "edit-registers", programme);

  await database.change(async (writer) => {
    const { id: _, ...name } = nameIn(await standingNames(writer, party), id);
    await writer.replace("partySuccession", [id]);
    await record(writer, actor, {
      programme: null,
      noun: "party",
      act: "succession-removed",
      fact: { slug: party, name },
    });
  });
}

type StandingName = PartyName & { readonly id: number };

async function standingNames(writer: Writer, party: string): Promise<StandingName[]> {
  const there = await writer
    .selectFrom("party")
    .select("slug")
    .where("slug", "=", party)
    .executeTakeFirst();
  if (!there) throw new AccordError("not-found", "There is no such party.", { party });
  const rows = await writer
    .selectFrom("partySuccession")
    .select(["id", "name", "source"])
    .select(["fromDate", "fromPrecision", "untilDate", "untilPrecision"])
    .where("party", "=", party)
    .where("replacedBy", "is", null)
    .execute();
  return rows.map(({ id, name, source, ...dates }) => ({ id, name, source, ...stretchOf(dates) }));
}

function nameIn(names: readonly StandingName[], id: number): StandingName {
  const found = names.find((name) => name.id === id);
  if (found) return found;
  throw new AccordError("not-found", "This name does not stand any more.", { id });
}

function nameRow(party: string, { name, source, from, until }: PartyName) {
  return { party, name, source, ...datedColumns({ from, until }) };
}

async function replaceName(writer: Writer, party: string, { id, ...name }: StandingName) {
  await writer.replace("partySuccession", [id]);
  await writer.append("partySuccession", [nameRow(party, name)]);
}

function isBefore(one: PartyName, other: PartyName): boolean {
  return daysOf(one).first < daysOf(other).first;
}

function assertName(name: PartyName, others: readonly PartyName[]): void {
  if (isBackwards(name)) {
    throw new AccordError("rule-broken", "The last day lies before the first.", { field: "until" });
  }
  const other = others.find((one) => overlap(one, name));
  if (!other) return;
  throw new AccordError(
    "rule-broken",
    `It was called ${other.name} for a part of that time. A party has one name on one day.`,
    { field: "from" },
  );
}
