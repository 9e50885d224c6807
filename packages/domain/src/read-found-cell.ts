import type { EffectiveDate } from "./calendar.ts";
import { SourceWording, Statement } from "./entry.ts";
import {
  type CellDecision,
  decisionOn,
  type FoundCell,
  type IntakeTerms,
  intakeCellKey,
  type Mapping,
  type ProposedCell,
  type WordingDecision,
  wordingKey,
} from "./intake.ts";
import { effectiveOf } from "./intake-facts.ts";
import { readWording } from "./read-wording.ts";

/** What a cell of the table says, by itself and by what was decided. */
export interface ReadCell {
  readonly words: string;
  /** Null where it cannot be recorded as it stands. */
  readonly statement: Statement | null;
  readonly readBy: ProposedCell["readBy"];
  readonly split: ProposedCell["split"];
  /** Whether the table itself dates it: a list can, a matrix cannot. */
  readonly isDated: boolean;
  /** Whether the table says if it stood so or changed then. */
  readonly isClaimed: boolean;
  /** Whether its words fit no status, whatever was decided about them. */
  readonly isOdd: boolean;
  /** What has to be put right before it can be recorded. */
  readonly problem: string | null;
}

type Meaning = Pick<WordingDecision, "status" | "liveKind" | "qualifier">;

interface Read {
  readonly meaning: Meaning;
  readonly readBy: ReadCell["readBy"];
  readonly split: ReadCell["split"];
}

/** Reads cells by the terms of an intake and the wordings that the programme remembers. */
export function cellReader(terms: IntakeTerms, mappings: readonly Mapping[]) {
  const remembered = new Map(
    mappings.flatMap((mapping) =>
      mapping.kind === "wording" && !("slug" in mapping.means)
        ? [[mapping.words, mapping.means] as const]
        : [],
    ),
  );
  const ordinary = effectiveOf(terms);
  // A long list says few words many times.
  const readAlone = onceEach((words: string) => ({
    key: wordingKey(words),
    ...readWording(words),
  }));

  return (cell: FoundCell, knownSources: ReadonlySet<string>): ReadCell => {
    const { details } = cell;
    const { key, ...alone } = readAlone(cell.words);
    const decision = terms.decisions.cells[intakeCellKey(cell.place)] ?? null;
    const isOdd = alone.status === null || details?.needsReview === true;
    const { meaning, readBy, split } = ((): Read => {
      const decided = decision?.means ?? decisionOn(key, terms.decisions.wordings);
      if (decided) return { meaning: decided, readBy: "decided", split: alone.split };
      const kept = remembered.get(key);
      // What the register itself kept for review was not forgotten: a list brings it back as it was.
      if (kept && !details?.needsReview)
        return { meaning: kept, readBy: "remembered", split: null };
      if (isOdd) return { meaning: NOTHING, readBy: null, split: alone.split };
      const { status, qualifier, liveKind } = alone;
      return { meaning: { status, qualifier, liveKind }, readBy: "status", split: null };
    })();
    const effective = details?.effective ?? ordinary;
    const claim = details?.claim ?? terms.claim;
    const said = saidBy(cell, meaning, { effective, claim, decision, knownSources });
    return {
      ...said,
      words: cell.words,
      readBy,
      split,
      isDated: details?.effective != null,
      isClaimed: details?.claim != null,
      isOdd,
    };
  };
}

const NOTHING: Meaning = { status: null, liveKind: null, qualifier: null };

function saidBy(
  { words, details }: FoundCell,
  meaning: Meaning,
  given: {
    readonly effective: EffectiveDate;
    readonly claim: "observed" | "moved";
    readonly decision: CellDecision | null;
    readonly knownSources: ReadonlySet<string>;
  },
): Pick<ReadCell, "statement" | "problem"> {
  const { status } = meaning;
  const wording =
    details && (status !== null || details.sourceWording) ? details.sourceWording : words;
  const fits = wording === null || SourceWording.safeParse(wording).success;
  if (!fits && status === null) return { statement: null, problem: whyTooLong(words) };
  const source = details?.source ?? null;
  const parsed = Statement.safeParse({
    claim: given.claim,
    effective: given.effective,
    status,
    needsReview: status === null,
    liveKind: meaning.liveKind ?? (status === "live" ? (details?.liveKind ?? null) : null),
    qualifier: meaning.qualifier ?? details?.qualifier ?? null,
    sourceWording: fits ? wording : null,
    comment: details?.comment ?? null,
    reasonCode: given.decision?.reasonCode ?? null,
    reasonWords: given.decision?.reasonWords ?? null,
    source: source && given.knownSources.has(source.slug) ? source : null,
  });
  if (parsed.success) return { statement: parsed.data, problem: null };
  const [issue] = parsed.error.issues;
  return { statement: null, problem: issue?.message ?? "This cannot be recorded as it stands." };
}

function whyTooLong(words: string): string {
  const count = words.split(/\s+/).length;
  return count > 12
    ? `These are ${count} words that fit no status, and the register keeps at most 12 of a source. Say what they mean, or leave the cell out.`
    : "These words fit no status and are too long to be kept. Say what they mean, or leave the cell out.";
}

function onceEach<T>(work: (text: string) => T): (text: string) => T {
  const done = new Map<string, T>();
  return (text) => {
    const before = done.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    done.set(text, made);
    return made;
  };
}
