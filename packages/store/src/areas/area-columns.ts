import type { AreaColumn } from "@accord/domain/area-facts";
import type { CalendarDate } from "@accord/domain/calendar";
import { isOn } from "../dated.ts";
import { knownBy } from "../journal/known-by.ts";
import type { ProgrammeCourse } from "../matrix/read-courses.ts";
import { selectTiers } from "../partnerships/read-partnerships.ts";
import { readNames } from "../registers/naming.ts";
import type { Reader } from "../writer.ts";

interface ColumnsQuery {
  readonly programmes: readonly string[];
  /** The programmes that list the area as a row on the day: their blank columns are told, too. */
  readonly listing: readonly string[];
  readonly courses: readonly ProgrammeCourse[];
  readonly asAt: CalendarDate;
  readonly head: number;
}

/**
 * The partnerships that an area's page has a line for, of each programme in its order: those listed on
 * the day where the area is, and those that anything was said of. With the forces of every day.
 */
export async function readAreaColumns(
  reader: Reader,
  { programmes, listing, courses, asAt, head }: ColumnsQuery,
): Promise<(programme: string) => AreaColumn[]> {
  const rows = await reader
    .selectFrom("programmeColumn")
    .innerJoin("partnership", "partnership.slug", "programmeColumn.partnership")
    .select(["programme", "partnership", "tier", "fromFirstDay", "untilLastDay"])
    .where("programme", "in", programmes)
    .where(knownBy("programmeColumn", head))
    .orderBy("position")
    .execute();
  const isSaidOf = (programme: string, partnership: string) =>
    courses.some((one) => one.programme === programme && one.partnership === partnership);
  const shown = rows
    .map((row) => ({ ...row, isListed: listing.includes(row.programme) && isOn(row, asAt) }))
    .filter((row) => row.isListed || isSaidOf(row.programme, row.partnership));
  const slugs = [...new Set(shown.map(({ partnership }) => partnership))];
  const nameOf = await readNames(reader, "partnership", slugs, head);
  const membersOf = await readAllMembers(reader, slugs, head);
  const mended = await selectTiers(reader, head);
  return (programme) =>
    shown
      .filter((row) => row.programme === programme)
      // A column that was taken off and listed again is one line.
      .filter(
        (row, index, all) =>
          all.findIndex(({ partnership }) => partnership === row.partnership) === index,
      )
      .map(({ partnership, tier }) => ({
        partnership,
        name: nameOf(partnership).name,
        tier: mended.get(partnership) ?? tier,
        isListed: shown.some(
          (row) => row.programme === programme && row.partnership === partnership && row.isListed,
        ),
        members: membersOf(partnership),
      }));
}

/** The forces of partnerships, each with the days it was in, as known at a line. */
async function readAllMembers(
  reader: Reader,
  partnerships: readonly string[],
  head: number,
): Promise<(partnership: string) => AreaColumn["members"]> {
  if (partnerships.length === 0) return () => [];
  const rows = await reader
    .selectFrom("partnershipMember")
    .select(["partnership", "force", "fromFirstDay", "untilLastDay"])
    .where("partnership", "in", partnerships)
    .where(knownBy("partnershipMember", head))
    .orderBy("fromFirstDay")
    .orderBy("id")
    .execute();
  const forces = [...new Set(rows.map(({ force }) => force))];
  const nameOf = await readNames(reader, "force", forces, head);
  return (partnership) =>
    rows
      .filter((row) => row.partnership === partnership)
      .map(({ force, fromFirstDay, untilLastDay }) => ({
        force,
        name: nameOf(force).name,
        first: fromFirstDay,
        last: untilLastDay,
      }));
}
