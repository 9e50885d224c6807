import type { Reader } from "../writer.ts";

/** Who proposed what some entries say, by the entry's id; those that nobody proposed are left out. */
export async function readProposers(
  reader: Reader,
  entries: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (entries.length === 0) return new Map();
  const rows = await reader
    .selectFrom("proposalOutcome")
    .innerJoin("proposal", "proposal.id", "proposalOutcome.proposalId")
    .select(["proposalOutcome.entryId", "proposedBy"])
    .where("proposalOutcome.entryId", "in", entries)
    .execute();
  return new Map(
    rows.flatMap(({ entryId, proposedBy }) => (entryId === null ? [] : [[entryId, proposedBy]])),
  );
}
