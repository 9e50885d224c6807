import type { IntakeCounts } from "@accord/domain/intake";

/** "Recorded: 3 added, 2 changed, 1 needs review. 140 were the same already." */
export function recordedWords(counts: IntakeCounts): string {
  const parts = [
    counts.added > 0 && `${counts.added} added`,
    counts.changed > 0 && `${counts.changed} changed`,
    counts.needsReview > 0 &&
      `${counts.needsReview} ${counts.needsReview === 1 ? "needs" : "need"} review`,
    counts.notPlaced > 0 && `${counts.notPlaced} left out for want of a place`,
  ].filter(Boolean);
  const same =
    counts.same === 0
      ? ""
      : ` ${counts.same} ${counts.same === 1 ? "was" : "were"} the same already.`;
  return `Recorded: ${parts.join(", ") || "nothing new"}.${same}`;
}
