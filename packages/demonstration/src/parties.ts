/*
 * The fourteen parties of the seven forces: of each police area its chief officer and its
 * policing body.
 *
 * From the sources: what a policing body was called, and when a source shows it so called:
 *   January 2011, police authorities of the Eastern Region (the strategy);
 *   28 January 2013, commissioners for Norfolk and Suffolk (decision 2013/13, paragraph 1.1);
 *   February 2016, commissioners in all seven areas (the candidates' briefing);
 *   24 October 2025, the commissioner for Norfolk (decision 41/2025).
 * Ours: the slugs, and the names in full where a source says only "the police authorities".
 *
 * `from` and `until` are the first and the last date at which a source shows the name. Between
 * two names, before the first and after the last, the name is not recorded: no source here says
 * when one body followed another, and bodies have been called otherwise since.
 * Kent's body in 2011 is not in the strategy, which is the region's alone. Decision 41/2025 does
 * not say clearly what Suffolk's body was called, so Suffolk's stays as it was in 2016.
 */
import type { EffectiveDate } from "@accord/domain/calendar";
import type { Party } from "@accord/domain/force";
import { type DemonstrationForce, FORCES } from "./forces.ts";
import type { SourceSlug } from "./sources.ts";

const JANUARY_2011: EffectiveDate = { date: "2011-01", precision: "month" };
const MEETING_OF_2013: EffectiveDate = { date: "2013-01-28", precision: "day" };
const FEBRUARY_2016: EffectiveDate = { date: "2016-02", precision: "month" };
const DECISION_OF_2025: EffectiveDate = {
  date: "2025-10-24",
  precision: "day",
};

interface Sighting {
  readonly from: EffectiveDate;
  readonly until: EffectiveDate;
  /** The source that shows it first. */
  readonly source: SourceSlug;
}

const inStrategy = {
  from: JANUARY_2011,
  source: "eastern-region-strategy-2011",
} as const;
const inDecision = {
  from: MEETING_OF_2013,
  source: "norfolk-decision-2013-13",
} as const;
const inBriefing = {
  from: FEBRUARY_2016,
  source: "seven-force-briefing-2016",
} as const;

const untilBriefing = { until: FEBRUARY_2016 } as const;
const untilDecision = { until: DECISION_OF_2025 } as const;

const authority: Sighting = { ...inStrategy, until: JANUARY_2011 };
const chiefSince2011: Sighting = { ...inStrategy, ...untilBriefing };

/** When the sources show each office of each area. */
const SIGHTINGS = {
  bedfordshire: {
    chief: chiefSince2011,
    authority,
    commissioner: { ...inBriefing, ...untilBriefing },
  },
  cambridgeshire: {
    chief: chiefSince2011,
    authority,
    commissioner: { ...inBriefing, ...untilBriefing },
  },
  essex: {
    chief: chiefSince2011,
    authority,
    commissioner: { ...inBriefing, ...untilBriefing },
  },
  hertfordshire: {
    chief: chiefSince2011,
    authority,
    commissioner: { ...inBriefing, ...untilBriefing },
  },
  norfolk: {
    chief: { ...inStrategy, ...untilDecision },
    authority,
    commissioner: { ...inDecision, ...untilDecision },
  },
  suffolk: {
    chief: { ...inStrategy, ...untilDecision },
    authority,
    commissioner: { ...inDecision, ...untilBriefing },
  },
  kent: {
    chief: { ...inBriefing, ...untilBriefing },
    authority: null,
    commissioner: { ...inBriefing, ...untilBriefing },
  },
} as const satisfies Record<
  DemonstrationForce,
  { chief: Sighting; authority: Sighting | null; commissioner: Sighting }
>;

function partiesOf(force: DemonstrationForce): readonly [chief: Party, body: Party] {
  const { chief, authority, commissioner } = SIGHTINGS[force];
  const area = force.charAt(0).toUpperCase() + force.slice(1);
  const names = [
    ...(authority ? [{ name: `${area} Police Authority`, ...authority }] : []),
    { name: `Police and Crime Commissioner for ${area}`, ...commissioner },
  ];
  return [
    {
      slug: `${force}-chief-officer`,
      force,
      kind: "chief-officer",
      succession: [{ name: `Chief Constable of ${area}`, ...chief }],
    },
    {
      slug: `${force}-policing-body`,
      force,
      kind: "policing-body",
      succession: names,
    },
  ];
}

/** Two for each force, its chief officer first. */
export const PARTIES: readonly Party[] = FORCES.flatMap(({ slug }) => partiesOf(slug));
