import type { IntakeProposal, ProposedCell, ProposedRow } from "@accord/domain/intake";

/** A cell that is the same, unless told otherwise. */
export function aProposedCell(told: Partial<ProposedCell> = {}): ProposedCell {
  return {
    column: 0,
    place: { table: null, row: 2, column: 2 },
    words: "Live",
    outcome: "same",
    statement: null,
    before: null,
    movement: null,
    readBy: "status",
    split: null,
    reasonOffered: false,
    ...told,
  };
}

/** A row of Vetting, matched by its name, unless told otherwise. */
export function aProposedRow(told: Partial<ProposedRow> = {}): ProposedRow {
  return {
    words: "Vetting",
    group: "Business support",
    place: { table: null, row: 2, column: 1 },
    match: { slug: "vetting", by: "name", suggestions: [] },
    cells: [],
    comment: null,
    commentOutcome: null,
    ...told,
  };
}

/** A comparison that found nothing, unless told otherwise. */
export function aProposal(told: Partial<IntakeProposal> = {}): IntakeProposal {
  return {
    form: "matrix",
    table: null,
    head: 1,
    counts: { added: 0, changed: 0, same: 0, missing: 0, needsReview: 0, notPlaced: 0 },
    columns: [],
    rows: [],
    rowsLeftUnshown: 0,
    missing: [],
    wordings: [],
    leftOut: [],
    complaints: [],
    blocks: [],
    ...told,
  };
}

/** What would be recorded of a cell. */
export function aStatement(told: Partial<NonNullable<ProposedCell["statement"]>> = {}) {
  return {
    claim: "observed",
    status: "live",
    liveKind: null,
    qualifier: null,
    sourceWording: null,
    needsReview: false,
    effective: { date: "2011-01", precision: "month" },
    reasonCode: null,
    reasonWords: null,
    comment: null,
    source: null,
    ...told,
  } as const satisfies NonNullable<ProposedCell["statement"]>;
}
