import { ENTRIES } from "../eastern-region/entries.ts";
import { MEETINGS } from "../eastern-region/governance.ts";
import { EASTERN_REGION } from "../eastern-region/programme.ts";
import { PARTNERSHIPS } from "../partnerships.ts";
import { BEGINS, FIRST_DAY, LAST_DAY } from "./days.ts";
import type { GeneratedYear, YearLink } from "./generated-year.ts";
import { planYear } from "./plan-year.ts";

/** The year of a seed, from the demonstration as it was published. */
export function generateYear(seed: number): GeneratedYear {
  return planYear({
    seed,
    programme: EASTERN_REGION.slug,
    firstDay: FIRST_DAY,
    lastDay: LAST_DAY,
    begins: BEGINS,
    rows: EASTERN_REGION.rows.map(({ area, group }) => ({ area, group })),
    partnerships: PARTNERSHIPS.map(({ slug, members }) => ({
      slug,
      forces: members.map(({ force }) => force),
    })),
    ownerMeetings: MEETINGS["chief-constables"].map(({ day }) => day),
    appendixB: ENTRIES.map(
      ({ cell: { area, partnership }, statement }, index): YearLink => ({
        ...{ chain: index + 1, area, partnership, from: "blank" },
        said: {
          ...{ claim: "observed", status: statement.status, liveKind: null },
          qualifier: statement.qualifier ?? null,
          sourceWording: statement.sourceWording ?? null,
          effective: { date: "2011-01", precision: "month" },
          ...{ reasonCode: null, comment: null },
        },
      }),
    ),
  });
}
