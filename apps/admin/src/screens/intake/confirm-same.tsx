import { useTrpc } from "@accord/client/trpc";
import type { CalendarDate } from "@accord/domain/calendar";
import type { IntakeProposal } from "@accord/domain/intake";
import { Button } from "@accord/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { confirmedWords } from "../matrix/confirmed-words.ts";

interface ConfirmSameProps {
  readonly programme: string;
  readonly proposal: IntakeProposal;
  readonly asAt: CalendarDate;
}

/** Says of the cells that are the same that they are confirmed: the paper says so again. */
export function ConfirmSame({ programme, proposal, asAt }: ConfirmSameProps) {
  const trpc = useTrpc();
  const confirm = useMutation(trpc.confirmations.confirm.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const [done, setDone] = useState<string | null>(null);
  const cells = sameCells(proposal);
  if (cells.length === 0) return null;
  if (done) return <span role="status">{done}</span>;
  return (
    <>
      <Button
        busy={busy}
        onClick={() =>
          void attempt(async () => {
            const scope = { kind: "cells", cells } as const;
            const { head } = proposal;
            setDone(confirmedWords(await confirm.mutateAsync({ programme, scope, asAt, head })));
          })
        }
      >
        {cells.length === 1
          ? "Confirm the one that is the same"
          : `Confirm the ${cells.length} that are the same`}
      </Button>
      <RefusedNotices problems={problems} />
    </>
  );
}

/** The filled cells that the table says nothing new of. */
export function sameCells({ rows, columns }: Pick<IntakeProposal, "rows" | "columns">) {
  const cells = rows.flatMap(({ match, cells }) =>
    cells.flatMap(({ outcome, column }) => {
      const area = match.slug;
      const partnership = columns[column]?.match.slug ?? null;
      return outcome === "same" && area && partnership ? [{ area, partnership }] : [];
    }),
  );
  return cells;
}
