import type { AreaFacts } from "./area-facts.ts";
import type { AreaTrack } from "./area-lines.ts";
import type { CalendarDate, EffectiveDate } from "./calendar.ts";
import type { Counted } from "./counts.ts";
import { standsSince } from "./course.ts";
import { formatEffective } from "./format-date.ts";
import type { Approach } from "./plan.ts";
import { APPROACH_LABEL } from "./plan-words.ts";
import { isExit, stageOf } from "./status.ts";
import { daysOf } from "./stretch.ts";
import { allOf, beginning, capital, inSentence, listed, many, verb } from "./summary-english.ts";

/** What one line of a work plan says of the area. */
export interface AreaPlanLine {
  readonly programme: string;
  readonly line: number;
  readonly approach: string;
  readonly wording: string | null;
  /** The forces it speaks for; empty for all others. */
  readonly forces: readonly string[];
  readonly date: string;
  readonly note: string | null;
  readonly source: string | null;
}

/** What the plan says, headed by how the fact compares with it. */
export interface AreaPlan {
  readonly title: string;
  readonly lines: readonly AreaPlanLine[];
}

/** A force and where it stands in the area on the day. */
export interface AreaForce {
  readonly force: string;
  readonly name: string;
  /** The furthest it stands; null where none of its partnerships has anything recorded. */
  readonly status: Counted | null;
  /** The partnership it stands there in: of several the widest. */
  readonly partnership: string | null;
  readonly partnershipName: string | null;
}

export interface AreaForces {
  readonly sentence: string;
  readonly forces: readonly AreaForce[];
}

const PLANNED_WORDS = {
  "single-force": "a single force",
  "preferred-partnership": "a preferred partnership",
  "potentially-regional": "a preferred partnership, perhaps regional later",
  regional: "regional",
} as const satisfies Record<Approach, string>;

/** The plan's lines on the day, under what the fact is beside them; null where no plan speaks of the area. */
export function planBeside(facts: AreaFacts, tracks: readonly AreaTrack[]): AreaPlan | null {
  const lines = facts.programmes.flatMap(({ slug, plan }) =>
    plan.filter((line) => isOn(line, facts.asAt)).map((line) => ({ programme: slug, line })),
  );
  const [first] = lines;
  if (!first) return null;
  const nameOf = forceNames(facts);
  return {
    title: planTitle(
      lines.map(({ line }) => line.approach),
      tracks,
    ),
    lines: lines.map(({ programme, line }) => ({
      programme,
      line: line.line,
      approach: APPROACH_LABEL[line.approach],
      wording: line.wording,
      forces: line.forces.map((force) => nameOf.get(force) ?? force),
      date: line.implementation ? capital(formatEffective(line.implementation)) : "None set",
      note: line.note,
      source: facts.sources.find(({ slug }) => slug === line.source?.slug)?.title ?? null,
    })),
  };
}

function isOn(
  stretch: { readonly from: EffectiveDate; readonly until: EffectiveDate | null },
  day: CalendarDate,
): boolean {
  const { first, last } = daysOf(stretch);
  return first <= day && (last === null || day <= last);
}

/** "The plan says regional; it is live in Herts/Beds". */
function planTitle(approaches: readonly Approach[], tracks: readonly AreaTrack[]): string {
  const distinct = [...new Set(approaches)];
  const [only] = distinct;
  const says =
    distinct.length === 1 && only ? PLANNED_WORDS[only] : "different things for some forces";
  const live = [
    ...new Set(tracks.filter(({ stands }) => stands?.status === "live").map(({ name }) => name)),
  ];
  const any = tracks.some(({ stands }) => stands !== null);
  if (live.length === 0) {
    return `The plan says ${says}; ${any ? "nothing is live yet" : "nothing is recorded"}`;
  }
  const where = live.length < 3 ? listed(live) : many(live.length, "partnership");
  return `The plan says ${says}; it is live in ${where}`;
}

function forceNames({ programmes }: AreaFacts): ReadonlyMap<string, string> {
  return new Map(
    programmes.flatMap(({ columns }) =>
      columns.flatMap(({ members }) => members.map(({ force, name }) => [force, name] as const)),
    ),
  );
}

/** Every force of the partnerships shown, with the furthest it stands. */
export function forcesNow(facts: AreaFacts, tracks: readonly AreaTrack[]): AreaForces {
  const places = new Map<string, AreaForce & { readonly rank: number; readonly width: number }>();
  for (const { forces, stands, partnership, name: partnershipName } of tracks) {
    for (const { force, name } of forces) {
      const status = stands ? (stands.status ?? ("needs-review" as const)) : null;
      const [rank, width] = [rankOf(status), forces.length];
      const before = places.get(force);
      if (before && (before.rank > rank || (before.rank === rank && before.width >= width))) {
        continue;
      }
      const where = status === null ? null : partnership;
      places.set(force, {
        force,
        name,
        status,
        partnership: where,
        partnershipName: where && partnershipName,
        rank,
        width,
      });
    }
  }
  const forces = [...places.values()]
    .sort((a, b) => b.rank - a.rank || a.name.localeCompare(b.name, "en-GB"))
    .map(({ rank: _, width: __, ...force }) => force);
  return { sentence: forcesSentence(facts, tracks, forces), forces };
}

/** Live first, then what is on its way out of it, down the ladder; words that fit no status, stops, blank. */
function rankOf(status: Counted | null): number {
  if (status === null) return -1;
  if (status === "needs-review") return 0.5;
  if (status === "winding-down" || status === "partly-ended") return 4.5;
  return isExit(status) ? 0 : stageOf(status);
}

function forcesSentence(
  { courses, asAt }: AreaFacts,
  tracks: readonly AreaTrack[],
  forces: readonly AreaForce[],
): string {
  const live = forces.filter(({ status }) => status === "live").length;
  if (forces.length === 0) return "The partnerships have no forces on this day.";
  if (live === 0) return "In none of these forces is it live.";
  const lines = tracks.filter(({ stands }) => stands?.status === "live");
  const [only] = lines;
  const course = courses.find(
    (one) => one.programme === only?.programme && one.partnership === only?.partnership,
  );
  const since = course && lines.length === 1 ? standsSince(course, asAt) : null;
  const when =
    since?.kind === "moved" && since.effectiveOn.date !== null
      ? `, since ${formatEffective(since.effectiveOn)}`
      : "";
  if (live === forces.length) return `It is live in ${allOf(live, "force")}${when}.`;
  return `It is live in ${inSentence(live)} of ${many(forces.length, "force")}${when}.`;
}

/** Who leads one partnership's work on the area, and on whose mandate. */
export interface AreaLead {
  readonly key: string;
  readonly name: string;
  readonly lead: string | null;
  readonly mandate: string | null;
}

/** The partnerships of which a lead or a mandate is recorded on the day. */
export function leadsNow(facts: AreaFacts, tracks: readonly AreaTrack[]): AreaLead[] {
  return tracks.flatMap(({ key, name, programme, partnership }) => {
    const own = facts.programmes.find(({ slug }) => slug === programme);
    const lead = own?.leads.find((one) => one.partnership === partnership);
    const mandate = own?.mandates.find((one) => one.partnership === partnership);
    if (!lead && !mandate) return [];
    return [
      {
        key,
        name,
        lead: lead ? [lead.leadName, lead.office].filter(Boolean).join(", ") : null,
        mandate: mandate ? [mandate.bodyName, mandate.words].filter(Boolean).join(": ") : null,
      },
    ];
  });
}

function leadMissing(unled: readonly AreaTrack[], of: number): string {
  if (unled.length === of && of > 1)
    return `Lead: none recorded in any of ${many(of, "partnership")}.`;
  return `Lead of ${listed(unled.map(({ name }) => name))}: not recorded.`;
}

/** What a reader would expect to find and does not, each in a sentence. */
export function missingOf(facts: AreaFacts, tracks: readonly AreaTrack[]): string[] {
  const blank = tracks.filter(({ stands, isListed }) => stands === null && isListed);
  const begun = tracks.filter(
    ({ stands }) => stands !== null && stands.status !== null && stageOf(stands.status) >= 3,
  );
  const isOf = (line: AreaTrack) => (one: { readonly partnership: string }) =>
    one.partnership === line.partnership;
  const programmeOf = (line: AreaTrack) =>
    facts.programmes.find(({ slug }) => slug === line.programme);
  const onLadder = tracks.filter(({ stands }) => stands?.status && stageOf(stands.status) >= 1);
  const unled = onLadder.filter((line) => !programmeOf(line)?.leads.some(isOf(line)));
  const unmandated = begun.filter((line) => !programmeOf(line)?.mandates.some(isOf(line)));
  const undated = facts.programmes
    .flatMap(({ plan }) => plan)
    .filter((line) => isOn(line, facts.asAt) && line.implementation === null);
  const unsourced = tracks.filter(({ stands }) => stands !== null && stands.source === null);
  const unreasoned = tracks.filter(
    ({ stands }) =>
      stands?.status !== undefined &&
      stands.status !== null &&
      isExit(stands.status) &&
      stands.reasonCode === null &&
      stands.reasonWords === null,
  );
  const names = (lines: readonly AreaTrack[]) =>
    listed([...new Set(lines.map(({ name }) => name))]);
  return [
    unled.length > 0 ? leadMissing(unled, onLadder.length) : "",
    unmandated.length > 0
      ? `Mandate of ${names(unmandated)}: not recorded, though at stage 3 or above.`
      : "",
    blank.length > 0 ? `${names(blank)}: nothing recorded, and no reason why.` : "",
    unsourced.length > 0 ? `${names(unsourced)}: no paper is named for what stands.` : "",
    unreasoned.length > 0 ? `${names(unreasoned)}: it stopped, and no reason is given.` : "",
    undated.length > 0
      ? `Date in the plan: ${beginning(undated.length).toLowerCase()} ${verb(undated.length, "line has", "lines have")} none.`
      : "",
  ].filter(Boolean);
}
