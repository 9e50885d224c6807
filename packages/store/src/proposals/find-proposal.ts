import { AccordError } from "@accord/domain/errors";
import type { Reader } from "../writer.ts";

/**
 * One proposal of a programme with what became of it.
 *
 * @throws AccordError `not-found`
 */
export async function findProposal(reader: Reader, programme: string, proposal: number) {
  const found = await reader
    .selectFrom("proposal")
    .leftJoin("proposalOutcome", "proposalOutcome.proposalId", "proposal.id")
    .select(["proposal.id", "kind", "area", "partnership", "head", "statement", "proposedBy"])
    .select("proposalOutcome.outcome")
    .where("proposal.id", "=", proposal)
    .where("proposal.programme", "=", programme)
    .executeTakeFirst();
  if (!found) throw new AccordError("not-found", "There is no such proposal.", { proposal });
  const { area, partnership, ...rest } = found;
  return { ...rest, cell: { programme, area, partnership } };
}
