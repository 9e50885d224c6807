import { firstDay } from "./calendar.ts";
import { compareDates } from "./cell-timeline.ts";
import {
  type FoundMatrix,
  type IntakePlan,
  type IntakeProposal,
  type IntakeTerms,
  type ProposedRow,
  wordingKey,
} from "./intake.ts";
import { effectiveOf, type IntakeFacts, lastCountedDay } from "./intake-facts.ts";
import type { PlacedNames } from "./place-names.ts";
import { RowComment } from "./programme.ts";
import { placeWords } from "./table-place.ts";

/** What becomes of the comment of one found row. */
export interface RowCommentOutcome {
  readonly outcome: ProposedRow["commentOutcome"];
  /** What would be recorded; null where nothing would. */
  readonly record: IntakePlan["comments"][number] | null;
  readonly problem: Pick<IntakeProposal["blocks"][number], "what" | "message"> | null;
}

const SILENT: RowCommentOutcome = { outcome: null, record: null, problem: null };
const SAME: RowCommentOutcome = { ...SILENT, outcome: "same" };

/** Compares the comments of a table with the programme's, one for each found row. */
export function compareComments(
  found: FoundMatrix,
  facts: IntakeFacts,
  terms: IntakeTerms,
  names: PlacedNames,
): readonly RowCommentOutcome[] {
  const effective = effectiveOf(terms);
  const standing = new Map(facts.view.areas.map(({ slug, comment }) => [slug, comment]));
  const recorded = Map.groupBy(facts.comments, ({ area }) => area);
  const said = new Map<string, { text: string; where: string }>();

  return found.rows.map(({ comment, place }, index): RowCommentOutcome => {
    const area = names.areaOf(index);
    if (comment === null || area === null) return SILENT;
    const before = said.get(area);
    const where = placeWords(place);
    if (before) {
      if (isSame(before.text, comment)) return SILENT;
      const message = `The comment disagrees with the one at ${before.where}, of the same area.`;
      return { ...SILENT, problem: { what: "disagreement", message } };
    }
    said.set(area, { text: comment, where });
    const others = recorded.get(area) ?? [];
    const stands = standing.get(area) ?? null;
    // A list does not date its comments: what was said of the row on any day is no news.
    const isKnown =
      (stands !== null && isSame(stands, comment)) ||
      (found.form === "list" && others.some(({ text }) => isSame(text, comment)));
    if (isKnown) return SAME;
    const text = RowComment.unwrap().shape.text.safeParse(comment.replace(/\s+/g, " "));
    if (!text.success) {
      const message = `The comment cannot be kept. ${text.error.issues[0]?.message ?? ""}`.trim();
      return { ...SILENT, problem: { what: "not-placed", message } };
    }
    const outranked = others.find(
      (other) =>
        firstDay(other.effective) <= lastCountedDay(effective) &&
        compareDates(other, { effective }) > 0,
    );
    if (outranked) {
      const message =
        "The comment differs from one that is dated inside the period of this paper. Give the day of the paper.";
      return { ...SILENT, problem: { what: "day-of-paper", message } };
    }
    return {
      outcome: stands === null ? "added" : "changed",
      record: { area, text: text.data, effective, place: where },
      problem: null,
    };
  });
}

function isSame(one: string, other: string): boolean {
  return wordingKey(one) === wordingKey(other);
}
