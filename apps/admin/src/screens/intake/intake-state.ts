import type {
  AreaDecision,
  CellDecision,
  IntakeDecisions,
  PartnershipDecision,
  WordingDecision,
} from "@accord/domain/intake";
import { wordingKey } from "@accord/domain/intake";
import { emptyTerms, type TypedTerms } from "./typed-terms.ts";

/** A table the register holds for this person, and has recorded nothing of. */
export interface HandedIn {
  readonly intake: string;
  readonly fileName: string | null;
  readonly tables: readonly {
    readonly table: string | null;
    readonly form: "matrix" | "list";
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** All that a person has settled about one table: it outlives a reload. */
export interface IntakeState {
  readonly handedIn: HandedIn | null;
  readonly typed: TypedTerms;
  readonly decisions: IntakeDecisions;
  /** What could not be placed is left out, said by a person. */
  readonly skipsUnplaced: boolean;
  /** Saying the terms, settling what was found, or waiting for a long recording. */
  readonly stage: "terms" | "compared" | "recording";
  /** Whether an empty programme has been laid out from the table already. */
  readonly isLaidOut: boolean;
}

export type IntakeAction =
  | { readonly do: "hand-in"; readonly table: HandedIn }
  | { readonly do: "type"; readonly change: Partial<TypedTerms> }
  | { readonly do: "go-to"; readonly stage: IntakeState["stage"] }
  | { readonly do: "name-area"; readonly words: string; readonly as: AreaDecision | null }
  | {
      readonly do: "name-partnership";
      readonly words: string;
      readonly as: PartnershipDecision | null;
    }
  | { readonly do: "mean"; readonly words: string; readonly means: WordingDecision | null }
  | { readonly do: "settle-cell"; readonly key: string; readonly change: Partial<CellDecision> }
  | { readonly do: "lay-out"; readonly areas: IntakeDecisions["areas"] }
  | { readonly do: "skip-unplaced"; readonly skips: boolean }
  | { readonly do: "throw-away" };

export const NO_DECISIONS: IntakeDecisions = {
  areas: {},
  partnerships: {},
  wordings: {},
  cells: {},
};

export const NOTHING_IN: IntakeState = {
  handedIn: null,
  typed: emptyTerms(null, null),
  decisions: NO_DECISIONS,
  skipsUnplaced: false,
  stage: "terms",
  isLaidOut: false,
};

const UNDECIDED: CellDecision = {
  leaveOut: false,
  means: null,
  reasonCode: null,
  reasonWords: null,
};

/** What stands after one act of a person at the table. Pure: nothing is asked and nothing is kept here. */
export function afterAct(state: IntakeState, act: IntakeAction): IntakeState {
  const decide = (change: Partial<IntakeDecisions>): IntakeState => ({
    ...state,
    decisions: { ...state.decisions, ...change },
  });
  const { areas, partnerships, wordings, cells } = state.decisions;
  switch (act.do) {
    case "hand-in": {
      const { fileName, tables } = act.table;
      const only = tables.length === 1 ? (tables[0]?.table ?? null) : null;
      return { ...NOTHING_IN, handedIn: act.table, typed: emptyTerms(fileName, only) };
    }
    case "type":
      return { ...state, typed: { ...state.typed, ...act.change } };
    case "go-to":
      return { ...state, stage: act.stage };
    case "name-area":
      return decide({ areas: withDecision(areas, wordingKey(act.words), act.as) });
    case "name-partnership":
      return decide({ partnerships: withDecision(partnerships, wordingKey(act.words), act.as) });
    case "mean":
      return decide({ wordings: withDecision(wordings, wordingKey(act.words), act.means) });
    case "settle-cell": {
      const settled = { ...UNDECIDED, ...cells[act.key], ...act.change };
      return decide({ cells: withDecision(cells, act.key, isUndecided(settled) ? null : settled) });
    }
    case "lay-out":
      // What a person has said of a row goes before what is offered.
      return { ...decide({ areas: { ...act.areas, ...areas } }), isLaidOut: true };
    case "skip-unplaced":
      return { ...state, skipsUnplaced: act.skips };
    case "throw-away":
      return NOTHING_IN;
  }
}

/** The decisions without what changes no comparison: a reason given is no cause to ask again. */
export function comparedDecisions(decisions: IntakeDecisions): IntakeDecisions {
  const cells = Object.entries(decisions.cells)
    .map(([key, cell]) => [key, { ...cell, reasonCode: null, reasonWords: null }] as const)
    .filter(([, cell]) => !isUndecided(cell));
  return { ...decisions, cells: Object.fromEntries(cells) };
}

function withDecision<Decision>(
  all: Readonly<Record<string, Decision>>,
  key: string,
  decision: Decision | null,
): Record<string, Decision> {
  const { [key]: _, ...others } = all;
  return decision === null ? others : { ...others, [key]: decision };
}

function isUndecided({ leaveOut, means, reasonCode, reasonWords }: CellDecision): boolean {
  return !leaveOut && means === null && reasonCode === null && reasonWords === null;
}
