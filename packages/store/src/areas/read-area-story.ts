import type { Actor } from "@accord/domain/actor";
import type {
  AreaStory,
  NamedArea,
  ToldAlias,
  ToldRelation,
  ToldSuccession,
} from "@accord/domain/area";
import { isSameName } from "@accord/domain/area";
import { type AsAt, type Instant, londonDay } from "@accord/domain/calendar";
import type { SourcePlace } from "@accord/domain/entry";
import type { ProgrammeScope } from "@accord/domain/permissions";
import { readWho } from "../accounts/who.ts";
import type { Database } from "../database.ts";
import { isOn, stretchOf } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { readKnownAt } from "../journal/read-journal.ts";
import { sourceOf } from "../matrix/entry-row.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import { selectCitable } from "../sources/assert-sources.ts";
import type { Reader } from "../writer.ts";
import { readAreaRows } from "./read-areas.ts";
import { readVisibleAreas } from "./visible-areas.ts";

export interface AreaQuery {
  readonly programme: string;
  readonly area: string;
  readonly asAt?: AsAt | undefined;
  readonly knownAt?: Instant | undefined;
}

interface Looking {
  readonly area: string;
  readonly head: number;
  readonly named: (slug: string) => NamedArea;
  readonly isVisible: (slug: string) => boolean;
}

/**
 * All that is known of one area, also of one that was merged or split long ago: its address goes on.
 *
 * @throws AccordError `not-found` for an area that is not there, or known from another's programme alone
 */
export async function readAreaStory(
  database: Database,
  actor: Actor,
  { programme, area, asAt = londonDay(database.clock.now()), knownAt: wanted }: AreaQuery,
): Promise<AreaStory> {
  const scope = await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { knownAt, head } = await readKnownAt(database, wanted);
  const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
  visible.assertAll([area]);
  const nameOf = await readNames(reader, "area", visible.areas, head);
  const named = (slug: string): NamedArea => ({ slug, name: nameOf(slug).name });
  const looking = { area, head, named, isVisible: (slug: string) => visible.has(slug) };
  const rowsOf = await readAreaRows(reader, {
    asAt,
    head,
    programmes: visible.programmes,
    programme,
  });
  const planned = await reader
    .selectFrom("planLine")
    .select(["fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where("area", "=", area)
    .where(knownBy("planLine", head))
    .execute();
  const aliases = await readAliases(reader, looking, nameOf(area).aliases);
  const relations = await readRelations(reader, looking);
  const successions = await readSuccessions(reader, looking, { actor, programme: scope });
  const papers = [...aliases, ...relations, ...successions].flatMap(({ source }) => source ?? []);
  const citable = await selectCitable(
    reader,
    programme,
    papers.map(({ slug }) => slug),
  );
  // A paper of another programme alone is not told of: what rests on it is.
  const withToldSource = <T extends { readonly source: SourcePlace | null }>(one: T): T =>
    one.source === null || citable.has(one.source.slug) ? one : { ...one, source: null };
  return {
    ...named(area),
    asAt,
    knownAt,
    aliases: aliases.map(withToldSource),
    formerNames: await readFormerNames(reader, looking),
    rows: rowsOf(area),
    relations: relations.map(withToldSource),
    successions: successions.map(withToldSource),
    planLines: planned.filter((line) => isOn(line, asAt)).length,
  };
}

/** The names it goes by, each with its reason where one was recorded. */
async function readAliases(
  reader: Reader,
  { area, head }: Looking,
  names: readonly string[],
): Promise<ToldAlias[]> {
  const rows = await reader
    .selectFrom("areaAlias")
    .select(["name", "reason", "source", "sourcePlace", "recordedAt"])
    .where("area", "=", area)
    .where(knownBy("areaAlias", head))
    .orderBy("id")
    .execute();
  return names.map((name) => {
    const told = rows.find((row) => isSameName(row.name, name));
    return {
      name,
      reason: told?.reason ?? null,
      source: told ? sourceOf(told) : null,
      recordedAt: told?.recordedAt ?? null,
    };
  });
}

async function readFormerNames(
  reader: Reader,
  { area, head, named }: Looking,
): Promise<AreaStory["formerNames"]> {
  const rows = await reader
    .selectFrom("naming")
    .select(["name", "replacedAt", "replacedBy"])
    .where("noun", "=", "area")
    .where("slug", "=", area)
    .where("act", "<=", head)
    .orderBy("id")
    .execute();
  const names: { name: string; until: string }[] = [];
  for (const [index, { name, replacedAt, replacedBy }] of rows.entries()) {
    const next = rows[index + 1]?.name ?? named(area).name;
    const isGivenUp = name !== next && name !== named(area).name;
    if (isGivenUp && replacedAt && (replacedBy ?? 0) <= head) {
      names.unshift({ name, until: replacedAt });
    }
  }
  return names;
}

async function readRelations(
  reader: Reader,
  { area, head, named, isVisible }: Looking,
): Promise<ToldRelation[]> {
  const rows = await reader
    .selectFrom("areaRelation")
    .selectAll()
    .where((eb) => eb.or([eb("area", "=", area), eb("other", "=", area)]))
    .where(knownBy("areaRelation", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const nameOf = await readNames(
    reader,
    "partnership",
    rows.flatMap(({ partnership }) => partnership ?? []),
    head,
  );
  return rows
    .map((row) => {
      const isFrom = row.area === area;
      return {
        id: row.id,
        kind: row.kind,
        isFrom,
        other: named(isFrom ? row.other : row.area),
        partnership:
          row.partnership === null
            ? null
            : { slug: row.partnership, name: nameOf(row.partnership).name },
        reason: row.reason,
        ...stretchOf(row),
        source: sourceOf(row),
        recordedAt: row.recordedAt,
      };
    })
    .filter(({ other }) => isVisible(other.slug));
}

/** The merges and splits it was in, whole: each act with all its areas that are told of. */
async function readSuccessions(
  reader: Reader,
  { area, head, named, isVisible }: Looking,
  viewer: { actor: Actor; programme: ProgrammeScope },
): Promise<ToldSuccession[]> {
  const rows = await reader
    .selectFrom("areaSuccession")
    .innerJoin("journal", "journal.id", "areaSuccession.act")
    .selectAll("areaSuccession")
    .select("journal.actorId")
    .where(knownBy("areaSuccession", head))
    .orderBy("areaSuccession.id")
    .execute();
  const own = rows.filter((row) => row.area === area || row.successor === area);
  const whoIs = await readWho(
    reader,
    own.map(({ actorId }) => actorId),
    viewer,
  );
  const acts = [...new Set(own.map(({ act }) => act))];
  return acts.flatMap((act) => {
    const pairs = rows.filter((row) => row.act === act);
    const [first] = pairs;
    if (!first) return [];
    const goesOn = pairs.filter((pair) => pair.goesOn).map((pair) => pair.area);
    const tell = (slugs: readonly string[]) => [...new Set(slugs)].filter(isVisible).map(named);
    return [
      {
        act,
        kind: first.kind,
        areas: tell(pairs.map((pair) => pair.area)),
        into: tell([...goesOn, ...pairs.map(({ successor }) => successor)]),
        effective: { date: first.fromDate, precision: first.fromPrecision },
        reason: first.reason,
        source: sourceOf(first),
        recordedAt: first.recordedAt,
        by: whoIs(first.actorId),
      },
    ];
  });
}
