import { useTrpc } from "@accord/client/trpc";
import type { Source } from "@accord/domain/programme";
import { Button } from "@accord/ui/button";
import { ErrorState } from "@accord/ui/error-state";
import type { FieldProblem } from "@accord/ui/error-summary";
import { LoadingShape } from "@accord/ui/loading-shape";
import { Notice } from "@accord/ui/notice";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useAttempt } from "../../use-attempt.ts";
import { ConfirmSame } from "./confirm-same.tsx";
import type { IntakeAction, IntakeState } from "./intake-state.ts";
import { useKnownRecord } from "./known-record.ts";
import { lastDayIn } from "./last-day-in.ts";
import { rowsToAdd } from "./laying-out.ts";
import { ProposalView } from "./proposal-view.tsx";
import { recordedWords } from "./recorded-words.ts";
import { sizeWords } from "./terms-form.tsx";
import { TermsLine } from "./terms-line.tsx";
import { type SettledTerms, TERMS_FIELDS } from "./typed-terms.ts";
import { intakeTerms, useProposal } from "./use-proposal.ts";

interface ProposalStepProps {
  readonly programme: string;
  readonly sources: readonly Source[];
  readonly state: IntakeState;
  readonly settled: SettledTerms;
  readonly onAct: (act: IntakeAction) => void;
  readonly onRecorded: (recorded: { readonly act: number; readonly words: string }) => void;
  readonly onThrowAway: () => void;
}

const NO_PROBLEMS: readonly FieldProblem[] = [];

/** Compares the table with the record as often as something is settled, and records it when asked. */
export function ProposalStep(props: ProposalStepProps) {
  const { programme, sources, state, settled, onAct, onRecorded, onThrowAway } = props;
  const { intakes } = useTrpc();
  const record = useMutation(intakes.record.mutationOptions());
  const known = useKnownRecord(programme, settled.terms.effective);
  const { problems, busy, attempt } = useAttempt(TERMS_FIELDS);
  const { proposal, isComparing, refusal, compareAgain } = useProposal(programme, state, {
    settled,
    isPaused: busy,
  });
  const [hasChanged, setHasChanged] = useState(false);
  const { handedIn, isLaidOut } = state;
  const asAt = lastDayIn(settled.terms.effective);
  const toTerms = () => onAct({ do: "go-to", stage: "terms" });

  // An empty programme takes its rows from the table; what is offered can be said otherwise, row by row.
  useEffect(() => {
    if (known?.isEmpty && proposal && !isLaidOut) {
      onAct({ do: "lay-out", areas: rowsToAdd(proposal) });
    }
  }, [known, proposal, isLaidOut, onAct]);

  if (!handedIn) return null;
  const { intake } = handedIn;

  function recordIt(head: number) {
    setHasChanged(false);
    void attempt(
      async () => {
        const terms = intakeTerms(settled, state);
        const { source } = settled;
        const { skipsUnplaced: skipUnplaced } = state;
        const done = await record.mutateAsync({
          programme,
          intake,
          terms,
          head,
          source,
          skipUnplaced,
        });
        if (done.state === "recorded") {
          onRecorded({ act: done.act, words: recordedWords(done.counts) });
        } else onAct({ do: "go-to", stage: "recording" });
      },
      ({ kind }) => {
        // What stands in the way may have come into the record since it was compared.
        if (kind === "changed-meanwhile" || kind === "rule-broken") compareAgain();
        if (kind !== "changed-meanwhile") return false;
        setHasChanged(true);
        return true;
      },
    );
  }

  return (
    <>
      <TermsLine settled={settled} sources={sources} onChange={toTerms} />
      {hasChanged && (
        <Notice tone="person" live heading="The record changed meanwhile">
          <p>Nothing was recorded. It is compared again; all that you settled is kept.</p>
        </Notice>
      )}
      {refusal && (
        <ErrorState heading="It could not be compared" onRetry={compareAgain}>
          <p>{refusal.message}</p>
          <p>
            <Button onClick={toTerms}>Change how it is read</Button>{" "}
            <Button onClick={onThrowAway}>Throw away</Button>
          </p>
        </ErrorState>
      )}
      {proposal && known ? (
        <ProposalView
          title={sizeWords(handedIn, state.typed.table)}
          state={state}
          proposal={proposal}
          known={known}
          isComparing={isComparing}
          isRecording={busy}
          refused={problems.length > 0 ? problems : NO_PROBLEMS}
          besides={asAt && <ConfirmSame programme={programme} proposal={proposal} asAt={asAt} />}
          onAct={onAct}
          onRecord={() => recordIt(proposal.head)}
          onThrowAway={onThrowAway}
        />
      ) : (
        !refusal && <LoadingShape says="Comparing the table with the record" />
      )}
    </>
  );
}
