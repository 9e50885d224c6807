import { AREAS } from "@accord/demonstration/eastern-region/areas";
import { ENTRIES } from "@accord/demonstration/eastern-region/entries";
import { EASTERN_REGION } from "@accord/demonstration/eastern-region/programme";
import { ROW_COMMENTS } from "@accord/demonstration/eastern-region/row-comments";
import { PARTNERSHIPS } from "@accord/demonstration/partnerships";
import { SOURCES } from "@accord/demonstration/sources";
import { CalendarDate, Instant, Month } from "@accord/domain/calendar";
import { cellKey } from "@accord/domain/cell";
import { composeSummary } from "@accord/domain/compose-summary";
import { type Entry, Statement, type StatementInput } from "@accord/domain/entry";
import { type MatrixCell, MatrixView } from "@accord/domain/matrix";

import { resolveCell } from "@accord/domain/resolve";
import type { Summary } from "@accord/domain/summary";
import { cellsToExplain, type SummaryFacts } from "@accord/domain/summary-facts";

// The demonstration as a register would hold it, without one: entries in memory, resolved by the domain's rule.

/** When the demonstration was recorded. */
const LOADED = Instant.parse("2011-02-01T08:00:00.000Z");

const OPENING: readonly Entry[] = ENTRIES.map(({ cell, statement }, i) =>
  link({ id: i + 1, cell, statement, recordedAt: LOADED }),
);

interface Link {
  readonly id: number;
  readonly cell: Entry["cell"];
  readonly statement: StatementInput | null;
  readonly recordedAt: string;
  readonly corrects?: Entry;
  readonly why?: string;
}

/** One entry: opens a chain, or corrects or withdraws the one it names. */
function link({ id, cell, statement, recordedAt, corrects, why = "" }: Link): Entry {
  const said = statement && Statement.parse(statement);
  return {
    id,
    cell,
    kind: corrects ? (said ? "correction" : "withdrawn") : (said?.claim ?? "withdrawn"),
    place: corrects?.place ?? id,
    names: corrects?.id ?? null,
    statement: said,
    why: corrects ? why : null,
    recordedAt: Instant.parse(recordedAt),
    recordedBy: "editor",
    act: id,
  };
}

/** The first entry of a cell. */
function openingOf(area: string, partnership: string): Entry {
  const found = OPENING.find(({ cell }) => cell.area === area && cell.partnership === partnership);
  if (!found) throw new Error(`Appendix B has no entry for ${area} in ${partnership}.`);
  return found;
}

/** The matrix of the Eastern Region as those entries make it. */
function viewOf(entries: readonly Entry[], asAt: string, knownAt: string): MatrixView {
  const day = CalendarDate.parse(asAt);
  const byCell = Map.groupBy(entries, ({ cell }) => cellKey(cell));
  const cells = [...byCell.values()].flatMap((ofCell): MatrixCell[] => {
    const standing = resolveCell(ofCell, { asAt: day, knownAt });
    if (!standing) return [];
    const { cell, id, act, recordedAt, statement } = standing;
    return [
      {
        area: cell.area,
        partnership: cell.partnership,
        status: statement.status,
        liveKind: statement.liveKind,
        qualifier: statement.qualifier,
        sourceWording: statement.sourceWording,
        needsReview: statement.needsReview,
        comment: statement.comment,
        effectiveOn: statement.effective,
        recordedAt,
        kind: statement.claim === "moved" ? "moved" : "observed",
        corrected: standing.names !== null,
        revision: act,
        confirmedAt: null,
        source: statement.source,
        entry: id,
      },
    ];
  });
  return MatrixView.parse({
    programme: {
      slug: EASTERN_REGION.slug,
      name: EASTERN_REGION.name,
      marking: EASTERN_REGION.marking,
    },
    asAt,
    knownAt,
    head: entries.length,
    groups: EASTERN_REGION.groups,
    areas: AREAS.map(({ slug, name, group, aliases }) => ({
      slug,
      name,
      group,
      aliases: aliases.map((alias) => alias.name),
      comment: ROW_COMMENTS.find(({ area }) => area === slug)?.text ?? null,
    })),
    partnerships: PARTNERSHIPS.map(({ slug, name, tier, members }) => ({
      slug,
      name,
      tier,
      forces: members.map(({ force }) => force),
    })),
    cells,
  });
}

/** What a first report of January 2011 is composed from. */
function januaryFacts(facts: Partial<SummaryFacts> = {}): SummaryFacts {
  return {
    period: { kind: "monthly", period: Month.parse("2011-01") },
    isDraft: false,
    version: 1,
    reason: null,
    checkedBy: null,
    demonstration: "published",
    now: viewOf(OPENING, "2011-01-31", "2011-02-01T09:00:00.000Z"),
    last: null,
    corrects: null,
    earlier: [],
    stories: [],
    sources: SOURCES,
    link: "http://localhost:4100/?asAt=2011-01-31",
    reportLink: null,
    today: CalendarDate.parse("2011-03-01"),
    findings: [],
    monthsUntilStalled: 6,
    cycleBegins: CalendarDate.parse("2011-01-01"),
    meetings: [],
    courses: [],
    rows: [],
    columns: [],
    lines: [],
    forces: [],
    ...facts,
  };
}

/** The first report: 143 cells, no movement. */
export function january(): Summary {
  return composeSummary(januaryFacts());
}

/** Movement of every kind, made up: two go live, one forward, one new, one back, one stops; one is restated. */
const MOVEMENT: readonly Entry[] = [
  moved(201, "dogs", "norfolk-suffolk", "live", "2011-02-01", {
    comment: "Joint unit serves both forces",
  }),
  moved(202, "anpr", "herts-beds", "live", "2011-02-08", {
    comment: "Shared back office in service",
  }),
  moved(203, "scientific-services", "herts-beds-cambs", "being-progressed", "2011-02-06", {
    comment: "Business case agreed by the three forces",
  }),
  moved(204, "central-ticket-office", "essex-kent", "to-be-considered", "2011-02-22", {}),
  moved(205, "duties-management", "norfolk-suffolk", "initial-research", "2011-02-20", {
    reasonCode: "no-common-ict",
    reasonWords: "the two systems cannot share rosters",
  }),
  moved(206, "fleet", "herts-beds", "winding-down", "2011-02-27", {}),
  link({
    id: 207,
    cell: { programme: "eastern-region", area: "vetting", partnership: "regional" },
    statement: { ...openingOf("vetting", "regional").statement!, status: "being-considered" }, // opens with a statement
    recordedAt: "2011-02-15T10:00:00.000Z",
    corrects: openingOf("vetting", "regional"),
    why: "The row above was read for it.",
  }),
];

function moved(
  id: number,
  area: string,
  partnership: string,
  status: NonNullable<StatementInput["status"]>,
  day: string,
  said: Partial<StatementInput>,
): Entry {
  return link({
    id,
    cell: { programme: "eastern-region", area, partnership },
    statement: { claim: "moved", status, effective: { date: day, precision: "day" }, ...said },
    recordedAt: `${day}T12:00:00.000Z`,
  });
}

/** What the report of February 2011 is composed from, the one of January being issued. */
function februaryFacts(more: readonly Entry[] = MOVEMENT): SummaryFacts {
  const entries = [...OPENING, ...more];
  const known = "2011-03-01T09:00:00.000Z";
  const views = {
    now: viewOf(entries, "2011-02-28", known),
    last: {
      asReported: viewOf(entries, "2011-01-31", "2011-02-01T09:00:00.000Z"),
      asReportedKnownNow: viewOf(entries, "2011-01-31", known),
    },
    corrects: null,
  };
  const stories = cellsToExplain(views).map(({ area, partnership }) => ({
    cell: { programme: "eastern-region", area, partnership },
    entries: entries
      .filter(({ cell }) => cell.area === area && cell.partnership === partnership)
      .map((entry) => ({
        ...entry,
        by: { office: null, name: null },
        proposedBy: null,
        isLast: true,
      })),
  }));
  return januaryFacts({
    ...views,
    period: { kind: "monthly", period: Month.parse("2011-02") },
    stories,
    link: null,
  });
}

export function february(more?: readonly Entry[]): Summary {
  return composeSummary(februaryFacts(more));
}
