import type { Overview } from "./overview.ts";
import { type OverviewFacts, workOut } from "./overview-facts.ts";
import { flowOf } from "./overview-flow.ts";
import { dayOf, headlineOf } from "./overview-headline.ts";
import { beforeMeetingOf, introOf } from "./overview-meeting.ts";
import { movedColumn } from "./overview-moved.ts";
import { multiplesOf } from "./overview-multiples.ts";
import { personColumn } from "./overview-person.ts";
import { readyOf } from "./overview-ready.ts";
import { lastReportOf } from "./overview-report.ts";
import { stuckColumn } from "./overview-stuck.ts";
import { unconfirmedColumn } from "./overview-unconfirmed.ts";
import { unknownOf } from "./overview-unknown.ts";

/**
 * The page that a chief constable opens before the meeting, from the record as read.
 *
 * Every number in it counts exactly what its link leads to; a property test holds the counts to
 * `countMatrix` and the changes to `differenceOf`.
 */
export function composeOverview(facts: OverviewFacts): Overview {
  const workings = workOut(facts);
  const { now, before, asReported } = facts;
  return {
    programme: now.programme,
    asAt: now.asAt,
    knownAt: now.knownAt,
    head: now.head,
    since: before.asAt,
    sinceKnownAt: asReported?.knownAt ?? null,
    day: dayOf(workings),
    headline: headlineOf(workings),
    intro: introOf(workings),
    report: lastReportOf(workings),
    moved: movedColumn(workings),
    stuck: stuckColumn(workings),
    unconfirmed: unconfirmedColumn(workings),
    person: personColumn(workings),
    flow: flowOf(workings),
    multiples: multiplesOf(workings),
    ready: readyOf(workings),
    meeting: beforeMeetingOf(workings),
    unknown: unknownOf(workings),
    partnerships: now.partnerships.map(({ slug, name, forces }) => ({ slug, name, forces })),
  };
}
