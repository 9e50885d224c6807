import { useTrpc } from "@accord/client/trpc";
import { Button } from "@accord/ui/button";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefusedNotices } from "../../refused-notices.tsx";
import { useAttempt } from "../../use-attempt.ts";
import type { Delivery } from "./delivery-item.tsx";

interface TryAgainButtonProps {
  readonly programme: string;
  readonly delivery: Delivery;
  readonly onDone: (words: string) => void;
}

/** Puts a message that came to nothing on its way again, under the same id. */
export function TryAgainButton({ programme, delivery, onDone }: TryAgainButtonProps) {
  const trpc = useTrpc();
  const queries = useQueryClient();
  const again = useMutation(trpc.deliveries.tryAgain.mutationOptions());
  const { problems, busy, attempt } = useAttempt();
  const { id, office } = delivery;
  return (
    <>
      <RefusedNotices problems={problems} />
      <Button
        kind="link"
        busy={busy}
        onClick={() =>
          void attempt(async () => {
            await again.mutateAsync({ programme, id });
            await queries.invalidateQueries(trpc.deliveries.pathFilter());
            onDone(`The message to ${office ?? "this reader"} is on its way again.`);
          })
        }
      >
        Send again<span className="visually-hidden"> to {office}</span>
      </Button>
    </>
  );
}
