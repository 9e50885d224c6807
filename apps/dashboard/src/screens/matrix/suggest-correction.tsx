import { refusalOf } from "@accord/client/refusal";
import { useTrpc } from "@accord/client/trpc";
import { useTyped } from "@accord/client/use-typed";
import type { CellAddress } from "@accord/domain/cell";
import { Button } from "@accord/ui/button";
import { ErrorSummary, type FieldProblem } from "@accord/ui/error-summary";
import { Notice } from "@accord/ui/notice";
import { TextArea } from "@accord/ui/text-area";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import styles from "./suggest-correction.module.css";

interface SuggestCorrectionProps {
  readonly cell: CellAddress;
  /** What its words are kept under until they are sent. */
  readonly name: string;
  readonly onLeave: () => void;
}

const WORDS = "suggested-words";

/** Tells the editors that something about a cell looks wrong. It changes nothing by itself. */
export function SuggestCorrection({ cell, name, onLeave }: SuggestCorrectionProps) {
  const trpc = useTrpc();
  const suggest = useMutation(trpc.proposals.suggest.mutationOptions());
  const { typed, type, forget } = useTyped(name, () => ({ words: "" }));
  const { words } = typed;
  const [problem, setProblem] = useState<FieldProblem | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);

  async function send(event: FormEvent) {
    event.preventDefault();
    const said = words.trim();
    setProblem(null);
    if (said === "") {
      setProblem({ field: WORDS, message: "Say what looks wrong, and how you know." });
      return;
    }
    try {
      await suggest.mutateAsync({ cell, entry: null, words: said });
      forget();
    } catch (error) {
      setProblem({ field: null, message: refusalOf(error).message });
    }
  }

  if (suggest.isSuccess) {
    return (
      <Notice tone="done" live>
        <p>
          Your suggestion is with the editors. Nothing changes until they have looked; their answer
          comes to <a href={`/admin/${cell.programme}/mine`}>what you proposed</a>.
        </p>
      </Notice>
    );
  }
  return (
    <form className={styles["form"]} onSubmit={(event) => void send(event)} noValidate>
      <h3 ref={head} tabIndex={-1}>
        Suggest a correction
      </h3>
      <ErrorSummary problems={problem ? [problem] : []} />
      <TextArea
        id={WORDS}
        label="What looks wrong, and how you know"
        hint="The editors read it and answer. The record stays as it is until they change it."
        error={problem?.field ? problem.message : undefined}
        rows={3}
        maxLength={1000}
        value={words}
        onChange={({ target }) => type({ words: target.value })}
      />
      <p className={styles["actions"]}>
        <Button kind="primary" type="submit" busy={suggest.isPending}>
          Send suggestion
        </Button>
        <Button
          onClick={() => {
            forget();
            onLeave();
          }}
        >
          Leave
        </Button>
      </p>
    </form>
  );
}
