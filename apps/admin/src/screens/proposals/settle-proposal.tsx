import { useTrpc } from "@accord/client/trpc";
import type { ToldProposal } from "@accord/domain/proposal";
import { Button } from "@accord/ui/button";
import { ErrorSummary } from "@accord/ui/error-summary";
import { TextArea } from "@accord/ui/text-area";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { errorAt } from "../../problems.ts";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { FormHead } from "../matrix/form-head.tsx";
import formStyles from "../matrix/forms.module.css";
import { AmendForm } from "./amend-form.tsx";
import styles from "./proposals.module.css";

interface SettleProposalProps {
  readonly proposal: ToldProposal;
  /** The journal head of the list: what stands was seen at it. */
  readonly head: number;
  readonly onDone: (words: string) => Promise<void>;
}

type Doing = "looking" | "amending" | "declining" | "answering";

/** What an editor can make of a proposal: accept, amend or decline; read or answer a suggestion. */
export function SettleProposal({ proposal, head, onDone }: SettleProposalProps) {
  const { id, kind, areaName, partnershipName, hasMoved } = proposal;
  const { programme } = proposal.cell;
  const trpc = useTrpc();
  const accept = useMutation(trpc.proposals.accept.mutationOptions());
  const decline = useMutation(trpc.proposals.decline.mutationOptions());
  const answer = useMutation(trpc.proposals.answer.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const [doing, setDoing] = useState<Doing>("looking");
  const leave = () => setDoing("looking");
  const name = `${areaName}, ${partnershipName}`;
  const about = <span className="visually-hidden">: {name}</span>;

  if (doing === "amending") {
    return <AmendForm proposal={proposal} head={head} onDone={onDone} onLeave={leave} />;
  }
  if (doing === "declining") {
    return (
      <WordsForm
        heading={`Decline: ${name}`}
        label="Why, for whoever proposed it"
        verb="Decline"
        onSend={async (words) => {
          await decline.mutateAsync({ programme, proposal: id, words });
          await onDone(`Declined: ${name}.`);
        }}
        onLeave={leave}
      />
    );
  }
  if (doing === "answering") {
    return (
      <WordsForm
        heading={`Answer: ${name}`}
        label="Your answer to whoever suggested it"
        verb="Send answer"
        onSend={async (words) => {
          await answer.mutateAsync({ programme, proposal: id, words });
          await onDone(`Answered: ${name}.`);
        }}
        onLeave={leave}
      />
    );
  }
  return (
    <>
      <RefusedNotices problems={problems} />
      <div className={styles["actions"]}>
        {kind === "change" ? (
          <>
            <Button
              kind="primary"
              busy={busy}
              onClick={() =>
                void attempt(async () => {
                  await accept.mutateAsync({ programme, proposal: id, head });
                  await onDone(`Accepted and recorded: ${name}.`);
                })
              }
            >
              {hasMoved ? "Accept over what stands now" : "Accept"}
              {about}
            </Button>
            <Button onClick={() => setDoing("amending")}>Amend{about}</Button>
            <Button onClick={() => setDoing("declining")}>Decline{about}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" onClick={() => setDoing("answering")}>
              Answer{about}
            </Button>
            <Button
              busy={busy}
              onClick={() =>
                void attempt(async () => {
                  await answer.mutateAsync({ programme, proposal: id, words: null });
                  await onDone(`Marked as read: ${name}.`);
                })
              }
            >
              Mark as read{about}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

interface WordsFormProps {
  readonly heading: string;
  readonly label: string;
  readonly verb: string;
  readonly onSend: (words: string) => Promise<void>;
  readonly onLeave: () => void;
}

const FIELDS = { words: "settle-words" } as const;

function WordsForm({ heading, label, verb, onSend, onLeave }: WordsFormProps) {
  const [words, setWords] = useState("");
  const { problems, setProblems, busy, attempt } = useAttempt(FIELDS);

  function send(event: FormEvent) {
    event.preventDefault();
    const said = words.trim();
    if (said === "") {
      setProblems([{ field: FIELDS.words, message: "Say it in a few words." }]);
      return;
    }
    void attempt(() => onSend(said));
  }
  return (
    <form className={`${formStyles["form"]} ${formStyles["narrow"]}`} onSubmit={send} noValidate>
      <FormHead level={3}>{heading}</FormHead>
      <ErrorSummary problems={problems} />
      <TextArea
        id={FIELDS.words}
        error={errorAt(problems, FIELDS.words)}
        label={label}
        rows={2}
        maxLength={500}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className={formStyles["actions"]}>
        <Button kind="primary" type="submit" busy={busy}>
          {verb}
        </Button>
        <Button onClick={onLeave}>Leave</Button>
      </div>
    </form>
  );
}
