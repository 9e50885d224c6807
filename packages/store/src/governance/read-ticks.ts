import { BEGINNING_OF_TIME } from "@accord/domain/calendar";
import type { TimelineTick } from "@accord/domain/timeline";
import { sql } from "kysely";
import { knownBy } from "../journal/known-by.ts";
import type { Reader } from "../writer.ts";

/**
 * The days on which cells of a programme come to say something, as known at a line of the journal.
 *
 * What `ticksOf` counts of the courses of all cells, counted where they lie: a programme may have fifty
 * thousand entries. A step on a day on which the matrix does not list its cell is left out. A property
 * test holds it to the domain's rule.
 */
export async function readTicks(
  reader: Reader,
  { programme, head }: { programme: string; head: number },
): Promise<TimelineTick[]> {
  // From the layout to its cells to their entries: each is found by an index, also where the database
  // has no statistics. Of each day the better known date, then the later chain.
  const ticks = sql<TimelineTick>`(
    with listed as (
      select cell.id, greatest(r.from_first_day, c.from_first_day) as first,
        least(coalesce(r.until_last_day, 'infinity'), coalesce(c.until_last_day, 'infinity')) as last
      from programme_row r
      join programme_column c on c.programme = r.programme and ${knownBy("c", head)}
      join cell on cell.programme = r.programme
        and cell.area = r.area and cell.partnership = c.partnership
      where r.programme = ${programme} and ${knownBy("r", head)}
    ), claim as (
      select distinct on (e.cell_id, e.first_day) e.cell_id, e.first_day, e.claim, e.status
      from listed join entry e on e.cell_id = listed.id
        and e.first_day between listed.first and listed.last
      where e.claim in ('observed', 'moved') and ${knownBy("e", head)}
      order by e.cell_id, e.first_day, e.precision_rank desc, e.place desc
    ), step as (
      select first_day, claim, status, lag(status) over of_cell as before,
        row_number() over of_cell = 1 as is_first
      from claim
      window of_cell as (partition by cell_id order by first_day)
    )
    select first_day as day, count(*)::int as entries,
      count(*) filter (where case when is_first then claim = 'moved' else status <> before end)::int
        as moved
    from step where first_day <> ${BEGINNING_OF_TIME}::date
    group by first_day)`;
  return reader.selectFrom(ticks.as("tick")).selectAll().orderBy("day").execute();
}
