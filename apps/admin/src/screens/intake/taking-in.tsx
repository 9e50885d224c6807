import type { Source } from "@accord/domain/programme";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { AnotherInHand } from "./another-in-hand.tsx";
import { HandingIn } from "./handing-in.tsx";
import { type PastedTable, takeHandedOver } from "./intake-hand-over.ts";
import { lastDayIn } from "./last-day-in.ts";
import { ProposalStep } from "./proposal-step.tsx";
import { RecordedIntake, type RecordedTable } from "./recorded-intake.tsx";
import { RecordingProgress } from "./recording-progress.tsx";
import { TermsForm } from "./terms-form.tsx";
import { ThrowAway } from "./throw-away.tsx";
import { settleTerms } from "./typed-terms.ts";
import { PROPOSALS } from "./use-proposal.ts";
import { useTakingIn } from "./use-taking-in.ts";

interface TakingInProps {
  readonly programme: string;
  readonly sources: readonly Source[];
}

/** One table's way in, step by step. What was settled outlives a reload of the page. */
export function TakingIn({ programme, sources }: TakingInProps) {
  const [state, act] = useTakingIn(programme);
  const [recorded, setRecorded] = useState<RecordedTable | null>(null);
  const [isThrowing, setIsThrowing] = useState(false);
  const [handedOver, setHandedOver] = useState<PastedTable | null>(null);
  const queries = useQueryClient();
  const { settled } = settleTerms(state.typed);
  const asAt = settled && lastDayIn(settled.terms.effective);

  const step = recorded ? "recorded" : state.handedIn ? state.stage : "nothing";
  const before = useRef(step);
  useEffect(() => {
    const table = takeHandedOver();
    if (table) setHandedOver(table);
  }, []);
  // A table that is thrown away takes the focus with it.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }, [step]);

  // What was kept may have been said in another version of the page.
  useEffect(() => {
    if (state.handedIn && state.stage !== "terms" && !settled) act({ do: "go-to", stage: "terms" });
  }, [state.handedIn, state.stage, settled, act]);

  function finish(done: Omit<RecordedTable, "asAt">) {
    setRecorded({ ...done, asAt });
    act({ do: "throw-away" });
    // Our own act need not wait for the stream to tell of it.
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PROPOSALS });
  }

  if (recorded) {
    return (
      <RecordedIntake programme={programme} recorded={recorded} onNext={() => setRecorded(null)} />
    );
  }
  if (!state.handedIn) {
    return (
      <HandingIn
        programme={programme}
        handedOver={handedOver}
        onTable={(table) => {
          setHandedOver(null);
          act({ do: "hand-in", table });
        }}
      />
    );
  }
  const { intake } = state.handedIn;
  return (
    <>
      {handedOver && (
        <AnotherInHand onNew={() => act({ do: "throw-away" })} onOld={() => setHandedOver(null)} />
      )}
      {state.stage === "recording" ? (
        <RecordingProgress
          programme={programme}
          intake={intake}
          onRecorded={(line) =>
            finish({ act: line, words: "Recorded: the whole table, in one act." })
          }
          onBack={() => act({ do: "go-to", stage: "compared" })}
        />
      ) : state.stage === "compared" && settled ? (
        <ProposalStep
          {...{ programme, sources, state, settled }}
          onAct={act}
          onRecorded={finish}
          onThrowAway={() => setIsThrowing(true)}
        />
      ) : (
        <TermsForm
          handedIn={state.handedIn}
          typed={state.typed}
          sources={sources}
          onType={(change) => act({ do: "type", change })}
          onCompare={() => act({ do: "go-to", stage: "compared" })}
          onThrowAway={() => setIsThrowing(true)}
        />
      )}
      {isThrowing && (
        <ThrowAway
          programme={programme}
          intake={intake}
          onDone={() => {
            setIsThrowing(false);
            act({ do: "throw-away" });
          }}
          onLeave={() => setIsThrowing(false)}
        />
      )}
    </>
  );
}
