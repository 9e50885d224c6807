import { formatDate, formatInstant } from "./format-date.ts";
import { periodTitle } from "./period.ts";
import type { Summary } from "./summary.ts";
import { tellChanges } from "./summary-changes.ts";
import { countedGroups, countsOf } from "./summary-counts.ts";
import { shortDay } from "./summary-english.ts";
import { changesOf, quartersBefore, type SummaryFacts } from "./summary-facts.ts";
import * as finding from "./summary-findings.ts";
import { glanceOf } from "./summary-glance.ts";
import { aboutOf, headerOf, noticesOf, referenceOf, subjectOf, TITLE } from "./summary-header.ts";
import { matrixOf } from "./summary-matrix.ts";
import { openingOf } from "./summary-opening.ts";
import { unknownFinding, unknownOf } from "./summary-unknown.ts";

/**
 * Composes the progress summary of a programme and period from the record as read.
 *
 * Without an earlier issued report it is a first report: it says where things stand and claims no
 * movement. Otherwise every change is in exactly one of `moved` with `recorded`, and `restated`.
 * Sections whose nouns the record does not hold (decisions, money, meetings) are not there.
 */
export function composeSummary(facts: SummaryFacts): Summary {
  const { now, last, period } = facts;
  const changes = changesOf(facts);
  const told = tellChanges(facts, changes);
  const counts = countsOf(facts);
  const comparedWith = last && {
    asAt: last.asReported.asAt,
    knownAt: last.asReported.knownAt,
    printed: formatDate(last.asReported.asAt),
  };
  const years = comparedWith !== null && comparedWith.asAt.slice(0, 4) !== now.asAt.slice(0, 4);
  const known = {
    ...told,
    corrected: facts.corrects === null ? null : told.corrected,
    counts,
    comparedWith,
    partnerships: now.partnerships.map(({ slug, name }) => ({ slug, name })),
    printed: { asAt: formatDate(now.asAt), knownAt: formatInstant(now.knownAt) },
    matrix: matrixOf(now, changes),
    unknown: unknownOf(facts, changes),
  };
  return {
    programme: now.programme,
    edition: "official",
    period,
    title: TITLE[period.kind],
    periodTitle: periodTitle(period),
    reference: referenceOf(facts),
    subject: subjectOf(facts, known),
    version: facts.version,
    isDraft: facts.isDraft,
    reason: facts.reason,
    asAt: now.asAt,
    knownAt: now.knownAt,
    header: headerOf(facts),
    notices: noticesOf(facts),
    link: facts.link,
    reportLink: null,
    glance: glanceOf(known),
    late: 0,
    opening: openingOf(known),
    isOpeningEdited: false,
    checkedBy: facts.checkedBy,
    meetings: [],
    stuck: [],
    ready: [],
    flow: null,
    multiples: null,
    plan: null,
    countedGroups: countedGroups(now).map(({ slug, name }) => ({ slug, name })),
    periods: quartersBefore(facts).map(({ asAt }) => shortDay(formatDate(asAt), true)),
    about: aboutOf(facts),
    findings: {
      ribbon: finding.ribbonFinding(known),
      moved: comparedWith === null ? "" : finding.movedFinding(told.moved, comparedWith.printed),
      recorded: finding.recordedFinding(told.recorded),
      restated:
        comparedWith === null ? "" : finding.restatedFinding(told.restated, comparedWith.printed),
      corrected: finding.correctedFinding(known.corrected, facts.version),
      counts: finding.countsFinding(known),
      partnerships: finding.partnershipsFinding(known),
      matrix: finding.matrixFinding(known),
      unknown: unknownFinding(known.unknown),
      movedBack: "",
      stuck: "",
      ready: "",
      meetings: "",
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
}
