import { useTrpc } from "@accord/client/trpc";
import { Button, buttonLook } from "@accord/ui/button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { DoneNotice } from "../../done-notice.tsx";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import styles from "./take-in.module.css";

/** A table that is in the record. */
export interface RecordedTable {
  /** The journal line that undoes it. */
  readonly act: number;
  /** "Recorded: 143 added." */
  readonly words: string;
  /** The last day of its period; null where that is not known. */
  readonly asAt: string | null;
}

interface RecordedIntakeProps {
  readonly programme: string;
  readonly recorded: RecordedTable;
  readonly onNext: () => void;
}

/** The last step: it is recorded, in one act, which one act undoes. */
export function RecordedIntake({ programme, recorded, onNext }: RecordedIntakeProps) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const undo = useMutation(trpc.entries.undo.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const [act, setAct] = useState(recorded.act);
  const [isUndone, setIsUndone] = useState(false);

  const undoIt = () =>
    void attempt(async () => {
      const edit = await undo.mutateAsync({ programme, act });
      setAct(edit.act);
      setIsUndone(!isUndone);
      await queries.invalidateQueries();
    });

  return (
    <>
      <DoneNotice
        words={isUndone ? "Undone. The record is what it was before the table." : recorded.words}
      />
      <RefusedNotices problems={problems} />
      <div className={styles["actions"]}>
        <Link
          className={buttonLook("primary")}
          to="/$programme/matrix"
          params={{ programme }}
          search={recorded.asAt === null ? {} : { asAt: recorded.asAt }}
        >
          See the matrix
        </Link>
        <Button busy={busy} onClick={undoIt}>
          {isUndone ? "Redo" : "Undo"}
        </Button>
        <Button onClick={onNext}>Take in another</Button>
      </div>
    </>
  );
}
