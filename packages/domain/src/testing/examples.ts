import type { Actor, Grant } from "../actor.ts";
import { EffectiveDate, Instant } from "../calendar.ts";
import type { CellAddress } from "../cell.ts";
import { type Entry, Statement, type StatementInput } from "../entry.ts";
import { MatrixCell, MatrixView } from "../matrix.ts";
import type { ProgrammeScope } from "../permissions.ts";

// Ordinary examples for tests: a test writes only what matters to it.

export const aCellAddress: CellAddress = {
  programme: "eastern-region",
  area: "dogs",
  partnership: "norfolk-suffolk",
};

/** A date known as far as it is written: `2011-01-10` to the day, `2011-01` to the month, `2011` to the year. */
export function known(date: string): EffectiveDate {
  const precision = { 10: "day", 7: "month", 4: "year" }[date.length];
  return EffectiveDate.parse({ date, precision });
}

/** The n-th instant of the test's story: whole seconds of one morning, after every date in it. */
export function at(second: number): Instant {
  return Instant.parse(new Date(Date.UTC(2011, 1, 1, 8, 0, second)).toISOString());
}

/** A paper of January 2011 says it is being considered. */
export function aStatement(said: Partial<StatementInput> = {}): Statement {
  return Statement.parse({
    claim: "observed",
    status: "being-considered",
    effective: known("2011-01"),
    ...said,
  });
}

/** Words that fit no status. */
export function needsReview(sourceWording = "Kent only", said: Partial<StatementInput> = {}) {
  return aStatement({ status: null, needsReview: true, sourceWording, ...said });
}

/** Opens a chain: entry 1, on journal line 1, unless said otherwise. */
export function anEntry(entry: Partial<Entry> = {}): Entry {
  const id = entry.id ?? 1;
  const statement = entry.statement === undefined ? aStatement() : entry.statement;
  return {
    id,
    cell: aCellAddress,
    kind: statement?.claim ?? "withdrawn",
    place: id,
    names: null,
    statement,
    why: null,
    recordedAt: at(id),
    recordedBy: "editor",
    act: id,
    ...entry,
  };
}

/**
 * One chain, oldest link first: each statement after the first corrects the one before, null withdraws it.
 *
 * @param first - id, journal line and second of the first link; the others follow one by one
 */
export function aChain(first: number, ...said: (Statement | null)[]): Entry[] {
  return said.map((statement, n) => {
    const isFirst = n === 0;
    return anEntry({
      id: first + n,
      place: first,
      names: isFirst ? null : first + n - 1,
      statement,
      ...(!isFirst && {
        kind: statement === null ? "withdrawn" : "correction",
        why: "Misread the paper.",
      }),
    });
  });
}

/** A filled cell of the matrix: Dogs in Norfolk/Suffolk, being considered. */
export function aCell(cell: Partial<MatrixCell> = {}): MatrixCell {
  return MatrixCell.parse({
    area: aCellAddress.area,
    partnership: aCellAddress.partnership,
    status: "being-considered",
    liveKind: null,
    qualifier: null,
    sourceWording: null,
    needsReview: false,
    comment: null,
    effectiveOn: known("2011-01"),
    recordedAt: at(1),
    kind: "observed",
    corrected: false,
    revision: 1,
    confirmedAt: null,
    source: null,
    entry: 1,
    ...cell,
  });
}

/** A matrix of two areas, in two of three groups, by two partnerships. */
export function aMatrix(cells: readonly MatrixCell[], view: Partial<MatrixView> = {}): MatrixView {
  return MatrixView.parse({
    programme: {
      slug: "eastern-region",
      name: "Eastern Region Collaborative Programme",
      marking: "OFFICIAL",
    },
    asAt: "2011-01-31",
    knownAt: at(59),
    head: 59,
    groups: [
      { slug: "local-policing", name: "Local Policing", note: null },
      { slug: "operational-support", name: "Operational Support", note: null },
      { slug: "business-support", name: "Business Support", note: null },
    ],
    areas: [
      { slug: "dogs", name: "Dogs", group: "operational-support", aliases: [], comment: null },
      {
        slug: "hr",
        name: "Human Resources",
        group: "business-support",
        aliases: [],
        comment: null,
      },
    ],
    partnerships: [
      {
        slug: "norfolk-suffolk",
        name: "Norfolk/Suffolk",
        tier: "preferred-partnership",
        forces: ["norfolk", "suffolk"],
      },
      {
        slug: "essex-kent",
        name: "Essex/Kent",
        tier: "cross-regional",
        forces: ["essex", "kent"],
      },
    ],
    cells,
    ...view,
  });
}

/** What a permission check knows of the Eastern Region: its listed partnerships hold these forces. */
export const theEasternRegion: ProgrammeScope = {
  slug: "eastern-region",
  forces: [
    "bedfordshire",
    "cambridgeshire",
    "essex",
    "hertfordshire",
    "kent",
    "norfolk",
    "suffolk",
  ],
};

/** A person with some roles. */
export function aPerson(...grants: Partial<Grant>[]): Actor {
  return {
    id: "person-1",
    kind: "person",
    name: "A. Person",
    office: "Portfolio office",
    grants: grants.map((grant) => ({ role: "viewer", programme: null, force: null, ...grant })),
  };
}

export function anEditor(programme = "eastern-region"): Actor {
  return aPerson({ role: "editor", programme });
}

export function aViewer(force = "norfolk"): Actor {
  return aPerson({ role: "viewer", force });
}

export function aContributor(force = "suffolk"): Actor {
  return aPerson({ role: "contributor", force });
}
