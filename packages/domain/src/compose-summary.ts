import { formatDate, formatInstant } from "./format-date.ts";
import { periodTitle } from "./period.ts";
import type { Summary } from "./summary.ts";
import { tellChanges } from "./summary-changes.ts";
import { countedGroups, countsOf } from "./summary-counts.ts";
import { shortDay } from "./summary-english.ts";
import {
  changesOf,
  quartersBefore,
  type SummaryChanges,
  type SummaryFacts,
} from "./summary-facts.ts";
import * as finding from "./summary-findings.ts";
import { summaryFlow } from "./summary-flow.ts";
import { glanceOf } from "./summary-glance.ts";
import { aboutOf, headerOf, noticesOf, referenceOf, subjectOf, TITLE } from "./summary-header.ts";
import { matrixOf } from "./summary-matrix.ts";
import { meetingsAfter, meetingsFinding } from "./summary-meetings.ts";
import { summaryMultiples } from "./summary-multiples.ts";
import { openingOf } from "./summary-opening.ts";
import { summaryPlan } from "./summary-plan.ts";
import { readyFinding, readyOf } from "./summary-ready.ts";
import { lateIn, stuckFinding, stuckOf } from "./summary-stuck.ts";
import { unknownFinding, unknownOf } from "./summary-unknown.ts";

/**
 * Composes the progress summary of a programme and period from the record as read.
 *
 * Without an earlier issued report it is a first report: it says where things stand and claims no
 * movement. Otherwise every change is in exactly one of `moved` with `recorded`, and `restated`.
 * Sections whose nouns the record does not hold (decisions, money, agreements, risks) are not there.
 */
export function composeSummary(facts: SummaryFacts): Summary {
  return workOutSummary(facts).summary;
}

/** A summary, and what the pages of forces are told from beside it. */
export interface SummaryWorkings {
  readonly summary: Summary;
  readonly changes: SummaryChanges;
}

/** Composes a summary and keeps what it was worked out from, for those who compose more from it. */
export function workOutSummary(facts: SummaryFacts): SummaryWorkings {
  const { now, last, period, version } = facts;
  const changes = changesOf(facts);
  const told = tellChanges(facts, changes);
  const comparedWith = last && {
    asAt: last.asReported.asAt,
    knownAt: last.asReported.knownAt,
    printed: formatDate(last.asReported.asAt),
  };
  const stuck = stuckOf(facts);
  const known = {
    ...told,
    ...{ period, version, comparedWith, stuck },
    programme: now.programme,
    edition: "official" as const,
    isDraft: facts.isDraft,
    late: lateIn(stuck),
    corrected: facts.corrects === null ? null : told.corrected,
    counts: countsOf(facts),
    partnerships: now.partnerships.map(({ slug, name }) => ({ slug, name })),
    printed: { asAt: formatDate(now.asAt), knownAt: formatInstant(now.knownAt) },
    matrix: matrixOf(now, changes),
    meetings: meetingsAfter(facts),
    ready: readyOf(facts),
    unknown: unknownOf(facts),
  };
  const years = comparedWith !== null && comparedWith.asAt.slice(0, 4) !== now.asAt.slice(0, 4);
  const summary: Summary = {
    title: TITLE[period.kind],
    periodTitle: periodTitle(period),
    reference: referenceOf(facts),
    subject: subjectOf(known),
    reason: facts.reason,
    asAt: now.asAt,
    knownAt: now.knownAt,
    header: headerOf(facts),
    notices: noticesOf(facts),
    link: facts.link,
    reportLink: facts.reportLink,
    glance: glanceOf(known, facts.monthsUntilStalled),
    opening: openingOf(known),
    isOpeningEdited: false,
    checkedBy: facts.checkedBy,
    flow: summaryFlow(facts, changes.moved),
    multiples: summaryMultiples(facts),
    plan: summaryPlan(facts),
    countedGroups: countedGroups(now).map(({ slug, name }) => ({ slug, name })),
    periods: quartersBefore(facts).map(({ asAt }) => shortDay(formatDate(asAt), true)),
    about: aboutOf(facts),
    findings: {
      ribbon: finding.ribbonFinding(known),
      moved: comparedWith === null ? "" : finding.movedFinding(told.moved, comparedWith.printed),
      movedBack: finding.movedBackFinding(told.moved, known.edition),
      recorded: finding.recordedFinding(told),
      restated:
        comparedWith === null ? "" : finding.restatedFinding(told.restated, comparedWith.printed),
      corrected: finding.correctedFinding(known.corrected, version),
      counts: finding.countsFinding(known),
      partnerships: finding.partnershipsFinding(known),
      matrix: finding.matrixFinding(known),
      unknown: unknownFinding(known.unknown, known.edition),
      stuck: stuckFinding(known, facts),
      ready: readyFinding(known.ready, facts),
      meetings: meetingsFinding(known),
    },
    alternatives: {
      ribbon: finding.ribbonAlternative(known, now.asAt),
      partnerships: finding.partnershipsAlternative(known),
    },
    columns: {
      last: comparedWith && shortDay(comparedWith.printed, years),
      now: shortDay(known.printed.asAt, years),
    },
    ...known,
  };
  return { summary, changes };
}
