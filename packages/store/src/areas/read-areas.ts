import type { Actor } from "@accord/domain/actor";
import type { AreaListing, AreaRow, NamedArea } from "@accord/domain/area";
import { type AsAt, type CalendarDate, londonDay } from "@accord/domain/calendar";
import type { Database } from "../database.ts";
import { isOn, stretchOf } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import { assertMayIn } from "../programmes/programme-scope.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";
import { readVisibleAreas } from "./visible-areas.ts";

export interface AreasQuery {
  readonly programme: string;
  readonly asAt?: AsAt | undefined;
}

/** The areas of the register that an actor is told of, by name, with where they are rows on a day. */
export async function readAreas(
  database: Database,
  actor: Actor,
  { programme, asAt = londonDay(database.clock.now()) }: AreasQuery,
): Promise<AreaListing[]> {
  await assertMayIn(database, actor, "read-record", programme);

  const { reader } = database;
  const { id: head } = await database.head();
  const visible = await readVisibleAreas(reader, actor, londonDay(database.clock.now()));
  const nameOf = await readNames(reader, "area", visible.areas, head);
  const rowsOf = await readAreaRows(reader, {
    asAt,
    head,
    programmes: visible.programmes,
    programme,
  });
  const becameOf = await readBecame(reader, { asAt, head });
  const planned = await reader
    .selectFrom("planLine")
    .select(["area", "fromFirstDay", "untilLastDay"])
    .where("programme", "=", programme)
    .where(knownBy("planLine", head))
    .execute();
  const named = (slug: string): NamedArea => ({ slug, name: nameOf(slug).name });
  return visible.areas
    .map((slug) => {
      const rows = rowsOf(slug);
      const { became, goesOn } = becameOf(slug);
      const isListedHere = rows.some((row) => row.programme === programme && row.isListed);
      return {
        ...named(slug),
        aliases: nameOf(slug).aliases,
        rows,
        planLines: planned.filter((line) => line.area === slug && isOn(line, asAt)).length,
        became: became.filter((other) => visible.has(other)).map(named),
        needsDecision: isListedHere && became.length > 0 && !goesOn,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB"));
}

interface RowsQuery {
  readonly asAt: CalendarDate;
  readonly head: number;
  readonly programmes: ReadonlySet<string>;
  /** Whose rows come first. */
  readonly programme: string;
}

/** Where areas are rows, in the programmes an actor may see, as known at a line. */
export async function readAreaRows(
  reader: Reader,
  { asAt, head, programmes, programme }: RowsQuery,
): Promise<(area: string) => AreaRow[]> {
  const found = await reader
    .selectFrom("programmeRow")
    .selectAll()
    .where(knownBy("programmeRow", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const rows = found.filter((row) => programmes.has(row.programme));
  const nameOf = await readNames(reader, "programme", [...programmes], head);
  const groups = await reader
    .selectFrom("areaGroup")
    .select(["programme", "slug", "name"])
    .where(knownBy("areaGroup", head))
    .execute();
  const told = rows.map((row) => ({
    area: row.area,
    row: {
      programme: row.programme,
      programmeName: nameOf(row.programme).name,
      group: row.areaGroup,
      groupName:
        groups.find(({ programme, slug }) => programme === row.programme && slug === row.areaGroup)
          ?.name ?? row.areaGroup,
      ...stretchOf(row),
      isListed: isOn(row, asAt),
    },
  }));
  const isOther = ({ row }: (typeof told)[number]) => Number(row.programme !== programme);
  told.sort((a, b) => isOther(a) - isOther(b));
  return (area) => told.filter((one) => one.area === area).map(({ row }) => row);
}

/** What areas have become by a day, of what was known at a line, and whether they go on beside it. */
async function readBecame(
  reader: Reader,
  { asAt, head }: { asAt: CalendarDate; head: number },
): Promise<(area: string) => { became: string[]; goesOn: boolean }> {
  const rows = await reader
    .selectFrom("areaSuccession")
    .select(["area", "successor", "goesOn"])
    .where("fromFirstDay", "<=", asAt)
    .where(knownBy("areaSuccession", head))
    .orderBy("id")
    .execute();
  return (area) => {
    const own = rows.filter((row) => row.area === area);
    return {
      became: own.map(({ successor }) => successor),
      goesOn: own.every(({ goesOn }) => goesOn),
    };
  };
}
