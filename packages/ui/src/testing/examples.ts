import type { CellStory, ToldEntry } from "@accord/domain/cell-story";
import type { Statement } from "@accord/domain/entry";
import { MatrixCell, MatrixView } from "@accord/domain/matrix";

/** A live cell, unless told otherwise; parsed, so that no test draws what the register cannot hold. */
export function aCell(said: Partial<MatrixCell> = {}): MatrixCell {
  return MatrixCell.parse({
    area: "dogs",
    partnership: "herts-beds",
    status: "live",
    liveKind: null,
    qualifier: null,
    sourceWording: "Live",
    needsReview: false,
    comment: null,
    effectiveOn: { date: "2011-01", precision: "month" },
    recordedAt: "2011-01-21T09:00:00.000Z",
    kind: "observed",
    corrected: false,
    revision: 1,
    confirmedAt: null,
    source: { slug: "strategy", place: "Appendix B, page 31" },
    entry: 1,
    ...said,
  });
}

/** Two groups, one of them empty; three areas; two partnerships; three cells. */
export function aView(over: Partial<MatrixView> = {}): MatrixView {
  return MatrixView.parse({
    programme: { slug: "eastern-region", name: "Eastern Region", marking: "OFFICIAL" },
    asAt: "2011-01-31",
    knownAt: "2011-02-01T08:00:00.000Z",
    head: 1,
    groups: [
      { slug: "local-policing", name: "Local policing", note: null },
      { slug: "protective-services", name: "Protective services", note: null },
    ],
    areas: [
      anArea("anpr", "ANPR", "Operation Utah."),
      anArea("dogs", "Dogs", null),
      anArea("hr", "HR", null),
    ],
    partnerships: [
      aPartnership("herts-beds", "Herts/Beds"),
      aPartnership("essex-kent", "Essex/Kent"),
    ],
    cells: [
      aCell({
        area: "anpr",
        partnership: "essex-kent",
        status: null,
        needsReview: true,
        sourceWording: "Regular joint operations conducted",
      }),
      aCell(),
      aCell({ area: "hr", status: "initial-research" }),
    ],
    ...over,
  });
}

function anArea(slug: string, name: string, comment: string | null) {
  return { slug, name, group: "protective-services", aliases: [], comment };
}

function aPartnership(slug: string, name: string) {
  return { slug, name, tier: "sub-regional", forces: [] };
}

export function aStatement(said: Partial<Statement> = {}): Statement {
  return {
    claim: "observed",
    status: "live",
    liveKind: null,
    qualifier: null,
    sourceWording: "Live",
    needsReview: false,
    effective: { date: "2011-01", precision: "month" },
    reasonCode: null,
    reasonWords: null,
    comment: null,
    source: { slug: "strategy", place: "Appendix B, page 31" },
    ...said,
  };
}

export function aToldEntry(over: Partial<ToldEntry> = {}): ToldEntry {
  const view = aView();
  return {
    id: 1,
    cell: { programme: view.programme.slug, area: "dogs", partnership: "herts-beds" },
    kind: "observed",
    place: 1,
    names: null,
    statement: aStatement(),
    why: null,
    recordedAt: view.knownAt,
    act: 1,
    by: { office: "Programme office", name: null },
    proposedBy: null,
    isLast: true,
    ...over,
  };
}

/** The story of a live cell with one entry. */
export function aStory(over: Partial<CellStory> = {}): CellStory {
  const view = aView();
  const [, area] = view.areas;
  const [partnership] = view.partnerships;
  if (!area || !partnership) throw new Error("The example view holds three areas.");
  return {
    cell: { programme: view.programme.slug, area: area.slug, partnership: partnership.slug },
    programmeName: view.programme.name,
    area,
    groupName: "Protective services",
    partnership,
    asAt: view.asAt,
    knownAt: view.knownAt,
    head: view.head,
    revision: 1,
    standing: aCell(),
    lead: null,
    mandate: null,
    entries: [aToldEntry()],
    confirmations: [],
    sources: [
      {
        slug: "strategy",
        title: "Collaboration Strategy 2011–15",
        publisher: "Eastern Region",
        published: { date: "2011", precision: "year" },
        link: null,
        sha256: null,
      },
    ],
    ...over,
  };
}
