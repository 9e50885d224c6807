import type { SessionProgramme } from "@accord/client/session";
import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { ProposalItem } from "../proposals/proposal-item.tsx";
import styles from "../proposals/proposals.module.css";

/** What one proposed and suggested, and what became of it. */
export function OwnProposals({ programme: { slug } }: { readonly programme: SessionProgramme }) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.proposals.mine.queryOptions({ programme: slug }));
  const withdraw = useMutation(trpc.proposals.withdraw.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const proposals = read.data?.proposals ?? [];
  if (proposals.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="own-proposals">
      <h2 id="own-proposals" className="section-head">
        What you proposed
      </h2>
      <RefusedNotices problems={problems} />
      <ul className={styles["list"]}>
        {proposals.map((proposal) => (
          <ProposalItem key={proposal.id} proposal={proposal}>
            {!proposal.settled && (
              <Button
                busy={busy}
                onClick={() =>
                  void attempt(async () => {
                    await withdraw.mutateAsync({ programme: slug, proposal: proposal.id });
                    await queries.invalidateQueries(trpc.proposals.pathFilter());
                    await queries.invalidateQueries(trpc.confirmations.ownCells.pathFilter());
                  })
                }
              >
                Withdraw
                <span className="visually-hidden">
                  : {proposal.areaName}, {proposal.partnershipName}
                </span>
              </Button>
            )}
          </ProposalItem>
        ))}
      </ul>
    </section>
  );
}
