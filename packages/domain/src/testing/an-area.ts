import type { AreaStory } from "../area.ts";
import type { AreaColumn, AreaFacts } from "../area-facts.ts";
import { CalendarDate, type EffectiveDate, firstDay, Instant } from "../calendar.ts";
import { type CourseClaim, courseOf } from "../course.ts";
import { Statement, type StatementInput } from "../entry.ts";

type Told = AreaFacts["entries"][number];

export const REGION = "eastern-region";

/** A date as exactly as it is written. */
export function dated(text: string): EffectiveDate {
  return { date: text, precision: text.length === 7 ? "month" : "day" };
}

/** A partnership of some forces, named after themselves, from before any record. */
export function aColumn(partnership: string, name: string, forces: readonly string[]): AreaColumn {
  return {
    partnership,
    name,
    tier: "preferred-partnership",
    isListed: true,
    members: forces.map((force) => ({
      force,
      name: force.slice(0, 1).toUpperCase() + force.slice(1),
      first: CalendarDate.parse("0001-01-01"),
      last: null,
    })),
  };
}

/** An entry that opens a chain: what it says, of which partnership. */
export function anEntry(
  id: number,
  partnership: string,
  said: StatementInput,
  more: Partial<Told> & { readonly programme?: string } = {},
): Told {
  const { programme = REGION, ...given } = more;
  const statement = Statement.parse(said);
  return {
    id,
    cell: { programme, area: "procurement", partnership },
    kind: statement.claim,
    place: id,
    names: null,
    statement,
    why: null,
    recordedAt: Instant.parse(`${firstDay(statement.effective)}T09:00:00.000Z`),
    act: id,
    by: { office: "Programme office", name: null },
    proposedBy: null,
    isLast: true,
    ...given,
  };
}

/** What a register knows of an area from these entries: courses follow from them. */
export function areaFacts(
  given: Pick<AreaFacts, "programmes" | "entries"> &
    Partial<AreaFacts> & { readonly asAt: CalendarDate },
): AreaFacts {
  return {
    today: CalendarDate.parse("2026-11-22"),
    knownAt: Instant.parse("2026-11-22T09:00:00.000Z"),
    head: 99,
    programme: REGION,
    story: aStory("Procurement"),
    courses: coursesOf(given.entries),
    comments: [],
    sources: [],
    ...given,
  };
}

export function aStory(name: string, more: Partial<AreaStory> = {}): AreaStory {
  return {
    slug: "procurement",
    name,
    asAt: "2020-01-31",
    knownAt: "2026-11-22T09:00:00.000Z",
    aliases: [],
    formerNames: [],
    rows: [],
    relations: [],
    successions: [],
    planLines: 0,
    ...more,
  };
}

function coursesOf(entries: readonly Told[]): AreaFacts["courses"] {
  const last = entries.filter(({ id }) => !entries.some(({ names }) => names === id));
  const cells = Map.groupBy(last, ({ cell }) => `${cell.programme}/${cell.partnership}`);
  return [...cells.values()].flatMap((ofCell) => {
    const [first] = ofCell;
    if (!first) return [];
    const { programme, area, partnership } = first.cell;
    return [{ programme, area, partnership, steps: courseOf(ofCell.flatMap(claimOf)) }];
  });
}

function claimOf({ id, place, kind, statement, recordedAt }: Told): CourseClaim[] {
  if (statement === null || statement.claim === "also-said") return [];
  const { claim, effective, ...said } = statement;
  return [
    {
      ...said,
      entry: id,
      place,
      kind: claim === "moved" ? "moved" : "observed",
      effectiveOn: effective,
      recordedAt,
      corrected: kind === "correction",
    },
  ];
}
