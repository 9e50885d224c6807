import type { Summary, SummaryChange, SummaryCount } from "./summary.ts";

/** A field that does not go to the public, and what stands in its place so that the edition keeps its shape. */
export interface LeftOut {
  readonly instead: null | "" | 0 | false | readonly [];
  readonly because: string;
}

/**
 * What the public edition does with a field: it goes out as it is; it is written anew from what goes out, or
 * without what does not; or it is left out.
 */
export type ReleaseRule = "released" | "reworded" | LeftOut;

/** A rule for a value, or one for each of its fields; of a list, for the fields of its items. */
export type ReleaseOf<T> =
  | ReleaseRule
  | (T extends readonly (infer Item)[] ? FieldsOf<Item> : FieldsOf<NonNullable<T>>);
type FieldsOf<T> = T extends object ? { readonly [F in keyof T]-?: ReleaseOf<T[F]> } : never;

const RELEASED = "released";
const REWORDED = "reworded";

function leftOut<const I extends LeftOut["instead"]>(instead: I, because: string): LeftOut {
  return { instead, because };
}

const STUCK = "It names work of single forces, and what is missing in it.";
const FREE_WORDS = "Words of a person, or of the record’s team.";
const INSIDE = "It leads behind sign-in.";

const CHANGE: ReleaseOf<SummaryChange> = {
  movement: RELEASED,
  label: RELEASED,
  area: RELEASED,
  areaName: RELEASED,
  partnership: RELEASED,
  partnershipName: RELEASED,
  // Without the words to be reviewed and the qualifier.
  from: { counted: RELEASED, label: REWORDED },
  to: { counted: RELEASED, label: REWORDED },
  told: REWORDED,
  why: leftOut(null, FREE_WORDS),
  on: RELEASED,
};

const COUNT: ReleaseOf<SummaryCount> = {
  counted: RELEASED,
  label: RELEASED,
  now: RELEASED,
  last: RELEASED,
  byPartnership: RELEASED,
  byGroup: RELEASED,
  before: RELEASED,
};

const NAMED = { slug: RELEASED, name: RELEASED } as const;
const FLOW_END = { place: RELEASED, label: RELEASED, number: RELEASED } as const;

/**
 * Field by field, what of a report goes to the public. A field that is not in it cannot be released: the
 * compiler and a test say so before anything is composed. Source: docs/decisions/0401-what-the-summary-says.md.
 */
export const PUBLIC_RELEASE: { readonly [F in keyof Summary]-?: ReleaseOf<Summary[F]> } = {
  programme: { slug: RELEASED, name: RELEASED, marking: RELEASED },
  edition: REWORDED,
  period: { kind: RELEASED, period: RELEASED },
  title: REWORDED,
  periodTitle: RELEASED,
  reference: RELEASED,
  subject: REWORDED,
  version: RELEASED,
  isDraft: RELEASED,
  reason: leftOut(null, FREE_WORDS),
  asAt: RELEASED,
  knownAt: RELEASED,
  printed: { asAt: RELEASED, knownAt: RELEASED },
  comparedWith: { asAt: RELEASED, knownAt: RELEASED, printed: RELEASED },
  // That somebody checked the figures, and not who.
  header: { name: RELEASED, value: REWORDED },
  // A correction says that it is one, and not why.
  notices: { isUrgent: RELEASED, words: REWORDED },
  link: leftOut(null, INSIDE),
  reportLink: leftOut(null, INSIDE),
  // What is being progressed stands in the place of what is late or stuck.
  glance: { figure: REWORDED, lead: REWORDED, words: REWORDED, isLate: REWORDED },
  late: leftOut(0, STUCK),
  // Always as it is written from the data: an edited one is words of the team.
  opening: REWORDED,
  isOpeningEdited: leftOut(false, "The opening of the public edition is nobody’s edit."),
  checkedBy: leftOut(null, "A person’s name."),
  meetings: { day: RELEASED, printed: RELEASED, body: RELEASED, what: leftOut("", FREE_WORDS) },
  stuck: leftOut([], STUCK),
  ready: { area: RELEASED, stands: RELEASED, without: RELEASED },
  flow: {
    title: RELEASED,
    alternative: RELEASED,
    thenDay: RELEASED,
    nowDay: RELEASED,
    before: FLOW_END,
    after: FLOW_END,
    streams: { from: RELEASED, to: RELEASED, kind: RELEASED, number: RELEASED },
  },
  multiples: {
    title: RELEASED,
    alternative: RELEASED,
    from: RELEASED,
    to: RELEASED,
    thenDay: RELEASED,
    nowDay: RELEASED,
    rows: {
      partnership: RELEASED,
      name: RELEASED,
      steps: { day: RELEASED, counts: RELEASED },
      liveThen: RELEASED,
      liveNow: RELEASED,
    },
  },
  plan: {
    finding: RELEASED,
    rows: {
      approach: RELEASED,
      lines: RELEASED,
      recorded: RELEASED,
      inPlace: RELEASED,
      apart: RELEASED,
      dated: RELEASED,
      passed: RELEASED,
    },
    apart: { area: RELEASED, plan: RELEASED, fact: RELEASED },
    note: RELEASED,
  },
  partnerships: NAMED,
  countedGroups: NAMED,
  periods: RELEASED,
  counts: { rows: COUNT, filled: COUNT, cells: RELEASED },
  moved: CHANGE,
  recorded: CHANGE,
  restated: CHANGE,
  corrected: CHANGE,
  matrix: {
    slug: RELEASED,
    name: RELEASED,
    note: RELEASED,
    areas: {
      slug: RELEASED,
      name: RELEASED,
      comment: leftOut(null, FREE_WORDS),
      cells: {
        partnership: RELEASED,
        counted: RELEASED,
        label: RELEASED,
        // Only the kind of live.
        detail: REWORDED,
        change: { kind: RELEASED, was: RELEASED },
        record: leftOut(null, "Wordings, comments and confirmations of the record’s team."),
      },
    },
  },
  unknown: {
    number: RELEASED,
    kind: RELEASED,
    // In short, without naming any of it.
    what: REWORDED,
    inShort: RELEASED,
    who: leftOut("", "Who can say."),
  },
  about: { title: RELEASED, words: RELEASED },
  findings: {
    ribbon: RELEASED,
    moved: RELEASED,
    recorded: RELEASED,
    restated: RELEASED,
    corrected: RELEASED,
    counts: RELEASED,
    partnerships: RELEASED,
    matrix: RELEASED,
    unknown: REWORDED,
    movedBack: REWORDED,
    stuck: leftOut("", STUCK),
    ready: RELEASED,
    meetings: RELEASED,
  },
  alternatives: { ribbon: RELEASED, partnerships: RELEASED },
  columns: { last: RELEASED, now: RELEASED },
};
