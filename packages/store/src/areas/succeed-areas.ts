import type { Actor } from "@accord/domain/actor";
import type { AreaSuccession } from "@accord/domain/area";
import {
  type CalendarDate,
  firstDay,
  type Instant,
  londonDay,
  previousDay,
} from "@accord/domain/calendar";
import { decideRows } from "@accord/domain/change-areas";
import { decideEntry, standingOn } from "@accord/domain/change-cell";
import type { Statement } from "@accord/domain/entry";
import { AccordError } from "@accord/domain/errors";
import type { Database } from "../database.ts";
import { datedColumns, stretchOf } from "../dated.ts";
import { record } from "../journal/record.ts";
import { appendEntries } from "../matrix/append-entries.ts";
import { loadCell } from "../matrix/load-cell.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { giveNames } from "../registers/naming.ts";
import { assertSources } from "../sources/assert-sources.ts";
import type { Writer } from "../writer.ts";
import { assertNameFree, type CalledArea, freeSlugs, readCalledAreas } from "./area-names.ts";
import { readVisibleAreas } from "./visible-areas.ts";

export interface SucceededAreas {
  readonly act: number;
  readonly recordedAt: Instant;
  /** The slugs of what they became. */
  readonly into: readonly string[];
  /** What was carried over. */
  readonly entries: readonly number[];
}

/**
 * Merges areas into one, or splits one into several, from a date, in one act.
 *
 * The rows of the programme end and begin; entries are never moved, and what is carried over is a new
 * entry. Rows of other programmes stay: their teams are told on their own pages.
 *
 * @throws AccordError `changed-meanwhile` when a status to be carried over changed after it was seen
 */
export async function succeedAreas(
  database: Database,
  actor: Actor,
  wanted: AreaSuccession,
): Promise<SucceededAreas> {
  await assertMayIn(database, actor, "edit-registers", wanted.programme);
  if (wanted.carry.length > 0) {
    await assertMayIn(database, actor, "edit-matrix", wanted.programme);
  }

  const today = londonDay(database.clock.now());
  return database.change(async (writer) => {
    const visible = await readVisibleAreas(writer, actor, today);
    const called = await readCalledAreas(writer);
    visible.assertAll(wanted.areas);
    visible.assertAll(wanted.into.flatMap((choice) => ("slug" in choice ? choice.slug : [])));
    for (const choice of wanted.into) {
      if ("name" in choice) assertNameFree(called, visible, { name: choice.name, field: "into" });
    }
    await assertSources(writer, wanted.programme, [wanted.source]);
    const into = await placeSuccessors(writer, wanted);
    const nameOf = nameIn(called);
    await changeRows(writer, wanted, into, nameOf);
    await writeSuccession(writer, wanted, into);
    const entries = await carryOver(writer, actor, wanted, { into, nameOf, today });
    await record(writer, actor, {
      programme: wanted.programme,
      noun: "area",
      act: wanted.kind === "merge" ? "areas-merged" : "area-split",
      fact: {
        areas: wanted.areas,
        into,
        effective: wanted.effective,
        reason: wanted.reason,
        entries,
      },
    });
    return { act: writer.act.id, recordedAt: writer.act.recordedAt, into, entries };
  });
}

const nameIn = (called: ReadonlyMap<string, CalledArea>) => (area: string) =>
  called.get(area)?.name ?? area;

/** The slugs of what the areas become, the new ones among them added to the register. */
async function placeSuccessors(writer: Writer, { into }: AreaSuccession): Promise<string[]> {
  const names = into.flatMap((choice) => ("name" in choice ? choice.name : []));
  const slugs = await freeSlugs(writer, names);
  const added = names.map((name, index) => ({ slug: slugs[index] ?? "", name, aliases: [] }));
  await writer.append(
    "businessArea",
    added.map(({ slug }) => ({ slug })),
  );
  await giveNames(writer, "area", added);
  return into.map((choice) =>
    "slug" in choice ? choice.slug : (added.find(({ name }) => name === choice.name)?.slug ?? ""),
  );
}

async function changeRows(
  writer: Writer,
  wanted: AreaSuccession,
  into: readonly string[],
  nameOf: (area: string) => string,
): Promise<void> {
  const rows = await writer
    .selectFrom("programmeRow")
    .selectAll()
    .where("programme", "=", wanted.programme)
    .where("replacedBy", "is", null)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const standing = rows.map((row) => ({ ...row, group: row.areaGroup, ...stretchOf(row) }));
  const { ends, begins } = decideRows(standing, wanted, into, nameOf);
  await writer.replace(
    "programmeRow",
    ends.map(({ id }) => id),
  );
  await writer.append(
    "programmeRow",
    [...ends, ...begins].map(({ area, group, position, from, until }) => ({
      programme: wanted.programme,
      area,
      areaGroup: group,
      position,
      ...datedColumns({ from, until }),
    })),
  );
}

/** Once for all programmes: where another programme has said so, it is said. */
async function writeSuccession(
  writer: Writer,
  { kind, areas, effective, reason, source }: AreaSuccession,
  into: readonly string[],
): Promise<void> {
  const standing = await writer
    .selectFrom("areaSuccession")
    .select(["area", "successor"])
    .where("kind", "=", kind)
    .where("replacedBy", "is", null)
    .execute();
  const pairs = areas
    .flatMap((area) => into.map((successor) => ({ area, successor })))
    .filter(({ area, successor }) => area !== successor)
    .filter(
      (pair) => !standing.some((one) => one.area === pair.area && one.successor === pair.successor),
    );
  await writer.append(
    "areaSuccession",
    pairs.map((pair) => ({
      ...pair,
      goesOn: into.includes(pair.area),
      kind,
      fromDate: effective.date ?? "",
      fromPrecision: effective.precision,
      fromFirstDay: firstDay(effective),
      reason,
      source: source?.slug ?? null,
      sourcePlace: source?.place ?? null,
    })),
  );
}

interface Carrying {
  readonly into: readonly string[];
  readonly nameOf: (area: string) => string;
  readonly today: CalendarDate;
}

/** Enters into the successors' cells what stood in the predecessors' the day before. */
async function carryOver(
  writer: Writer,
  actor: Actor,
  wanted: AreaSuccession,
  { into, nameOf, today }: Carrying,
): Promise<readonly number[]> {
  const { programme, effective, kind } = wanted;
  const dayBefore = previousDay(firstDay(effective));
  const decided = [];
  for (const { partnership, from, into: index, claim } of wanted.carry) {
    const taken = await loadCell(writer, { programme, area: from, partnership });
    if (taken.revision > wanted.head) {
      throw new AccordError(
        "changed-meanwhile",
        `${nameOf(from)} has changed since you saw it. Look again before you carry it over.`,
        { area: from, partnership },
      );
    }
    const said = standingOn(taken.entries, dayBefore)?.statement;
    if (!said) {
      throw new AccordError(
        "rule-broken",
        `Nothing stood for ${nameOf(from)} to be carried over.`,
        {
          field: "carry",
        },
      );
    }
    const cell = await loadCell(writer, { programme, area: into[index] ?? "", partnership });
    const statement: Statement = {
      ...said,
      claim,
      effective,
      comment: `Carried over from ${nameOf(from)} by ${kind === "merge" ? "the merge" : "the split"}.`,
      source: wanted.source,
    };
    decided.push({ cell, drafts: [decideEntry(cell.entries, { statement }, today)] });
  }
  if (decided.length === 0) return [];
  const { entries } = await appendEntries(writer, actor, decided);
  return entries;
}
