import type { AreaRow, AreaStory } from "./area.ts";
import {
  type AreaForces,
  type AreaLead,
  type AreaPlan,
  forcesNow,
  leadsNow,
  missingOf,
  planBeside,
} from "./area-beside.ts";
import { type AreaEvent, eventsOf } from "./area-events.ts";
import type { AreaFacts } from "./area-facts.ts";
import { type AreaLine, trackArea } from "./area-lines.ts";
import { type AreaSpan, spanOf } from "./area-timeline.ts";
import { headlineOf } from "./area-title.ts";
import { nextDay } from "./calendar.ts";
import { listed, many } from "./summary-english.ts";

/** The story of one business area over all programmes that its reader may see, as at a day, known at an instant. */
export interface AreaPage {
  readonly programme: string;
  readonly area: string;
  readonly name: string;
  readonly asAt: string;
  readonly knownAt: string;
  readonly head: number;
  readonly title: string;
  /** The sentences under the title. */
  readonly deck: readonly string[];
  /** Where it is a row, those of the page's programme first. */
  readonly rows: readonly AreaRow[];
  readonly lines: readonly AreaLine[];
  /** Null where nothing is recorded: there is no picture then. */
  readonly span: AreaSpan | null;
  /** What the picture shows, in a sentence. */
  readonly pictureTitle: string;
  readonly events: readonly AreaEvent[];
  readonly plan: AreaPlan | null;
  readonly missing: readonly string[];
  readonly forces: AreaForces;
  readonly leads: readonly AreaLead[];
  readonly aliases: AreaStory["aliases"];
  readonly formerNames: AreaStory["formerNames"];
  readonly relations: AreaStory["relations"];
  readonly successions: AreaStory["successions"];
}

/**
 * An area's page, from what the register knows of it.
 *
 * Title, deck and picture say what holds on the day; what was planned by then is drawn as planned. The
 * table of entries has everything that was known, also of later days.
 */
export function composeAreaPage(facts: AreaFacts): AreaPage {
  const { story, asAt, knownAt, head, programme } = facts;
  const span = spanOf(facts);
  const tracks = trackArea(facts, span?.to ?? nextDay(asAt));
  return {
    programme,
    area: story.slug,
    name: story.name,
    asAt,
    knownAt,
    head,
    ...headlineOf(facts, tracks),
    rows: story.rows,
    lines: tracks.map(({ column: _, inForce: __, ...line }) => line),
    span,
    pictureTitle: pictureTitle(story.name, tracks, span),
    events: eventsOf(facts),
    plan: planBeside(facts, tracks),
    missing: missingOf(facts, tracks),
    forces: forcesNow(facts, tracks),
    leads: leadsNow(facts, tracks),
    aliases: story.aliases,
    formerNames: story.formerNames,
    relations: story.relations,
    successions: story.successions,
  };
}

/** "Dogs in five partnerships, January 2011: live in one". */
function pictureTitle(name: string, lines: readonly AreaLine[], span: AreaSpan | null): string {
  const live = lines.filter(({ stands }) => stands?.status === "live");
  const years = span ? yearsOf(span) : "";
  const where =
    live.length === 0 ? "live in none" : `live in ${listed(live.map((one) => one.name))}`;
  return `${name} in ${many(lines.length, "partnership")}${years}: ${where}`;
}

function yearsOf({ from, to }: AreaSpan): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}
