import { useTrpc } from "@accord/client/trpc";
import type { MatrixView } from "@accord/domain/matrix";
import { Button } from "@accord/ui/button";
import { Notice } from "@accord/ui/notice";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import { confirmedWords } from "./confirmed-words.ts";

/** Says of the whole matrix that nothing has changed, as at the day it is shown. */
export function ConfirmMatrix({ view }: { readonly view: MatrixView }) {
  const trpc = useTrpc();
  const confirm = useMutation(trpc.confirmations.confirm.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const [done, setDone] = useState<string | null>(null);
  return (
    <>
      {done && (
        <Notice tone="done" live>
          <p>{done}</p>
        </Notice>
      )}
      <RefusedNotices problems={problems} />
      <Button
        busy={busy}
        onClick={() =>
          void attempt(async () => {
            const told = await confirm.mutateAsync({
              programme: view.programme.slug,
              scope: { kind: "matrix" },
              asAt: view.asAt,
              head: view.head,
            });
            setDone(confirmedWords(told));
          })
        }
      >
        Confirm the whole matrix
      </Button>
    </>
  );
}
