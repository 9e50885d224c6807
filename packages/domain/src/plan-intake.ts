import { type Comparison, compareIntake } from "./compare-intake.ts";
import { AccordError } from "./errors.ts";
import {
  type FoundMatrix,
  type IntakeCounts,
  type IntakeDecisions,
  type IntakePlan,
  type IntakeTerms,
  Mapping,
} from "./intake.ts";
import type { IntakeFacts } from "./intake-facts.ts";
import { countIntake } from "./propose-intake.ts";
import { placeWords } from "./table-place.ts";

/** How an intake is to be recorded. */
export interface RecordingTerms {
  /** The paper that every entry without a source of its own rests on. */
  readonly source: IntakePlan["source"];
  /** Whether what has no place is left, and the rest recorded. */
  readonly skipUnplaced: boolean;
}

/**
 * What is recorded of an intake, in one act: the same comparison that was shown, made again.
 *
 * @throws AccordError `rule-broken` while something stands that a person has to settle, with all of it as facts
 */
export function planIntake(
  found: FoundMatrix,
  facts: IntakeFacts,
  terms: IntakeTerms,
  recording: RecordingTerms,
): PlannedIntake {
  const comparison = compareIntake(found, facts, terms);
  return { plan: planOf(comparison, facts, terms, recording), counts: countIntake(comparison) };
}

/** What is to be recorded, with what the comparison counted. */
export interface PlannedIntake {
  readonly plan: IntakePlan;
  readonly counts: IntakeCounts;
}

function planOf(
  { names, rows, comments, blocks }: Comparison,
  facts: IntakeFacts,
  terms: IntakeTerms,
  { source, skipUnplaced }: RecordingTerms,
): IntakePlan {
  const standing = blocks.filter(({ what }) => !(skipUnplaced && what === "not-placed"));
  const entries = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ statement, place, column }) => {
      const [area, partnership] = [names.areaOf(row), names.partnershipOf(column)];
      if (statement === null || area === null || partnership === null) return [];
      const cited = statement.source ?? { slug: source.slug, place: placeWords(place) };
      return [{ area, partnership, statement: { ...statement, source: cited } }];
    }),
  );
  const recorded = comments.flatMap(({ record }) => record ?? []);
  const [first] = standing;
  if (first) {
    const more = standing.length === 1 ? "" : ` ${standing.length - 1} more like this.`;
    throw new AccordError("rule-broken", `Nothing was recorded. ${first.message}${more}`, {
      blocks: standing.slice(0, 200),
    });
  }
  const { added } = names;
  if (entries.length + recorded.length + added.rows.length + added.columns.length === 0) {
    throw new AccordError("rule-broken", "There is nothing to record.", {
      blocks: [{ what: "nothing-to-record", message: "There is nothing to record." }],
    });
  }
  return {
    programme: facts.view.programme.slug,
    head: facts.view.head,
    source,
    ...added,
    comments: recorded,
    mappings: mappingsOf(terms.decisions),
    entries,
  };
}

/**
 * What a person said is always so, for this programme.
 *
 * @throws AccordError `rule-broken` for words that are too long to be remembered
 */
function mappingsOf({ areas, partnerships, wordings, cells: _ }: IntakeDecisions): Mapping[] {
  const names = [
    ["area", areas],
    ["partnership", partnerships],
  ] as const;
  return [
    ...names.flatMap(([kind, decided]) =>
      Object.entries(decided).flatMap(([words, decision]) =>
        decision.as === "known" && decision.always
          ? [remembered({ kind, words, means: { slug: decision.slug }, reason: null })]
          : [],
      ),
    ),
    ...Object.entries(wordings).flatMap(
      ([words, { always, reason, status, liveKind, qualifier }]) =>
        always && status !== null
          ? [remembered({ kind: "wording", words, means: { status, liveKind, qualifier }, reason })]
          : [],
    ),
  ];
}

function remembered(mapping: Mapping): Mapping {
  const { data, error } = Mapping.safeParse(mapping);
  if (data) return data;
  const begins = mapping.words.slice(0, 60);
  throw new AccordError(
    "rule-broken",
    `“${begins}…” cannot always mean this for the programme. ${error?.issues[0]?.message ?? ""} Say what it means in this table only.`,
    { words: begins },
  );
}
