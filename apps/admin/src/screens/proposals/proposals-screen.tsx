import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import type { ToldProposal } from "@accord/domain/proposal";
import { EmptyState } from "@accord/ui/empty-state";
import { ErrorState } from "@accord/ui/error-state";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Page, PageFooter } from "@accord/ui/page";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AppMasthead } from "../../app-masthead.tsx";
import { DoneNotice } from "../../done-notice.tsx";
import { useProgramme } from "../../editor.ts";
import { useTitle } from "../../use-title.ts";
import { AskedSection } from "./asked-section.tsx";
import { ProposalItem } from "./proposal-item.tsx";
import styles from "./proposals.module.css";
import { SettleProposal } from "./settle-proposal.tsx";

/** The editors' inbox: what is proposed and suggested, and who was asked to confirm. */
export function ProposalsScreen() {
  const programme = useProgramme();
  const trpc = useTrpc();
  const queries = useQueryClient();
  const read = useQuery(trpc.proposals.list.queryOptions({ programme: programme.slug }));
  const [done, setDone] = useState<string | null>(null);
  useTitle("Proposals");

  const mayEdit = programme.may.includes("edit-registers");
  const list = read.data;
  async function finish(words: string) {
    setDone(words);
    await queries.invalidateQueries(trpc.proposals.pathFilter());
    await queries.invalidateQueries(trpc.matrix.pathFilter());
  }
  const settled = list?.proposals.filter((one) => one.settled !== null) ?? [];
  return (
    <Page
      masthead={<AppMasthead programme={programme} />}
      footer={<PageFooter marking={programme.marking} />}
    >
      <h1>Proposals</h1>
      <p className="standfirst">
        What contributors would have the record say, and what readers think is wrong. Nothing of it
        is in the record until an editor takes it in.
      </p>
      {done && <DoneNotice words={done} />}
      {read.error && !list ? (
        <ErrorState heading="The proposals could not be read" onRetry={() => void read.refetch()}>
          <p>{refusalOf(read.error).message}</p>
        </ErrorState>
      ) : !list ? (
        <LoadingShape says="Reading the proposals" rows={4} columns={2} />
      ) : (
        <>
          {list.waiting === 0 ? (
            <EmptyState heading="Nothing waits for an editor">
              <p>Proposals and suggestions appear here as they are made.</p>
            </EmptyState>
          ) : (
            <section className={styles["section"]} aria-labelledby="waiting">
              <h2 id="waiting" className="section-head">
                {list.waiting === 1 ? "1 waits" : `${list.waiting} wait`}
              </h2>
              <Waiting
                proposals={list.proposals.filter((one) => one.settled === null)}
                head={list.head}
                mayEdit={mayEdit}
                onDone={finish}
              />
            </section>
          )}
          {settled.length > 0 && (
            <details className={styles["lately"]}>
              <summary>Settled lately ({settled.length})</summary>
              <ul className={styles["list"]}>
                {settled.map((proposal) => (
                  <ProposalItem key={proposal.id} proposal={proposal} />
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <AskedSection programme={programme} mayEdit={mayEdit} />
    </Page>
  );
}

interface WaitingProps {
  readonly proposals: readonly ToldProposal[];
  readonly head: number;
  readonly mayEdit: boolean;
  readonly onDone: (words: string) => Promise<void>;
}

function Waiting({ proposals, head, mayEdit, onDone }: WaitingProps) {
  return (
    <ul className={styles["list"]}>
      {proposals.map((proposal) => (
        <ProposalItem key={proposal.id} proposal={proposal}>
          {mayEdit && <SettleProposal proposal={proposal} head={head} onDone={onDone} />}
        </ProposalItem>
      ))}
    </ul>
  );
}
